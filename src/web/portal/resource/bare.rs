//! The address of a serial without language: data in place, people on to the page.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::Format;
use issn::visible::{self, Depth};
use issn::{Issn, Status};
use serde::Deserialize;
use serde_json::json;
use store::records::Kept;
use store::{StoreError, records};

use super::page::View;
use super::problem::{not_acceptable, problem};
use super::{Form, Wanted, fresh, gone, links, moved};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, see_other};

/// What the answer depends on besides the address.
pub(super) const VARIES: &str = "Accept, Accept-Language, Cookie";

/// The old way to ask for a format.
#[derive(Deserialize)]
pub struct Asked {
    format: Option<String>,
}

/// Answers in the form that is asked for. Rule: product (*Addresses and commands*), domain 6.1
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let mut response = match (&wanted.issn, wanted.form(&headers)) {
        (Ok(issn), form) => match (asked.format, wanted.mended(*issn)) {
            (Some(name), _) => old_format(*issn, &name),
            (None, Some(path)) => moved(&format!("/resource/ISSN/{path}")),
            (None, None) => found(&visit, &app, *issn, form, &headers).await?,
        },
        (Err(_), Form::Html) => gone::malformed(&visit, &wanted.typed)?,
        (Err(error), Form::Data(_) | Form::Unknown) => {
            problem(StatusCode::NOT_FOUND, &error.to_string(), &[])
        }
    };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static(VARIES));
    Ok(response)
}

/// `?format=` as it once was leads to the suffix of today. Rule: domain 7.8
fn old_format(issn: Issn, name: &str) -> Response {
    let format = match name {
        "xml" => Some(Format::RdfXml),
        "turtle" => Some(Format::Turtle),
        "json" => Some(Format::JsonLd),
        other => Format::from_suffix(other),
    };
    match format {
        Some(format) => moved(&format!("/resource/ISSN/{issn}.{}", format.suffix())),
        None => not_acceptable(),
    }
}

async fn found(
    visit: &Visit,
    app: &App,
    issn: Issn,
    form: Form,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let kept = match records::find(&app.store, issn).await {
        Ok(kept) => kept,
        Err(StoreError::Missing) if matches!(form, Form::Html) => return gone::unknown(visit, issn),
        Err(StoreError::Missing) => return Ok(unknown(issn)),
        Err(other) => return Err(other.into()),
    };
    match form {
        Form::Html if is_suppressed(&kept) => super::page::of(visit, app, &kept, View::Labels).await,
        Form::Html => Ok(see_other(&visit.url(&format!("/resource/ISSN/{issn}")))),
        Form::Data(_) if is_suppressed(&kept) => Ok(suppressed(issn)),
        Form::Data(format) => data(visit, app, &kept, format, headers).await,
        Form::Unknown => Ok(not_acceptable()),
    }
}

fn is_suppressed(kept: &Kept) -> bool {
    kept.record.status == Status::Suppressed
}

/// A good number that the register does not have.
pub fn unknown(issn: Issn) -> Response {
    problem(
        StatusCode::NOT_FOUND,
        &format!("{issn} is not in this register"),
        &[("issn", json!(issn.to_string()))],
    )
}

/// A number that was taken back.
pub fn suppressed(issn: Issn) -> Response {
    problem(StatusCode::GONE, &format!("{issn} was suppressed"), &[("issn", json!(issn.to_string()))])
}

/// The record as this reader sees it, in a format.
pub async fn data(
    visit: &Visit,
    app: &App,
    kept: &Kept,
    format: Format,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let record = &kept.record;
    let depth = depth(visit, app, kept).await?;
    let tag = fresh::tag(kept, depth, format);
    let name = format!("inline; filename=\"{}.{}\"", record.issn, format.suffix());
    let mut shared = HeaderMap::from_iter([
        (header::ETAG, HeaderValue::from_str(&tag)?),
        (header::LAST_MODIFIED, HeaderValue::from_str(&fresh::date(kept.modified))?),
        (header::CACHE_CONTROL, HeaderValue::from_static(cache(visit))),
        // What everybody may see, any page may read; cookies do not travel with it.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (header::VARY, HeaderValue::from_static(VARIES)),
    ]);
    shared.extend(links::header(&links::of_data(app, record.issn)).map(|value| (header::LINK, value)));
    if fresh::is_known(headers, &tag, kept.modified) {
        return Ok((StatusCode::NOT_MODIFIED, shared).into_response());
    }
    let bytes = formats::write(format, &visible::seen_by(record, depth))?;
    shared.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    shared.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name)?);
    Ok((shared, bytes).into_response())
}

/// All links of a serial as data. Rule: RFC 9264
pub async fn linkset(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
) -> Result<Response, Fail> {
    let issn = match Wanted::read(&name).issn {
        Ok(issn) => issn,
        Err(error) => return Ok(problem(StatusCode::NOT_FOUND, &error.to_string(), &[])),
    };
    let kept = match records::find(&app.store, issn).await {
        Ok(kept) if is_suppressed(&kept) => return Ok(suppressed(issn)),
        Ok(kept) => kept,
        Err(StoreError::Missing) => return Ok(unknown(issn)),
        Err(other) => return Err(other.into()),
    };
    let depth = depth(&visit, &app, &kept).await?;
    let set = links::linkset(&app, &visible::seen_by(&kept.record, depth), depth);
    let headers = [
        (header::CONTENT_TYPE, links::LINKSET),
        (header::CACHE_CONTROL, cache(&visit)),
        (header::VARY, "Cookie"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, set.to_string()).into_response())
}

/// How much of the record this reader sees.
async fn depth(visit: &Visit, app: &App, kept: &Kept) -> Result<Depth, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    Ok(visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation))
}

/// What all see may be kept for a moment; what one person sees is theirs.
pub(super) fn cache(visit: &Visit) -> &'static str {
    if visit.signed_in() { "private, no-cache" } else { "public, max-age=60" }
}
