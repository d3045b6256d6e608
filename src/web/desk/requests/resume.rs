//! Take a request up again that was on hold.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::promise;
use issn::request::{Step, StepName};

use super::decision::{Meant, take_step, too_late};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Decider, Head};
use crate::web::kit::{Form, Posted, Visit, page_with};

#[derive(Template)]
#[template(path = "desk/requests/resume.html")]
struct ResumePage {
    v: Visit,
    head: Head,
    form: Form,
    /// The date by which it is answered once the clock goes on.
    promise: String,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    if !case.0.offers(StepName::Resume) {
        let meant = Meant::Step(StepName::Resume);
        return too_late(&app, &case.0, meant, &Form::new(&case.0)).await;
    }
    let form = case.0.form();
    answer(&app, &case, form, StatusCode::OK).await
}

pub async fn submit(
    case: Decider,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let note = form.lines("note");
    if form.ok()
        && let Some(done) = take_step(&app, &case.0, &mut form, (Step::Resume, note), "resumed").await?
    {
        return Ok(done);
    }
    answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn answer(app: &App, case: &Decider, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let case = &case.0;
    let (request, facts) = (case.request(), &case.facts);
    let dates = request.promise.zip(request.stopped);
    let resumed =
        dates.map(|(promise, stopped)| promise::resumed(&facts.calendar, promise, stopped, facts.today));
    let promise = resumed.map(|date| case.date(date)).unwrap_or_default();
    let template = ResumePage { v: case.visit.clone(), head: case.head(app).await?, form, promise };
    page_with(status, case, &template)
}
