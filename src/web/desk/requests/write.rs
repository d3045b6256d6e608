//! Write to the publisher about a case.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::show;
use crate::actions::write_message::{MOST, Typed, write_message};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::Case;
use crate::web::kit::{Form, Posted, see_other};

pub async fn submit(case: Case, State(app): State<App>, Posted(mut form): Posted) -> Result<Response, Fail> {
    let Some(body) = read(&mut form) else {
        return show::answer(&app, &case, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let request = case.request();
    let typed = Typed {
        organisation: Some(request.organisation),
        request: Some(request.id),
        subject: case.row.title.clone(),
        body,
    };
    write_message(&app, &case.actor(), typed).await?;
    Ok(see_other(&case.url("?done=written#messages")))
}

/// The message, not empty and not endless.
pub fn read(form: &mut Form) -> Option<String> {
    let body = form.lines("body");
    if body.is_empty() {
        form.fail("body", "desk-message-missing");
    } else if body.chars().count() > MOST {
        form.fail_with("body", "form-too-long", &[("n", MOST.into())]);
    }
    form.ok().then_some(body)
}
