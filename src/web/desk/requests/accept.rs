//! Accept a request: assign its numbers, confirmed or ahead of publication, one key title for each medium.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::key_title::KeyTitle;
use issn::request::{StateName, StepName, Version};
use issn::{Issn, cluster};
use store::{StoreError, blocks, records};

use super::decision::{Meant, Reader, reader, seen, too_late};
use super::titles::{self, Choice};
use crate::actions::process_request::{Acceptance, NotAccepted, process_request};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, Decider, Head};
use crate::web::desk::shortened::Shortened;
use crate::web::desk::words;
use crate::web::kit::{Form, Posted, Visit, page_with, see_other};

/// Most characters of a key title.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "desk/requests/accept.html")]
struct AcceptPage {
    v: Visit,
    head: Head,
    form: Form,
    reader: Reader,
    /// Numbers ahead of publication.
    ahead: bool,
    /// A medium is still to come, so the numbers have to be provisional.
    must_be_ahead: bool,
    fields: Vec<Field>,
    /// The block the numbers come from and how many it has left; `None` when all are used up.
    block: Option<(String, i32)>,
    /// The ISSN-L that the title has already; `None` when the first new number becomes it.
    issn_l: Option<String>,
}

/// The key title of one medium, and its abbreviation.
struct Field {
    name: String,
    short_name: String,
    /// The name of the buttons that take another choice.
    use_name: String,
    label: String,
    /// The number that has this key title already.
    taken_by: Option<String>,
    choices: Vec<Choice>,
    /// What the list makes of the key title.
    shortened: Shortened,
}

/// Key titles and their abbreviations, in the order of the media.
#[derive(Debug, Default)]
pub struct Titles {
    key: Vec<KeyTitle>,
    short: Vec<KeyTitle>,
}

pub async fn show(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    begin(&app, &case.0, false).await
}

pub async fn show_ahead(case: Decider, State(app): State<App>) -> Result<Response, Fail> {
    begin(&app, &case.0, true).await
}

pub async fn submit(case: Decider, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    finish(&app, &case.0, form, false).await
}

pub async fn submit_ahead(
    case: Decider,
    State(app): State<App>,
    Posted(form): Posted,
) -> Result<Response, Fail> {
    finish(&app, &case.0, form, true).await
}

async fn begin(app: &App, case: &Case, ahead: bool) -> Result<Response, Fail> {
    if !is_open(case) {
        return too_late(app, case, meant(ahead), &Form::new(case)).await;
    }
    let form = filled(app, case, None).await?;
    answer(app, case, form, ahead, StatusCode::OK).await
}

/// The form with what is proposed; with `typed`, what was typed stays but where another choice was taken.
async fn filled(app: &App, case: &Case, typed: Option<&Form>) -> Result<Form, Fail> {
    let mut form = match typed {
        Some(typed) => Form::new(case).with("seen", typed.value("seen")).with("note", typed.value("note")),
        None => case.form(),
    };
    for version in &case.request().application.versions {
        let [name, short_name, use_name] = names_of(version);
        let chosen = typed.map(|typed| typed.value(&use_name)).filter(|chosen| !chosen.is_empty());
        let (title, short) = match (typed, chosen) {
            (Some(typed), None) => (typed.value(&name).to_owned(), typed.value(&short_name).to_owned()),
            (_, Some(chosen)) => (chosen.chars().take(MOST).collect(), String::new()),
            (None, None) => (titles::first_free(&titles::choices(app, case, version).await?), String::new()),
        };
        let short = if short.is_empty() { titles::shortened(app, case, &title).await?.text } else { short };
        form = form.with(&name, title).with(&short_name, short);
    }
    Ok(form)
}

async fn finish(app: &App, case: &Case, mut form: Form, ahead: bool) -> Result<Response, Fail> {
    if !is_open(case) {
        return too_late(app, case, meant(ahead), &form).await;
    }
    let takes_another = |version| !form.value(&names_of(version)[2]).is_empty();
    if case.request().application.versions.iter().any(takes_another) {
        let form = filled(app, case, Some(&form)).await?;
        return answer(app, case, form, ahead, StatusCode::OK).await;
    }
    let titles = read(app, &mut form, case).await?;
    if form.ok()
        && let Some(done) = carry_out(app, case, &mut form, ahead, titles).await?
    {
        return Ok(done);
    }
    answer(app, case, form, ahead, StatusCode::UNPROCESSABLE_ENTITY).await
}

const fn meant(ahead: bool) -> Meant {
    Meant::Step(if ahead { StepName::AssignAhead } else { StepName::Process })
}

/// Numbers are assigned from here only while the request is pending; a provisional one is confirmed elsewhere.
fn is_open(case: &Case) -> bool {
    case.offers(StepName::AssignAhead)
}

