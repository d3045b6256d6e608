//! The imprint of a serial: label over value, in the order of the page.

use issn::Record;

use crate::web::kit::Visit;
use crate::web::portal::names::{self, Centres};

/// One label with its values; there is at least one.
pub struct Fact {
    pub label: String,
    pub values: Vec<Value>,
    pub is_wide: bool,
}

/// One value, perhaps with where it leads.
pub struct Value {
    pub text: String,
    pub url: String,
    /// Leads away from here.
    pub is_outside: bool,
}

/// What the record, as it is seen, tells besides titles and numbers. Nothing is said where nothing is known.
pub fn of(visit: &Visit, record: &Record, centres: &Centres) -> Vec<Fact> {
    let search = |text: &str| {
        let words: String = url::form_urlencoded::byte_serialize(format!("\"{text}\"").as_bytes()).collect();
        visit.url(&format!("/search?q={words}"))
    };
    let linked = |texts: &[String]| texts.iter().map(|text| value(text.clone(), search(text))).collect();
    let mut facts = vec![
        fact(visit, "publisher", linked(&record.publisher.iter().cloned().collect::<Vec<_>>())),
        fact(visit, "place", plain(record.place.iter().cloned())),
        fact(visit, "country", country(visit, record)),
        fact(visit, "dates", dates(visit, record)),
        fact(visit, "frequency", frequency(visit, record)),
        fact(visit, "languages", plain(record.languages.iter().map(|code| names::language(visit, code)))),
        fact(visit, "status", plain([visit.t(&format!("status-{}", record.status.code()))])),
        fact(visit, "centre", centre(visit, record, centres)),
        fact(visit, "changed", plain(changed(record).map(|day| visit.date(day)))),
        fact(visit, "other-titles", plain(record.other_titles.iter().cloned())),
        fact(visit, "subjects", linked(&record.subjects)),
        fact(visit, "indexed-by", plain(record.indexed_by.iter().cloned())),
        fact(visit, "archives", plain(record.archives.iter().cloned())),
        fact(visit, "access", plain(record.open_access.then(|| visit.t("portal-record-open-access")))),
        fact(visit, "urls", record.urls.iter().map(|url| outside(url)).collect()),
    ];
    facts.retain(|fact| !fact.values.is_empty());
    if let Some(last) = facts.last_mut() {
        last.is_wide = last.values.iter().any(|value| value.is_outside);
    }
    facts
}

fn fact(visit: &Visit, name: &str, values: Vec<Value>) -> Fact {
    Fact { label: visit.t(&format!("portal-record-{name}")), values, is_wide: false }
}

fn value(text: String, url: String) -> Value {
    Value { text, url, is_outside: false }
}

fn plain(texts: impl IntoIterator<Item = String>) -> Vec<Value> {
    texts.into_iter().map(|text| value(text, String::new())).collect()
}

/// An address of the web leads there; anything else that stands in its place is shown and leads nowhere.
fn outside(address: &str) -> Value {
    let is_web = url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    Value {
        text: address.to_owned(),
        url: if is_web { address.to_owned() } else { String::new() },
        is_outside: is_web,
    }
}

fn country(visit: &Visit, record: &Record) -> Vec<Value> {
    if record.country.is_empty() {
        return Vec::new();
    }
    let url = visit.url(&format!("/search?country={}", record.country));
    vec![value(names::country(visit, &record.country), url)]
}

fn dates(visit: &Visit, record: &Record) -> Vec<Value> {
    let years = names::years(record.start_year, record.end_year);
    let written = (!years.is_empty()).then_some(years);
    let ceased = (record.end_year.is_none() && record.has_ceased()).then(|| visit.t("portal-record-ceased"));
    plain(written.into_iter().chain(ceased))
}

fn frequency(visit: &Visit, record: &Record) -> Vec<Value> {
    let key = format!("frequency-{}", record.frequency);
    plain(crate::texts::find(visit.language(), &key, &[]))
}

fn centre(visit: &Visit, record: &Record, centres: &Centres) -> Vec<Value> {
    if record.centre.is_empty() {
        return Vec::new();
    }
    let url = centres.url(visit, &record.centre).unwrap_or_default();
    vec![value(centres.name(visit, &record.centre), url)]
}

/// The day of the last change (005).
pub fn changed(record: &Record) -> Option<jiff::civil::Date> {
    let stamp = record.marc.control("005").get(..8)?;
    jiff::civil::Date::strptime("%Y%m%d", stamp).ok()
}
