//! Signing in, by user name or e-mail.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::actions::sign_in::sign_in;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::page::own_path;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Visit, page, page_with, see_other};

#[derive(Template)]
#[template(path = "account/login.html")]
struct LoginPage {
    v: Visit,
    form: Form,
}

pub async fn show(visit: Visit, Asked(asked): Asked) -> Result<Response, Fail> {
    let next = own_path(asked.value("next"));
    if visit.signed_in() {
        return Ok(see_other(&visit.url(next.unwrap_or(super::home(visit.party())))));
    }
    let form = Form::new(&visit).with("next", next.unwrap_or_default());
    page(&visit, &LoginPage { v: visit.clone(), form })
}

/// An unknown person and a wrong password get the same answer, in the same time.
pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let login = form.required("login", "account-login-login-missing");
    let password = form.secret("password", "account-login-password-missing");
    if form.ok() {
        app.throttle.check("sign-in", &login, visit.ip())?;
        if let Some(session) = sign_in(&app, &login, &password).await? {
            // The cookie counts from the next page on; that page knows who it is and where they belong.
            let next = own_path(form.value("next")).map(str::to_owned);
            return super::go_on(&app, &visit, &session, &next.unwrap_or("/login".to_owned()));
        }
        form.fail("", "account-login-wrong");
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &LoginPage { v: visit.clone(), form })
}
