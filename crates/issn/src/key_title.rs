//! The key title: one for each number, unique in the register.

use crate::Medium;
use crate::fold::{fold, tidy};

/// A key title: the title and, where needed, the qualifier that makes it unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyTitle {
    pub title: String,
    /// Without its parentheses.
    pub qualifier: Option<String>,
}

/// What a qualifier can be made of.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    pub title: &'a str,
    pub medium: Medium,
    /// Whether the title is numbered in more than one medium.
    pub several_media: bool,
    pub place: &'a str,
    pub issuing_body: &'a str,
    pub publisher: &'a str,
    pub start_year: Option<i16>,
}

impl KeyTitle {
    /// The form in which it is shown and compared.
    pub fn text(&self) -> String {
        match &self.qualifier {
            Some(qualifier) => format!("{} ({qualifier})", self.title),
            None => self.title.clone(),
        }
    }

    /// Reads `Title (Qualifier)` as a librarian types it.
    pub fn parse(text: &str) -> Self {
        let text = tidy(text);
        let split = text.strip_suffix(')').and_then(|open| open.rsplit_once(" ("));
        match split {
            Some((title, qualifier)) if !title.is_empty() && !qualifier.is_empty() => {
                Self { title: title.to_owned(), qualifier: Some(qualifier.to_owned()) }
            }
            _ => Self { title: text, qualifier: None },
        }
    }

    /// What two key titles are compared by: they are the same when this is.
    pub fn folded(&self) -> String {
        fold(&self.text())
    }
}

/// By what a candidate is unique.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The title alone, or with the medium that all of several media have.
    Title,
    Place,
    IssuingBody,
    Publisher,
    StartYear,
    PlaceAndYear,
    Medium,
}

impl By {
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Place,
        Self::IssuingBody,
        Self::Publisher,
        Self::StartYear,
        Self::PlaceAndYear,
        Self::Medium,
    ];

    /// The stable word, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Place => "place",
            Self::IssuingBody => "issuing-body",
            Self::Publisher => "publisher",
            Self::StartYear => "start-year",
            Self::PlaceAndYear => "place-and-year",
            Self::Medium => "medium",
        }
    }
}

/// Every key title that the ground gives, the likeliest first: the title alone, else with place, issuing body,
/// publisher, year or medium; always with the medium when there are several.
///
/// Rule: domain 5.5
pub fn candidates(ground: &Ground<'_>) -> Vec<(KeyTitle, By)> {
    let medium = ground.several_media.then(|| ground.medium.qualifier());
    let year = ground.start_year.map(|year| year.to_string()).unwrap_or_default();
    let place = tidy(ground.place);
    let both = if place.is_empty() || year.is_empty() { String::new() } else { format!("{place}. {year}") };
    let alone = if ground.several_media { "" } else { ground.medium.qualifier() };
    let grounds = [
        (By::Place, place),
        (By::IssuingBody, tidy(ground.issuing_body)),
        (By::Publisher, tidy(ground.publisher)),
        (By::StartYear, year),
        (By::PlaceAndYear, both),
        (By::Medium, alone.to_owned()),
    ];
    let title = tidy(ground.title);
    let mut candidates: Vec<(KeyTitle, By)> = Vec::new();
    let filled = grounds.into_iter().filter(|(_, word)| !word.is_empty());
    for (by, word) in [(By::Title, String::new())].into_iter().chain(filled) {
        let parts: Vec<&str> =
            [word.as_str()].into_iter().chain(medium).filter(|part| !part.is_empty()).collect();
        let qualifier = (!parts.is_empty()).then(|| parts.join(". "));
        let candidate = KeyTitle { title: title.clone(), qualifier };
        if candidates.iter().all(|(known, _)| known.folded() != candidate.folded()) {
            candidates.push((candidate, by));
        }
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: Ground<'_> = Ground {
        title: "Nature",
        medium: Medium::Online,
        several_media: false,
        place: "London",
        issuing_body: "",
        publisher: "",
        start_year: Some(1869),
    };

    fn proposed(ground: &Ground<'_>, taken: &[&str]) -> String {
        let free = |(candidate, _): &(KeyTitle, By)| !taken.iter().any(|own| fold(own) == candidate.folded());
        candidates(ground).into_iter().find(free).map(|(candidate, _)| candidate.text()).unwrap_or_default()
    }

    #[test]
    fn proposals() {
        assert_eq!(proposed(&GROUND, &[]), "Nature");
        assert_eq!(proposed(&GROUND, &["NATURE"]), "Nature (London)");
        assert_eq!(proposed(&GROUND, &["Nature", "Nature (London)"]), "Nature (1869)");
        let several = Ground { several_media: true, ..GROUND };
        assert_eq!(proposed(&several, &["Nature"]), "Nature (Online)");
        assert_eq!(proposed(&several, &["Nature (Online)"]), "Nature (London. Online)");
        let all = ["Nature", "Nature (London)", "Nature (1869)", "Nature (London. 1869)"];
        assert_eq!(proposed(&GROUND, &all), "Nature (Online)");
    }

    #[test]
    fn each_candidate_tells_by_what() {
        let ground = Ground { issuing_body: "Royal Society", publisher: "Macmillan", ..GROUND };
        let by: Vec<By> = candidates(&ground).into_iter().map(|(_, by)| by).collect();
        assert_eq!(by, By::ALL);
        let same = Ground { issuing_body: "Macmillan", publisher: "Macmillan", place: "", ..GROUND };
        let by: Vec<By> = candidates(&same).into_iter().map(|(_, by)| by).collect();
        assert_eq!(
            by,
            [By::Title, By::IssuingBody, By::StartYear, By::Medium],
            "nothing twice, nothing empty"
        );
    }

    #[test]
    fn typed() {
        let typed = KeyTitle::parse("Nature  (London. Online)");
        assert_eq!((typed.title.as_str(), typed.qualifier.as_deref()), ("Nature", Some("London. Online")));
        assert_eq!(KeyTitle::parse("(Online)").qualifier, None);
        assert_eq!(KeyTitle::parse("Nature ()").qualifier, None);
        assert_eq!(typed.text(), "Nature (London. Online)");
    }
}
