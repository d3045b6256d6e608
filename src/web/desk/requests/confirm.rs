//! Confirm provisional numbers: the proof of publication is there and was looked at.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{StateName, StepName};

use super::accept::{Titles, carry_out};
use super::decision::{Meant, Reader, reader, too_late};
use super::show::{Piece, pieces};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, Decider, Head};
use crate::web::kit::{Form, Posted, Visit, page_with};

/// Confirmed numbers are processed.
const MEANT: Meant = Meant::Step(StepName::Process);

#[derive(Template)]
#[template(path = "desk/requests/confirm.html")]
struct ConfirmPage {
    v: Visit,
    head: Head,
    form: Form,
    reader: Reader,
    pieces: Vec<Piece>,
    /// Medium and address of its version, where there is one.
    addresses: Vec<(String, String)>,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    let case = case.0;
    if case.state() != StateName::Provisional {
        return too_late(&app, &case, MEANT, &Form::new(&case)).await;
    }
    let form = case.form();
    answer(&app, &case, form, StatusCode::OK).await
}

pub async fn submit(
    case: Decider,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let case = case.0;
    if case.state() != StateName::Provisional {
        return too_late(&app, &case, MEANT, &form).await;
    }
    if !form.ticked("proof") {
        form.fail("proof", "desk-confirm-proof-missing");
    }
    if form.ok()
        && let Some(done) = carry_out(&app, &case, &mut form, false, Titles::default()).await?
    {
        return Ok(done);
    }
    answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn answer(app: &App, case: &Case, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let versions = case.request().application.versions.iter().filter(|version| !version.url.is_empty());
    let medium = |code| crate::web::desk::words::medium(case, code);
    let template = ConfirmPage {
        v: case.visit.clone(),
        head: case.head(app).await?,
        form,
        reader: reader(app, case).await?,
        pieces: pieces(case),
        addresses: versions.map(|version| (medium(version.medium), version.url.clone())).collect(),
    };
    page_with(status, case, &template)
}
