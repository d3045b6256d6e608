//! Does my new title need a new number? The verdict in plain words, for publishers.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::verdict::{self, Verdict};
use crate::web::kit::{Asked, Form, Visit, page};

#[derive(Template)]
#[template(path = "portal/title_change.html")]
struct TitleChangePage {
    v: Visit,
    form: Form,
    languages: Vec<(String, String)>,
    found: Option<Verdict>,
}

/// Shows the form, and the verdict on what it asks. Rule: domain 5.4
pub async fn show(visit: Visit, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let found = verdict::asked(&app, &visit, &mut form).await?;
    let languages = verdict::languages(&visit);
    page(&visit, &TitleChangePage { v: visit.clone(), form, languages, found })
}
