//! A serial at its address: which number and which form are asked for, and the way to both.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::{Format, Negotiated, negotiate};
use issn::{Issn, NumberError};

use crate::error::Fail;

mod about;
pub mod barcode;
pub mod bare;
mod difference;
mod facts;
mod fresh;
mod gone;
mod imprint;
mod links;
mod marks;
pub mod media;
mod neighbours;
pub mod page;
mod problem;
mod reach;
pub mod report;
mod schema_org;
mod timeline;
pub mod title;
mod titles;
mod tools;
pub mod unapi;
pub mod versions;
mod written;

/// The last part of the address of a serial: a number as it was typed, and perhaps a suffix.
struct Wanted {
    issn: Result<Issn, NumberError>,
    typed: String,
    suffix: Option<String>,
}

/// In which form the serial is asked for.
enum Form {
    Html,
    Data(Format),
    /// In none that we have.
    Unknown,
}

impl Wanted {
    fn read(name: &str) -> Self {
        let (typed, suffix) = match name.rsplit_once('.') {
            Some((typed, suffix)) => (typed, Some(suffix.to_ascii_lowercase())),
            None => (name, None),
        };
        Self { issn: Issn::parse(typed), typed: typed.to_owned(), suffix }
    }

    /// By the suffix, else by the header `Accept`.
    fn form(&self, headers: &HeaderMap) -> Form {
        match self.suffix.as_deref() {
            Some("html") => Form::Html,
            Some(suffix) => Format::from_suffix(suffix).map_or(Form::Unknown, Form::Data),
            None => accepted(headers),
        }
    }

    /// The path under `/resource/ISSN/` as it should have been written, if it was not.
    fn mended(&self, issn: Issn) -> Option<String> {
        let dotted = self.suffix.as_ref().map(|suffix| format!(".{suffix}")).unwrap_or_default();
        (self.typed != issn.to_string()).then(|| format!("{issn}{dotted}"))
    }
}

fn accepted(headers: &HeaderMap) -> Form {
    let lines = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    match negotiate(&lines.collect::<Vec<_>>().join(",")) {
        Negotiated::Html => Form::Html,
        Negotiated::Format(format) => Form::Data(format),
        Negotiated::NotAcceptable => Form::Unknown,
    }
}

/// Sends on for good: the same serial under its proper address.
fn moved(url: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(url) else {
        return Fail::Missing.into_response();
    };
    let headers = [
        (header::LOCATION, location),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
    ];
    (StatusCode::PERMANENT_REDIRECT, headers).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (name, issn, form, mended) in [
            ("0028-0836", Some("0028-0836"), "html", None),
            ("0028-0836.html", Some("0028-0836"), "html", None),
            ("00280836.json", Some("0028-0836"), "json", Some("0028-0836.json")),
            ("2434-561x", Some("2434-561X"), "html", Some("2434-561X")),
            ("0028-0836.TTL", Some("0028-0836"), "ttl", None),
            ("0028-0836.docx", Some("0028-0836"), "none", None),
            ("0028-0837", None, "html", None),
            ("", None, "html", None),
            (".", None, "none", None),
        ] {
            let wanted = Wanted::read(name);
            let seen = match wanted.form(&HeaderMap::new()) {
                Form::Html => "html",
                Form::Data(format) => format.suffix(),
                Form::Unknown => "none",
            };
            assert_eq!(wanted.issn.as_ref().ok().map(ToString::to_string).as_deref(), issn, "{name}");
            assert_eq!(seen, form, "{name}");
            assert_eq!(
                wanted.issn.ok().and_then(|issn| Wanted::read(name).mended(issn)).as_deref(),
                mended,
                "{name}"
            );
        }
    }
}
