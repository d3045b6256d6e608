//! The address of a serial without language: data in place, people on to the page.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::Format;
use issn::visible::{self, Depth};
use issn::{Issn, Status};
use store::records::Kept;
use store::{StoreError, records};

use super::page::View;
use super::{Form, Wanted, gone, moved};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, see_other};

/// What the answer depends on besides the address.
const VARIES: &str = "Accept, Accept-Language, Cookie";

/// Answers in the form that is asked for. Rule: product (*Addresses and commands*), domain 6.1
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let form = wanted.form(&headers);
    let mut response = match (&wanted.issn, form) {
        (Ok(issn), form) => match wanted.mended(*issn) {
            Some(path) => moved(&format!("/resource/ISSN/{path}")),
            None => found(&visit, &app, *issn, form, &headers).await?,
        },
        (Err(_), Form::Html) => gone::malformed(&visit, &wanted.typed)?,
        (Err(error), Form::Data(_) | Form::Unknown) => said(StatusCode::NOT_FOUND, &error.to_string()),
    };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static(VARIES));
    Ok(response)
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
        Err(StoreError::Missing) => {
            return Ok(said(StatusCode::NOT_FOUND, &format!("{issn} is not in this register")));
        }
        Err(other) => return Err(other.into()),
    };
    let is_suppressed = kept.record.status == Status::Suppressed;
    match form {
        Form::Html if is_suppressed => super::page::of(visit, app, &kept, View::Labels).await,
        Form::Html => Ok(see_other(&visit.url(&format!("/resource/ISSN/{issn}")))),
        Form::Data(_) if is_suppressed => Ok(said(StatusCode::GONE, &format!("{issn} was suppressed"))),
        Form::Data(format) => data(visit, app, &kept, format, headers).await,
        Form::Unknown => Ok(said(StatusCode::NOT_ACCEPTABLE, &offered())),
    }
}

/// The record as this reader sees it, in a format.
async fn data(
    visit: &Visit,
    app: &App,
    kept: &Kept,
    format: Format,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let record = &kept.record;
    let openness = store::settings::openness(&app.store).await?;
    let depth = visible::depth(openness, visit.viewer(), record.status, kept.organisation);
    let tag = tag(kept, depth, format);
    let cache = if visit.signed_in() { "private, no-cache" } else { "public, max-age=60" };
    let name = format!("inline; filename=\"{}.{}\"", record.issn, format.suffix());
    let shared = [
        (header::ETAG, HeaderValue::from_str(&tag)?),
        (header::CACHE_CONTROL, HeaderValue::from_static(cache)),
        // What everybody may see, any page may read; cookies do not travel with it.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    if is_known(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, shared).into_response());
    }
    let bytes = formats::write(format, &visible::seen_by(record, depth))?;
    let own: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name)?),
    ];
    Ok((shared, own, bytes).into_response())
}

/// Weak, as the answer may be compressed on its way.
fn tag(kept: &Kept, depth: Depth, format: Format) -> String {
    let depth = match depth {
        Depth::Announced => "announced",
        Depth::Withdrawn => "withdrawn",
        Depth::Released => "released",
        Depth::Complete => "complete",
    };
    format!("W/\"{}-{depth}-{}-{}\"", kept.version, format.name(), env!("CARGO_PKG_VERSION"))
}

/// Whether the asker has what bears this tag. Rule: RFC 9110 13.1.2
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let lines = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|own| own.trim() == "*" || opaque(own) == opaque(tag))
}

/// A sentence for a program.
fn said(status: StatusCode, text: &str) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, format!("{text}\n")).into_response()
}

fn offered() -> String {
    let lines =
        Format::OFFERED.iter().map(|format| format!("  .{}  {}", format.suffix(), format.media_type()));
    format!("A serial is offered as:\n  .html  text/html\n{}", lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_weakly() {
        let known = |value: &'static str| {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
            is_known(&headers, "W/\"3-released-json-1\"")
        };
        assert!(known("W/\"3-released-json-1\"") && known("\"3-released-json-1\"") && known("*"));
        assert!(known("\"a\", W/\"3-released-json-1\""));
        assert!(!known("W/\"3-complete-json-1\"") && !known("") && !is_known(&HeaderMap::new(), "W/\"a\""));
    }
}
