//! Keeps the answers of a page of questions: the draft is saved with every step.

use issn::may::{Act, may};
use issn::person::Actor;
use issn::request::{Application, Request, State};
use store::requests::{self, Row};

use crate::actions::facts::organisation_of;
use crate::{App, Fail};

/// A request of the actor's organisation that can be edited now: a draft, or one that was returned.
pub async fn editable(app: &App, actor: &Actor, id: i64) -> Result<Row, Fail> {
    let row = own(app, actor, id).await?;
    check(&row.request, actor)?;
    Ok(row)
}

/// A request of the actor's organisation; that of another is not there.
pub async fn own(app: &App, actor: &Actor, id: i64) -> Result<Row, Fail> {
    let row = requests::find(&app.store, id).await?;
    if organisation_of(actor.party) == Some(row.request.organisation) { Ok(row) } else { Err(Fail::Missing) }
}

/// Changes the answers. Two people who edit at once do not overwrite one another: the second is told.
pub async fn answer_request(
    app: &App,
    actor: &Actor,
    id: i64,
    change: impl FnOnce(&mut Application),
) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    let mut row = requests::find(&tx, id).await?;
    if organisation_of(actor.party) != Some(row.request.organisation) {
        return Err(Fail::Missing);
    }
    check(&row.request, actor)?;
    change(&mut row.request.application);
    requests::save(&tx, &row.request, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

fn check(request: &Request, actor: &Actor) -> Result<(), Fail> {
    if !may(actor.party, Act::WriteRequests) {
        return Err(Fail::Forbidden);
    }
    match request.state {
        State::Draft | State::Incomplete { .. } => Ok(()),
        _ => Err(Fail::refused("request-not-editable")),
    }
}
