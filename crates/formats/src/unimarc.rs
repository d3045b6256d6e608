//! UNIMARC: the MARC 21 record of a serial converted, and written as ISO 2709 or as `MarcXchange`.
//!
//! Converted are the fields of domain 6.6 and what catalogues need beside them; local fields (9XX, 699) are carried
//! over as they are. Titles in original script (880) are left out: UNIMARC ties them in another way.

use issn::Marc;
use issn::marc::{Body, Field};

use crate::error::FormatError;
use crate::values::{day, trimmed};
use crate::{iso2709, leader, marcxml};

/// What opens a file of many records in `MarcXchange`.
pub const HEADER: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"info:lc/xmlns/marcxchange-v2\">\n";

/// The record as ISO 2709.
pub fn write(marc: &Marc) -> Result<Vec<u8>, FormatError> {
    iso2709::write_with(&convert(marc), leader::written_unimarc)
}

/// The record as an element that stands in a collection ([`HEADER`], [`marcxml::FOOTER`]).
pub fn write_xml(marc: &Marc) -> String {
    let marc = convert(marc);
    marcxml::element(
        &marc,
        " format=\"UNIMARC\" type=\"Bibliographic\"",
        &leader::written_unimarc(&marc.leader, 0, 0),
    )
}

/// The fields of the record as UNIMARC has them, in order of their tags. Rule: domain 6.6
pub fn convert(marc: &Marc) -> Marc {
    let mut fields = Vec::new();
    for field in &marc.fields {
        match field.tag.as_str() {
            "001" | "005" => fields.push(field.clone()),
            tag if tag.starts_with('9') || tag == "699" => fields.push(field.clone()),
            "022" => fields.push(number(field)),
            _ => fields.extend(bibliographic(field)),
        }
    }
    if !marc.control("008").is_empty() {
        fields.push(Field::data("100", [' ', ' '], &[('a', &general_data(marc))]));
        fields.push(Field::data("110", [' ', ' '], &[('a', &serial_data(marc))]));
    }
    fields.extend(languages(marc));
    fields.extend(source(marc));
    fields.sort_by(|one, next| one.tag.cmp(&next.tag));
    Marc { leader: marc.leader.clone(), fields }
}

/// The ISSN: in UNIMARC $y is cancelled and $z erroneous, in MARC 21 it is the other way round.
fn number(field: &Field) -> Field {
    let codes = [('a', 'a'), ('l', 'f'), ('m', 'g'), ('z', 'y'), ('y', 'z')];
    let [ind1, _] = field.indicators();
    picked(field, "011", [ind1, ' '], &codes).unwrap_or_else(|| Field::data("011", [ind1, ' '], &[]))
}

/// A field with the subfields given, under their new codes and without separating punctuation.
fn picked(field: &Field, tag: &str, indicators: [char; 2], codes: &[(char, char)]) -> Option<Field> {
    let new = |(code, value): &(char, String)| {
        let (_, to) = codes.iter().find(|(from, _)| from == code)?;
        // An address may end with a sign that separates elsewhere.
        let value = if *code == 'u' { value.trim() } else { trimmed(value) };
        (!value.is_empty()).then(|| (*to, value.to_owned()))
    };
    let subfields: Vec<(char, String)> = field.subfields().iter().filter_map(new).collect();
    let [ind1, ind2] = indicators;
    (!subfields.is_empty()).then(|| Field { tag: tag.to_owned(), body: Body::Data { ind1, ind2, subfields } })
}

