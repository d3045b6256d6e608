//! Where to ask for an ISSN: by country, or by the identifier of an international organisation.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::country;
use issn::uia::UiaId;
use store::centres::{self, Serving};

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Form, Visit, page_with, see_other};

#[derive(Template)]
#[template(path = "portal/requesting_issn.html")]
struct RequestingPage {
    v: Visit,
    form: Form,
    countries: Vec<(&'static str, &'static str)>,
}

/// Shows the two ways, or leads on by the one that was chosen. Rule: domain 2.1, product (*Centres and routing*)
pub async fn show(visit: Visit, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let is_asked = |form: &Form, name| !form.all(name).is_empty();
    if is_asked(&form, "country") {
        if let Some(path) = by_country(&app, &mut form).await? {
            return Ok(see_other(&visit.url(&path)));
        }
    } else if is_asked(&form, "uia")
        && let Some(id) = by_identifier(&mut form)
    {
        return Ok(see_other(&visit.url(&format!("/register?uia={}", id.as_str()))));
    }
    let status = if form.ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = RequestingPage { v: visit.clone(), form, countries: names::countries(&visit) };
    page_with(status, &visit, &template)
}

/// The contact page of a centre elsewhere, else the registration here.
async fn by_country(app: &App, form: &mut Form) -> Result<Option<String>, Fail> {
    let chosen = form.one_of("country", country::by_iso2, "portal-requesting-country-missing");
    let Some(country) = chosen else { return Ok(None) };
    Ok(Some(match centres::serving(&app.store, country.iso2).await? {
        Serving::Elsewhere(_) => format!("/centres/elsewhere/{}", country.iso2),
        Serving::Here(_) => format!("/register?country={}", country.iso2),
    }))
}

fn by_identifier(form: &mut Form) -> Option<UiaId> {
    let typed = form.required("uia", "portal-requesting-uia-missing");
    let id = UiaId::parse(&typed);
    if id.is_none() {
        form.fail("uia", "portal-requesting-uia-wrong");
    }
    id
}
