//! A forgotten password: a one-time link by mail. Nothing tells whether anybody is known.

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
#[template(path = "account/forgotten.html")]
struct ForgottenPage {
    v: Visit,
    form: Form,
    sent: bool,
}

pub async fn show(visit: Visit, Asked(asked): Asked) -> Result<Response, Fail> {
    let template = ForgottenPage { v: visit.clone(), form: Form::new(&visit), sent: asked.ticked("sent") };
    page(&visit, &template)
}

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    if ask_for_link(&app, &visit, &mut form).await? {
        return Ok(see_other(&visit.url("/account/forgotten?sent=yes")));
    }
    let template = ForgottenPage { v: visit.clone(), form, sent: false };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &template)
}
