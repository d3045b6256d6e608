//! The names of a serial: title and key title in their scripts, short and other forms with their kind.

use issn::Record;
use issn::marc::Field;

use super::facts::{Facts, Part, Value};
use super::written::{clean, joined, language, original};
use crate::texts;
use crate::web::kit::Visit;

/// A text and the language it is written in.
#[derive(Debug, Default)]
pub struct Written {
    pub text: String,
    pub lang: String,
}

/// What stands at the head of the page.
#[derive(Debug, Default)]
pub struct Head {
    pub title: Written,
    /// The title in its own script, if it is written in another one above.
    pub original: Written,
    pub key_title: Written,
}

pub fn head(record: &Record) -> Head {
    let marc_language = first_language(record);
    let written = |text: String| Written { lang: language(marc_language, &text), text };
    let original = record.marc.field("245").and_then(|field| original(&record.marc, field));
    let own_script = original.map(|field| joined(field, "anp")).unwrap_or_default();
    Head {
        title: written(record.title.clone()),
        original: if own_script == record.title { Written::default() } else { written(own_script) },
        key_title: written(record.key_title.clone()),
    }
}

/// Abbreviated, parallel and other titles. Rule: domain 6.4 (210, 246, 880)
pub fn part(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    let marc = &record.marc;
    let value = |text: String| {
        let lang = language(first_language(record), &text);
        Value::plain(text).in_language(lang)
    };
    let both = |field: &Field, codes: &str| {
        let own = [joined(field, codes)];
        own.into_iter()
            .chain(original(marc, field).map(|other| joined(other, codes)))
            .map(value)
            .collect::<Vec<_>>()
    };
    let key_titles = marc.fields("222").filter_map(|field| original(marc, field));
    facts.put("record-key-title", key_titles.map(|field| value(joined(field, "ab"))));
    facts.put("record-abbreviated", marc.fields("210").map(|field| value(joined(field, "ab"))));
    let subtitles = marc.fields("245").filter(|field| field.sub('b').is_some());
    facts.put("record-subtitle", subtitles.map(|field| value(joined(field, "b"))));
    for field in marc.fields("130").chain(marc.fields("240")) {
        facts.put("record-uniform", both(field, "anp"));
    }
    for field in marc.fields("246") {
        facts.under(variant_label(visit, field), both(field, "anpb"));
    }
    for field in marc.fields("247") {
        facts.put("record-former-form", both(field, "anpbfg"));
    }
    facts.part("titles")
}

/// What kind of title it is: in the record's own words (246 $i), else by its indicator. Rule: domain 6.4 (246)
fn variant_label(visit: &Visit, field: &Field) -> String {
    if let Some(words) = field.sub('i').map(clean).filter(|words| !words.is_empty()) {
        return words;
    }
    let kind = Some(field.indicators()[1]).filter(|sign| ('0'..='8').contains(sign)).unwrap_or('3');
    texts::plain(visit.language(), &format!("record-variant-{kind}"))
}

pub fn first_language(record: &Record) -> &str {
    record.languages.first().map(String::as_str).unwrap_or_default()
}
