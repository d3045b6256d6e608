//! Major or minor: two titles beside each other, with the rule that decides.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::verdict::{self, Verdict};
use crate::web::kit::{Asked, Form, Staff, Visit, page};

#[derive(Template)]
#[template(path = "desk/tools/title_change.html")]
struct TitleChangePage {
    v: Visit,
    form: Form,
    languages: Vec<(String, String)>,
    found: Option<Verdict>,
}

pub async fn show(staff: Staff, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let v = &staff.visit;
    let found = verdict::asked(&app, v, &mut form).await?;
    page(&staff, &TitleChangePage { v: v.clone(), form, languages: verdict::languages(v), found })
}
