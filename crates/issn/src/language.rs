//! Languages: MARC codes with their names in the six languages.

use std::sync::LazyLock;

use crate::country::LANGUAGES;

/// A language that MARC has a code for.
#[derive(Debug, Clone)]
pub struct Language {
    pub marc: &'static str,
    /// Its two letters of ISO 639-1; empty when it has none.
    pub iso: &'static str,
    names: Vec<&'static str>,
}

static ALL: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let rows = include_str!("../reference/languages.tsv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (marc, iso) = (cells.next()?, cells.next()?);
        Some(Language { marc, iso, names: cells.collect() })
    })
    .collect()
});

impl Language {
    /// Its name in one of [`LANGUAGES`]; in English for any other.
    pub fn name(&self, language: &str) -> &'static str {
        let at = LANGUAGES.iter().position(|own| *own == language).unwrap_or(0);
        self.names.get(at).or(self.names.first()).copied().unwrap_or(self.marc)
    }
}

/// All languages, by their code.
pub fn all() -> &'static [Language] {
    &ALL
}

/// The language with this MARC code.
pub fn by_marc(code: &str) -> Option<&'static Language> {
    ALL.iter().find(|language| language.marc == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(by_marc("fre").map(|language| language.name("en")), Some("French"));
        assert_eq!(by_marc("fre").map(|language| language.name("fr")), Some("français"));
        assert!(all().iter().all(|language| language.names.len() == 6));
    }
}
