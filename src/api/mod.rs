//! What programs ask: plain HTTP without cookies, open to every origin.

use axum::Router;

use crate::app::App;

mod problem;
mod rest;

/// All routes for programs.
pub fn routes() -> Router<App> {
    rest::routes()
}
