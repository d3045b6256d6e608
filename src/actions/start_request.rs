//! Starts a draft of an assignment request, filled with what the organisation declared.

use issn::may::{Act, may};
use issn::person::Actor;
use issn::request::{Application, Kind};
use store::requests::{self, NewRequest};
use store::{organisations, users};

use crate::actions::facts::organisation_of;
use crate::{App, Fail};

/// Starts a draft and tells its number. What the account says is not asked twice. Rule: domain 4.3
pub async fn start_request(app: &App, actor: &Actor) -> Result<i64, Fail> {
    let (Some(organisation), Some(user)) = (organisation_of(actor.party), actor.user) else {
        return Err(Fail::Forbidden);
    };
    if !may(actor.party, Act::WriteRequests) {
        return Err(Fail::Forbidden);
    }
    let tx = app.store.begin().await?;
    let own = organisations::find(&tx, organisation).await?;
    let person = users::find(&tx, user).await?;
    let details = own.details;
    let address = [details.address, format!("{} {}", details.postcode, details.city)];
    let application = Application {
        country: details.country,
        place: details.city,
        publisher: details.name,
        publisher_address: address.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n"),
        contact_name: person.person.full_name(),
        contact_email: person.email,
        ..Application::default()
    };
    let new =
        NewRequest { kind: Kind::Assignment, organisation, centre: own.centre, sender: user, application };
    let id = requests::add(&tx, new, app.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}
