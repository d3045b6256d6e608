//! What is said of a number that leads nowhere.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use issn::{Issn, NumberError};

use crate::error::Fail;
use crate::web::kit::{Visit, page_with};

#[derive(Template)]
#[template(path = "portal/resource/gone.html")]
struct GonePage {
    v: Visit,
    title: String,
    text: String,
    /// A number that may have been meant.
    meant: Option<Issn>,
}

/// A good number that the register does not have.
pub fn unknown(visit: &Visit, issn: Issn) -> Result<Response, Fail> {
    let template = GonePage {
        v: visit.clone(),
        title: visit.t1("portal-gone-unknown", "issn", issn),
        text: visit.t("portal-gone-unknown-text"),
        meant: None,
    };
    page_with(StatusCode::NOT_FOUND, visit, &template)
}

/// What is no number.
pub fn malformed(visit: &Visit, typed: &str) -> Result<Response, Fail> {
    let short: String = typed.chars().take(40).collect();
    let (text, meant) = match Issn::parse(typed) {
        Err(NumberError::CheckDigit { given, expected }) => {
            let text = visit.t2("portal-gone-check-digit", "given", given, "expected", expected);
            (text, crate::web::portal::search::number::mended(typed))
        }
        _ => (visit.t("portal-gone-malformed-text"), None),
    };
    let title = visit.t1("portal-gone-malformed", "typed", short);
    page_with(StatusCode::NOT_FOUND, visit, &GonePage { v: visit.clone(), title, text, meant })
}
