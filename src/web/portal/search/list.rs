//! A list of numbers, typed or uploaded: what each leads to, and which archives keep it.
//!
//! Rule: domain 7.1 (several ISSN), 9.1 (quality and archival status of a list)

use std::collections::HashMap;

use askama::Template;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use issn::visible::{self, Openness};
use issn::{Issn, Record};
use search::{Led, Outcome};
use store::records;

use super::numbers;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Form, Visit, csrf, csv, page, page_with};
use crate::web::portal::names;

/// The most lines of a list, and bytes of a file or form.
const MOST: usize = 10_000;
const BYTES: usize = 1024 * 1024;
/// Lines shown on the page; the report has all.
const SHOWN: usize = 500;
/// Records read at once.
const BATCH: usize = 500;

#[derive(Template)]
#[template(path = "portal/search/list.html")]
struct ListPage {
    v: Visit,
    form: Form,
    lines: Vec<Line>,
    /// How many lines have each outcome: word and number.
    sums: Vec<(String, String)>,
    total: usize,
    is_cut: bool,
    is_keepers: bool,
    /// The numbers again, for the report.
    typed: String,
    most: String,
    size: String,
}

/// One line of the list with its answer.
struct Line {
    typed: String,
    /// The code of the outcome: a status to show, and the key of its words.
    outcome: &'static str,
    /// `good`, `warn` or `bad`.
    mark: &'static str,
    issn: String,
    title: String,
    medium: String,
    country: String,
    /// Archive, state and extent.
    kept: Vec<Kept>,
    detail: String,
}

/// What one archive says that it keeps.
struct Kept {
    archive: String,
    state: String,
    extent: String,
}

/// Shows the form, or answers a short list in the address.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    answer(&app, &visit, form).await
}

/// Answers a list that was sent, as a page or as a file.
pub async fn submit(visit: Visit, State(app): State<App>, parts: Multipart) -> Result<Response, Fail> {
    let form = read(&visit, parts).await?;
    answer(&app, &visit, form).await
}

async fn answer(app: &App, visit: &Visit, mut form: Form) -> Result<Response, Fail> {
    let typed = numbers::split(&format!("{}\n{}", form.value("numbers"), form.value("file")));
    let is_sent = form.ticked("numbers") || form.ticked("file") || form.ticked("sent");
    if typed.len() > MOST {
        form.fail_with("numbers", "search-list-many", &[("most", MOST.into()), ("n", typed.len().into())]);
    } else if typed.is_empty() && is_sent {
        form.fail("numbers", "search-list-none");
    }
    let is_good = form.ok();
    let lines = if is_good && !typed.is_empty() { lines(app, visit, &typed).await? } else { Vec::new() };
    if form.value("as") == "csv" && is_good && !lines.is_empty() {
        let name = format!("{}-{}.csv", visit.t("search-list-name"), visit.today());
        return page::file("text/csv; charset=utf-8", &name, false, report(visit, &lines));
    }
    let status = if is_good { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let total = lines.len();
    let template = ListPage {
        v: visit.clone(),
        sums: sums(visit, &lines),
        is_cut: total > SHOWN,
        lines: lines.into_iter().take(SHOWN).collect(),
        total,
        is_keepers: visit.path().starts_with("/keepers"),
        typed: if total > 0 { typed.join("\n") } else { String::new() },
        most: names::number(visit, MOST),
        size: visit.size(BYTES as u64),
        form,
    };
    page_with(status, visit, &template)
}

/// Reads the form and its file as text.
async fn read(visit: &Visit, mut parts: Multipart) -> Result<Form, Fail> {
    let mut values: Vec<(String, String)> = Vec::new();
    let mut left = BYTES;
    while let Some(mut field) = parts.next_field().await.map_err(|error| unreadable(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| unreadable(&error))? {
            left = left.checked_sub(chunk.len()).ok_or(Fail::TooLarge)?;
            bytes.extend_from_slice(&chunk);
        }
        // The parts of a list are digits; what is in another script than we read does not matter.
        values.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        if values.len() > 10 {
            return Err(Fail::TooLarge);
        }
    }
    let form = Form::of(visit.language(), values);
    csrf::check(Some(visit.csrf()).filter(|_| visit.signed_in()), form.value("csrf"))?;
    Ok(form)
}

fn unreadable(error: &MultipartError) -> Fail {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Fail::TooLarge } else { Fail::Unreadable }
}

async fn lines(app: &App, visit: &Visit, typed: &[String]) -> Result<Vec<Line>, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, visit.viewer());
    let (index, asked) = (app.index.clone(), typed.to_vec());
    let outcomes = tokio::task::spawn_blocking(move || index.numbers(&asked, scope)).await??;
    let known = known(app, visit, openness, &outcomes).await?;
    Ok(typed.iter().zip(&outcomes).map(|(typed, outcome)| line(visit, typed, outcome, &known)).collect())
}

