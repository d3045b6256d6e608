//! Searching the register: a line of words, filters with counts, results.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Visit, page_with};

pub mod advanced;
mod asked;
pub mod cart;
pub mod expert;
pub mod export;
pub mod feed;
mod filters;
pub mod list;
pub mod number;
mod numbers;
pub mod overview;
mod results;
mod rows;
pub mod saved;
pub mod suggest;
mod values;

use asked::{Search, Way};
use results::Results;

pub use filters::merged;

#[derive(Template)]
#[template(path = "portal/search.html")]
struct SearchPage {
    v: Visit,
    r: Results,
}

/// Shows the form, and what was found.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let results = match results::find(&app, &visit, Search::read(Way::Simple, &form)).await? {
        Ok(results) => results,
        Err(beyond_the_end) => return Ok(beyond_the_end),
    };
    let status = results.status;
    page_with(status, &visit, &SearchPage { v: visit.clone(), r: results })
}
