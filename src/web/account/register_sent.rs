//! After registering: what happens next, and the mail once more if it did not come.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::ask_for_link;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Visit, page, page_with, see_other};

#[derive(Template)]
#[template(path = "account/register_sent.html")]
struct SentPage {
    v: Visit,
    form: Form,
    /// The mail was asked for once more just now.
    again: bool,
}

pub async fn show(visit: Visit, Asked(asked): Asked) -> Result<Response, Fail> {
    let template = SentPage { v: visit.clone(), form: Form::new(&visit), again: asked.ticked("again") };
    page(&visit, &template)
}

/// Nothing tells whether the address is known.
pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    if ask_for_link(&app, &visit, &mut form).await? {
        return Ok(see_other(&visit.url("/register/sent?again=yes")));
    }
    let template = SentPage { v: visit.clone(), form, again: false };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &template)
}
