//! Notes that a centre has dealt with a report of an error.

use issn::may::{Act, may};
use issn::person::{Actor, Party};
use store::{reports, users};

use crate::{App, Fail};

/// Puts a report of one's own centre among those that are done.
pub async fn finish_report(app: &App, actor: &Actor, id: i64) -> Result<(), Fail> {
    let Party::Staff { centre, .. } = actor.party else { return Err(Fail::Forbidden) };
    if !may(actor.party, Act::SeeDesk) {
        return Err(Fail::Forbidden);
    }
    let user = actor.user.ok_or(Fail::Forbidden)?;
    let tx = app.store.begin().await?;
    let who = users::find(&tx, user).await?.person.full_name();
    reports::finish(&tx, id, centre, &who, app.clock.now()).await?;
    Ok(tx.commit().await?)
}
