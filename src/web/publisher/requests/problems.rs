//! What stands between a request and its being sent, in words, with the way to mend it.

use issn::request::{Problem, Refusal, Topic};
use issn::timing::TooEarly;

use crate::web::kit::Visit;
use crate::web::publisher::own::Own;
use crate::web::publisher::requests::evidence::may_buy;

/// A problem as a page shows it.
pub struct Told {
    pub text: String,
    /// The page and field where it can be mended.
    pub url: String,
    /// What leads out of it, if that is no field: address and text.
    pub way: Option<(String, String)>,
    /// The medium that could be left out instead: code and name.
    pub without: Option<(&'static str, String)>,
}

/// Puts the problems into words, in the order of the pages.
pub fn told(own: &Own, problems: &[Problem]) -> Vec<Told> {
    let several = own.request().application.versions.len() > 1;
    problems.iter().map(|problem| tell(own, problem, several)).collect()
}

/// Why it was not sent, where the problems do not say it.
pub fn refused(own: &Own, refusal: &Refusal) -> Option<Told> {
    let v = &own.member.visit;
    let mut text = v.t(refusal.key());
    let way = match refusal {
        Refusal::Problems(_) => return None,
        Refusal::NoCredits { .. } if may_buy(own) => {
            Some((v.url("/publisher/credits"), v.t("publisher-buy")))
        }
        Refusal::NoCredits { .. } => {
            text = format!("{text} {}", v.t("publisher-buy-ask"));
            None
        }
        Refusal::UrgentLimit => {
            Some((own.topic_url(Topic::Contact, true), v.t("publisher-check-not-urgent")))
        }
        _ => None,
    };
    Some(Told { text, url: String::new(), way, without: None })
}

fn tell(own: &Own, problem: &Problem, several: bool) -> Told {
    let v = &own.member.visit;
    let named = |medium: issn::Medium| v.t(&format!("medium-{}", medium.code()));
    let mut text = v.t(problem.key());
    if let Some(from) = from(v, problem) {
        text = format!("{text} {from}");
    }
    if let Some(medium) = problem.medium() {
        text = v.t2("publisher-problem-of", "medium", named(medium), "text", text);
    }
    let without = match problem {
        Problem::TooEarly(medium, _) if several => Some((medium.code(), named(*medium))),
        _ => None,
    };
    let url = format!("{}{}", own.topic_url(problem.topic(), true), field(problem));
    Told { text, url, way: None, without }
}

/// The day from which it may be asked for, or how many articles there are.
fn from(v: &Visit, problem: &Problem) -> Option<String> {
    match problem {
        Problem::TooEarly(_, TooEarly::Ahead { from }) => {
            Some(v.t1("publisher-problem-from", "date", v.date(from)))
        }
        Problem::TooEarly(_, TooEarly::FewArticles { articles }) => {
            Some(v.tn("publisher-problem-articles", *articles))
        }
        _ => None,
    }
}

/// The field of a problem, as the end of an address.
fn field(problem: &Problem) -> String {
    let plain = match problem {
        Problem::TooEarly(medium, why) => {
            let part = match why {
                TooEarly::NotReleased => "published",
                TooEarly::FewArticles { .. } => "articles",
                TooEarly::HongKong => return "#hong_kong_body".to_owned(),
                TooEarly::NoDate | TooEarly::Ahead { .. } | TooEarly::DateAhead => "first",
            };
            return format!("#{}-{part}", medium.code());
        }
        Problem::Unanswered(_, key) => match *key {
            "missing-nature" => "nature",
            "missing-title" => "title",
            "missing-frequency" => "frequency",
            "missing-languages" => "languages",
            "missing-country" => "country",
            "missing-publisher" => "publisher",
            "missing-publisher-address" => "publisher_address",
            "missing-contact" => "contact_email",
            "missing-media" => "media",
            _ => return String::new(),
        },
        Problem::Ineligible(issn::eligible::Ineligible::Criteria) => "criteria",
        Problem::Ineligible(_) => "nature",
        Problem::OtherMedium(_) | Problem::SameMedium(_) => "other_medium",
        Problem::NoProof(..) | Problem::NoHongKongPaper => "file",
    };
    format!("#{plain}")
}

/// What a librarian asked for: topic, note, and the page where it is given.
pub fn missing(own: &Own, missing: &[issn::request::Missing]) -> Vec<(String, String, String)> {
    let v = &own.member.visit;
    let told = |topic: Topic, note: &str| {
        (v.t(&format!("topic-{}", topic.code())), note.to_owned(), own.topic_url(topic, true))
    };
    missing.iter().map(|missing| told(missing.topic, &missing.note)).collect()
}
