//! `/api/v1`: the register as JSON.

use axum::Router;
use axum::routing::get;

use crate::app::App;

mod asked;
mod search;

/// Addresses under `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new().route("/api/v1/search", get(search::answer))
}
