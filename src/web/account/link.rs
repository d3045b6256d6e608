//! The page of a one-time link: who it is for, and the button that uses it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::links::LinkState;

use crate::actions::open_link::{self, Link};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Posted;
use crate::web::kit::{Form, Path, Visit, page, page_with};

#[derive(Template)]
#[template(path = "account/link.html")]
struct LinkPage {
    v: Visit,
    person: String,
    user_name: String,
}

#[derive(Template)]
#[template(path = "account/link_bad.html")]
struct BadPage {
    v: Visit,
    form: Form,
    /// `used`, `expired` or `unknown`.
    state: &'static str,
}

/// Looking does not use the link: mail programs look at links before people do.
pub async fn show(visit: Visit, Path(token): Path<String>, State(app): State<App>) -> Result<Response, Fail> {
    match open_link::look(&app, &token).await? {
        Link::Good(user) => {
            let (person, user_name) = (user.person.full_name(), user.user_name);
            Ok(super::unkept(page(&visit, &LinkPage { v: visit.clone(), person, user_name })?))
        }
        Link::Bad(state) => bad(&visit, state),
    }
}

pub async fn submit(
    visit: Visit,
    Path(token): Path<String>,
    State(app): State<App>,
    _: Posted,
) -> Result<Response, Fail> {
    match open_link::open_link(&app, &token).await? {
        Ok(opened) => {
            let path = format!("/account/password?once={}", opened.once);
            super::go_on(&app, &visit, &opened.session, &path)
        }
        Err(state) => bad(&visit, state),
    }
}

fn bad(visit: &Visit, state: LinkState) -> Result<Response, Fail> {
    let (status, state) = match state {
        LinkState::Used | LinkState::Good(_) => (StatusCode::GONE, "used"),
        LinkState::Expired => (StatusCode::GONE, "expired"),
        LinkState::Unknown => (StatusCode::NOT_FOUND, "unknown"),
    };
    page_with(status, visit, &BadPage { v: visit.clone(), form: Form::new(visit), state })
}
