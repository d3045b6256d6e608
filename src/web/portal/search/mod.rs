//! Searching the register: a line of words, filters with counts, results.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::visible::{self, Depth};
use search::{Found, Hit, Index, Query, SearchError};

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Visit, page_with, see_other};

mod asked;
mod filters;
pub mod number;

use asked::Search;
use filters::{Active, Group};
use number::Typed;

#[derive(Template)]
#[template(path = "portal/search.html")]
struct SearchPage {
    v: Visit,
    search: Search,
    is_complete: bool,
    total: usize,
    count: String,
    rows: Vec<Row>,
    groups: Vec<Group>,
    active: Vec<Active>,
    removed: String,
    problem: Option<String>,
    typed: Typed,
    page: usize,
    pages: usize,
    pager_url: String,
}

/// One hit as its row shows it.
struct Row {
    url: String,
    title: String,
    key_title: String,
    issn: String,
    medium: String,
    country: String,
    publisher: String,
    years: String,
    siblings: usize,
    is_legacy: bool,
}

/// Shows the form, and what was found.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, visit.viewer());
    let mut search = Search::read(&form);
    let removed = search.confine(scope);
    let typed = number::read(&app.store, &search).await?;
    let (found, problem) = match look(&app, &search, scope).await? {
        Ok(found) => (found, None),
        Err(key) => (Found::default(), Some(visit.t(key))),
    };
    let pages = search.pages(found.total);
    if found.hits.is_empty() && found.total > 0 {
        return Ok(see_other(&visit.url(&search.path_of_page(pages))));
    }
    let centres = names::Centres::read(&app.store).await?;
    let labels = filters::Labels { visit: &visit, centres: &centres };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let template = SearchPage {
        v: visit.clone(),
        is_complete: scope == Depth::Complete,
        total: found.total,
        count: counted(&visit, found.total),
        rows: found.hits.iter().map(|hit| row(&visit, hit)).collect(),
        groups: labels.groups(&search, &found.facets),
        active: labels.active(&search),
        removed: removed
            .iter()
            .map(|name| visit.t(&format!("portal-filter-{name}")))
            .collect::<Vec<_>>()
            .join(", "),
        problem,
        typed,
        page: search.query.page,
        pages,
        pager_url: visit.url(&search.path_before_page()),
        search,
    };
    page_with(status, &visit, &template)
}

/// What is found, with the counts of each filter as if that filter were not set, so that another value can be added.
///
/// The inner error is the key of a text: what was asked for goes beyond what we look for.
async fn look(app: &App, search: &Search, scope: Depth) -> Result<Result<Found, &'static str>, Fail> {
    let (app, query) = (app.clone(), search.query.clone());
    let found = tokio::task::spawn_blocking(move || look_now(&app.index, &query, scope)).await?;
    match found {
        Ok(found) => Ok(Ok(found)),
        Err(SearchError::TooLong) => Ok(Err("portal-search-too-long")),
        Err(SearchError::TooDeep) => Ok(Err("portal-search-too-deep")),
        Err(other) => Err(other.into()),
    }
}

fn look_now(index: &Index, query: &Query, scope: Depth) -> Result<Found, SearchError> {
    let mut found = index.find(query, scope)?;
    for (field, lifted) in asked::lifted(query) {
        let more = index.find(&lifted, scope)?;
        let counted = more.facets.into_iter().find(|facet| facet.field.code() == field);
        if let (Some(own), Some(counted)) =
            (found.facets.iter_mut().find(|own| own.field.code() == field), counted)
        {
            *own = counted;
        }
    }
    Ok(found)
}

fn counted(visit: &Visit, total: usize) -> String {
    let written = names::number(visit, total);
    visit.ts("portal-search-count", &[("n", total.into()), ("written", written.into())])
}

fn row(visit: &Visit, hit: &Hit) -> Row {
    let title = if hit.title.is_empty() { &hit.key_title } else { &hit.title };
    let key_title = if *title == hit.key_title { "" } else { &hit.key_title };
    Row {
        url: visit.url(&format!("/resource/ISSN/{}", hit.issn)),
        title: title.clone(),
        key_title: key_title.to_owned(),
        issn: hit.issn.to_string(),
        medium: visit.t(&format!("medium-{}", hit.medium.code())),
        country: names::country(visit, &hit.country),
        publisher: hit.publisher.clone().unwrap_or_default(),
        years: names::years(hit.start_year, hit.end_year),
        siblings: hit.siblings,
        is_legacy: hit.status == issn::Status::Legacy,
    }
}
