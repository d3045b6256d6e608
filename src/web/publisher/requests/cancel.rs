//! Cancels a request, after saying what becomes of its credits.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::Act;
use issn::request::{State as RequestState, Step};

use crate::actions::decide_request::{Asked, decide_request};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Posted, Visit, page, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/cancel.html")]
struct CancelPage {
    v: Visit,
    side: Side,
    id: i64,
    version: i64,
    title: String,
    is_draft: bool,
    credits: u32,
    /// Nobody has taken it up: the credits come back. Rule: product.md (*Credits* 3)
    comes_back: bool,
    request_url: String,
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    check(&own)?;
    let v = &own.member.visit;
    let request = own.request();
    let template = CancelPage {
        side: Side::load(&app, &own.member).await?,
        id: request.id,
        version: request.version,
        title: request.application.title.clone(),
        is_draft: request.state == RequestState::Draft,
        credits: request.credits,
        comes_back: request.taken_by.is_none(),
        request_url: own.url(""),
        v: v.clone(),
    };
    page(v, &template)
}

pub async fn submit(own: Own, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    check(&own)?;
    let seen = Some(form.value("version").parse().map_err(|_| Fail::Unreadable)?);
    let asked = Asked { id: own.request().id, step: Step::Cancel, seen, note: String::new() };
    match decide_request(&app, &own.member.actor(), asked).await? {
        Ok(()) => Ok(see_other(&own.url(""))),
        Err(refusal) => Err(Fail::refused(refusal.key())),
    }
}

fn check(own: &Own) -> Result<(), Fail> {
    own.member.may(Act::WriteRequests)?;
    if own.may_cancel() { Ok(()) } else { Err(Fail::refused("refusal-no-move")) }
}
