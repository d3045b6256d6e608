//! Countries: ISO and MARC codes side by side, with their names in the six languages.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The languages that names are given in, in the order of the tables.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "ru", "zh"];

/// A country of ISO 3166-1.
#[derive(Debug, Clone)]
pub struct Country {
    pub iso2: &'static str,
    pub iso3: &'static str,
    /// MARC country code; empty when MARC has none of its own.
    pub marc: &'static str,
    names: Vec<&'static str>,
}

/// MARC codes for countries that have none of their own. Rule: reference/README.md
const BORROWED: [(&str, &str); 8] = [
    ("AX", "fi"),
    ("GG", "uik"),
    ("HK", "cc"),
    ("IM", "uik"),
    ("JE", "uik"),
    ("MO", "cc"),
    ("SJ", "no"),
    ("UM", "up"),
];

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let rows = include_str!("../reference/countries.tsv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (iso2, iso3, marc) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Country { iso2, iso3, marc, names: cells.collect() })
    })
    .collect()
});

/// MARC codes of parts of countries, such as `enk` (England), with the country they lie in.
static PLACES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("../reference/marc_places.tsv").lines().skip(1);
    let parts = rows.filter_map(|row| row.split_once('\t'));
    let whole = COUNTRIES.iter().filter(|country| !country.marc.is_empty());
    parts.chain(whole.map(|country| (country.marc, country.iso2))).collect()
});

impl Country {
    /// Its name in one of [`LANGUAGES`]; in English for any other.
    pub fn name(&self, language: &str) -> &'static str {
        let at = LANGUAGES.iter().position(|own| *own == language).unwrap_or(0);
        self.names.get(at).or(self.names.first()).copied().unwrap_or(self.iso2)
    }
}

/// All countries, by their two-letter code.
pub fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The country with this two-letter code.
pub fn by_iso2(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.iso2 == code)
}

/// The country a MARC code stands for or lies in.
pub fn by_marc(code: &str) -> Option<&'static Country> {
    PLACES.get(code).and_then(|iso2| by_iso2(iso2))
}

/// Every MARC code of a country by its two letters: its own, and those of its parts. Empty when it has none.
pub fn marc_codes(iso2: &str) -> Vec<&'static str> {
    let mut codes: Vec<_> = PLACES.iter().filter(|(_, own)| **own == iso2).map(|(marc, _)| *marc).collect();
    codes.sort_unstable();
    codes
}

/// The MARC code to write for a country.
pub fn marc_code(iso2: &str) -> Option<&'static str> {
    let own = by_iso2(iso2).map(|country| country.marc).filter(|code| !code.is_empty());
    own.or_else(|| BORROWED.iter().find(|(country, _)| *country == iso2).map(|(_, code)| *code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names() {
        assert_eq!(by_iso2("FR").map(|country| country.name("es")), Some("Francia"));
        assert_eq!(by_iso2("FR").map(|country| country.name("xx")), Some("France"));
        assert_eq!(by_marc("enk").map(|country| country.iso2), Some("GB"));
        assert_eq!(by_marc("xxu").map(|country| country.iso2), Some("US"));
        assert_eq!((marc_code("KE"), marc_code("HK"), marc_code("ZZ")), (Some("ke"), Some("cc"), None));
        assert_eq!(all().len(), 249);
        assert!(all().iter().all(|country| country.names.len() == 6));
    }
}
