//! Tell the centre of an error in a record: for everybody, without an account.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::Issn;
use issn::visible::{self, Depth};
use store::{StoreError, records};

use super::{Wanted, gone};
use crate::actions::report_error::{MOST, Told, report_error};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Path, Posted, Visit, page_with, see_other};

#[derive(Template)]
#[template(path = "portal/resource/report.html")]
struct ReportPage {
    v: Visit,
    form: Form,
    issn: Issn,
    /// The key title, as far as this reader may know it.
    called: String,
    is_done: bool,
}

pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    Asked(asked): Asked,
) -> Result<Response, Fail> {
    let Ok(issn) = Wanted::read(&name).issn else { return gone::malformed(&visit, &name) };
    let is_done = asked.ticked("done");
    render(&visit, &app, issn, Form::new(&visit), is_done).await
}

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let Ok(issn) = Wanted::read(&name).issn else { return gone::malformed(&visit, &name) };
    let told = read(&visit, issn, &mut form);
    if !form.ok() {
        return render(&visit, &app, issn, form, false).await;
    }
    let from = visit.ip().map(|ip| ip.to_string()).unwrap_or_default();
    app.throttle.check("report", &from, visit.ip())?;
    match report_error(&app, told).await {
        Err(Fail::Missing) => gone::unknown(&visit, issn),
        Err(other) => Err(other),
        Ok(()) => Ok(see_other(&visit.url(&format!("/resource/ISSN/{issn}/report?done=yes")))),
    }
}

fn read(visit: &Visit, issn: Issn, form: &mut Form) -> Told {
    let body = form.lines("body");
    if body.is_empty() {
        form.fail("body", "record-report-body-missing");
    } else if body.chars().count() > MOST {
        form.fail_with("body", "form-too-long", &[("n", MOST.into())]);
    }
    Told { issn, body, name: form.text("name"), email: form.email("email"), language: visit.language() }
}

async fn render(visit: &Visit, app: &App, issn: Issn, form: Form, is_done: bool) -> Result<Response, Fail> {
    let kept = match records::find(&app.store, issn).await {
        Ok(kept) => kept,
        Err(StoreError::Missing) => return gone::unknown(visit, issn),
        Err(other) => return Err(other.into()),
    };
    let openness = store::settings::openness(&app.store).await?;
    let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
    let called = if depth >= Depth::Released { kept.record.key_title } else { String::new() };
    let status = if form.ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, visit, &ReportPage { v: visit.clone(), form, issn, called, is_done })
}
