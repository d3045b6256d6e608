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

/// Proposes a key title that `taken` does not know: the title alone, else with place, issuing body or year, and
/// always with the medium when there are several. As a last resort the candidates are all taken and the last is
/// given: the librarian decides.
///
/// Rule: domain 5.5
pub fn propose(ground: &Ground<'_>, taken: impl Fn(&KeyTitle) -> bool) -> KeyTitle {
    let medium = ground.several_media.then(|| ground.medium.qualifier());
    let year = ground.start_year.map(|year| year.to_string()).unwrap_or_default();
    let (place, body) = (tidy(ground.place), tidy(ground.issuing_body));
    let both = if place.is_empty() || year.is_empty() { String::new() } else { format!("{place}. {year}") };
    let words = ["", place.as_str(), body.as_str(), year.as_str(), both.as_str()];
    let candidates =
        words.iter().enumerate().filter(|(at, word)| *at == 0 || !word.is_empty()).map(|(_, word)| {
            let parts: Vec<&str> =
                [*word].into_iter().chain(medium).filter(|part| !part.is_empty()).collect();
            let qualifier = (!parts.is_empty()).then(|| parts.join(". "));
            KeyTitle { title: tidy(ground.title), qualifier }
        });
    let mut last = None;
    for candidate in candidates {
        if !taken(&candidate) {
            return candidate;
        }
        last = Some(candidate);
    }
    last.unwrap_or_else(|| KeyTitle { title: tidy(ground.title), qualifier: None })
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
        start_year: Some(1869),
    };

    fn proposed(ground: &Ground<'_>, taken: &[&str]) -> String {
        propose(ground, |candidate| taken.iter().any(|own| fold(own) == candidate.folded())).text()
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
        assert_eq!(proposed(&GROUND, &all), "Nature (London. 1869)");
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
