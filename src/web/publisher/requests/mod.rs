//! Requests: started, answered page by page, checked, sent, followed.

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Form;
use crate::web::publisher::own::Own;

mod answers;
mod cancel;
mod check;
mod evidence;
mod new;
mod problems;
mod question;
mod resume;
mod send;
mod show;
mod topics;

/// The pages of one request.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/publisher/requests/new", get(new::show).post(new::submit))
        .route("/publisher/requests/{id}", get(show::show))
        .route("/publisher/requests/{id}/check", get(check::show))
        .route("/publisher/requests/{id}/drop", post(check::drop_medium))
        .route("/publisher/requests/{id}/send", post(send::submit))
        .route("/publisher/requests/{id}/sent", get(send::show))
        .route("/publisher/requests/{id}/cancel", get(cancel::show).post(cancel::submit))
        .route("/publisher/requests/{id}/resume", get(resume::show).post(resume::submit))
        .route(
            "/publisher/requests/{id}/evidence",
            get(evidence::show).post(evidence::submit).layer(evidence::limit()),
        )
        .route("/publisher/requests/{id}/evidence/{piece}", get(evidence::file))
        .route("/publisher/requests/{id}/evidence/{piece}/remove", post(evidence::remove))
        .route("/publisher/requests/{id}/{topic}", get(question::show).post(question::submit))
}

/// The page of a request once more, with what is wrong in the message that was typed.
pub async fn show_again(app: &App, own: &Own, form: Form) -> Result<Response, Fail> {
    show::render(app, own, form, StatusCode::UNPROCESSABLE_ENTITY).await
}