/// Accepts the case. `None` is a refusal that the form now says.
///
/// # Errors
/// When something breaks; being too late is a page, not an error.
pub async fn carry_out(
    app: &App,
    case: &Case,
    form: &mut Form,
    ahead: bool,
    titles: Titles,
) -> Result<Option<Response>, Fail> {
    let note = form.lines("note");
    if !form.ok() {
        return Ok(None);
    }
    let Titles { key: key_titles, short: abbreviated } = titles;
    let acceptance =
        Acceptance { id: case.request().id, seen: seen(form)?, ahead, key_titles, abbreviated, note };
    let not = match process_request(app, &case.actor(), acceptance).await {
        Ok(Ok(_)) => {
            let done = match (case.state(), ahead) {
                (StateName::Provisional, _) => "?done=confirmed",
                (_, true) => "?done=assigned-ahead",
                (_, false) => "?done=assigned",
            };
            return Ok(Some(see_other(&case.url(done))));
        }
        Err(Fail::Stale) => return Ok(Some(too_late(app, case, meant(ahead), form).await?)),
        Ok(Err(not)) => not,
        Err(fail) => return Err(fail),
    };
    match not {
        NotAccepted::Refused(refusal) => form.fail("", refusal.key()),
        NotAccepted::NoNumbers => form.fail("", "desk-accept-no-numbers"),
        NotAccepted::NumbersDisagree(why) => {
            form.fail_with("", "desk-accept-disagree", &[("why", why.into())]);
        }
        NotAccepted::KeyTitleTaken { at, by } => {
            let version = case.request().application.versions.get(at);
            let field = version.map(|version| names_of(version)[0].clone()).unwrap_or_default();
            form.fail_with(&field, "desk-accept-taken", &[("issn", by.to_string().into())]);
        }
    }
    Ok(None)
}

/// The names of a medium's fields: key title, abbreviation, and the buttons that take another choice.
fn names_of(version: &Version) -> [String; 3] {
    ["title", "short", "use"].map(|word| format!("{word}-{}", version.medium.code()))
}

/// The key titles as typed: none empty, no two alike. An abbreviation that was left out is proposed.
async fn read(app: &App, form: &mut Form, case: &Case) -> Result<Titles, Fail> {
    let mut titles = Titles::default();
    for version in &case.request().application.versions {
        let [field, short_field, _] = names_of(version);
        let title = KeyTitle::parse(&form.text_most(&field, MOST));
        if title.folded().is_empty() {
            form.fail(&field, "desk-accept-title-missing");
        } else if titles.key.iter().any(|other| other.folded() == title.folded()) {
            form.fail(&field, "desk-accept-title-twice");
        }
        let typed = form.text_most(&short_field, MOST);
        let short =
            if typed.is_empty() { titles::shortened(app, case, &title.text()).await?.text } else { typed };
        titles.short.push(KeyTitle::parse(&short));
        titles.key.push(title);
    }
    Ok(titles)
}

async fn answer(
    app: &App,
    case: &Case,
    form: Form,
    ahead: bool,
    status: StatusCode,
) -> Result<Response, Fail> {
    let mut fields = Vec::new();
    for version in &case.request().application.versions {
        let [name, short_name, use_name] = names_of(version);
        let title = KeyTitle::parse(form.value(&name));
        let taken_by = records::by_key_title(&app.store, &title).await?.map(|issn| issn.to_string());
        let mut choices = titles::choices(app, case, version).await?;
        choices.retain(|choice| choice.text != title.text());
        let shortened = titles::shortened(app, case, &title.text()).await?;
        let label = words::medium(case, version.medium);
        fields.push(Field { name, short_name, use_name, label, taken_by, choices, shortened });
    }
    let own = blocks::of_centre(&app.store, case.centre).await?;
    let open = own.iter().find(|block| i32::from(block.given) < blocks::SIZE);
    let template = AcceptPage {
        v: case.visit.clone(),
        head: case.head(app).await?,
        form,
        reader: reader(app, case).await?,
        ahead,
        must_be_ahead: case.is_ahead(),
        fields,
        block: open.map(|block| (format!("{:04}", block.prefix), blocks::SIZE - i32::from(block.given))),
        issn_l: issn_l(app, case).await?.map(|issn| issn.to_string()),
    };
    page_with(status, case, &template)
}

/// The ISSN-L of the title's numbers so far. Rule: domain 5.3
async fn issn_l(app: &App, case: &Case) -> Result<Option<Issn>, Fail> {
    let Some(issn) = case.request().application.other_medium else { return Ok(None) };
    match records::find(&app.store, issn).await {
        Ok(kept) => Ok(cluster::issn_l(Some(kept.record.issn_l), &[])),
        Err(StoreError::Missing) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
