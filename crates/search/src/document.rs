//! A record as a document of the index: both sides filled by the same function.

use issn::visible::{Depth, seen_by};
use issn::{Medium, Record, Status};
use tantivy::TantivyDocument;
use tantivy::schema::Field;

use crate::schema::{Fields, Side};
use crate::{row, text};

/// The one value of [`Fields::listed`].
pub(crate) const LISTED: &str = "1";

/// What is kept of a cancelled record: that its number leads to another. Rule: domain 6.1
pub(crate) fn forwarding(fields: &Fields, record: &Record) -> Option<TantivyDocument> {
    let replacement = record.replaced_by.filter(|_| record.status == Status::Cancelled)?;
    let mut document = TantivyDocument::default();
    document.add_text(fields.gone, record.issn.compact());
    document.add_text(fields.replaced_by, replacement.compact());
    Some(document)
}

/// The document of a listed record. Rule: product.md (*What visitors see*: decided before any index query)
pub(crate) fn document(fields: &Fields, record: &Record) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_text(fields.issn, record.issn.compact());
    document.add_text(fields.listed, LISTED);
    document.add_u64(fields.serial, u64::from(record.issn.serial()));
    for side in fields.sides() {
        match side.depth() {
            Depth::Complete => fill(&mut document, side, record),
            depth => fill(&mut document, side, &seen_by(record, depth)),
        }
    }
    document
}

/// Puts in what `seen` tells, and nothing else.
fn fill(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    fill_numbers(document, side, seen);
    fill_titles(document, side, seen);
    fill_description(document, side, seen);
    fill_codes(document, side, seen);
    fill_years(document, side, seen);
    document.add_text(side.row, row::write(seen));
}

fn fill_numbers(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    document.add_text(side.issn_l, seen.issn_l.compact());
    let former = seen.marc.fields("022").flat_map(|field| field.subs('m')).filter_map(text::number);
    let incorrect = seen.incorrect.iter().filter_map(|printed| text::number(printed));
    let cancelled = seen.cancelled.iter().map(|issn| issn.compact());
    for number in former.chain(incorrect).chain(cancelled) {
        document.add_text(side.number, number);
    }
}

fn fill_titles(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    document.add_text(side.key_title, &seen.key_title);
    document.add_text(side.sort_title, text::sort_key(without_article(seen, "222", &seen.key_title)));

    let unqualified = seen.marc.sub("222", 'a').unwrap_or_default();
    let proper = without_article(seen, "245", &seen.title);
    let whole = distinct([seen.title.as_str(), proper, seen.key_title.as_str(), unqualified]);
    for folded in &whole {
        document.add_text(side.exact, folded);
    }
    let others = distinct(seen.other_titles.iter().map(String::as_str));
    for folded in others.iter().filter(|folded| !whole.contains(folded)) {
        document.add_text(side.exact_other, folded);
    }
    // Long titles are cut where they are compared whole, never where their words are looked for.
    let mut taken: Vec<&String> = Vec::new();
    for title in [&seen.title, &seen.key_title].into_iter().chain(&seen.other_titles) {
        if !taken.contains(&title) {
            add_text(document, side, side.title, title);
            taken.push(title);
        }
    }
}

/// The title without the article that its second indicator counts. Rule: domain 6.4 (222, 245)
fn without_article<'a>(seen: &Record, tag: &str, title: &'a str) -> &'a str {
    let skipped = seen.marc.field(tag).and_then(|field| field.indicators()[1].to_digit(10)).unwrap_or(0);
    let start = title.char_indices().nth(skipped as usize).map_or(0, |(at, _)| at);
    title.get(start..).unwrap_or(title)
}

/// The folded forms, each once, without empty ones.
fn distinct<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut folded: Vec<String> = Vec::new();
    for form in texts.into_iter().map(text::exact) {
        if !form.is_empty() && !folded.contains(&form) {
            folded.push(form);
        }
    }
    folded
}

fn fill_description(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    if let Some(publisher) = &seen.publisher {
        add_text(document, side, side.publisher, publisher);
        document.add_text(side.publisher_name, publisher);
    }
    for (field, texts) in [
        (side.place, seen.place.as_slice()),
        (side.subject, &seen.subjects),
        (side.indexing, &seen.indexed_by),
    ] {
        for text in texts {
            add_text(document, side, field, text);
        }
    }
    add_all(document, side.indexing_name, &seen.indexed_by);
}

/// Words of one field are words of all.
fn add_text(document: &mut TantivyDocument, side: &Side, field: Field, text: &str) {
    document.add_text(field, text);
    if side.all != side.title {
        document.add_text(side.all, text);
    }
}

fn fill_codes(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    document.add_text(side.medium, seen.medium.code());
    document.add_text(side.status, seen.status.code());
    document.add_text(side.open_access, if seen.open_access { "true" } else { "false" });
    for (field, code) in [(side.country, &seen.country), (side.centre, &seen.centre)] {
        if !code.is_empty() {
            document.add_text(field, code);
        }
    }
    if !seen.kind.is_whitespace() {
        document.add_text(side.kind, seen.kind.to_string());
    }
    add_all(document, side.language, &seen.languages);
    add_all(document, side.archive, &seen.archives);
}

fn fill_years(document: &mut TantivyDocument, side: &Side, seen: &Record) {
    if let Some(year) = seen.start_year {
        document.add_i64(side.start, i64::from(year));
        document.add_text(side.decade, (year / 10 * 10).to_string());
    }
    if let Some(year) = seen.end_year {
        document.add_i64(side.end, i64::from(year));
    }
    document.add_u64(side.newest, seen.start_year.and_then(|year| u64::try_from(year).ok()).unwrap_or(0));
    document.add_u64(side.modified, modified(seen));
    document.add_u64(side.standing, standing(seen));
}

/// The fourteen digits of field 005.
fn modified(seen: &Record) -> u64 {
    let digits: String = seen.marc.control("005").chars().take(14).collect();
    if digits.len() == 14 { digits.parse().unwrap_or(0) } else { 0 }
}

/// Print before online before others, then the running before the ceased.
fn standing(seen: &Record) -> u64 {
    let medium = match seen.medium {
        Medium::Print => 2,
        Medium::Online => 1,
        Medium::Carrier | Medium::Mobile | Medium::Other => 0,
    };
    medium * 2 + u64::from(!seen.has_ceased())
}

fn add_all(document: &mut TantivyDocument, field: Field, texts: &[String]) {
    for text in texts {
        document.add_text(field, text);
    }
}