fn bibliographic(field: &Field) -> Option<Field> {
    let [ind1, ind2] = field.indicators();
    let to = |tag, indicators, codes: &[(char, char)]| picked(field, tag, indicators, codes);
    match field.tag.as_str() {
        "030" => to("040", [' ', ' '], &[('a', 'a')]),
        "044" => to("102", [' ', ' '], &[('c', 'a')]),
        "080" => to("675", [' ', ' '], &[('a', 'a')]),
        "082" => to("676", [' ', ' '], &[('a', 'a'), ('2', 'v')]),
        "210" => to("531", [' ', ' '], &[('a', 'a'), ('b', 'b')]),
        "222" => to("530", ['0', ' '], &[('a', 'a'), ('b', 'b')]),
        "245" => {
            without_stop(to("200", ['1', ' '], &[('a', 'a'), ('b', 'e'), ('c', 'f'), ('n', 'h'), ('p', 'i')]))
        }
        "246" => to(variant_title(ind2), ['1', ' '], &[('a', 'a'), ('b', 'e'), ('n', 'h'), ('p', 'i')]),
        "260" | "264" => to("210", [imprint(ind1), ' '], &[('a', 'a'), ('b', 'c'), ('c', 'd')]),
        "300" => to("215", [' ', ' '], &[('a', 'a'), ('b', 'c'), ('c', 'd'), ('e', 'e')]),
        "310" | "321" => to("326", [' ', ' '], &[('a', 'a'), ('b', 'b')]),
        "362" => to("207", [' ', if ind1 == '0' { '0' } else { '1' }], &[('a', 'a'), ('z', 'z')]),
        "500" | "515" | "525" | "550" | "580" | "588" => to("300", [' ', ' '], &[('a', 'a')]),
        "510" => to("321", ['0', ' '], &[('a', 'a'), ('u', 'u'), ('x', 'x')]),
        "650" => to("606", [' ', ' '], &[('a', 'a'), ('x', 'x'), ('y', 'z'), ('z', 'y')]),
        "653" => to("610", ['0', ' '], &[('a', 'a')]),
        "710" => to("710", ['0', '2'], &[('a', 'a'), ('b', 'b')]),
        "711" => to("710", ['1', '2'], &[('a', 'a')]),
        "720" => to("730", [' ', ' '], &[('a', 'a')]),
        "856" => to("856", [ind1, ' '], &[('u', 'u'), ('z', 'z')]),
        tag => to(link(tag, ind2)?, [' ', '1'], &[('t', 't'), ('x', 'x')]),
    }
}

/// The title proper has no full stop in UNIMARC.
fn without_stop(field: Option<Field>) -> Option<Field> {
    let mut field = field?;
    if let Body::Data { subfields, .. } = &mut field.body
        && let Some((_, last)) = subfields.last_mut()
        && last.ends_with('.')
        && !last.ends_with("..")
    {
        last.pop();
    }
    Some(field)
}

const fn variant_title(ind2: char) -> &'static str {
    match ind2 {
        '1' => "510",
        '4' => "512",
        '5' => "513",
        '6' => "514",
        '7' => "515",
        '8' => "516",
        _ => "517",
    }
}

/// UNIMARC has 0 for intervening and 1 for latest publishers.
const fn imprint(ind1: char) -> char {
    match ind1 {
        '2' => '0',
        '3' => '1',
        _ => ' ',
    }
}

/// Rule: domain 6.4 (links), 6.6 (4xx)
fn link(tag: &str, ind2: char) -> Option<&'static str> {
    Some(match (tag, ind2) {
        ("760", _) => "410",
        ("762", _) => "411",
        ("765", _) => "454",
        ("767", _) => "453",
        ("770", _) => "421",
        ("772", _) => "422",
        ("775", _) => "451",
        ("776", _) => "452",
        ("777", _) => "423",
        ("780", '1') => "431",
        ("780", '2') => "432",
        ("780", '3') => "433",
        ("780", '4') => "436",
        ("780", '5') => "434",
        ("780", '6') => "435",
        ("780", '7') => "437",
        ("780", _) => "430",
        ("785", '1') => "441",
        ("785", '2') => "442",
        ("785", '3') => "443",
        ("785", '4') => "444",
        ("785", '5') => "445",
        ("785", '6') => "446",
        ("785", '7') => "447",
        ("785", '8') => "448",
        ("785", _) => "440",
        ("787", _) => "488",
        _ => return None,
    })
}

/// General processing data: day of entry, dates, language of cataloguing, Unicode, script. 36 characters.
fn general_data(marc: &Marc) -> String {
    let at = |from, to| {
        let text: String =
            marc.position_008(from, to).chars().map(|sign| if sign == '|' { ' ' } else { sign }).collect();
        format!("{text:width$}", width = to - from)
    };
    let entered = at(0, 6);
    let known = entered.bytes().all(|byte| byte.is_ascii_digit());
    // MARC began in 1968; an earlier year of two digits is of this century.
    let century = if known { if entered.as_str() >= "68" { "19" } else { "20" } } else { "  " };
    let kind = match at(6, 7).as_str() {
        "c" => 'a',
        "d" => 'b',
        _ => 'c',
    };
    let language = marc.sub("040", 'b').filter(|code| code.len() == 3).unwrap_or("   ");
    let script = match at(33, 34).as_str() {
        "a" | "b" => "ba",
        "c" => "ca",
        "d" => "da",
        "e" => "ea",
        "f" => "fa",
        "g" => "ga",
        "h" => "ha",
        "i" => "ia",
        "j" => "ja",
        "k" => "ka",
        "l" => "la",
        "z" => "zz",
        _ => "  ",
    };
    format!("{century}{entered}{kind}{}{}   u0{language}y50      {script}", at(7, 11), at(11, 15))
}

