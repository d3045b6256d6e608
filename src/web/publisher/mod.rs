//! The publisher's area: requests, resources, messages, certificates.

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

mod certificate;
mod csv;
mod home;
mod messages;
mod money;
mod own;
mod promise;
mod requests;
mod resources;
mod side;
mod table;

/// The pages of the area.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/publisher", get(home::show))
        .route("/publisher/requests.csv", get(csv::show))
        .route("/publisher/messages", get(messages::show).post(messages::submit))
        .route("/publisher/requests/{id}/messages", post(messages::reply))
        .route("/publisher/resources", get(resources::list))
        .route("/publisher/resources/{issn}", get(resources::show))
        .route("/publisher/resources/{issn}/certificate", get(certificate::ask).post(certificate::submit))
        .route("/publisher/certificates/{code}", get(certificate::show))
        .merge(requests::routes())
        .merge(money::routes())
}
