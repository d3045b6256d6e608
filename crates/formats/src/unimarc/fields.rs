//! One field in the other dialect, as a cataloguer would have it there. What is lost on this way is seen to elsewhere.

use issn::marc::{Body, Field};

use super::coded::{self, Context};
use super::script::{untie_marc21, untie_unimarc};
use super::table::{self, Kind, Row, written};
use crate::values::trimmed;

/// What encloses signs that are not sorted, in UNIMARC.
const NOT_SORTED: (char, char) = ('\u{98}', '\u{9C}');

/// The fields of UNIMARC that say what this field of MARC 21 says; none when it has no counterpart.
pub(super) fn to_unimarc(field: &Field, context: &Context) -> Vec<Field> {
    if is_shared(&field.tag) {
        return vec![field.clone()];
    }
    if let Some(fields) = coded::to_unimarc(field, context) {
        return fields;
    }
    if let Some(tied) = untie_marc21(field) {
        let inner = plain_to_unimarc(&tied.field);
        return inner.map(|field| tied.tie.on_unimarc(field)).into_iter().collect();
    }
    plain_to_unimarc(field).into_iter().collect()
}

/// The fields of MARC 21 that say what this field of UNIMARC says; none when it has no counterpart.
pub(super) fn to_marc21(field: &Field, context: &Context) -> Vec<Field> {
    if is_shared(&field.tag) {
        return vec![field.clone()];
    }
    if let Some(fields) = coded::to_marc21(field, context) {
        return fields;
    }
    if let Some(tied) = untie_unimarc(field) {
        let inner = plain_to_marc21(&tied.field);
        return inner.map(|field| tied.tie.on_marc21(field)).into_iter().collect();
    }
    plain_to_marc21(field).into_iter().collect()
}

/// Fields that are the same in both: number and day of the record, and what is of local use.
fn is_shared(tag: &str) -> bool {
    matches!(tag, "001" | "005" | "699") || tag.starts_with('9')
}

pub(super) fn plain_to_unimarc(field: &Field) -> Option<Field> {
    let indicators = field.indicators();
    let row = table::of_marc21(&field.tag, indicators)?;
    let mut subfields = renamed(field, |code| row.code_in_unimarc(code));
    let [mut ind1, mut ind2] = written(row.to_unimarc, indicators);
    match row.kind {
        Kind::Plain => {}
        Kind::Punctuated => strip(row, &mut subfields),
        Kind::Imprint => {
            ind1 = imprint(indicators[0], "23", "01");
            strip(row, &mut subfields);
        }
        Kind::Title => {
            strip(row, &mut subfields);
            enclose(&mut subfields, indicators[1]);
        }
        Kind::KeyTitle => {
            ind1 = if subfields.iter().any(|(code, _)| *code == 'b') { '1' } else { '0' };
            enclose(&mut subfields, indicators[1]);
        }
        Kind::Link => ind2 = if indicators[0] == '1' { '0' } else { '1' },
        Kind::Subject => match indicators[1] {
            '0' => subfields.push(('2', "lc".to_owned())),
            '2' => subfields.push(('2', "mesh".to_owned())),
            _ => {}
        },
    }
    whole(row.unimarc, [ind1, ind2], subfields)
}

pub(super) fn plain_to_marc21(field: &Field) -> Option<Field> {
    let indicators = field.indicators();
    let row = table::of_unimarc(&field.tag, indicators)?;
    let unpacked = (row.kind == Kind::Link).then(|| unembedded(field)).flatten();
    let mut subfields = renamed(unpacked.as_ref().unwrap_or(field), |code| row.code_in_marc21(code));
    let [mut ind1, mut ind2] = written(row.to_marc21, indicators);
    match row.kind {
        Kind::Plain => {}
        Kind::Punctuated => punctuate(row, &mut subfields),
        Kind::Imprint => {
            ind1 = imprint(indicators[0], "01", "23");
            punctuate(row, &mut subfields);
        }
        Kind::Title => {
            ind2 = skip(&mut subfields);
            punctuate(row, &mut subfields);
        }
        Kind::KeyTitle => ind2 = skip(&mut subfields),
        Kind::Link => ind1 = if indicators[1] == '0' { '1' } else { '0' },
        Kind::Subject => ind2 = subject_list(&mut subfields),
    }
    whole(row.marc21, [ind1, ind2], subfields)
}

fn renamed(field: &Field, code: impl Fn(char) -> Option<char>) -> Vec<(char, String)> {
    let new = |(own, value): &(char, String)| code(*own).map(|code| (code, value.clone()));
    field.subfields().iter().filter_map(new).collect()
}

fn whole(tag: &str, [ind1, ind2]: [char; 2], subfields: Vec<(char, String)>) -> Option<Field> {
    let body = Body::Data { ind1, ind2, subfields };
    (!matches!(&body, Body::Data { subfields, .. } if subfields.is_empty()))
        .then(|| Field { tag: tag.to_owned(), body })
}

