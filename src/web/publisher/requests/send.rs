//! Sends a request, and confirms that it was sent.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::request::Step;

use crate::actions::decide_request::{Asked, decide_request};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Posted, Visit, page, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::promise;
use crate::web::publisher::requests::check;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/sent.html")]
struct SentPage {
    v: Visit,
    side: Side,
    id: i64,
    title: String,
    answer_by: String,
    request_url: String,
    email: String,
}

pub async fn submit(own: Own, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    own.editable()?;
    let id = own.request().id;
    let seen = Some(form.value("version").parse().map_err(|_| Fail::Unreadable)?);
    let asked = Asked { id, step: Step::Send, seen, note: String::new() };
    match decide_request(&app, &own.member.actor(), asked).await? {
        Ok(()) => Ok(see_other(&own.url("sent"))),
        Err(refusal) => check::refused(&app, &own, &refusal).await,
    }
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    let Some(date) = promise::date_of(own.request()).filter(|_| own.row.sent.is_some()) else {
        return Ok(see_other(&own.url("")));
    };
    let v = &own.member.visit;
    let template = SentPage {
        side: Side::load(&app, &own.member).await?,
        id: own.request().id,
        title: own.request().application.title.clone(),
        answer_by: v.date(date),
        request_url: own.url(""),
        email: own.request().application.contact_email.clone(),
        v: v.clone(),
    };
    page(v, &template)
}
