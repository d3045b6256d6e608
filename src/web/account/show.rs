//! My account: who I am here, my language, and whether mails are wanted.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::users::{self, User};

use crate::actions::set_preferences::set_preferences;
use crate::app::App;
use crate::error::Fail;
use crate::texts::Lang;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Visit, page, page_with, see_other};

#[derive(Template)]
#[template(path = "account/show.html")]
struct AccountPage {
    v: Visit,
    form: Form,
    user: User,
    organisation: String,
    /// What was just saved: `yes`, `password` or nothing.
    saved: String,
}

pub async fn show(visit: Visit, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    let user = person(&app, &visit).await?;
    let mut form = Form::new(&visit).with("language", user.language.as_str());
    if user.notify {
        form = form.with("notify", "yes");
    }
    let saved = asked.value("saved").to_owned();
    page(&visit, &draw(&visit, form, user, saved))
}

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let user = person(&app, &visit).await?;
    let complete = |code: &str| Lang::parse(code).filter(|lang| lang.is_complete());
    let Some(language) = form.one_of("language", complete, "form-choice") else {
        let template = draw(&visit, form, user, String::new());
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &template);
    };
    set_preferences(&app, user.id, language, form.ticked("notify")).await?;
    Ok(see_other(&format!("/{}/account?saved=yes", language.code())))
}

async fn person(app: &App, visit: &Visit) -> Result<User, Fail> {
    let who = visit.who().ok_or_else(|| Fail::Unauthorised("/account".to_owned()))?;
    Ok(users::find(&app.store, who.user).await?)
}

fn draw(visit: &Visit, form: Form, user: User, saved: String) -> AccountPage {
    let organisation = visit.who().and_then(|who| who.organisation_name.clone()).unwrap_or_default();
    AccountPage { v: visit.clone(), form, user, organisation, saved }
}
