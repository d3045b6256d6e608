//! Masthead: everything that listens, sends or schedules.

pub mod actions;
pub mod api;
pub mod app;
pub mod cli;
pub mod config;
pub mod cql;
pub mod dumps;
pub mod error;
pub mod finding;
pub mod jobs;
pub mod linked;
pub mod ports;
pub mod sample;
pub mod texts;
pub mod web;

pub use app::App;
pub use error::Fail;

/// The whole app as one service: pages for people, and what programs ask.
pub fn service(app: App) -> axum::Router {
    web::router(app, api::routes())
}
