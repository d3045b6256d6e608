//! What all decisions share: the version that was seen, the reader of the letter, and being too late.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{MOVES, Refusal, Step, StepName, Topic};
use store::history::{self, Entry, Subject};
use store::users;

use crate::actions::decide_request::{Asked, decide_request};
use crate::app::App;
use crate::error::Fail;
use crate::texts::Lang;
use crate::web::desk::case::{Case, Head};
use crate::web::desk::words;
use crate::web::kit::{Form, Visit, page_with, see_other};

/// Who reads the letter that a decision sends.
#[derive(Debug, Clone)]
pub struct Reader {
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// The language's name, in the language of whoever decides.
    pub language: String,
    /// Whether mails about the progress of requests are wanted.
    pub is_told: bool,
}

/// The sender of the request.
///
/// # Errors
/// When the store fails.
pub async fn reader(app: &App, case: &Case) -> Result<Reader, Fail> {
    let user = users::find(&app.store, case.request().sender).await?;
    let lang = Lang::parse(&user.language).filter(|lang| lang.is_complete()).unwrap_or_default();
    let name = user.person.full_name();
    Ok(Reader {
        name,
        email: user.email,
        lang,
        language: words::language(case, marc(lang)),
        is_told: user.notify,
    })
}

/// The code by which the tables of names know a language.
const fn marc(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "eng",
        Lang::Fr => "fre",
        Lang::Es => "spa",
        Lang::Ar => "ara",
        Lang::Ru => "rus",
        Lang::Zh => "chi",
    }
}

/// The version of the request that the page showed.
///
/// # Errors
/// [`Fail::Unreadable`] when the form does not say it: it is not ours.
pub fn seen(form: &Form) -> Result<i64, Fail> {
    form.value("seen").parse().map_err(|_| Fail::Unreadable)
}

/// Takes a step that assigns no number. `None` is a refusal that the form now says.
///
/// # Errors
/// When something breaks; being too late is a page, not an error.
pub async fn take_step(
    app: &App,
    case: &Case,
    form: &mut Form,
    (step, note): (Step, String),
    done: &str,
) -> Result<Option<Response>, Fail> {
    let meant = Meant::Step(step.name());
    let asked = Asked { id: case.request().id, step, seen: Some(seen(form)?), note };
    match decide_request(app, &case.actor(), asked).await {
        Ok(Ok(())) => Ok(Some(see_other(&case.url(&format!("?done={done}"))))),
        Ok(Err(Refusal::NoMove { .. })) | Err(Fail::Stale) => {
            Ok(Some(too_late(app, case, meant, form).await?))
        }
        Ok(Err(refusal)) => {
            form.fail(field_of(&refusal), refusal.key());
            Ok(None)
        }
        Err(fail) => Err(fail),
    }
}

/// The field that a refusal is shown beside.
const fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::HoldInPast => "until",
        Refusal::NothingMissing => "topic",
        _ => "",
    }
}

/// What somebody wanted to do who came too late.
#[derive(Debug, Clone, Copy)]
pub enum Meant {
    Step(StepName),
    /// Take the case up, or put it back.
    Take(bool),
}

#[derive(Template)]
#[template(path = "desk/requests/too_late.html")]
struct TooLatePage {
    v: Visit,
    head: Head,
    /// What happened last: event, who, when.
    last: Option<(String, String, String)>,
    /// It was done before, by the same person: the form was sent twice.
    is_done: bool,
    /// What was written with it, so that it is not lost.
    written: String,
}

/// The page for a step that the case no longer waits for: how it stands now, what was written, and the way back.
///
/// # Errors
/// When the case is gone or the store fails.
pub async fn too_late(app: &App, case: &Case, meant: Meant, form: &Form) -> Result<Response, Fail> {
    let case = Case::open(app, case.staff.clone(), case.request().id).await?;
    let v = case.visit.clone();
    let history = history::of(&app.store, &Subject::Request(case.request().id)).await?;
    let is_done = history.last().is_some_and(|entry| is_done(&case, entry, meant));
    // What was sent with the step that was done has been kept with it.
    let written = Some(written(form)).filter(|written| !is_done || *written != case.row.comment);
    let last =
        history.last().map(|entry| (words::event(&v, &entry.event), entry.who.clone(), v.datetime(entry.at)));
    let written = written.unwrap_or_default();
    let template = TooLatePage { head: case.head(app).await?, last, is_done, written, v };
    page_with(StatusCode::CONFLICT, &case, &template)
}

/// Whether the case stands where this would have led it, and the same person led it there.
fn is_done(case: &Case, last: &Entry, meant: Meant) -> bool {
    let by_me = last.user == Some(case.staff.user);
    by_me
        && match meant {
            Meant::Step(step) => MOVES.iter().any(|known| known.step == step && known.to == case.state()),
            Meant::Take(take) => take && case.request().taken_by == last.user,
        }
}

/// What somebody wrote in their own words: the note, or one for each topic.
fn written(form: &Form) -> String {
    let notes = Topic::ALL.into_iter().map(|topic| format!("note-{}", topic.code()));
    let names = std::iter::once("note".to_owned()).chain(notes);
    let written = names.map(|name| issn::fold::tidy_lines(form.value(&name)));
    written.filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n")
}
