//! unAPI: what the formats of a page's serial are, and the serial in one of them. Rule: unAPI revision 3

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::Format;
use issn::{Issn, Status};
use serde::Deserialize;
use store::{StoreError, records};

use super::bare;
use super::problem::{not_acceptable, problem};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Visit;

/// The formats under the names that reference managers look for.
const FORMATS: [(&str, Format); 11] = [
    ("marcxml", Format::Marcxml),
    ("marc", Format::Marc),
    ("unimarc", Format::Unimarc),
    ("ris", Format::Ris),
    ("bibtex", Format::Bibtex),
    ("oai_dc", Format::DublinCore),
    ("jsonld", Format::JsonLd),
    ("turtle", Format::Turtle),
    ("rdfxml", Format::RdfXml),
    ("json", Format::Json),
    ("csv", Format::Csv),
];

#[derive(Deserialize)]
pub struct Asked {
    id: Option<String>,
    format: Option<String>,
}

/// Without `id` the formats of all serials, with it those of one (300), with `format` the serial itself.
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let Some(id) = asked.id.filter(|id| !id.is_empty()) else { return Ok(offered(None)) };
    let issn = match Issn::parse(&id) {
        Ok(issn) => issn,
        Err(error) => return Ok(problem(StatusCode::NOT_FOUND, &error.to_string(), &[])),
    };
    let kept = match records::find(&app.store, issn).await {
        Ok(kept) if kept.record.status == Status::Suppressed => return Ok(bare::suppressed(issn)),
        Ok(kept) => kept,
        Err(StoreError::Missing) => return Ok(bare::unknown(issn)),
        Err(other) => return Err(other.into()),
    };
    let Some(name) = asked.format.filter(|name| !name.is_empty()) else { return Ok(offered(Some(issn))) };
    match FORMATS.iter().find(|(own, _)| *own == name) {
        Some((_, format)) => bare::data(&visit, &app, &kept, *format, &headers).await,
        None => Ok(not_acceptable()),
    }
}

fn offered(issn: Option<Issn>) -> Response {
    let id = issn.map(|issn| format!(" id=\"urn:ISSN:{issn}\"")).unwrap_or_default();
    let lines =
        FORMATS.map(|(name, format)| format!(" <format name=\"{name}\" type=\"{}\"/>\n", format.essence()));
    let xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formats{id}>\n{}</formats>\n", lines.concat());
    let status = if issn.is_some() { StatusCode::MULTIPLE_CHOICES } else { StatusCode::OK };
    let headers =
        [(header::CONTENT_TYPE, "application/xml"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (status, headers, xml).into_response()
}
