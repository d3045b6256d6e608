//! Take a case up, or put it back for the others.

use axum::extract::State;
use axum::response::Response;

use super::decision::{Meant, seen, too_late};
use crate::actions::take_request::take_request;
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::Decider;
use crate::web::kit::{Posted, see_other};

pub async fn submit(case: Decider, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    let case = case.0;
    let take = match form.value("take") {
        "yes" => true,
        "no" => false,
        _ => return Err(Fail::Unreadable),
    };
    match take_request(&app, &case.actor(), case.request().id, seen(&form)?, take).await {
        Ok(()) => Ok(see_other(&case.url(if take { "?done=taken" } else { "?done=put-back" }))),
        Err(Fail::Stale) => too_late(&app, &case, Meant::Take(take), &form).await,
        Err(fail) => Err(fail),
    }
}
