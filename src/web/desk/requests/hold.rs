//! Put a request on hold: the first issue is awaited, and the clock of the promise stops.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{Step, StepName};

use super::decision::{Meant, Reader, reader, take_step, too_late};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Decider, Head};
use crate::web::kit::{Form, Posted, Visit, page_with};

#[derive(Template)]
#[template(path = "desk/requests/hold.html")]
struct HoldPage {
    v: Visit,
    head: Head,
    form: Form,
    reader: Reader,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    if !case.0.offers(StepName::Hold) {
        let meant = Meant::Step(StepName::Hold);
        return too_late(&app, &case.0, meant, &Form::new(&case.0)).await;
    }
    // The date of the first issue to come is the likeliest end.
    let today = case.0.facts.today;
    let dates = case.0.request().application.versions.iter().filter_map(|version| version.first_issue);
    let form = case.0.form().with_date("until", dates.filter(|date| *date > today).min());
    answer(&app, &case, form, StatusCode::OK).await
}

pub async fn submit(
    case: Decider,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let until = form.date("until");
    let note = form.lines("note");
    if form.ok()
        && let Some(done) = take_step(&app, &case.0, &mut form, (Step::Hold(until), note), "held").await?
    {
        return Ok(done);
    }
    answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn answer(app: &App, case: &Decider, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let case = &case.0;
    let reader = reader(app, case).await?;
    let template = HoldPage { v: case.visit.clone(), head: case.head(app).await?, form, reader };
    page_with(status, case, &template)
}
