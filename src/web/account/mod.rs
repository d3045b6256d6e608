//! Pages of people's own accounts: registering, signing in and out, passwords, preferences.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::{get, post};
use issn::person::Party;

use crate::actions::send_link::send_link;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Visit, see_other, session};

mod forgotten;
mod link;
mod login;
mod logout;
mod password;
mod register;
mod register_sent;
mod show;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/register", get(register::show).post(register::submit))
        .route("/register/sent", get(register_sent::show).post(register_sent::submit))
        .route("/login", get(login::show).post(login::submit))
        .route("/logout", post(logout::submit))
        .route("/account", get(show::show).post(show::submit))
        .route("/account/forgotten", get(forgotten::show).post(forgotten::submit))
        .route("/account/link/{token}", get(link::show).post(link::submit))
        .route("/account/password", get(password::show).post(password::submit))
}

/// Sends the one-time link that a form asks for; `false` when the form says what is missing.
async fn ask_for_link(app: &App, visit: &Visit, form: &mut Form) -> Result<bool, Fail> {
    let login = form.required("login", "account-link-login-missing");
    if !form.ok() {
        return Ok(false);
    }
    app.throttle.check("link", &login, visit.ip())?;
    send_link(app, &login).await?;
    Ok(true)
}

/// Where a person begins: the desk, the publisher's area, or the portal.
fn home(party: Party) -> &'static str {
    match party {
        Party::Staff { .. } => "/desk",
        Party::Member { .. } => "/publisher",
        _ => "/",
    }
}

/// Goes on to a page (without language) with the session that was just opened.
fn go_on(app: &App, visit: &Visit, session: &str, path: &str) -> Result<Response, Fail> {
    let mut response = see_other(&visit.url(path));
    response.headers_mut().insert(header::SET_COOKIE, session::cookie(&app.config, session)?);
    Ok(response)
}

/// What is worth something to whoever sees it is kept nowhere.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
