//! The values of filters as addresses write them.

use issn::country;

/// A value as we write it; `None` for one that means nothing.
pub fn meant(name: &str, value: &str) -> Option<String> {
    match name {
        "open_access" => match value {
            "true" | "yes" | "1" => Some("true".to_owned()),
            "false" | "no" | "0" => Some("false".to_owned()),
            _ => None,
        },
        "year" => years(value).map(|(from, to)| written_years(from, to)),
        "country" => Some(known_country(value)).filter(|value| !value.is_empty()),
        _ => Some(value.to_owned()).filter(|value| !value.is_empty()),
    }
}

/// Countries stand in addresses by the two letters of ISO 3166 where they have them; those of MARC are understood.
pub fn known_country(code: &str) -> String {
    let is_iso2 = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    match country::by_marc(code).filter(|_| !is_iso2) {
        Some(country) => country.iso2.to_owned(),
        None => code.to_owned(),
    }
}

/// The codes that the register has for a country and its parts.
pub fn marc_codes(code: &str) -> Vec<String> {
    let codes = country::marc_codes(code);
    if codes.is_empty() { vec![code.to_owned()] } else { codes.into_iter().map(str::to_owned).collect() }
}

/// `1990` or `1990-1999`.
pub fn years(text: &str) -> Option<(i16, i16)> {
    let (from, to) = text.split_once(['-', '–']).unwrap_or((text, text));
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

fn written_years(from: i16, to: i16) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}
