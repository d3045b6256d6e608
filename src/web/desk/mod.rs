//! The desk: where librarians find the requests of their centre, decide them and look after what follows.

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

mod case;
mod messages;
mod numbers;
mod organisations;
mod queue;
mod records;
mod reports;
mod requests;
mod shortened;
mod tools;
mod visibility;
mod withdraw;
mod words;

/// Every page of the desk, at its address without language.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(queue::show))
        .route("/desk/messages", get(messages::show))
        .route("/desk/numbers", get(numbers::show))
        .route("/desk/organisations", get(organisations::list::show))
        .route("/desk/organisations/{id}", get(organisations::show::show))
        .route("/desk/organisations/{id}/messages", post(organisations::show::submit))
        .route("/desk/records/{issn}", get(records::show))
        .route("/desk/reports", get(reports::show))
        .route("/desk/reports/{id}", post(reports::finish))
        .route("/desk/records/{issn}/withdraw", get(withdraw::show).post(withdraw::submit))
        .route("/desk/settings/visibility", get(visibility::show).post(visibility::submit))
        .route("/desk/tools/abbreviation", get(tools::abbreviation::show))
        .route("/desk/tools/title-change", get(tools::title_change::show))
        .merge(requests())
}

/// One case, and a page for each thing that can be done with it.
fn requests() -> Router<App> {
    use requests::{accept, confirm, evidence, hold, reject, resume, send_back, show, take, write};
    Router::new()
        .route("/desk/requests/{id}", get(show::show))
        .route("/desk/requests/{id}/take", post(take::submit))
        .route("/desk/requests/{id}/messages", post(write::submit))
        .route("/desk/requests/{id}/evidence/{piece}", get(evidence::show))
        .route("/desk/requests/{id}/process", get(accept::show).post(accept::submit))
        .route("/desk/requests/{id}/assign-ahead", get(accept::show_ahead).post(accept::submit_ahead))
        .route("/desk/requests/{id}/confirm", get(confirm::show).post(confirm::submit))
        .route("/desk/requests/{id}/return", get(send_back::show).post(send_back::submit))
        .route("/desk/requests/{id}/hold", get(hold::show).post(hold::submit))
        .route("/desk/requests/{id}/resume", get(resume::show).post(resume::submit))
        .route("/desk/requests/{id}/reject", get(reject::show).post(reject::submit))
}
