//! The head of the agency chooses what everyone sees.

use issn::may::{Act, may};
use issn::person::{Actor, Party};
use issn::visible::Openness;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Store, centres, settings, users};

use crate::{App, Fail};

/// The setting that tells who chose last.
pub const BY: &str = "openness-by";

/// Who chose, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub user: Option<i64>,
    pub who: String,
    pub at: Timestamp,
}

/// Sets what visitors see. It holds for every page, search, export and format from then on.
///
/// Rule: product (*What visitors see*)
///
/// # Errors
/// [`Fail::Forbidden`] for everybody but the head of the agency.
pub async fn choose_visibility(app: &App, actor: &Actor, openness: Openness) -> Result<(), Fail> {
    responsible(&app.store, actor).await?;
    let at = app.clock.now();
    let tx = app.store.begin().await?;
    let who = match actor.user {
        Some(user) => users::find(&tx, user).await?.person.full_name(),
        None => String::new(),
    };
    settings::set_openness(&tx, openness).await?;
    settings::set(&tx, BY, &Chosen { user: actor.user, who, at }).await?;
    Ok(tx.commit().await?)
}

/// Whether this actor is the head of the agency: of the International Centre where there is one.
///
/// # Errors
/// [`Fail::Forbidden`] if not.
pub async fn responsible(store: &Store, actor: &Actor) -> Result<(), Fail> {
    let Party::Staff { centre, .. } = actor.party else { return Err(Fail::Forbidden) };
    let is_agency = match centres::international(store).await {
        Ok(international) => international.id == centre,
        Err(store::StoreError::Missing) => true,
        Err(other) => return Err(other.into()),
    };
    if is_agency && may(actor.party, Act::ChooseVisibility) { Ok(()) } else { Err(Fail::Forbidden) }
}
