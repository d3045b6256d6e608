//! Who publishes a serial, where, how often, since when, and what it is about.

use issn::Record;
use issn::marc::Field;

use super::facts::{Facts, Part, Value, search};
use super::titles::first_language;
use super::written::{clean, joined, language, original};
use crate::web::kit::Visit;
use crate::web::portal::names;

/// Notes that readers may want. Rule: domain 6.4 (500 to 588)
const NOTES: [&str; 9] = ["500", "515", "525", "530", "546", "550", "580", "533", "588"];

/// Publishers over time, bodies, dates, frequency, languages.
pub fn publication(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    put_publishers(visit, record, &mut facts);
    let marc = &record.marc;
    let bodies = ["710", "711", "720"].into_iter().flat_map(|tag| marc.fields(tag));
    facts.put("record-bodies", bodies.flat_map(|field| body(visit, record, field)));
    if !record.country.is_empty() {
        let url = visit.url(&format!("/search?country={}", record.country));
        facts.put("record-country", [Value::linked(names::country(visit, &record.country), url)]);
    }
    facts.put("record-dates", dates(visit, record));
    facts.put("record-coverage", marc.fields("362").map(|field| Value::plain(joined(field, "a"))));
    facts.put("record-frequency", frequencies(visit, record));
    let former = marc.fields("321").map(|field| Value::plain(joined(field, "a")).noted(joined(field, "b")));
    facts.put("record-former-frequency", former);
    let languages = record.languages.iter().map(|code| {
        Value::linked(names::language(visit, code), visit.url(&format!("/search?language={code}")))
    });
    facts.put("record-languages", languages);
    facts.put("record-description", marc.fields("300").map(|field| Value::plain(joined(field, "abc"))));
    facts.part("imprint")
}

/// Subjects and classification.
pub fn subjects(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    let marc = &record.marc;
    facts.put(
        "record-subjects",
        record.subjects.iter().map(|text| Value::linked(text.clone(), search(visit, text))),
    );
    let udc_labels = marc.fields.iter().filter(|field| ("981".."990").contains(&field.tag.as_str()));
    facts.put("record-udc", marc.fields("080").map(|field| Value::plain(joined(field, "a"))));
    facts.put(
        "record-udc",
        udc_labels.filter_map(|field| {
            let label = field.sub('a').map(clean)?;
            Some(
                field
                    .sub('u')
                    .map_or_else(|| Value::plain(label.clone()), |url| Value::outside_as(&label, url)),
            )
        }),
    );
    facts.put("record-dewey", marc.fields("082").map(|field| Value::plain(joined(field, "a"))));
    facts.part("subjects")
}

pub fn notes(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    for tag in NOTES {
        let notes = record.marc.fields(tag).map(|field| Value::plain(joined(field, "3abcde")));
        facts.wide(&format!("record-note-{tag}"), notes);
    }
    facts.part("notes")
}

/// Earliest, intervening and latest publisher; what is only distributed or printed by somebody is left out.
///
/// Rule: domain 6.4 (260/264)
fn put_publishers(visit: &Visit, record: &Record, facts: &mut Facts) {
    let published = |field: &&Field| {
        field.tag == "260" || (field.tag == "264" && matches!(field.indicators()[1], '1' | ' '))
    };
    let all: Vec<&Field> = record.marc.fields.iter().filter(published).collect();
    for field in &all {
        let key = match field.indicators()[0] {
            _ if all.len() == 1 => "record-publisher",
            '2' => "record-publisher-intervening",
            '3' if record.has_ceased() => "record-publisher-last",
            '3' => "record-publisher-present",
            _ => "record-publisher-earliest",
        };
        facts.put(key, publisher(visit, record, field));
    }
}

/// "Macmillan, London (1869–1998)", and the same in its own script.
fn publisher(visit: &Visit, record: &Record, field: &Field) -> Vec<Value> {
    let value = |field: &Field| {
        let parts = field.subfields().iter().filter(|(code, _)| matches!(code, 'a' | 'b'));
        // The name first, then its places.
        let mut parts: Vec<(char, String)> = parts.map(|(code, text)| (*code, clean(text))).collect();
        parts.sort_by_key(|(code, _)| *code == 'a');
        let whole = parts.iter().map(|(_, text)| text.as_str()).collect::<String>();
        let value = parts.into_iter().fold(Value::default(), |value, (_, text)| {
            let url = search(visit, &text);
            value.with(text, url)
        });
        value.noted(joined(field, "c")).in_language(language(first_language(record), &whole))
    };
    std::iter::once(field).chain(original(&record.marc, field)).map(value).collect()
}

/// A body that issues the serial; with its ISNI if the record gives one.
fn body(visit: &Visit, record: &Record, field: &Field) -> Vec<Value> {
    let value = |field: &Field| {
        let name = joined(field, "ab");
        let url = search(visit, &name);
        let lang = language(first_language(record), &name);
        let mut value = Value::linked(name, url).in_language(lang);
        if let Some(isni) = field.subs('0').find_map(isni) {
            value.pieces.extend(
                Value::outside_as(&format!("ISNI {isni}"), &format!("https://isni.org/isni/{isni}")).pieces,
            );
        }
        value
    };
    std::iter::once(field).chain(original(&record.marc, field)).map(value).collect()
}

/// The sixteen signs of an ISNI in a field of authority.
fn isni(text: &str) -> Option<String> {
    let rest = text.to_lowercase();
    let at = rest.find("isni")?;
    let signs: String = rest[at + 4..].chars().filter(|sign| sign.is_ascii_digit() || *sign == 'x').collect();
    (signs.len() == 16).then(|| signs.to_uppercase())
}

fn dates(visit: &Visit, record: &Record) -> Option<Value> {
    let years = names::years(record.start_year, record.end_year);
    let ceased = record.has_ceased().then(|| visit.t("record-ceased"));
    match (years.is_empty(), ceased) {
        (true, None) => None,
        (true, Some(ceased)) => Some(Value::plain(ceased)),
        (false, ceased) => Some(Value::plain(years).noted(ceased.unwrap_or_default())),
    }
}

/// In the record's own words, else by its code. Rule: domain 6.5 (008/18)
fn frequencies(visit: &Visit, record: &Record) -> Vec<Value> {
    let coded = crate::texts::find(visit.language(), &format!("frequency-{}", record.frequency), &[]);
    if let Some(coded) = coded {
        return vec![Value::plain(coded)];
    }
    record.marc.fields("310").map(|field| Value::plain(joined(field, "ab"))).collect()
}

#[cfg(test)]
mod tests {
    use super::isni;

    #[test]
    fn isni_in_a_field() {
        assert_eq!(isni("(isni)0000000121032683").as_deref(), Some("0000000121032683"));
        assert_eq!(isni("https://isni.org/isni/000000012103268X").as_deref(), Some("000000012103268X"));
        assert_eq!(isni("(DE-588)2-4"), None);
        assert_eq!(isni("isni 12"), None);
    }
}
