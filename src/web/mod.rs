//! Everything that answers HTTP: pages by language, plain routes without.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate};
use tower_http::compression::{CompressionLayer, DefaultPredicate};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{assets, csrf, headers, lang, visit};

mod account;
mod desk;
mod dev;
pub mod kit;
pub mod ops;
mod portal;
mod publisher;
#[cfg(test)]
mod tests;

/// The longest a page may take, the upload of its files included.
const PATIENCE: Duration = Duration::from_mins(2);

/// The whole app as one service; `machines` are the routes for programs, which have no language either.
pub fn router(app: App, machines: Router<App>) -> Router {
    let pages = visited(&app, pages(&app)).with_state(app.clone());
    let plain = plain(&app)
        .merge(machines.layer(CatchPanicLayer::custom(headers::caught)).layer(from_fn(in_time)))
        .with_state(app.clone());
    Router::new()
        .fallback(move |request: Request| lang::dispatch(pages.clone(), plain.clone(), request))
        .layer(CompressionLayer::new().compress_when(unpacked()))
        .layer(from_fn_with_state(app, headers::door))
}

/// What is packed already is sent as it is.
fn unpacked() -> impl Predicate {
    let packed = ["application/zip", "application/zstd"].map(NotForContentType::const_new);
    let [zip, zstd] = packed;
    DefaultPredicate::new().and(zip).and(zstd)
}

/// Pages, at their addresses without language.
fn pages(app: &App) -> Router<App> {
    dev::routes(app)
        .merge(account::routes())
        .merge(portal::routes())
        .merge(desk::routes())
        .merge(publisher::routes())
        .fallback(async || Fail::Missing)
        .method_not_allowed_fallback(async || Fail::Method)
}

/// What has no language; the bare address of a page leads to the page.
fn plain(app: &App) -> Router<App> {
    let bare = visited(app, dev::routes(app).merge(portal::bare_routes()).fallback(lang::lead));
    Router::new().route("/static/{*path}", get(assets::serve)).merge(ops::routes(app)).merge(bare)
}

/// Routes that know their visitor, and fail with a page.
fn visited(app: &App, routes: Router<App>) -> Router<App> {
    routes
        .layer(DefaultBodyLimit::max(app.config.most_upload))
        .layer(CatchPanicLayer::custom(headers::caught))
        .layer(from_fn_with_state(app.clone(), csrf::same_origin))
        .layer(from_fn(in_time))
        .layer(from_fn_with_state(app.clone(), visit::attach))
}

/// Nobody waits for ever.
async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Fail::Broken(anyhow::anyhow!("it took longer than {PATIENCE:?}")).into_response(),
    }
}
