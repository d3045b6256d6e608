//! The address of a title in all its media: leads to the record of its ISSN-L.

use axum::extract::State;
use axum::response::Response;
use issn::Issn;
use issn::visible::{self, Depth};
use store::{StoreError, records};

use super::{Wanted, gone};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, see_other};

/// Leads on, the suffix kept.
pub async fn show(visit: Visit, State(app): State<App>, Path(name): Path<String>) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let Ok(issn) = wanted.issn else { return gone::malformed(&visit, &wanted.typed) };
    let Some(issn_l) = standing_for(&visit, &app, issn).await? else { return gone::unknown(&visit, issn) };
    let dotted = wanted.suffix.map(|suffix| format!(".{suffix}")).unwrap_or_default();
    Ok(see_other(&format!("/resource/ISSN/{issn_l}{dotted}")))
}

/// The number under which the title is found: its ISSN-L if that is in the register, else one of its media.
async fn standing_for(visit: &Visit, app: &App, issn: Issn) -> Result<Option<Issn>, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    match records::find(&app.store, issn).await {
        Ok(kept) => {
            let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
            // What a record ties together is told only of records that are told at all.
            let issn_l = if depth >= Depth::Released { kept.record.issn_l } else { issn };
            let stands = issn_l == issn || records::exists(&app.store, issn_l).await?;
            Ok(Some(if stands { issn_l } else { issn }))
        }
        Err(StoreError::Missing) => {
            let family = records::of_title(&app.store, issn).await?;
            Ok(family.into_iter().find(|kept| kept.record.status.is_listed()).map(|kept| kept.record.issn))
        }
        Err(other) => Err(other.into()),
    }
}
