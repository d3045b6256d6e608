//! Titles that begin with what is being typed, for the script of the search line: without it nothing is missing.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use issn::visible;
use serde::Serialize;

use super::results;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Visit};

/// Titles told at once.
const MOST: usize = 10;

/// What the script is told.
#[derive(Serialize)]
struct Suggested {
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Suggestion {
    title: String,
    issn: String,
    url: String,
}

/// Answers in JSON. What is no beginning gets an empty list with status 422.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, visit.viewer());
    let typed = form.value("q").to_owned();
    let found = tokio::task::spawn_blocking(move || app.index.suggest(&typed, scope, MOST)).await?;
    let (status, found) = match found {
        Ok(found) => (StatusCode::OK, found),
        Err(error) => {
            results::said(error)?;
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new())
        }
    };
    let suggestions = found.into_iter().map(|one| Suggestion {
        url: visit.url(&format!("/resource/ISSN/{}", one.issn)),
        issn: one.issn.to_string(),
        title: one.title,
    });
    let cache = if visit.signed_in() { "private, max-age=60" } else { "public, max-age=300" };
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, cache),
        (header::VARY, "Cookie"),
    ];
    let body = serde_json::to_string(&Suggested { suggestions: suggestions.collect() })?;
    Ok((status, headers, body).into_response())
}
