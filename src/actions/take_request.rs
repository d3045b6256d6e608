//! A librarian takes a request up, or puts it back.

use issn::may::{Act, may};
use issn::person::Actor;
use store::history::{self, NewEntry, Subject};
use store::{requests, users};

use crate::actions::decide_request;
use crate::{App, Fail};

/// Takes a request up, or gives it back to all when `take` is false. The publisher can no longer cancel for credits.
///
/// `seen` is the version that the librarian saw: of two who reach for it, the second is told. What is decided stays.
/// Rule: product (*Credits* 3, *States of a request*: taken by is a field)
pub async fn take_request(app: &App, actor: &Actor, id: i64, seen: i64, take: bool) -> Result<(), Fail> {
    if !may(actor.party, Act::Decide) {
        return Err(Fail::Forbidden);
    }
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let mut row = decide_request::open(&tx, actor, id, Some(seen)).await?;
    if row.request.state.name().is_final() {
        return Err(Fail::Stale);
    }
    row.request.taken_by = actor.user.filter(|_| take);
    requests::save(&tx, &row.request, now).await?;
    let who = match actor.user {
        Some(user) => users::find(&tx, user).await?.person.full_name(),
        None => String::new(),
    };
    let event = if take { "taken" } else { "put-back" };
    let entry = NewEntry { subject: Subject::Request(id), event, user: actor.user, who: &who, note: "" };
    history::add(&tx, entry, now).await?;
    Ok(tx.commit().await?)
}
