//! Decides a step: the move, the permission, the step's own rule. It changes nothing.

use jiff::civil::Date;

use super::send::{OtherMedium, Problem, problems};
use super::state::{By, Reason, State, StateName, Step, StepName, find};
use super::{Kind, Request};
use crate::credits::{URGENT_A_DAY, cost};
use crate::may::{Act, may};
use crate::person::{Actor, Party};
use crate::promise::{self, Calendar};
use crate::timing::{self, Timing};

/// What the rules need from outside.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Today, in the centre's time zone.
    pub today: Date,
    /// Credits of the organisation.
    pub balance: i64,
    /// Urgent requests that the organisation has sent today.
    pub urgent_today: u32,
    /// What is known of the other medium's number, when one is given.
    pub other_medium: Option<OtherMedium>,
    /// Whether the fee is paid and the account is not blocked.
    pub active: bool,
    pub calendar: Calendar,
}

/// What follows from a step. The caller carries it out in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub state: State,
    pub events: Vec<Event>,
    pub letters: Vec<Letter>,
    /// Credits booked to the organisation: negative when taken, positive when given back.
    pub credits: i64,
    pub promise: Option<Date>,
    pub stopped: Option<Date>,
}

/// A line of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    Sent,
    SentAgain,
    Returned,
    Held,
    Resumed,
    AssignedAhead,
    Processed,
    Confirmed,
    Rejected,
    Cancelled,
}

/// A mail to the sender of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Letter {
    Received,
    Incomplete,
    OnHold,
    Provisional,
    Processed,
    Rejected,
    Cancelled,
}

/// Why a step is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such move from this state.
    NoMove {
        from: StateName,
        step: StepName,
    },
    /// There is, but not for this person.
    NotAllowed,
    /// The account is not active.
    NotActive,
    /// The request is not complete, or breaks a rule.
    Problems(Vec<Problem>),
    NoCredits {
        needed: u32,
        balance: i64,
    },
    UrgentLimit,
    /// One number for each medium, no more and no fewer.
    Numbers {
        media: usize,
        given: usize,
    },
    /// A number is confirmed only when every medium is published.
    NotPublished,
    /// What is missing has to be said.
    NothingMissing,
    /// A hold ends in the future.
    HoldInPast,
}

impl Refusal {
    /// The key of the text that explains it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoMove { .. } => "refusal-no-move",
            Self::NotAllowed => "refusal-not-allowed",
            Self::NotActive => "refusal-not-active",
            Self::Problems(_) => "refusal-problems",
            Self::NoCredits { .. } => "refusal-no-credits",
            Self::UrgentLimit => "refusal-urgent-limit",
            Self::Numbers { .. } => "refusal-numbers",
            Self::NotPublished => "refusal-not-published",
            Self::NothingMissing => "refusal-nothing-missing",
            Self::HoldInPast => "refusal-hold-in-past",
        }
    }
}

