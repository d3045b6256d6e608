//! Searches kept under a name by somebody who has signed in, each with a feed of its own.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::searches::{self, Kept};

use super::asked::Search;
use crate::actions::keep_search;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Known, Path, Visit, page, page_with, see_other};

/// The longest path that is kept.
const LONGEST: usize = 8_000;

#[derive(Template)]
#[template(path = "portal/search/saved.html")]
struct SavedPage {
    v: Visit,
    form: Form,
    kept: Vec<Line>,
    most: u64,
}

#[derive(Template)]
#[template(path = "portal/search/saved_one.html")]
struct OnePage {
    v: Visit,
    form: Form,
    kept: Line,
}

/// A search as its line shows it.
struct Line {
    id: i64,
    called: String,
    url: String,
    feed: String,
    created: String,
}

/// The searches; a path in the address stands in the form as the one to be kept.
pub async fn show(known: Known, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let template = draw(&app, &known, form).await?;
    page(&known, &template)
}

/// Keeps a search.
pub async fn submit(
    known: Known,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    let name = form.required("name", "search-saved-name-missing");
    let path = form.value("path").to_owned();
    if path.len() > LONGEST || Search::of_path(&path).is_none_or(|search| search.problem.is_some()) {
        form.fail("", "search-saved-no-search");
    }
    if !form.ok() {
        let template = draw(&app, &known, form).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &known, &template);
    }
    keep_search::keep(&app, known.user, name, path).await?;
    Ok(see_other(&known.url("/search/saved")))
}

/// One search: to be renamed, to get another feed, or to be forgotten.
pub async fn edit(known: Known, State(app): State<App>, Path(id): Path<i64>) -> Result<Response, Fail> {
    let kept = searches::find(&app.store, known.user, id).await?;
    let form = Form::new(&known).with("name", kept.name.as_str());
    let template = OnePage { v: known.visit.clone(), form, kept: line(&app, &known, kept) };
    page(&known, &template)
}

/// Does what the button says.
pub async fn change(
    known: Known,
    State(app): State<App>,
    Path(id): Path<i64>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    match form.value("act") {
        "renew" => {
            keep_search::renew(&app, known.user, id).await?;
            return Ok(see_other(&known.url(&format!("/search/saved/{id}"))));
        }
        "forget" => keep_search::forget(&app, known.user, id).await?,
        _ => {
            let name = form.required("name", "search-saved-name-missing");
            if !form.ok() {
                let kept = line(&app, &known, searches::find(&app.store, known.user, id).await?);
                let template = OnePage { v: known.visit.clone(), form, kept };
                return page_with(StatusCode::UNPROCESSABLE_ENTITY, &known, &template);
            }
            keep_search::rename(&app, known.user, id, &name).await?;
        }
    }
    Ok(see_other(&known.url("/search/saved")))
}

async fn draw(app: &App, known: &Known, form: Form) -> Result<SavedPage, Fail> {
    let kept = searches::of_user(&app.store, known.user).await?;
    let kept = kept.into_iter().map(|kept| line(app, known, kept)).collect();
    Ok(SavedPage { v: known.visit.clone(), form, kept, most: searches::MOST })
}

fn line(app: &App, known: &Known, kept: Kept) -> Line {
    Line {
        id: kept.id,
        called: kept.name,
        url: known.url(&kept.path),
        feed: app.link(&format!("/feeds/search/{}", kept.secret)),
        created: known.date(known.day_of(kept.created)),
    }
}
