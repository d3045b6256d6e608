//! The dumps: a page that says what they are, and the files.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeFile;

use crate::app::App;
use crate::dumps::{self, About, JSONL, MARC, SUMS, TABLES};
use crate::error::Fail;
use crate::web::kit::{Path, Visit, page};

#[derive(Template)]
#[template(path = "portal/data.html")]
struct DataPage {
    v: Visit,
    /// When they were written, in words; empty before the first time.
    at: String,
    files: Vec<Shown>,
    sums: String,
    licence: String,
}

/// A file as the page tells of it.
struct Shown {
    name: String,
    /// The key of the text that says what is in it.
    text: &'static str,
    size: String,
    count: u64,
    sha256: String,
}

/// Says what the dumps are, how large and how old. Rule: domain 7.9
pub async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let found = current(&app).await?;
    let template = DataPage {
        v: visit.clone(),
        at: found.as_ref().map(|about| visit.datetime(about.at)).unwrap_or_default(),
        files: found.map(|about| shown(&visit, &about)).unwrap_or_default(),
        sums: format!("/data/{SUMS}"),
        licence: app.config.data_licence.clone(),
    };
    page(&visit, &template)
}

fn shown(visit: &Visit, about: &About) -> Vec<Shown> {
    let files = about.files.iter().filter_map(|file| {
        let (text, count) = match file.name.as_str() {
            TABLES => ("data-tables", about.numbers),
            MARC => ("data-marc", about.records - about.left_out.min(about.records)),
            JSONL => ("data-jsonl", about.records),
            _ => return None,
        };
        let (name, size, sha256) = (file.name.clone(), visit.size(file.bytes), file.sha256.clone());
        Some(Shown { name, text, size, count, sha256 })
    });
    files.collect()
}

async fn current(app: &App) -> Result<Option<About>, Fail> {
    let folder = app.config.dumps_dir();
    let found = tokio::task::spawn_blocking(move || dumps::current(&folder)).await??;
    Ok(found.map(|(_, about)| about))
}

/// One of the files, or a part of it.
pub async fn file(
    State(app): State<App>,
    Path(name): Path<String>,
    mut request: Request,
) -> Result<Response, Fail> {
    let folder = app.config.dumps_dir();
    let found = tokio::task::spawn_blocking(move || dumps::current(&folder)).await??;
    let (set, about) = found.ok_or(Fail::Missing)?;
    // Only what is in the list has a mark, so no other path can be asked for.
    let etag = about.etag(&name).ok_or(Fail::Missing)?;
    if names(request.headers(), header::IF_NONE_MATCH, &etag) {
        return Ok(
            (StatusCode::NOT_MODIFIED, [(header::ETAG, HeaderValue::from_str(&etag)?)]).into_response()
        );
    }
    // The mark is stronger than the date; where it does not fit, a part would not fit either.
    request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    let is_other = request.headers().contains_key(header::IF_RANGE);
    if is_other && !names(request.headers(), header::IF_RANGE, &etag) {
        request.headers_mut().remove(header::RANGE);
    }
    let mut response = ServeFile::new(set.join(&name)).oneshot(request).await?.map(axum::body::Body::new);
    let media_type = match name.rsplit_once('.').map(|(_, suffix)| suffix) {
        Some("zip") => "application/zip",
        Some("zst") => "application/zstd",
        _ => "text/plain; charset=utf-8",
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::from_str(&etag)?);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    Ok(response)
}

/// Whether a header names this mark, or any.
fn names(headers: &HeaderMap, header: header::HeaderName, etag: &str) -> bool {
    let values = headers.get_all(header).iter().filter_map(|value| value.to_str().ok());
    let mut marks = values.flat_map(|value| value.split(',')).map(str::trim);
    marks.any(|mark| mark == "*" || mark.strip_prefix("W/").unwrap_or(mark) == etag)
}