impl Event {
    /// The stable word for the store and the text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::SentAgain => "sent-again",
            Self::Returned => "returned",
            Self::Held => "held",
            Self::Resumed => "resumed",
            Self::AssignedAhead => "assigned-ahead",
            Self::Processed => "processed",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Letter {
    /// The name of the letter under `letters/`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Incomplete => "incomplete",
            Self::OnHold => "on-hold",
            Self::Provisional => "provisional",
            Self::Processed => "processed",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Decides a step of a request: what follows, or why not.
///
/// Rule: domain 4.8; product (*Credits*, *The promise*, *States of a request*)
pub fn decide(request: &Request, step: Step, by: &Actor, facts: &Facts) -> Result<Decision, Refusal> {
    let from = request.state.name();
    let name = step.name();
    let known = find(from, name).ok_or(Refusal::NoMove { from, step: name })?;
    if !is_allowed(request, known.by, by) {
        return Err(Refusal::NotAllowed);
    }
    check(request, &step, facts)?;
    let (event, letter) = told(from, name);
    let (promise, stopped) = clock(request, name, facts);
    let credits = credits(request, &step, facts);
    Ok(Decision {
        state: step.leads_to(),
        events: vec![event],
        letters: letter.into_iter().collect(),
        credits,
        promise,
        stopped,
    })
}

fn is_allowed(request: &Request, by: By, actor: &Actor) -> bool {
    let sender = matches!(actor.party, Party::Member { organisation, .. } if organisation == request.organisation)
        && may(actor.party, Act::WriteRequests);
    let librarian = matches!(actor.party, Party::Staff { centre, .. } if centre == request.centre)
        && may(actor.party, Act::Decide);
    match by {
        By::Sender => sender,
        By::Librarian => librarian,
        By::Anyone => sender || librarian || actor.party == Party::System,
    }
}

/// The step's own rule.
fn check(request: &Request, step: &Step, facts: &Facts) -> Result<(), Refusal> {
    match step {
        Step::Send => check_send(request, facts),
        Step::Process(issns) | Step::AssignAhead(issns) => {
            let (media, given) = (request.application.versions.len(), issns.len());
            if request.kind == Kind::Assignment && media != given {
                return Err(Refusal::Numbers { media, given });
            }
            let confirms = matches!(step, Step::Process(_)) && request.state == State::Pending;
            if confirms && request.kind == Kind::Assignment && is_ahead(request, facts) {
                return Err(Refusal::NotPublished);
            }
            Ok(())
        }
        Step::Return(missing) if missing.is_empty() => Err(Refusal::NothingMissing),
        Step::Hold(Some(until)) if *until <= facts.today => Err(Refusal::HoldInPast),
        _ => Ok(()),
    }
}

/// Whether any medium is still to come: its number can be provisional only.
fn is_ahead(request: &Request, facts: &Facts) -> bool {
    let application = &request.application;
    let timing = |version| timing::judge(application.case(version), facts.today);
    application.versions.iter().any(|version| timing(version) == Ok(Timing::Ahead))
}

fn check_send(request: &Request, facts: &Facts) -> Result<(), Refusal> {
    if !facts.active {
        return Err(Refusal::NotActive);
    }
    let found = problems(request, facts.other_medium, facts.today);
    if !found.is_empty() {
        return Err(Refusal::Problems(found));
    }
    let needed = due(request, facts);
    if request.is_urgent() && needed > 0 && facts.urgent_today >= URGENT_A_DAY {
        return Err(Refusal::UrgentLimit);
    }
    if i64::from(needed) > facts.balance && needed > 0 {
        return Err(Refusal::NoCredits { needed, balance: facts.balance });
    }
    Ok(())
}

/// What sending costs now. Sending again costs nothing, unless the request was changed into a dearer one meanwhile.
fn due(request: &Request, facts: &Facts) -> u32 {
    price(request, facts).saturating_sub(request.credits)
}

/// What the request costs as it stands.
fn price(request: &Request, facts: &Facts) -> u32 {
    let other_medium = matches!(facts.other_medium, Some(OtherMedium::Own(_)));
    cost(request.kind, request.is_urgent(), other_medium)
}

/// Rule: product (*Credits* 2, 3)
fn credits(request: &Request, step: &Step, facts: &Facts) -> i64 {
    let taken = i64::from(request.credits);
    match (request.state.name(), step) {
        (StateName::Draft | StateName::Incomplete, Step::Send) => -i64::from(due(request, facts)),
        (StateName::Provisional, _) => 0,
        (_, Step::Reject(reason)) if *reason != Reason::MisleadingInformation => taken,
        (_, Step::Cancel) if request.taken_by.is_none() => taken,
        _ => 0,
    }
}

/// The promise after the step, and since when its clock stands still. Rule: product (*The promise*)
fn clock(request: &Request, step: StepName, facts: &Facts) -> (Option<Date>, Option<Date>) {
    let today = facts.today;
    match (step, request.promise, request.stopped) {
        (StepName::Send | StepName::Resume, Some(promise), Some(stopped)) => {
            (Some(promise::resumed(&facts.calendar, promise, stopped, today)), None)
        }
        (StepName::Send, None, _) => {
            (Some(promise::promised(&facts.calendar, today, request.is_urgent())), None)
        }
        (StepName::Return | StepName::Hold, promise, _) => (promise, Some(today)),
        (_, promise, stopped) => (promise, stopped),
    }
}

const fn told(from: StateName, step: StepName) -> (Event, Option<Letter>) {
    match (from, step) {
        (StateName::Draft, StepName::Send) => (Event::Sent, Some(Letter::Received)),
        (_, StepName::Send) => (Event::SentAgain, Some(Letter::Received)),
        (_, StepName::Return) => (Event::Returned, Some(Letter::Incomplete)),
        (_, StepName::Hold) => (Event::Held, Some(Letter::OnHold)),
        (_, StepName::Resume) => (Event::Resumed, None),
        (_, StepName::AssignAhead) => (Event::AssignedAhead, Some(Letter::Provisional)),
        (StateName::Provisional, StepName::Process) => (Event::Confirmed, Some(Letter::Processed)),
        (_, StepName::Process) => (Event::Processed, Some(Letter::Processed)),
        (_, StepName::Reject) => (Event::Rejected, Some(Letter::Rejected)),
        (StateName::Draft, StepName::Cancel) => (Event::Cancelled, None),
        (_, StepName::Cancel) => (Event::Cancelled, Some(Letter::Cancelled)),
    }
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