/// Coded data of continuing resources: type, frequency, regularity; the rest is not coded. 11 characters.
fn serial_data(marc: &Marc) -> String {
    let code = |at: usize| marc.position_008(at, at + 1);
    let kind = match code(21).as_str() {
        "p" | "j" | "g" => 'a',
        "m" => 'b',
        "n" => 'c',
        "l" => 'e',
        "d" => 'f',
        "w" => 'g',
        "|" | "" => '|',
        _ => 'z',
    };
    let frequency = match code(18).as_str() {
        "d" => 'a',
        "c" => 'b',
        "w" => 'c',
        "e" => 'd',
        "s" => 'e',
        "m" => 'f',
        "b" => 'g',
        "q" => 'h',
        "t" => 'i',
        "f" => 'j',
        "a" => 'k',
        "g" => 'l',
        "h" => 'm',
        "i" => 'n',
        "j" => 'o',
        "k" => 'p',
        " " => 'y',
        "z" => 'z',
        "|" => '|',
        _ => 'u',
    };
    let regularity = match code(19).as_str() {
        "r" => 'a',
        "n" => 'b',
        "x" => 'y',
        "|" => '|',
        _ => 'u',
    };
    format!("{kind}{frequency}{regularity}||||||||")
}

/// Languages of the text: 008 first, then 041.
fn languages(marc: &Marc) -> Option<Field> {
    let first = marc.position_008(35, 38);
    let mut codes: Vec<(char, &str)> = Vec::new();
    for code in std::iter::once(first.as_str()).chain(marc.fields("041").flat_map(|field| field.subs('a'))) {
        if code.len() == 3
            && code.bytes().all(|byte| byte.is_ascii_lowercase())
            && !codes.contains(&('a', code))
        {
            codes.push(('a', code));
        }
    }
    (!codes.is_empty()).then(|| Field::data("101", ['0', ' '], &codes))
}

/// Who made the record: the cataloguing agency, else the ISSN centre; and the day of its last change.
fn source(marc: &Marc) -> Option<Field> {
    let agency = marc.sub("040", 'a').or_else(|| marc.sub("022", '2'))?;
    let changed = day(marc.control("005")).map(|day| day.replace('-', ""));
    let day = changed.iter().map(|day| ('c', day.as_str()));
    let subfields: Vec<(char, &str)> = std::iter::once(('b', agency)).chain(day).collect();
    Some(Field::data("801", [' ', '0'], &subfields))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(tag: &str, indicators: [char; 2], subfields: &[(char, &str)]) -> Vec<Field> {
        convert(&Marc { leader: String::new(), fields: vec![Field::data(tag, indicators, subfields)] }).fields
    }

    #[test]
    fn numbers_change_their_letters() {
        let fields = made(
            "022",
            ['0', ' '],
            &[('a', "0028-0836"), ('l', "0028-0836"), ('y', "0028-0835"), ('z', "0302-2889")],
        );
        let subfields = [('a', "0028-0836"), ('f', "0028-0836"), ('z', "0028-0835"), ('y', "0302-2889")];
        assert_eq!(fields, [Field::data("011", ['0', ' '], &subfields)]);
    }

    #[test]
    fn links_have_tags_of_their_own() {
        for (tag, ind2, unimarc) in
            [("780", '0', "430"), ("780", '5', "434"), ("785", '0', "440"), ("776", '8', "452")]
        {
            let fields = made(tag, ['0', ind2], &[('t', "Nature."), ('x', "1476-4687")]);
            assert_eq!(fields, [Field::data(unimarc, [' ', '1'], &[('t', "Nature."), ('x', "1476-4687")])]);
        }
    }

    #[test]
    fn coded_data() {
        let mut marc = Marc::default();
        marc.set_control("008", "750727c18699999enkwr p       0   a0eng d");
        let marc = convert(&marc);
        let general = marc.sub("100", 'a').unwrap();
        assert_eq!((general, general.len()), ("19750727a18699999   u0   y50      ba", 36));
        assert_eq!(marc.sub("110", 'a'), Some("aca||||||||"));
        assert_eq!(marc.sub("101", 'a'), Some("eng"));
    }
}
