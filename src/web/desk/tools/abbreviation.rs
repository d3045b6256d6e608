//! Any title abbreviated, with the row of the list for each word.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::abbreviate;
use issn::key_title::KeyTitle;

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::shortened::{self, Shortened};
use crate::web::kit::verdict::languages;
use crate::web::kit::{Asked, Form, Staff, Visit, page};

/// Most characters of a title.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "desk/tools/abbreviation.html")]
struct AbbreviationPage {
    v: Visit,
    form: Form,
    languages: Vec<(String, String)>,
    /// The file of the list, and its rows.
    list: Option<(String, usize)>,
    found: Option<Shortened>,
}

/// Rule: domain 5.6
pub async fn show(staff: Staff, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let v = &staff.visit;
    let title = form.text_most("q", MOST);
    let codes: Vec<String> =
        Some(form.value("language").to_owned()).filter(|code| !code.is_empty()).into_iter().collect();
    let found = if title.is_empty() || !form.ok() {
        None
    } else {
        let short = abbreviate::key_title(&*app.ltwa().await?, &KeyTitle::parse(&title), &codes);
        Some(shortened::of(v, &short))
    };
    let list = store::ltwa::edition(&app.store).await?.map(|edition| (edition.file, edition.rows));
    page(&staff, &AbbreviationPage { v: v.clone(), form, languages: languages(v), list, found })
}
