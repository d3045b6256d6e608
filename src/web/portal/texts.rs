//! Pages that are text and nothing else: services, help, terms.

use askama::Template;
use axum::response::Response;
use issn::promise::{STANDARD_DAYS, URGENT_DAYS};

use crate::error::Fail;
use crate::web::kit::{Visit, page};

#[derive(Template)]
#[template(path = "portal/services.html")]
struct ServicesPage {
    v: Visit,
}

/// What the agency offers.
pub async fn services(visit: Visit) -> Result<Response, Fail> {
    page(&visit, &ServicesPage { v: visit.clone() })
}

#[derive(Template)]
#[template(path = "portal/help.html")]
struct HelpPage {
    v: Visit,
}

/// Short answers, and where the long ones are.
pub async fn help(visit: Visit) -> Result<Response, Fail> {
    page(&visit, &HelpPage { v: visit.clone() })
}

#[derive(Template)]
#[template(path = "portal/terms.html")]
struct TermsPage {
    v: Visit,
    /// Titles and texts.
    sections: Vec<(String, String)>,
}

/// The general terms of use: a sample that the agency replaces.
pub async fn terms(visit: Visit) -> Result<Response, Fail> {
    let promise = [("days", STANDARD_DAYS.into()), ("urgent", URGENT_DAYS.into())];
    let section = |number: u8| {
        let (title, text) = (format!("portal-terms-{number}"), format!("portal-terms-{number}-text"));
        (visit.t(&title), visit.ts(&text, &promise))
    };
    page(&visit, &TermsPage { v: visit.clone(), sections: (1..=8).map(section).collect() })
}
