//! Errors in records that readers tell of: what is to be looked into, and what was.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use store::reports::{self, Report};

use crate::actions::finish_report::finish_report;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Posted, Staff, Visit, page, see_other};

/// Reports on the page.
const MOST: u64 = 200;

#[derive(Template)]
#[template(path = "desk/reports.html")]
struct ReportsPage {
    v: Visit,
    reports: Vec<Report>,
    open: u64,
}

pub async fn show(staff: Staff, State(app): State<App>) -> Result<Response, Fail> {
    let reports = reports::of_centre(&app.store, staff.centre, MOST).await?;
    let open = reports::open_at(&app.store, staff.centre).await?;
    page(&staff, &ReportsPage { v: staff.visit.clone(), reports, open })
}

/// A report that was dealt with.
pub async fn finish(
    staff: Staff,
    State(app): State<App>,
    Path(id): Path<i64>,
    Posted(_form): Posted,
) -> Result<Response, Fail> {
    finish_report(&app, &staff.actor(), id).await?;
    Ok(see_other(&staff.url("/desk/reports")))
}
