//! The workflow of a request: every state, every step, every move there is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::send::Missing;
use crate::Issn;

/// Where a request stands. Rule: product (*States of a request*)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Draft,
    Pending,
    Incomplete { missing: Vec<Missing> },
    OnHold { until: Option<Date> },
    Provisional { issns: Vec<Issn> },
    Processed { issns: Vec<Issn> },
    Rejected { reason: Reason },
    Cancelled,
}

/// What can be done to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Send,
    Return(Vec<Missing>),
    Hold(Option<Date>),
    Resume,
    AssignAhead(Vec<Issn>),
    Process(Vec<Issn>),
    Reject(Reason),
    Cancel,
}

/// Why a request is rejected. Rule: domain 4.8, guidelines 1b
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Not a continuing resource, or one that is not numbered.
    NotEligible,
    /// Untrue statements on the title, the publisher, the board, the indexing…: no credit comes back.
    MisleadingInformation,
    /// Another centre is in charge.
    OtherCentre,
    /// The title has a number for this medium already.
    AlreadyNumbered,
    /// Proof never came, or it was never published.
    NeverPublished,
    Other,
}

/// The name of a state, without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StateName {
    Draft,
    Pending,
    Incomplete,
    OnHold,
    Provisional,
    Processed,
    Rejected,
    Cancelled,
}

/// The name of a step, without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepName {
    Send,
    Return,
    Hold,
    Resume,
    AssignAhead,
    Process,
    Reject,
    Cancel,
}

/// Who may make a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// A member of the organisation who may write its requests.
    Sender,
    /// A librarian of the request's centre.
    Librarian,
    /// Both of them and the system.
    Anyone,
}

/// One line of [`MOVES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    pub from: StateName,
    pub step: StepName,
    pub by: By,
    pub to: StateName,
}

macro_rules! moves {
    ($($from:ident + $step:ident by $by:ident -> $to:ident;)+) => {
        &[$(Move { from: StateName::$from, step: StepName::$step, by: By::$by, to: StateName::$to }),+]
    };
}

/// Every move there is. A pair that is not listed is refused. Rule: domain 4.8
pub const MOVES: &[Move] = moves! {
    Draft       + Send        by Sender    -> Pending;
    Draft       + Cancel      by Sender    -> Cancelled;
    Pending     + Process     by Librarian -> Processed;
    Pending     + AssignAhead by Librarian -> Provisional;
    Pending     + Return      by Librarian -> Incomplete;
    Pending     + Hold        by Librarian -> OnHold;
    Pending     + Reject      by Librarian -> Rejected;
    Pending     + Cancel      by Sender    -> Cancelled;
    Incomplete  + Send        by Sender    -> Pending;
    Incomplete  + Reject      by Librarian -> Rejected;
    Incomplete  + Cancel      by Sender    -> Cancelled;
    OnHold      + Resume      by Anyone    -> Pending;
    OnHold      + Reject      by Librarian -> Rejected;
    OnHold      + Cancel      by Sender    -> Cancelled;
    Provisional + Process     by Librarian -> Processed;
    Provisional + Reject      by Librarian -> Rejected;
};

impl State {
    pub const fn name(&self) -> StateName {
        match self {
            Self::Draft => StateName::Draft,
            Self::Pending => StateName::Pending,
            Self::Incomplete { .. } => StateName::Incomplete,
            Self::OnHold { .. } => StateName::OnHold,
            Self::Provisional { .. } => StateName::Provisional,
            Self::Processed { .. } => StateName::Processed,
            Self::Rejected { .. } => StateName::Rejected,
            Self::Cancelled => StateName::Cancelled,
        }
    }
}

impl Step {
    pub const fn name(&self) -> StepName {
        match self {
            Self::Send => StepName::Send,
            Self::Return(_) => StepName::Return,
            Self::Hold(_) => StepName::Hold,
            Self::Resume => StepName::Resume,
            Self::AssignAhead(_) => StepName::AssignAhead,
            Self::Process(_) => StepName::Process,
            Self::Reject(_) => StepName::Reject,
            Self::Cancel => StepName::Cancel,
        }
    }

    /// The state it leads to, carrying what the step carries.
    pub fn leads_to(self) -> State {
        match self {
            Self::Send | Self::Resume => State::Pending,
            Self::Return(missing) => State::Incomplete { missing },
            Self::Hold(until) => State::OnHold { until },
            Self::AssignAhead(issns) => State::Provisional { issns },
            Self::Process(issns) => State::Processed { issns },
            Self::Reject(reason) => State::Rejected { reason },
            Self::Cancel => State::Cancelled,
        }
    }
}

impl StateName {
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Pending,
        Self::Incomplete,
        Self::OnHold,
        Self::Provisional,
        Self::Processed,
        Self::Rejected,
        Self::Cancelled,
    ];

    /// The stable word for addresses, text keys and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Pending => "pending",
            Self::Incomplete => "incomplete",
            Self::OnHold => "onhold",
            Self::Provisional => "provisional",
            Self::Processed => "processed",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.code() == code)
    }

    /// Whether nothing can follow.
    pub fn is_final(self) -> bool {
        !MOVES.iter().any(|known| known.from == self)
    }

    /// Whether the clock of the promise stands still in this state.
    pub const fn stops_clock(self) -> bool {
        matches!(self, Self::Incomplete | Self::OnHold)
    }
}

impl StepName {
    pub const ALL: [Self; 8] = [
        Self::Send,
        Self::Return,
        Self::Hold,
        Self::Resume,
        Self::AssignAhead,
        Self::Process,
        Self::Reject,
        Self::Cancel,
    ];
}

impl Reason {
    pub const ALL: [Self; 6] = [
        Self::NotEligible,
        Self::MisleadingInformation,
        Self::OtherCentre,
        Self::AlreadyNumbered,
        Self::NeverPublished,
        Self::Other,
    ];

    /// The stable word for forms, text keys and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotEligible => "not-eligible",
            Self::MisleadingInformation => "misleading-information",
            Self::OtherCentre => "other-centre",
            Self::AlreadyNumbered => "already-numbered",
            Self::NeverPublished => "never-published",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// The move of this step from this state, if there is one.
pub fn find(from: StateName, step: StepName) -> Option<&'static Move> {
    MOVES.iter().find(|known| known.from == from && known.step == step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_states() {
        let finals: Vec<StateName> = StateName::ALL.into_iter().filter(|name| name.is_final()).collect();
        assert_eq!(finals, [StateName::Processed, StateName::Rejected, StateName::Cancelled]);
    }

    #[test]
    fn each_pair_once_and_true_to_its_step() {
        for (at, line) in MOVES.iter().enumerate() {
            assert!(!MOVES[..at].iter().any(|other| (other.from, other.step) == (line.from, line.step)));
            let step = match line.step {
                StepName::Send => Step::Send,
                StepName::Return => Step::Return(vec![]),
                StepName::Hold => Step::Hold(None),
                StepName::Resume => Step::Resume,
                StepName::AssignAhead => Step::AssignAhead(vec![]),
                StepName::Process => Step::Process(vec![]),
                StepName::Reject => Step::Reject(Reason::Other),
                StepName::Cancel => Step::Cancel,
            };
            assert_eq!(step.name(), line.step);
            assert_eq!(step.leads_to().name(), line.to);
        }
    }
}
