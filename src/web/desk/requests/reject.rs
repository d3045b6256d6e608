//! Reject a request, for a reason that the publisher reads.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{Reason, StateName, Step, StepName};

use super::decision::{Meant, Reader, reader, take_step, too_late};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, Decider, Head};
use crate::web::kit::{Form, Posted, Visit, page_with};

#[derive(Template)]
#[template(path = "desk/requests/reject.html")]
struct RejectPage {
    v: Visit,
    head: Head,
    form: Form,
    reader: Reader,
    /// Code, text, and what becomes of the credits.
    reasons: Vec<(&'static str, String, String)>,
    /// Its numbers are withdrawn.
    is_provisional: bool,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    if !case.0.offers(StepName::Reject) {
        let meant = Meant::Step(StepName::Reject);
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
    let reason = form.one_of("reason", Reason::from_code, "desk-reject-reason-missing");
    let note = form.lines("note");
    if let Some(reason) = reason.filter(|_| form.ok()) {
        // Nobody can act on "another reason" alone.
        if reason == Reason::Other && note.is_empty() {
            form.fail("note", "desk-reject-note-missing");
        } else if let Some(done) =
            take_step(&app, &case.0, &mut form, (Step::Reject(reason), note), "rejected").await?
        {
            return Ok(done);
        }
    }
    answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn answer(app: &App, case: &Decider, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let case = &case.0;
    let template = RejectPage {
        v: case.visit.clone(),
        head: case.head(app).await?,
        form,
        reader: reader(app, case).await?,
        reasons: Reason::ALL.into_iter().map(|reason| offered(case, reason)).collect(),
        is_provisional: case.state() == StateName::Provisional,
    };
    page_with(status, case, &template)
}

/// A reason, and whether the credits go back for it. Rule: product (*Credits* 3)
fn offered(case: &Case, reason: Reason) -> (&'static str, String, String) {
    let v = &case.visit;
    let credits = case.request().credits;
    let back = if credits == 0 {
        v.t("desk-reject-no-credits")
    } else if case.state() == StateName::Provisional || reason == Reason::MisleadingInformation {
        v.tn("desk-reject-credits-kept", credits)
    } else {
        v.tn("desk-reject-credits-back", credits)
    };
    (reason.code(), v.t(&format!("reason-{}", reason.code())), back)
}
