//! A case: all that is needed to decide it, on one page.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::request::{self, Source, StateName, StepName};
use issn::title_change::Change;
use store::history::{self, Entry, Subject};
use store::messages::{self, Message};
use store::{ledger, organisations, records};

use super::checks::{Check, checks};
use super::evidence::is_picture;
use super::given::{Group, groups};
use super::known::{self, Named, Other, Record};
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, Head};
use crate::web::desk::words;
use crate::web::kit::{Asked, Form, Visit, page_with, verdict};

/// What can be told as done; anything else in the address says nothing.
const DONE: [&str; 10] = [
    "assigned",
    "assigned-ahead",
    "confirmed",
    "returned",
    "held",
    "resumed",
    "rejected",
    "taken",
    "put-back",
    "written",
];

#[derive(Template)]
#[template(path = "desk/requests/show.html")]
struct CasePage {
    v: Visit,
    head: Head,
    form: Form,
    /// What was just done, in a sentence.
    done: Option<String>,
    /// Numbers were just given.
    is_panel: bool,
    may_decide: bool,
    /// Nothing more can be done with it.
    is_final: bool,
    acts: Vec<Act>,
    standing: Vec<Standing>,
    checks: Vec<Check>,
    groups: Vec<Group>,
    pieces: Vec<Piece>,
    named: Vec<Named>,
    alike: Vec<Record>,
    others: Vec<Other>,
    steps: Vec<Step>,
    thread: Vec<Line>,
    publisher: Publisher,
}

/// A way to a decision, with its key.
struct Act {
    url: String,
    label: String,
    key: char,
    is_main: bool,
}

/// A line of what the present state carries: what is missing, until when, why.
struct Standing {
    label: String,
    text: String,
}

/// A piece of evidence.
#[derive(Debug, Clone)]
pub struct Piece {
    pub proof: String,
    pub name: String,
    pub url: String,
    /// The size of a file; empty for an address.
    pub size: String,
    pub is_picture: bool,
    pub is_address: bool,
}

/// A line of a history.
#[derive(Debug, Clone)]
pub struct Step {
    pub title: String,
    pub date: String,
    pub note: String,
    /// Where the note leads; mostly nowhere.
    pub url: String,
}

/// A message of a thread.
#[derive(Debug, Clone)]
pub struct Line {
    pub who: String,
    pub at: String,
    pub body: String,
    pub ours: bool,
    pub unread: bool,
}

/// The account behind the request.
struct Publisher {
    name: String,
    url: String,
    country: String,
    account: &'static str,
    account_word: String,
    balance: i64,
}

pub async fn show(case: Case, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    let form = case.form().with("done", asked.value("done"));
    answer(&app, &case, form, StatusCode::OK).await
}

/// The page, with what was typed into its form for messages.
///
/// # Errors
/// When the store fails.
pub async fn answer(app: &App, case: &Case, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let v = case.visit.clone();
    let id = case.request().id;
    let done = DONE.into_iter().find(|done| *done == form.value("done"));
    let alike = records::alike(&app.store, &case.request().application.title).await?;
    let others = known::others(app, case).await?;
    let messages = messages::of_request(&app.store, id).await?;
    mark_read(app, case, &messages).await?;
    let template = CasePage {
        head: case.head(app).await?,
        is_panel: done.is_some_and(gives_numbers) && !case.request().issns().is_empty(),
        done: done.map(|done| v.t(&format!("desk-done-{done}"))),
        form,
        may_decide: case.may_decide(),
        is_final: case.state().is_final(),
        acts: acts(case),
        standing: standing(case),
        checks: all_checks(app, case, &alike, others.len()).await?,
        groups: groups(case),
        pieces: pieces(case),
        named: known::named(app, case).await?,
        alike: alike.iter().map(|kept| known::record(case, kept)).collect(),
        others,
        steps: steps(&v, history::of(&app.store, &Subject::Request(id)).await?),
        thread: messages.into_iter().map(|message| line(&v, message)).collect(),
        publisher: publisher(app, case).await?,
        v,
    };
    page_with(status, case, &template)
}

/// The checks of an open case; where it names a predecessor, the verdict on the change of title too.
async fn all_checks(
    app: &App,
    case: &Case,
    alike: &[records::Kept],
    others: usize,
) -> Result<Vec<Check>, Fail> {
    if case.state().is_final() {
        return Ok(vec![]);
    }
    let mut found = checks(case, alike, others);
    let application = &case.request().application;
    if let Some(former) = application.former.as_ref().filter(|former| !former.title.is_empty()) {
        let change = Change {
            before: &former.title,
            after: &application.title,
            languages: &application.languages,
            body_before: "",
            body_after: application.issuing_bodies.first().map_or("", String::as_str),
            alternates: false,
        };
        let own = verdict::of(app, case, &change).await?;
        // A new number is right after a major change; after a minor one the librarian should look.
        let shape = if own.shape == "bad" { "good" } else { "warn" };
        let text = case.t2("desk-check-title-change", "verdict", own.verdict, "rule", own.rule);
        found.push(Check { shape, text });
    }
    Ok(found)
}

