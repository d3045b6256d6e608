//! Accept a request: assign its numbers, confirmed or ahead of publication, one key title for each medium.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::fold::{fold, tidy};
use issn::key_title::{self, Ground, KeyTitle};
use issn::request::{StateName, StepName, Version};
use issn::{Issn, cluster};
use store::{StoreError, blocks, records};

use super::decision::{Meant, Reader, reader, seen, too_late};
use crate::actions::process_request::{Acceptance, NotAccepted, process_request};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, Decider, Head};
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

/// The key title of one medium.
struct Field {
    name: String,
    label: String,
    /// The number that has this key title already.
    taken_by: Option<String>,
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
    let mut form = case.form();
    for version in &case.request().application.versions {
        let title = proposed(app, case, version).await?;
        form = form.with(&name_of(version), title.text());
    }
    answer(app, case, form, ahead, StatusCode::OK).await
}

async fn finish(app: &App, case: &Case, mut form: Form, ahead: bool) -> Result<Response, Fail> {
    if !is_open(case) {
        return too_late(app, case, meant(ahead), &form).await;
    }
    let titles = read(&mut form, case);
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
    key_titles: Vec<KeyTitle>,
) -> Result<Option<Response>, Fail> {
    let note = form.lines("note");
    if !form.ok() {
        return Ok(None);
    }
    let acceptance = Acceptance { id: case.request().id, seen: seen(form)?, ahead, key_titles, note };
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
            let field = version.map(name_of).unwrap_or_default();
            form.fail_with(&field, "desk-accept-taken", &[("issn", by.to_string().into())]);
        }
    }
    Ok(None)
}

fn name_of(version: &Version) -> String {
    format!("title-{}", version.medium.code())
}

/// The key titles as typed: none empty, no two alike.
fn read(form: &mut Form, case: &Case) -> Vec<KeyTitle> {
    let mut titles: Vec<KeyTitle> = Vec::new();
    for version in &case.request().application.versions {
        let field = name_of(version);
        let title = KeyTitle::parse(&form.text_most(&field, MOST));
        if title.folded().is_empty() {
            form.fail(&field, "desk-accept-title-missing");
        } else if titles.iter().any(|other| other.folded() == title.folded()) {
            form.fail(&field, "desk-accept-title-twice");
        }
        titles.push(title);
    }
    titles
}

/// The key title to begin with: the first that no other number has. Rule: domain 5.5
async fn proposed(app: &App, case: &Case, version: &Version) -> Result<KeyTitle, Fail> {
    let application = &case.request().application;
    let ground = Ground {
        title: &application.title,
        medium: version.medium,
        several_media: application.versions.len() > 1 || application.other_medium.is_some(),
        place: &application.place,
        issuing_body: application.issuing_bodies.first().map_or("", String::as_str),
        start_year: version.first_issue.map(jiff::civil::Date::year),
    };
    // A title that another serial bears is not unique without a qualifier, even if that one has a qualifier itself.
    let folded = fold(&application.title);
    let known = records::alike(&app.store, &application.title).await?;
    let mut taken: Vec<KeyTitle> = Vec::new();
    if known.iter().any(|kept| fold(&kept.record.title) == folded) {
        taken.push(KeyTitle { title: tidy(&application.title), qualifier: None });
    }
    // The register is asked about one candidate at a time; each one that is taken rules itself out.
    loop {
        let title = key_title::propose(&ground, |title| taken.contains(title));
        let is_last = taken.contains(&title);
        if is_last || records::by_key_title(&app.store, &title).await?.is_none() {
            return Ok(title);
        }
        taken.push(title);
    }
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
        let (name, label) = (name_of(version), words::medium(case, version.medium));
        let title = KeyTitle::parse(form.value(&name));
        let taken_by = records::by_key_title(&app.store, &title).await?.map(|issn| issn.to_string());
        fields.push(Field { name, label, taken_by });
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
