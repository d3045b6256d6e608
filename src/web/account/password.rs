//! Setting a password: the first one, a new one after a one-time link, or another one with the present one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::account::AccountState;
use store::users::{self, User};

use crate::actions::{open_link, password, set_password::set_password};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Visit, page, page_with};

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    v: Visit,
    form: Form,
    user_name: String,
    /// Whether the present password has to be given.
    asks_present: bool,
    /// Whether it is the first password of the account.
    is_first: bool,
}

pub async fn show(visit: Visit, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    let user = person(&app, &visit).await?;
    let form = Form::new(&visit).with("once", asked.value("once"));
    let asks_present = asks_present(&app, &user, &form).await?;
    page(&visit, &draw(&visit, &user, form, asks_present))
}

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let user = person(&app, &visit).await?;
    let asks_present = asks_present(&app, &user, &form).await?;
    if asks_present {
        app.throttle.check("password", &user.user_name, visit.ip())?;
        let typed = form.secret("present", "account-password-present-missing");
        if form.ok() && !password::verify(&typed, user.password_hash.as_deref()).await? {
            form.fail("present", "account-password-present-wrong");
        }
    }
    let new = form.secret("new", "account-password-new-missing");
    if form.ok() {
        match set_password(&app, user.id, &new).await? {
            Ok(session) => return super::go_on(&app, &visit, &session, next(&visit, &user)),
            Err(weakness) => form.fail("new", weakness),
        }
    }
    let template = draw(&visit, &user, form, asks_present);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &template)
}

async fn person(app: &App, visit: &Visit) -> Result<User, Fail> {
    let who = visit.who().ok_or_else(|| Fail::Unauthorised("/account/password".to_owned()))?;
    Ok(users::find(&app.store, who.user).await?)
}

/// A session alone does not allow it: somebody else may sit at the screen. A link that was just used does.
async fn asks_present(app: &App, user: &User, form: &Form) -> Result<bool, Fail> {
    Ok(user.password_hash.is_some() && !open_link::was_opened(app, user.id, form.value("once")).await?)
}

fn draw(visit: &Visit, user: &User, form: Form, asks_present: bool) -> PasswordPage {
    let is_first = user.password_hash.is_none();
    PasswordPage { v: visit.clone(), form, user_name: user.user_name.clone(), asks_present, is_first }
}

/// The fee if it is due from now on; the account's page for one who changed the password; else where one begins.
fn next(visit: &Visit, user: &User) -> &'static str {
    match visit.who().and_then(|who| who.account) {
        Some(AccountState::Registered | AccountState::FeeDue) => "/publisher/fee",
        _ if user.password_hash.is_some() => "/account?saved=password",
        _ => super::home(visit.party()),
    }
}