fn gives_numbers(done: &str) -> bool {
    matches!(done, "assigned" | "assigned-ahead" | "confirmed")
}

/// Whoever may decide has read what the publisher wrote; somebody who only looks has not.
async fn mark_read(app: &App, case: &Case, messages: &[Message]) -> Result<(), Fail> {
    if !case.may_decide() || messages.iter().all(|message| message.from_staff || message.read) {
        return Ok(());
    }
    let (organisation, request) = (case.request().organisation, Some(case.request().id));
    let tx = app.store.begin().await?;
    messages::mark_thread_read(&tx, organisation, request, true, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// The ways that lead on from the present state, for those who may decide. Rule: domain 4.8
fn acts(case: &Case) -> Vec<Act> {
    if !case.may_decide() {
        return vec![];
    }
    let (ahead, provisional) = (case.is_ahead(), case.state() == StateName::Provisional);
    let ways = [
        (StepName::Process, "process", 'a', !provisional && !ahead),
        (StepName::Process, "confirm", 'a', provisional),
        (StepName::AssignAhead, "assign-ahead", 'p', true),
        (StepName::Return, "return", 'i', true),
        (StepName::Hold, "hold", 'h', true),
        (StepName::Resume, "resume", 'r', true),
        (StepName::Reject, "reject", 'x', true),
    ];
    let offered = ways.into_iter().filter(|(step, .., fits)| *fits && case.offers(*step));
    let acts = offered.map(|(_, word, key, _)| Act {
        url: case.url(&format!("/{word}")),
        label: case.t(&format!("desk-act-{word}")),
        key,
        is_main: false,
    });
    let mut acts: Vec<Act> = acts.collect();
    // The first way is the likeliest one, unless it is to reject.
    if let Some(first) = acts.first_mut().filter(|act| act.key != 'x') {
        first.is_main = true;
    }
    acts
}

fn standing(case: &Case) -> Vec<Standing> {
    let v = &case.visit;
    match &case.request().state {
        request::State::Incomplete { missing } => missing
            .iter()
            .map(|missing| Standing {
                label: v.t(&format!("topic-{}", missing.topic.code())),
                text: missing.note.clone(),
            })
            .collect(),
        request::State::OnHold { until: Some(until) } => {
            vec![Standing { label: v.t("desk-case-until"), text: v.date(until) }]
        }
        request::State::Rejected { reason } => {
            let text = v.t(&format!("reason-{}", reason.code()));
            vec![Standing { label: v.t("desk-case-reason"), text }]
        }
        _ => vec![],
    }
}

/// The evidence of a case, pictures first.
pub fn pieces(case: &Case) -> Vec<Piece> {
    let piece = |evidence: &request::Evidence| {
        let proof = case.t(&format!("proof-{}", evidence.proof.code()));
        match &evidence.source {
            Source::File { name, bytes, media_type, .. } => Piece {
                proof,
                name: name.clone(),
                url: case.url(&format!("/evidence/{}", evidence.id)),
                size: case.size(*bytes),
                is_picture: is_picture(media_type),
                is_address: false,
            },
            Source::Address(address) => Piece {
                proof,
                name: address.clone(),
                url: address.clone(),
                size: String::new(),
                is_picture: false,
                is_address: true,
            },
        }
    };
    let mut pieces: Vec<Piece> = case.request().evidence.iter().map(piece).collect();
    pieces.sort_by_key(|piece| !piece.is_picture);
    pieces
}

/// The lines of a history as a page shows them.
pub fn steps(v: &Visit, entries: Vec<Entry>) -> Vec<Step> {
    let step = |entry: Entry| {
        let at = v.datetime(entry.at);
        let date = if entry.who.is_empty() { at } else { format!("{at} · {}", entry.who) };
        Step { title: words::event(v, &entry.event), date, note: entry.note, url: String::new() }
    };
    entries.into_iter().map(step).collect()
}

/// A message as a thread shows it at the desk.
pub fn line(v: &Visit, message: Message) -> Line {
    Line {
        who: message.who,
        at: v.datetime(message.at),
        body: message.body,
        ours: message.from_staff,
        unread: !message.from_staff && !message.read,
    }
}

async fn publisher(app: &App, case: &Case) -> Result<Publisher, Fail> {
    let own = organisations::find(&app.store, case.request().organisation).await?;
    Ok(Publisher {
        url: case.staff.url(&format!("/desk/organisations/{}", own.id)),
        country: words::country(case, &own.details.country),
        account: own.state.code(),
        account_word: case.t(&format!("account-{}", own.state.code())),
        balance: ledger::balance(&app.store, own.id).await?,
        name: own.details.name,
    })
}
