//! `GET /api/v1/search`: what the search page finds, as JSON, as far as every visitor sees.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use issn::visible::{self, Viewer};
use search::{Found, Hit, MAX_OFFSET, MAX_SIZE, Query, SearchError};
use serde::Serialize;

use super::asked;
use crate::api::problem::{Failed, Problem};
use crate::app::App;
use crate::finding;
use crate::texts::Said;

/// The answer.
#[derive(Serialize)]
struct Answer<'a> {
    /// All that is found, not only what is here. Exact.
    total: usize,
    page: usize,
    size: usize,
    hits: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facets: Vec<Counted<'a>>,
}

/// One record. What the agency does not release is not there.
#[derive(Serialize)]
struct Row<'a> {
    issn: String,
    issn_l: String,
    title: &'a str,
    key_title: &'a str,
    medium: &'static str,
    country: &'a str,
    status: &'static str,
    centre: &'a str,
    open_access: bool,
    siblings: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    led: Option<Reason<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_year: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_year: Option<i16>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    languages: &'a [String],
}

/// Why a typed number led to a record.
#[derive(Serialize)]
struct Reason<'a> {
    number: &'a str,
    why: search::Led,
}

/// The counts of one field.
#[derive(Serialize)]
struct Counted<'a> {
    field: &'static str,
    values: Vec<Value<'a>>,
    /// How many more values there are.
    more: usize,
}

#[derive(Serialize)]
struct Value<'a> {
    value: &'a str,
    count: u64,
}

/// Searches and answers.
pub async fn answer(State(app): State<App>, uri: Uri, headers: HeaderMap) -> Response {
    match look(&app, uri.query().unwrap_or_default()).await {
        Ok(body) => {
            let fixed = |value| HeaderValue::from_static(value);
            let told = [
                (header::CONTENT_TYPE, fixed("application/json")),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, fixed("*")),
                (header::CACHE_CONTROL, fixed("no-cache")),
            ];
            (told, body).into_response()
        }
        Err(Failed::Problem(problem)) => problem.response(&headers),
        Err(Failed::Broken(fail)) => fail.into_response(),
    }
}

async fn look(app: &App, address: &str) -> Result<Vec<u8>, Failed> {
    let query = asked::read(address)?;
    let openness = store::settings::openness(&app.store).await?;
    // Programs sign in nowhere: they see what every visitor sees.
    let scope = visible::scope(openness, Viewer::Visitor);
    let answered = finding::on_cores(app, move |index| {
        let found = index.find(&query, scope)?;
        Ok(serde_json::to_vec(&answer_of(&query, &found)))
    });
    match answered.await? {
        Ok(body) => Ok(body?),
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: SearchError) -> Failed {
    let said = match &error {
        SearchError::TooLong => Said::new("api-search-long"),
        SearchError::TooDeep => {
            let most = i64::try_from(MAX_OFFSET + MAX_SIZE).unwrap_or(i64::MAX);
            Said::new("api-search-deep").with("most", most)
        }
        SearchError::TooOpen => Said::new("api-search-open"),
        SearchError::NotReleased(field) => {
            Said::new("api-search-unreleased").with("field", (*field).to_owned())
        }
        SearchError::NoSuchQuestion(field) => {
            Said::new("api-search-question").with("field", (*field).to_owned())
        }
        SearchError::Busy | SearchError::Folder(_) | SearchError::Index(_) => return Failed::from(error),
    };
    let parameter = match &error {
        SearchError::TooDeep => "page",
        SearchError::NotReleased(field) | SearchError::NoSuchQuestion(field) => field,
        _ => "q",
    };
    Problem::bad(parameter, said).into()
}

fn answer_of<'a>(query: &Query, found: &'a Found) -> Answer<'a> {
    let facets = found.facets.iter().map(|facet| Counted {
        field: facet.field.code(),
        values: facet.values.iter().map(|(value, count)| Value { value, count: *count }).collect(),
        more: facet.more,
    });
    Answer {
        total: found.total,
        page: query.page,
        size: query.size,
        hits: found.hits.iter().map(row).collect(),
        facets: facets.collect(),
    }
}

fn row(hit: &Hit) -> Row<'_> {
    Row {
        issn: hit.issn.to_string(),
        issn_l: hit.issn_l.to_string(),
        title: &hit.title,
        key_title: &hit.key_title,
        medium: hit.medium.code(),
        country: &hit.country,
        status: hit.status.code(),
        centre: &hit.centre,
        open_access: hit.open_access,
        siblings: hit.siblings,
        led: hit.led.as_ref().map(|(number, why)| Reason { number, why: *why }),
        publisher: hit.publisher.as_deref(),
        start_year: hit.start_year,
        end_year: hit.end_year,
        languages: &hit.languages,
    }
}
