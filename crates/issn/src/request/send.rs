//! What must be there before a request can be sent, and what is to be said when it is not.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Application, Request, Source, Version};
use crate::Medium;
use crate::eligible::{self, Ineligible, Nature};
use crate::evidence::{self, Proof};
use crate::timing::{self, Timing, TooEarly};

/// A page of questions, and what the problems on it are shown beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    Nature,
    Title,
    Media,
    Dates,
    Details,
    Publisher,
    History,
    Evidence,
    Contact,
}

/// Something a librarian asks for, or a rule finds wanting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub topic: Topic,
    /// What the librarian wrote; empty when a rule found it.
    pub note: String,
}

/// One reason why the request cannot be sent as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A mandatory answer is missing: the text key of the field.
    Unanswered(Topic, &'static str),
    Ineligible(Ineligible),
    TooEarly(Medium, TooEarly),
    NoProof(Medium, Proof),
    NoHongKongPaper,
    /// The number given as another medium of the title cannot make the request free.
    OtherMedium(OtherMedium),
    /// It has that medium already.
    SameMedium(Medium),
}

/// What is known of the number given as another medium. Rule: product (*Credits* 4), domain annex A
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherMedium {
    /// Valid, registered to the organisation, and this is its medium.
    Own(Medium),
    /// Not in the register.
    Unknown,
    /// Registered to somebody else, or to nobody.
    NotOwn,
    /// Cancelled or suppressed.
    Withdrawn,
}

impl Topic {
    /// All pages in the order in which they are asked.
    pub const ALL: [Self; 9] = [
        Self::Nature,
        Self::Title,
        Self::Media,
        Self::Dates,
        Self::Details,
        Self::Publisher,
        Self::History,
        Self::Evidence,
        Self::Contact,
    ];

    /// The stable word for addresses and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nature => "nature",
            Self::Title => "title",
            Self::Media => "media",
            Self::Dates => "dates",
            Self::Details => "details",
            Self::Publisher => "publisher",
            Self::History => "history",
            Self::Evidence => "evidence",
            Self::Contact => "contact",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// The page after this one; `None` after the last.
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|topic| *topic == self)?;
        Self::ALL.get(at + 1).copied()
    }
}

impl Problem {
    /// The page on which it can be mended.
    pub const fn topic(&self) -> Topic {
        match self {
            Self::Unanswered(topic, _) => *topic,
            Self::Ineligible(_) => Topic::Nature,
            Self::TooEarly(..) => Topic::Dates,
            Self::NoProof(..) | Self::NoHongKongPaper => Topic::Evidence,
            Self::OtherMedium(_) | Self::SameMedium(_) => Topic::Media,
        }
    }

    /// The key of the text that explains it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unanswered(_, key) => key,
            Self::Ineligible(why) => why.key(),
            Self::TooEarly(_, why) => why.key(),
            Self::NoProof(_, proof) => match proof {
                Proof::PrintPages => "refusal-proof-print-pages",
                Proof::CarrierLabel => "refusal-proof-carrier-label",
                Proof::OnlinePage => "refusal-proof-online-page",
                Proof::MobileScreens => "refusal-proof-mobile-screens",
                Proof::MockUp => "refusal-proof-mock-up",
                Proof::HongKongPaper | Proof::Other => "refusal-proof-other",
            },
            Self::NoHongKongPaper => "refusal-proof-hong-kong-paper",
            Self::OtherMedium(OtherMedium::Withdrawn) => "refusal-other-medium-withdrawn",
            Self::OtherMedium(OtherMedium::NotOwn) => "refusal-other-medium-not-own",
            Self::OtherMedium(_) => "refusal-other-medium-unknown",
            Self::SameMedium(_) => "refusal-same-medium",
        }
    }

    /// The medium it concerns, if it concerns one.
    pub const fn medium(&self) -> Option<Medium> {
        match self {
            Self::TooEarly(medium, _) | Self::NoProof(medium, _) | Self::SameMedium(medium) => Some(*medium),
            _ => None,
        }
    }
}

/// Everything that stands between this request and its being sent, in the order of the pages.
///
/// Rule: domain 4.3, 4.6, 5.1, 5.2; guidelines 1a, 1c
pub fn problems(request: &Request, other_medium: Option<OtherMedium>, today: Date) -> Vec<Problem> {
    let application = &request.application;
    let mut found = unanswered(application);
    if let Some(nature) = application.nature {
        found.extend(eligible::judge(nature, application.criteria).err().map(Problem::Ineligible));
    }
    found.extend(other_medium.into_iter().filter_map(|known| other_medium_problem(known, application)));
    for version in &application.versions {
        match timing::judge(application.case(version), today) {
            Ok(timing) => found.extend(no_proof(request, version, timing)),
            // A medium of which nothing is said yet is unanswered, not too early.
            Err(why) if version.published.is_some() => found.push(Problem::TooEarly(version.medium, why)),
            Err(_) => {}
        }
    }
    let paper = |evidence: &super::Evidence| evidence.proof == Proof::HongKongPaper;
    if application.asks_hong_kong() && !request.evidence.iter().any(paper) {
        found.push(Problem::NoHongKongPaper);
    }
    found.sort_by_key(Problem::topic);
    found
}

fn unanswered(application: &Application) -> Vec<Problem> {
    let integrating = application.nature.is_some_and(Nature::is_integrating);
    let book = application.nature == Some(Nature::Book);
    let undated =
        |version: &Version| version.published == Some(true) && version.first_issue.is_none() && !integrating;
    let checks: [(bool, Topic, &'static str); 11] = [
        (application.nature.is_none(), Topic::Nature, "missing-nature"),
        (application.title.is_empty(), Topic::Title, "missing-title"),
        (application.versions.is_empty(), Topic::Media, "missing-media"),
        (
            application.versions.iter().any(|version| version.published.is_none()),
            Topic::Dates,
            "missing-published",
        ),
        (application.versions.iter().any(undated), Topic::Dates, "missing-first-issue"),
        (!book && application.frequency.is_none(), Topic::Details, "missing-frequency"),
        (application.languages.is_empty(), Topic::Details, "missing-languages"),
        (application.country.is_empty(), Topic::Details, "missing-country"),
        (application.publisher.is_empty(), Topic::Publisher, "missing-publisher"),
        (application.publisher_address.is_empty(), Topic::Publisher, "missing-publisher-address"),
        (application.contact_email.is_empty(), Topic::Contact, "missing-contact"),
    ];
    let open = checks.into_iter().filter(|(missing, ..)| *missing);
    open.map(|(_, topic, key)| Problem::Unanswered(topic, key)).collect()
}

fn other_medium_problem(known: OtherMedium, application: &Application) -> Option<Problem> {
    match known {
        OtherMedium::Own(medium) => application
            .versions
            .iter()
            .any(|version| version.medium == medium)
            .then_some(Problem::SameMedium(medium)),
        _ => Some(Problem::OtherMedium(known)),
    }
}

/// The address of an online version is its own proof.
fn no_proof(request: &Request, version: &Version, timing: Timing) -> Option<Problem> {
    let proof = evidence::needed(version.medium, timing)?;
    let shown = request.evidence.iter().any(|evidence| {
        evidence.proof == proof && (proof.may_be_address() || matches!(evidence.source, Source::File { .. }))
    });
    let own_address = proof == Proof::OnlinePage && !version.url.is_empty();
    (!shown && !own_address).then_some(Problem::NoProof(version.medium, proof))
}
