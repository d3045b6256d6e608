//! Who changes records, and why: written down once for everything that one action changes.

use issn::person::{Actor, Party};
use jiff::Timestamp;
use store::causes::{self, Cause, NewCause, Reason};
use store::{Tx, centres, users};

use crate::Fail;

/// Why an action changes records.
#[derive(Debug, Clone, Copy)]
pub struct Why<'a> {
    pub reason: Reason,
    pub request: Option<i64>,
    pub note: &'a str,
}

/// Writes down that this actor does it: the person's name and centre as they are now.
///
/// # Errors
/// When the store fails.
pub async fn write(tx: &Tx, actor: &Actor, why: Why<'_>, now: Timestamp) -> Result<Cause, Fail> {
    let who = match actor.user {
        Some(user) => users::find(tx, user).await?.person.full_name(),
        None => String::new(),
    };
    let centre = match actor.party {
        Party::Staff { centre, .. } => centres::find(tx, centre).await?.details.code,
        _ => String::new(),
    };
    let Why { reason, request, note } = why;
    let new = NewCause { user: actor.user, who: &who, centre: &centre, reason, request, note };
    Ok(causes::add(tx, new, now).await?)
}
