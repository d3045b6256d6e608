//! One request: how it stands, what is asked, what was decided, what was written.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::Issn;
use issn::request::{Kind, State as RequestState};
use store::history::{self, Subject};
use store::messages::{self, Message};

use crate::actions::facts;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Visit, page_with};
use crate::web::publisher::own::{Own, shape};
use crate::web::publisher::promise::{self, Promise};
use crate::web::publisher::requests::answers::{self, Section};
use crate::web::publisher::requests::evidence::{self, Piece};
use crate::web::publisher::requests::problems;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/show.html")]
struct ShowPage {
    v: Visit,
    side: Side,
    form: Form,
    id: i64,
    kind: String,
    title: String,
    state: &'static str,
    shape: &'static str,
    state_text: String,
    first: bool,
    urgent: bool,
    promise: Option<Promise>,
    /// What a librarian asked for: topic, note, page.
    missing: Vec<(String, String, String)>,
    hold_until: Option<String>,
    reason: Option<String>,
    numbers: Vec<Number>,
    events: Vec<Event>,
    sections: Vec<Section>,
    pieces: Vec<Piece>,
    messages: Vec<Message>,
    may: May,
    urls: Urls,
}

/// What the member may do with the request now.
#[expect(clippy::struct_excessive_bools, reason = "each names one thing that may be done")]
struct May {
    write: bool,
    edit: bool,
    cancel: bool,
    resume: bool,
}

/// Where the page leads.
struct Urls {
    start: String,
    check: String,
    cancel: String,
    resume: String,
    write: String,
}

/// A number that was assigned, and where it is shown on its medium.
struct Number {
    issn: Issn,
    medium: String,
    display: String,
    url: String,
}

/// A line of the history.
struct Event {
    state: &'static str,
    date: String,
    title: String,
    text: String,
}

pub async fn show(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    let form = Form::new(&own.member);
    render(&app, &own, form, StatusCode::OK).await
}

/// The page, also when a message was refused.
pub async fn render(app: &App, own: &Own, form: Form, status: StatusCode) -> Result<Response, Fail> {
    let template = template(app, own, form).await?;
    page_with(status, &own.member, &template)
}

async fn template(app: &App, own: &Own, form: Form) -> Result<ShowPage, Fail> {
    let (v, request) = (&own.member.visit, own.request());
    let facts = facts::load(app, &app.store, request).await?;
    let promise = promise::of(request, &facts.calendar, facts.today);
    let name = request.state.name();
    let (missing, hold_until, reason) = match &request.state {
        RequestState::Incomplete { missing } => (problems::missing(own, missing), None, None),
        RequestState::OnHold { until } => (vec![], until.map(|until| v.date(until)), None),
        RequestState::Rejected { reason } => (vec![], None, Some(v.t(&format!("reason-{}", reason.code())))),
        _ => (vec![], None, None),
    };
    let messages = read_messages(app, own).await?;
    Ok(ShowPage {
        side: Side::load(app, &own.member).await?,
        id: request.id,
        kind: v.t(&format!("kind-{}", request.kind.code())),
        title: own.row.title.clone(),
        state: name.code(),
        shape: shape(name),
        state_text: v.t(&format!("state-{}", name.code())),
        first: request.first,
        urgent: request.is_urgent(),
        promise,
        missing,
        hold_until,
        reason,
        numbers: numbers(own),
        events: events(app, own, promise).await?,
        sections: if request.kind == Kind::Assignment { answers::sections(own) } else { vec![] },
        pieces: evidence::pieces(own),
        messages,
        may: May {
            write: own.may_write(),
            edit: own.may_edit(),
            cancel: own.may_cancel(),
            resume: own.may_resume(),
        },
        urls: Urls {
            start: own.url("nature"),
            check: own.url("check"),
            cancel: own.url("cancel"),
            resume: own.url("resume"),
            write: own.url("messages"),
        },
        form,
        v: v.clone(),
    })
}

/// The thread of the request; whoever may answer has read it now.
async fn read_messages(app: &App, own: &Own) -> Result<Vec<Message>, Fail> {
    let id = own.request().id;
    let thread = messages::of_request(&app.store, id).await?;
    if own.may_write() && thread.iter().any(|message| message.from_staff && !message.read) {
        let tx = app.store.begin().await?;
        messages::mark_read(&tx, own.member.organisation, Some(id), false, app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(thread)
}

fn numbers(own: &Own) -> Vec<Number> {
    let (v, request) = (&own.member.visit, own.request());
    let number = |(version, issn): (&issn::request::Version, &Issn)| {
        let medium = version.medium.code();
        Number {
            issn: *issn,
            medium: v.t(&format!("medium-{medium}")),
            display: v.t(&format!("publisher-display-{medium}")),
            url: v.url(&format!("/publisher/resources/{issn}")),
        }
    };
    request.application.versions.iter().zip(request.issns()).map(number).collect()
}

/// What happened, and what the promise says comes next.
async fn events(app: &App, own: &Own, promise: Option<Promise>) -> Result<Vec<Event>, Fail> {
    let v = &own.member.visit;
    let entries = history::of(&app.store, &Subject::Request(own.request().id)).await?;
    let last = entries.len().saturating_sub(1);
    let mut events: Vec<Event> = entries
        .into_iter()
        .enumerate()
        .map(|(at, entry)| Event {
            state: if at == last { "now" } else { "done" },
            date: v.datetime(entry.at),
            title: v.t(&format!("event-{}", entry.event)),
            text: entry.note,
        })
        .collect();
    if let Some(promise) = promise {
        let key = if promise.stopped { "publisher-step-answer-stopped" } else { "publisher-step-answer" };
        let date =
            if promise.stopped { String::new() } else { v.t1("publisher-by", "date", v.date(promise.date)) };
        events.push(Event { state: "next", date, title: v.t(key), text: String::new() });
    }
    Ok(events)
}