/// MARC 21 has 2 for intervening and 3 for latest publishers, UNIMARC 0 and 1.
fn imprint(ind1: char, from: &str, to: &str) -> char {
    from.chars().zip(to.chars()).find(|(own, _)| *own == ind1).map_or(' ', |(_, other)| other)
}

/// The punctuation of MARC 21 before a subfield, by its code there. It is that of the ISBD.
fn before(tag: &str, previous: char, code: char) -> &'static str {
    match (tag, previous, code) {
        ("245", 'n', 'p') | ("260" | "264", _, 'c' | 'g') => ",",
        ("245", _, 'n' | 'p') => ".",
        ("245" | "300", _, 'b') | ("260" | "264", 'a' | 'e', 'b' | 'f') => " :",
        ("245", _, 'c') => " /",
        ("260" | "264", _, 'a') | ("300", _, 'c') => " ;",
        ("300", _, 'e') => " +",
        _ => "",
    }
}

/// Takes the punctuation of MARC 21 away; the codes are UNIMARC's already.
fn strip(row: &Row, subfields: &mut [(char, String)]) {
    let codes: Vec<char> = subfields.iter().filter_map(|(code, _)| row.code_in_marc21(*code)).collect();
    for (at, (_, value)) in subfields.iter_mut().enumerate() {
        match (codes.get(at), codes.get(at + 1)) {
            (Some(own), Some(next)) => {
                let sign = before(row.marc21, *own, *next);
                let end = value.strip_suffix(sign).unwrap_or(value).len();
                value.truncate(end);
            }
            _ if row.kind == Kind::Title && value.ends_with('.') && !value.ends_with("..") => {
                value.pop();
            }
            _ => {}
        }
        *value = trimmed(value).to_owned();
    }
}

/// Puts the punctuation of MARC 21 in.
fn punctuate(row: &Row, subfields: &mut [(char, String)]) {
    let codes: Vec<char> = subfields.iter().map(|(code, _)| *code).collect();
    for (at, (own, value)) in subfields.iter_mut().enumerate() {
        match codes.get(at + 1) {
            Some(next) => value.push_str(before(row.marc21, *own, *next)),
            None if row.kind == Kind::Title && !value.ends_with(['.', '?', '!']) => value.push('.'),
            None => {}
        }
    }
}

/// Encloses as many signs of the first subfield as are not sorted.
fn enclose(subfields: &mut [(char, String)], skipped: char) {
    let count = skipped.to_digit(10).unwrap_or(0) as usize;
    let Some((_, value)) = subfields.first_mut() else { return };
    if let Some((end, _)) = value.char_indices().nth(count).filter(|_| count > 0) {
        value.insert(end, NOT_SORTED.1);
        value.insert(0, NOT_SORTED.0);
    }
}

/// Counts the signs that are not sorted, and takes away what encloses them.
fn skip(subfields: &mut [(char, String)]) -> char {
    let Some((_, value)) = subfields.first_mut() else { return '0' };
    let enclosed = value.strip_prefix(NOT_SORTED.0).and_then(|rest| rest.split_once(NOT_SORTED.1));
    let Some((article, rest)) = enclosed else { return '0' };
    let count = article.chars().count();
    let Some(digit) = u32::try_from(count).ok().and_then(|count| char::from_digit(count, 10)) else {
        return '0';
    };
    *value = format!("{article}{rest}");
    digit
}

/// The second indicator for the list that $2 names; it goes away where the indicator says it all.
fn subject_list(subfields: &mut Vec<(char, String)>) -> char {
    match subfields.last() {
        Some(('2', list)) => {
            let indicator = match list.as_str() {
                "lc" => '0',
                "mesh" => '2',
                _ => return '7',
            };
            subfields.pop();
            indicator
        }
        _ => '4',
    }
}

/// A link that embeds whole fields behind $1, as the same with plain subfields.
///
/// `$1 001…` is the number of the other record, `$1 2001  $a …` its title and `$1 011   $a …` its ISSN.
fn unembedded(field: &Field) -> Option<Field> {
    let mut subfields: Vec<(char, String)> = Vec::new();
    let mut tag = "";
    field.subfields().iter().any(|(code, _)| *code == '1').then_some(())?;
    for (code, value) in field.subfields() {
        let plain = match (*code, tag) {
            ('1', _) => {
                tag = value.get(..3).unwrap_or_default();
                let number = (tag == "001").then(|| value.get(3..).unwrap_or_default());
                subfields.extend(number.map(|number| ('0', number.to_owned())));
                continue;
            }
            ('a', "200" | "500" | "530") => 't',
            ('a', "011") => 'x',
            ('a', "210" | "214") => 'c',
            ('d', "210" | "214") => 'd',
            ('u', "856") => 'u',
            (code, "") => code,
            _ => continue,
        };
        subfields.push((plain, value.clone()));
    }
    let [ind1, ind2] = field.indicators();
    Some(Field { tag: field.tag.clone(), body: Body::Data { ind1, ind2, subfields } })
}
