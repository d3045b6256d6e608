//! Pages of the demonstration only.

use axum::Router;
use axum::routing::get;

use crate::app::App;

mod mail;
mod pages;
mod pay;

/// Nothing at all in production.
pub fn routes(app: &App) -> Router<App> {
    if !app.config.demo {
        return Router::new();
    }
    Router::new()
        .route("/dev/mail", get(mail::list))
        .route("/dev/mail/{id}", get(mail::show))
        .route("/dev/mail/{id}/html", get(mail::html))
        .route("/dev/pages", get(pages::show))
        .route("/dev/pay/{reference}", get(pay::show).post(pay::submit))
}
