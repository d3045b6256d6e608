//! The first issue is out: a request that was on hold goes back to the librarian.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::may::Act;
use issn::promise;
use issn::request::Step;

use crate::actions::decide_request::{Asked, decide_request};
use crate::actions::facts;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Posted, Visit, page_with, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/resume.html")]
struct ResumePage {
    v: Visit,
    side: Side,
    form: Form,
    id: i64,
    version: i64,
    title: String,
    /// The date by which it is answered once the clock goes on.
    answer_by: Option<String>,
    request_url: String,
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    check(&own)?;
    let form = Form::new(&own.member);
    render(&app, &own, form, StatusCode::OK).await
}

pub async fn submit(own: Own, State(app): State<App>, Posted(mut form): Posted) -> Result<Response, Fail> {
    check(&own)?;
    let seen = Some(form.value("version").parse().map_err(|_| Fail::Unreadable)?);
    let note = form.lines("note");
    if !form.ok() {
        return render(&app, &own, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let asked = Asked { id: own.request().id, step: Step::Resume, seen, note };
    match decide_request(&app, &own.member.actor(), asked).await? {
        Ok(()) => Ok(see_other(&own.url(""))),
        Err(refusal) => Err(Fail::refused(refusal.key())),
    }
}

async fn render(app: &App, own: &Own, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let (v, request) = (&own.member.visit, own.request());
    let facts = facts::load(app, &app.store, request).await?;
    let answer_by = request
        .promise
        .zip(request.stopped)
        .map(|(date, stopped)| v.date(promise::resumed(&facts.calendar, date, stopped, facts.today)));
    let template = ResumePage {
        side: Side::load(app, &own.member).await?,
        form,
        id: request.id,
        version: request.version,
        title: own.row.title.clone(),
        answer_by,
        request_url: own.url(""),
        v: v.clone(),
    };
    page_with(status, v, &template)
}

fn check(own: &Own) -> Result<(), Fail> {
    own.member.may(Act::WriteRequests)?;
    if own.may_resume() { Ok(()) } else { Err(Fail::refused("refusal-no-move")) }
}
