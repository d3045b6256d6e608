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
    /// Numbers of the sections, of which each has a title and a text.
    sections: std::ops::RangeInclusive<u8>,
}

/// The general terms of use: a sample that the agency replaces.
pub async fn terms(visit: Visit) -> Result<Response, Fail> {
    page(&visit, &TermsPage { v: visit.clone(), sections: 1..=8 })
}

impl TermsPage {
    fn heading(&self, number: &u8) -> String {
        self.v.t(&format!("portal-terms-{number}"))
    }

    fn text(&self, number: &u8) -> String {
        let values = [("days", STANDARD_DAYS.into()), ("urgent", URGENT_DAYS.into())];
        self.v.ts(&format!("portal-terms-{number}-text"), &values)
    }
}
