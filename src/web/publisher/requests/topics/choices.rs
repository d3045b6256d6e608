//! What can be chosen on a page of questions.

use issn::eligible::Nature;
use issn::request::{Application, Topic};
use issn::{Medium, country, language};

use crate::web::kit::{Form, Visit};

/// MARC codes of frequencies (008/18), from often to seldom. Rule: domain 6.5
pub const FREQUENCIES: &str = "dicwejsmbqtfaghkzu";
/// Selects for languages beyond those that are filled.
const MORE_LANGUAGES: usize = 2;

/// Options and texts; each page uses its own.
#[derive(Debug, Default)]
pub struct Choices {
    pub natures: Vec<(String, String, String)>,
    pub criteria: Vec<(String, String, String)>,
    pub media: Vec<(String, String, String)>,
    pub frequencies: Vec<(String, String)>,
    pub countries: Vec<(String, String)>,
    pub languages: Vec<(String, String)>,
    /// What each select for a language shows.
    pub spoken: Vec<String>,
    /// One for each medium that was chosen.
    pub versions: Vec<VersionFields>,
    pub in_hong_kong: bool,
}

/// The fields of one medium on the page of dates.
#[derive(Debug)]
pub struct VersionFields {
    pub medium: String,
    pub online: bool,
    /// Counts articles: not for websites and databases.
    pub articles: bool,
    pub published: String,
    pub first: String,
    pub count: String,
    pub url: String,
}

impl Choices {
    pub fn new(v: &Visit, topic: Topic, application: &Application, form: &Form) -> Self {
        match topic {
            Topic::Nature => Self { natures: natures(v), criteria: criteria(v), ..Self::default() },
            Topic::Media => Self { media: media(v), ..Self::default() },
            Topic::Dates => Self {
                versions: versions(v, application),
                in_hong_kong: application.country == "HK",
                ..Self::default()
            },
            Topic::Details => Self {
                frequencies: frequencies(v),
                countries: countries(v),
                languages: languages(v),
                spoken: spoken(form),
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}

fn natures(v: &Visit) -> Vec<(String, String, String)> {
    let choice = |nature: Nature| {
        let code = nature.code();
        let hint = match nature {
            Nature::Series | Nature::Website | Nature::Database | Nature::Book | Nature::Other => {
                v.t(&format!("publisher-nature-hint-{code}"))
            }
            _ => String::new(),
        };
        (code.to_owned(), v.t(&format!("nature-{code}")), hint)
    };
    Nature::ALL.map(choice).into()
}

fn criteria(v: &Visit) -> Vec<(String, String, String)> {
    let choice = |code: &str| {
        let text = v.t(&format!("publisher-criteria-{code}"));
        (code.to_owned(), text, v.t(&format!("publisher-criteria-hint-{code}")))
    };
    super::nature::CRITERIA.map(choice).into()
}

fn media(v: &Visit) -> Vec<(String, String, String)> {
    let choice = |medium: Medium| {
        let code = medium.code();
        let text = v.t(&format!("medium-{code}"));
        (code.to_owned(), text, v.t(&format!("publisher-media-hint-{code}")))
    };
    Medium::REQUESTED.map(choice).into()
}

fn versions(v: &Visit, application: &Application) -> Vec<VersionFields> {
    let integrating = application.nature.is_some_and(Nature::is_integrating);
    let fields = |medium: Medium| {
        let code = medium.code();
        VersionFields {
            medium: v.t(&format!("medium-{code}")),
            online: medium.counts_as_online(),
            articles: medium.counts_as_online() && !integrating,
            published: format!("{code}-published"),
            first: format!("{code}-first"),
            count: format!("{code}-articles"),
            url: format!("{code}-url"),
        }
    };
    application.versions.iter().map(|version| fields(version.medium)).collect()
}

fn frequencies(v: &Visit) -> Vec<(String, String)> {
    FREQUENCIES.chars().map(|code| (code.to_string(), v.t(&format!("frequency-{code}")))).collect()
}

fn countries(v: &Visit) -> Vec<(String, String)> {
    let named = country::all().iter().map(|own| (own.iso2.to_owned(), own.name(v.lang()).to_owned()));
    by_name(named.collect())
}

fn languages(v: &Visit) -> Vec<(String, String)> {
    let named = language::all().iter().map(|own| (own.marc.to_owned(), own.name(v.lang()).to_owned()));
    by_name(named.collect())
}

fn by_name(mut named: Vec<(String, String)>) -> Vec<(String, String)> {
    named.sort_by_cached_key(|(_, name)| issn::fold::fold(name));
    named
}

fn spoken(form: &Form) -> Vec<String> {
    let filled = form.all("languages").into_iter().filter(|code| !code.is_empty()).map(str::to_owned);
    let mut spoken: Vec<String> = filled.take(super::details::MOST_LANGUAGES).collect();
    let more = spoken.len() + if spoken.is_empty() { MORE_LANGUAGES } else { 1 };
    spoken.resize(more.min(super::details::MOST_LANGUAGES), String::new());
    spoken
}
