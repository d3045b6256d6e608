//! Names of countries, languages, centres and kinds, and numbers as one writes them.

use std::collections::BTreeMap;

use issn::eligible::Nature;
use issn::fold::fold;
use store::{Store, centres};

use crate::error::Fail;
use crate::web::kit::Visit;

/// The name of a country by its MARC code; the code itself when nobody knows it.
pub fn country(visit: &Visit, marc: &str) -> String {
    issn::country::by_marc(marc)
        .map_or_else(|| marc.to_owned(), |country| country.name(visit.lang()).to_owned())
}

/// What a MARC code of a place that is no single country means; the code itself when nobody knows it.
pub fn place(visit: &Visit, marc: &str) -> String {
    match marc {
        "vp" | "xx" => visit.t(&format!("search-place-{marc}")),
        _ => country(visit, marc),
    }
}

/// The name of a country by its two letters; the letters themselves when nobody knows it.
pub fn country_iso2(visit: &Visit, iso2: &str) -> String {
    issn::country::by_iso2(iso2)
        .map_or_else(|| iso2.to_owned(), |country| country.name(visit.lang()).to_owned())
}

/// The name of a language by its MARC code; the code itself when nobody knows it.
pub fn language(visit: &Visit, marc: &str) -> String {
    issn::language::by_marc(marc)
        .map_or_else(|| marc.to_owned(), |language| language.name(visit.lang()).to_owned())
}

/// All countries by two letters and name, in the order of their names.
pub fn countries(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> =
        issn::country::all().iter().map(|country| (country.iso2, country.name(visit.lang()))).collect();
    all.sort_by_cached_key(|(_, name)| fold(name));
    all
}

/// What kind of serial the MARC letter of 008/21 means, in words.
pub fn kind(visit: &Visit, marc: char) -> String {
    let nature = Nature::ALL.into_iter().find(|nature| nature.marc_kind() == marc && marc != ' ');
    match nature {
        Some(nature) => visit.t(&format!("nature-{}", nature.code())),
        None if marc == 'p' => visit.t("portal-kind-periodical"),
        None => visit.t("portal-kind-serial"),
    }
}

/// The centres served here, by their code in field 022 $2.
pub struct Centres(BTreeMap<String, centres::Centre>);

impl Centres {
    pub async fn read(store: &Store) -> Result<Self, Fail> {
        let all = centres::all(store).await?.into_iter();
        Ok(Self(all.map(|centre| (centre.details.code.clone(), centre)).collect()))
    }

    /// The name of the centre with this code, if it is served here.
    pub fn known(&self, visit: &Visit, code: &str) -> Option<&str> {
        self.0.get(code).map(|centre| centre.name(visit.lang()))
    }

    /// The name of the centre with this code; for a centre of the network that is not served here, its code.
    pub fn name(&self, visit: &Visit, code: &str) -> String {
        match self.known(visit, code) {
            Some(name) => name.to_owned(),
            None => visit.t1("portal-centre-unnamed", "code", code.trim_start_matches('_')),
        }
    }

    /// The address of its page, if it is served here.
    pub fn url(&self, visit: &Visit, code: &str) -> Option<String> {
        self.0.get(code).map(|centre| visit.url(&format!("/centres/{}", centre.details.slug)))
    }
}

/// A whole number with its thousands apart, as the reader's language has them.
pub fn number(visit: &Visit, n: impl std::fmt::Display) -> String {
    let digits = n.to_string();
    // A narrow space that does not break, as French has it.
    let mark = if visit.lang() == "fr" { '\u{202F}' } else { ',' };
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

/// The years from the first issue to the last: `1869–`, `1978–2001`.
pub fn years(start: Option<i16>, end: Option<i16>) -> String {
    match (start, end) {
        (None, None) => String::new(),
        (start, end) => {
            let written = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
            format!("{}–{}", written(start), written(end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn years_of_a_serial() {
        assert_eq!(years(Some(1869), None), "1869–");
        assert_eq!(years(Some(1978), Some(2001)), "1978–2001");
        assert_eq!(years(None, Some(2001)), "–2001");
        assert_eq!(years(None, None), "");
    }
}
