//! The portal: pages that everybody sees without signing in.

use axum::Router;
use axum::routing::get;

use crate::app::App;

mod centres;
mod data;
mod guidelines;
mod home;
mod names;
mod prices;
mod requesting_issn;
mod resource;
mod schemas;
mod search;
mod texts;
mod verify;

/// The pages, at their addresses without language.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::show))
        .route("/search", get(search::show))
        .route("/resource/ISSN/{name}", get(resource::page::show))
        .route("/resource/ISSN/{name}/report", get(resource::report::show).post(resource::report::submit))
        .route("/resource/ISSN-L/{name}", get(resource::media::show))
        .route("/resource/ISSN/{name}/versions", get(resource::versions::show))
        .route("/requesting-issn", get(requesting_issn::show))
        .route("/centres", get(centres::list))
        .route("/centres/{slug}", get(centres::show))
        .route("/centres/elsewhere/{iso2}", get(centres::elsewhere))
        .route("/prices", get(prices::show))
        .route("/services", get(texts::services))
        .route("/help", get(texts::help))
        .route("/help/guidelines", get(guidelines::show))
        .route("/terms", get(texts::terms))
        .route("/data", get(data::show))
        .route("/verify", get(verify::ask))
        .route("/verify/{code}", get(verify::show))
}

/// The addresses of serials, which have no language: a page or data, as `Accept` or the suffix asks.
pub fn bare_routes() -> Router<App> {
    Router::new()
        .route("/data/{name}", get(data::file))
        .route("/resource/ISSN/{name}", get(resource::bare::show))
        .route("/resource/ISSN/{name}/linkset", get(resource::bare::linkset))
        .route("/resource/ISSN-L/{name}", get(resource::title::show))
        .route("/unapi", get(resource::unapi::show))
        .route("/schemas/record.json", get(schemas::record))
        .route("/schemas/context.jsonld", get(schemas::context))
}
