//! A request: what a publisher asks for, and where it stands.

mod application;
mod decide;
mod send;
mod state;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use application::{Application, Former, Version};
pub use decide::{Decision, Event, Facts, Letter, Refusal, decide};
pub use send::{Missing, OtherMedium, Problem, Topic, problems};
pub use state::{By, MOVES, Move, Reason, State, StateName, Step, StepName};

use crate::Issn;
use crate::evidence::Proof;

/// What is asked for. Rule: domain 4.1
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Assignment,
    Modification,
    Claim,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Assignment, Self::Modification, Self::Claim];

    /// The stable word for the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Modification => "modification",
            Self::Claim => "claim",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A request as it stands. Rule: product (*States of a request*)
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    pub id: i64,
    pub kind: Kind,
    pub organisation: i64,
    pub centre: i64,
    /// The account that wrote it.
    pub sender: i64,
    pub state: State,
    pub application: Application,
    pub evidence: Vec<Evidence>,
    /// The first assignment request of the organisation.
    pub first: bool,
    /// The librarian who has taken it up.
    pub taken_by: Option<i64>,
    /// Credits taken for it and not given back.
    pub credits: u32,
    pub promise: Option<Date>,
    /// Since when the clock of the promise stands still, waiting for the publisher.
    pub stopped: Option<Date>,
    /// Counts changes; a save with an older one is refused.
    pub version: i64,
}

/// A file or an address that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub id: i64,
    pub proof: Proof,
    pub source: Source,
}

/// Where the evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    File { name: String, bytes: u64, key: String, media_type: String },
    Address(String),
}

impl Request {
    /// Whether urgent treatment was asked for.
    pub const fn is_urgent(&self) -> bool {
        self.application.urgent
    }

    /// The numbers it has led to so far.
    pub fn issns(&self) -> &[Issn] {
        match &self.state {
            State::Provisional { issns } | State::Processed { issns } => issns,
            _ => &[],
        }
    }

    /// Bytes of its files together.
    pub fn evidence_bytes(&self) -> u64 {
        let bytes = |evidence: &Evidence| match &evidence.source {
            Source::File { bytes, .. } => *bytes,
            Source::Address(_) => 0,
        };
        self.evidence.iter().map(bytes).sum()
    }

    /// How many files it has.
    pub fn evidence_files(&self) -> usize {
        self.evidence.iter().filter(|evidence| matches!(evidence.source, Source::File { .. })).count()
    }
}
