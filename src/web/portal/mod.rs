//! The portal: pages that everybody sees without signing in.

use axum::Router;
use axum::routing::get;

use crate::app::App;

mod centres;
mod data;
mod guidelines;
mod home;
mod keepers;
mod map;
mod names;
mod prices;
mod requesting_issn;
mod resource;
mod road;
mod schemas;
mod search;
mod texts;
mod title_change;
mod verify;

/// The pages, at their addresses without language.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::show))
        .route("/search", get(search::show))
        .route("/search/export", get(search::export::simple))
        .route("/search/suggest", get(search::suggest::show))
        .route("/search/advanced", get(search::advanced::show))
        .route("/search/advanced/export", get(search::export::advanced))
        .route("/search/expert", get(search::expert::show))
        .route("/search/expert/export", get(search::export::expert))
        .route("/search/list", get(search::list::show).post(search::list::submit))
        .route("/search/cart", get(search::cart::show).post(search::cart::submit))
        .route("/search/cart/export", get(search::cart::export))
        .route("/search/saved", get(search::saved::show).post(search::saved::submit))
        .route("/search/saved/{id}", get(search::saved::edit).post(search::saved::change))
        .route("/map", get(map::show))
        .route("/road", get(road::show))
        .route("/keepers", get(keepers::show))
        .route("/keepers/list", get(search::list::show).post(search::list::submit))
        .route("/resource/ISSN/{name}", get(resource::page::show))
        .route("/resource/ISSN/{name}/report", get(resource::report::show).post(resource::report::submit))
        .route("/resource/ISSN-L/{name}", get(resource::media::show))
        .route("/resource/ISSN/{name}/versions", get(resource::versions::show))
        .route("/resource/ISSN/{name}/barcode", get(resource::barcode::show))
        .route("/requesting-issn", get(requesting_issn::show))
        .route("/centres", get(centres::list))
        .route("/centres/{slug}", get(centres::show))
        .route("/centres/elsewhere/{iso2}", get(centres::elsewhere))
        .route("/prices", get(prices::show))
        .route("/services", get(texts::services))
        .route("/help", get(texts::help))
        .route("/help/guidelines", get(guidelines::show))
        .route("/help/title-change", get(title_change::show))
        .route("/terms", get(texts::terms))
        .route("/data", get(data::show))
        .route("/verify", get(verify::ask))
        .route("/verify/{code}", get(verify::show))
}

/// The addresses of serials, which have no language: a page or data, as `Accept` or the suffix asks.
pub fn bare_routes() -> Router<App> {
    Router::new()
        .route("/feeds/search", get(search::feed::open))
        .route("/feeds/search/{secret}", get(search::feed::kept))
        .route("/data/{name}", get(data::file))
        .route("/resource/ISSN/{name}", get(resource::bare::show))
        .route("/resource/ISSN/{name}/linkset", get(resource::bare::linkset))
        .route("/resource/ISSN/{name}/barcode.svg", get(resource::barcode::svg))
        .route("/resource/ISSN/{name}/barcode.png", get(resource::barcode::png))
        .route("/resource/ISSN-L/{name}", get(resource::title::show))
        .route("/unapi", get(resource::unapi::show))
        .route("/schemas/record.json", get(schemas::record))
        .route("/schemas/context.jsonld", get(schemas::context))
}
