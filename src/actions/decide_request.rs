//! Takes a step of the workflow that assigns no number: send, return, hold, resume, reject, cancel.

use issn::person::{Actor, Party};
use issn::record::Status;
use issn::request::{Decision, Refusal, Request, State, Step, decide};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::causes::Reason;
use store::history::{self, NewEntry, Subject};
use store::ledger::{self, Account, NewBooking};
use store::requests::Row;
use store::{Tx, organisations, records, requests, users};

use crate::actions::cause::{self, Why};
use crate::actions::{facts, letter};
use crate::{App, Fail};

/// A step that somebody asks for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: i64,
    pub step: Step,
    /// The version of the request that the person saw; `None` where it does not matter.
    pub seen: Option<i64>,
    /// What the person writes with it: to the publisher, or to the history.
    pub note: String,
}

/// Takes the step, in one transaction with everything that follows from it. The inner `Err` is the rule's refusal.
///
/// Rule: layout 5 A; product (*Credits*, *The promise*)
pub async fn decide_request(app: &App, actor: &Actor, asked: Asked) -> Result<Result<(), Refusal>, Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let mut row = open(&tx, actor, asked.id, asked.seen).await?;
    let facts = facts::load(app, &tx, &row.request).await?;
    let first_sending = row.sent.is_none() && asked.step == Step::Send;
    let decision = match decide(&row.request, asked.step, actor, &facts) {
        Ok(decision) => decision,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if first_sending {
        row.request.first = !requests::has_sent(&tx, row.request.organisation).await?;
    }
    if matches!(decision.state, State::Rejected { .. }) {
        let why = Why { reason: Reason::Suppressed, request: Some(row.request.id), note: &asked.note };
        withdraw_numbers(app, &tx, &row.request, (actor, why), now).await?;
    }
    carry_out(app, &tx, actor, &row, decision, &asked.note, now).await?;
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(Ok(()))
}

/// Opens a request for a decision: its organisation is held, so that credits and steps follow one another.
pub async fn open(tx: &Tx, actor: &Actor, id: i64, seen: Option<i64>) -> Result<Row, Fail> {
    let organisation = requests::find(tx, id).await?.request.organisation;
    organisations::hold(tx, organisation).await?;
    let row = requests::find(tx, id).await?;
    let visible = match actor.party {
        Party::Member { organisation, .. } => organisation == row.request.organisation,
        Party::Staff { centre, .. } => centre == row.request.centre,
        Party::System => true,
        _ => false,
    };
    if !visible {
        return Err(Fail::Missing);
    }
    if seen.is_some_and(|seen| seen != row.request.version) {
        return Err(Fail::Stale);
    }
    Ok(row)
}

/// Writes what was decided: state, history, credits, letters.
#[expect(clippy::too_many_arguments, reason = "one transaction writes all that follows from one decision")]
pub async fn carry_out(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    row: &Row,
    decision: Decision,
    note: &str,
    now: Timestamp,
) -> Result<(), Fail> {
    let before = &row.request;
    let credits = i64::from(before.credits) - decision.credits;
    let request = Request {
        state: decision.state,
        promise: decision.promise,
        stopped: decision.stopped,
        credits: u32::try_from(credits)?,
        ..before.clone()
    };
    requests::save(tx, &request, now).await?;
    if decision.credits != 0 {
        ledger::book(tx, booking(&request, decision.credits, actor), now).await?;
    }
    if !note.is_empty() {
        requests::set_comment(tx, request.id, note).await?;
    }
    let who = match actor.user {
        Some(user) => users::find(tx, user).await?.person.full_name(),
        None => String::new(),
    };
    for event in decision.events {
        let subject = Subject::Request(request.id);
        history::add(tx, NewEntry { subject, event: event.code(), user: actor.user, who: &who, note }, now)
            .await?;
    }
    let sender = users::find(tx, request.sender).await?;
    for letter in decision.letters {
        let facts = told(app, &request, &sender.language, note);
        letter::post_if_wanted(tx, &sender, letter.name(), facts, now).await?;
    }
    Ok(())
}

/// What the letters about a request tell.
fn told(app: &App, request: &Request, language: &str, note: &str) -> Value {
    let numbers = request.application.versions.iter().zip(request.issns());
    let numbers: Vec<Value> = numbers
        .map(|(version, issn)| json!({ "medium": version.medium.code(), "issn": issn.to_string() }))
        .collect();
    let missing = match &request.state {
        State::Incomplete { missing } => missing
            .iter()
            .map(|missing| json!({ "topic": missing.topic.code(), "note": missing.note }))
            .collect(),
        _ => vec![],
    };
    let (until, reason) = match &request.state {
        State::OnHold { until } => (*until, None),
        State::Rejected { reason } => (None, Some(reason.code())),
        _ => (None, None),
    };
    json!({
        "number": request.id,
        "title": request.application.title,
        "promise": request.promise,
        "urgent": request.is_urgent(),
        "credits": request.credits,
        "note": note,
        "numbers": numbers,
        "issn_l": request.issns().first().map(ToString::to_string),
        "missing": missing,
        "until": until,
        "reason": reason,
        "link": app.link(&format!("/{language}/publisher/requests/{}", request.id)),
    })
}

/// Credits go from the balance to requests when taken, and back when given back; each once for a version.
fn booking(request: &Request, credits: i64, actor: &Actor) -> NewBooking {
    let taken = credits < 0;
    let (from, to) =
        if taken { (Account::Balance, Account::Requests) } else { (Account::Requests, Account::Balance) };
    let cause = if taken { "request" } else { "request-returned" };
    NewBooking {
        organisation: request.organisation,
        from,
        to,
        credits: credits.abs(),
        cause,
        cause_key: format!("{cause} {} {}", request.id, request.version),
        request: Some(request.id),
        order: None,
        user: actor.user,
    }
}

/// A provisional serial that was never published is suppressed with its request. Rule: domain 4.8, 6.1
async fn withdraw_numbers(
    app: &App,
    tx: &Tx,
    before: &Request,
    (actor, why): (&Actor, Why<'_>),
    now: Timestamp,
) -> Result<(), Fail> {
    if before.issns().is_empty() {
        return Ok(());
    }
    let cause = cause::write(tx, actor, why, now).await?;
    for issn in before.issns() {
        let mut kept = records::find(tx, *issn).await?;
        let centre = kept.record.centre.clone();
        issn::description::set_status(&mut kept.record.marc, Status::Suppressed, &centre, app.today());
        kept.record = issn::Record::read(kept.record.marc)?;
        records::save(tx, &kept, cause, now).await?;
    }
    Ok(())
}
