//! Facts that the rules need from outside, loaded in one place.

use issn::person::Party;
use issn::record::Status;
use issn::request::{Facts, OtherMedium, Request};
use jiff::tz::TimeZone;
use store::centres::{self, Centre};
use store::{Conn, StoreError, ledger, organisations, records, requests};

use crate::{App, Fail};

/// What the rules need to know of the world to decide a step of this request.
pub async fn load(app: &App, conn: &impl Conn, request: &Request) -> Result<Facts, Fail> {
    let centre = centres::find(conn, request.centre).await?;
    let zone = time_zone(&centre);
    let today = app.clock.today(&zone);
    let midnight = today.to_zoned(zone)?.timestamp();
    let organisation = organisations::find(conn, request.organisation).await?;
    let urgent_today = requests::urgent_since(conn, request.organisation, midnight).await?;
    Ok(Facts {
        today,
        balance: ledger::balance(conn, request.organisation).await?,
        urgent_today: u32::try_from(urgent_today).unwrap_or(u32::MAX),
        other_medium: other_medium(conn, request).await?,
        active: organisation.state == issn::account::AccountState::Active,
        calendar: centres::calendar(conn, &centre).await?,
    })
}

/// The time zone of a centre; UTC when the machine does not know it.
pub fn time_zone(centre: &Centre) -> TimeZone {
    TimeZone::get(&centre.details.timezone).unwrap_or(TimeZone::UTC)
}

/// What is known of the number given as another medium of the title.
async fn other_medium(conn: &impl Conn, request: &Request) -> Result<Option<OtherMedium>, Fail> {
    let Some(issn) = request.application.other_medium else { return Ok(None) };
    let known = match records::find(conn, issn).await {
        Err(StoreError::Missing) => OtherMedium::Unknown,
        Err(error) => return Err(error.into()),
        Ok(kept) => match kept.record.status {
            Status::Cancelled | Status::Suppressed | Status::Unreported => OtherMedium::Withdrawn,
            _ if kept.organisation == Some(request.organisation) => OtherMedium::Own(kept.record.medium),
            _ => OtherMedium::NotOwn,
        },
    };
    Ok(Some(known))
}

/// The organisation of a member; nobody else has one.
pub const fn organisation_of(party: Party) -> Option<i64> {
    match party {
        Party::Member { organisation, .. } => Some(organisation),
        _ => None,
    }
}

/// The centre of a member of staff; nobody else has one.
pub const fn centre_of(party: Party) -> Option<i64> {
    match party {
        Party::Staff { centre, .. } => Some(centre),
        _ => None,
    }
}