/// The records that the numbers lead to, as this reader sees them; withdrawn ones tell what became of them.
async fn known(
    app: &App,
    visit: &Visit,
    openness: Openness,
    outcomes: &[Outcome],
) -> Result<HashMap<Issn, Record>, Fail> {
    let wanted: Vec<Issn> = outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::Found { issn, .. } | Outcome::Unknown { issn } => Some(*issn),
            Outcome::WrongCheckDigit { .. } | Outcome::NoNumber => None,
        })
        .collect();
    let mut known = HashMap::with_capacity(wanted.len());
    for batch in wanted.chunks(BATCH) {
        for kept in records::find_all(&app.store, batch).await? {
            let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
            known.insert(kept.record.issn, visible::seen_by(&kept.record, depth));
        }
    }
    Ok(known)
}

fn line(visit: &Visit, typed: &str, outcome: &Outcome, known: &HashMap<Issn, Record>) -> Line {
    let (code, mark, issn, detail) = match outcome {
        Outcome::Found { issn, led: Led::Own } => ("own", "good", Some(*issn), String::new()),
        Outcome::Found { issn, led: Led::SameTitle | Led::FormerIssnL } => {
            ("title", "good", Some(*issn), String::new())
        }
        Outcome::Found { issn, led: Led::Incorrect } => ("incorrect", "warn", Some(*issn), String::new()),
        Outcome::Found { issn, led: Led::Cancelled } => ("cancelled", "warn", Some(*issn), String::new()),
        Outcome::Unknown { issn } => match known.get(issn) {
            Some(record) => (unlisted(record), "warn", Some(*issn), String::new()),
            None => ("unknown", "bad", Some(*issn), String::new()),
        },
        Outcome::WrongCheckDigit { given, expected } => {
            ("check", "bad", None, visit.t2("search-list-check", "given", given, "expected", expected))
        }
        Outcome::NoNumber => ("none", "bad", None, String::new()),
    };
    let record = issn.and_then(|issn| known.get(&issn));
    let shown = record.filter(|record| record.status.is_listed());
    Line {
        typed: typed.to_owned(),
        outcome: code,
        mark,
        issn: issn.map(|issn| issn.to_string()).unwrap_or_default(),
        title: record.map(|record| record.title.clone()).unwrap_or_default(),
        medium: shown.map(|record| visit.t(&format!("medium-{}", record.medium.code()))).unwrap_or_default(),
        country: shown.map(|record| names::place(visit, &record.country)).unwrap_or_default(),
        kept: shown.map(|record| kept(visit, record)).unwrap_or_default(),
        detail,
    }
}

/// The word for a number that is in the register and in no list.
const fn unlisted(record: &Record) -> &'static str {
    match record.status {
        issn::Status::Provisional => "provisional",
        issn::Status::Cancelled => "withdrawn",
        issn::Status::Suppressed => "suppressed",
        _ => "unknown",
    }
}

/// What archives say in field 920. Rule: domain 9.1
fn kept(visit: &Visit, record: &Record) -> Vec<Kept> {
    let entries = record.marc.fields("920").map(|field| {
        let part = |code| field.sub(code).unwrap_or_default().trim().to_owned();
        let state = part('i');
        let key = format!("search-kept-{}", issn::fold::fold(&state).replace(' ', "-"));
        let years = [part('e'), part('f')].join("–");
        Kept {
            archive: part('g'),
            state: crate::texts::find(visit.language(), &key, &[]).unwrap_or(state),
            extent: [part('j'), years.trim_matches('–').to_owned()]
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
        }
    });
    entries.filter(|kept| !kept.archive.is_empty()).collect()
}

fn sums(visit: &Visit, lines: &[Line]) -> Vec<(String, String)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for line in lines {
        match counts.iter_mut().find(|(outcome, _)| *outcome == line.outcome) {
            Some((_, count)) => *count += 1,
            None => counts.push((line.outcome, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let said =
        |(outcome, count)| (visit.t(&format!("search-outcome-{outcome}")), names::number(visit, count));
    counts.into_iter().map(said).collect()
}

/// The whole answer as CSV, with the byte order mark that spreadsheets need.
fn report(visit: &Visit, lines: &[Line]) -> String {
    let heads = ["typed", "outcome", "issn", "title", "medium", "country", "archives"];
    let heads = heads.map(|head| visit.t(&format!("search-list-{head}")));
    let mut text = format!("\u{feff}{}", csv::line(&heads));
    for line in lines {
        let kept = line.kept.iter().map(|kept| format!("{} ({}; {})", kept.archive, kept.state, kept.extent));
        text.push_str(&csv::line(&[
            line.typed.clone(),
            [visit.t(&format!("search-outcome-{}", line.outcome)), line.detail.clone()]
                .join(" ")
                .trim()
                .to_owned(),
            line.issn.clone(),
            line.title.clone(),
            line.medium.clone(),
            line.country.clone(),
            kept.collect::<Vec<_>>().join(" | "),
        ]));
    }
    text
}
