//! What a result row shows, kept in one piece beside the index: read with one look, and no more than is shown.

use issn::{Issn, Medium, Record, Status};

use crate::Hit;
use crate::text;

/// Between two members, and between two values of one member. Records hold no such signs.
const MEMBER: char = '\u{1F}';
const VALUE: char = '\u{1E}';

/// The row of a record as it is seen.
pub(crate) fn write(seen: &Record) -> String {
    let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
    let former = seen.marc.fields("022").flat_map(|field| field.subs('m')).filter_map(text::number);
    let incorrect = seen.incorrect.iter().filter_map(|printed| text::number(printed));
    [
        seen.issn_l.compact(),
        clean(&seen.title),
        if seen.key_title == seen.title { String::new() } else { clean(&seen.key_title) },
        seen.medium.code().to_owned(),
        clean(&seen.country),
        seen.status.code().to_owned(),
        clean(&seen.centre),
        if seen.open_access { "1".to_owned() } else { String::new() },
        joined(incorrect),
        joined(seen.cancelled.iter().map(|issn| issn.compact())),
        joined(former),
        clean(seen.publisher.as_deref().unwrap_or_default()),
        year(seen.start_year),
        year(seen.end_year),
        joined(seen.languages.iter().map(|code| clean(code))),
    ]
    .join(&MEMBER.to_string())
}

/// Reads a row back; what led to it and its family are not in it.
pub(crate) fn read(issn: Issn, row: &str) -> Row {
    let mut members = row.split(MEMBER);
    let mut next = || members.next().unwrap_or_default();
    let number = |text: &str| Issn::parse(text).unwrap_or(issn);
    let (issn_l, title) = (number(next()), next().to_owned());
    let key_title = Some(next()).filter(|text| !text.is_empty()).map_or_else(|| title.clone(), str::to_owned);
    let medium = Medium::from_code(next()).unwrap_or(Medium::Other);
    let country = next().to_owned();
    let status = Status::from_code(next()).unwrap_or(Status::Register);
    let (centre, open_access) = (next().to_owned(), !next().is_empty());
    let numbers = [next(), next(), next()].map(values);
    let publisher = Some(next()).filter(|text| !text.is_empty()).map(str::to_owned);
    let (start_year, end_year) = (next().parse().ok(), next().parse().ok());
    let languages = values(next());
    let hit = Hit {
        issn,
        issn_l,
        title,
        key_title,
        medium,
        country,
        status,
        centre,
        open_access,
        siblings: 0,
        led: None,
        publisher,
        start_year,
        end_year,
        languages,
    };
    let [incorrect, cancelled, former] = numbers;
    Row { hit, incorrect, cancelled, former }
}

/// A hit with the other numbers that lead to it, in their compact form.
pub(crate) struct Row {
    pub hit: Hit,
    pub incorrect: Vec<String>,
    pub cancelled: Vec<String>,
    pub former: Vec<String>,
}

fn clean(text: &str) -> String {
    if text.contains([MEMBER, VALUE]) { text.replace([MEMBER, VALUE], " ") } else { text.to_owned() }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(&VALUE.to_string())
}

fn values(member: &str) -> Vec<String> {
    member.split(VALUE).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}
