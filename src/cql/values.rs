//! Values as they are written in queries, and as the index has them.

use issn::{Medium, Status, country};
use search::{Field, Holds};

use super::{Refused, unsupported};

/// A value as the index has it, where there are few that make sense.
pub(super) fn value(field: Field, written: &str) -> Result<String, Refused> {
    let known = match field {
        Field::Medium => Medium::from_code(&written.to_lowercase()).map(|medium| medium.code().to_owned()),
        Field::Status => Status::from_code(written).map(|status| status.code().to_owned()),
        Field::OpenAccess => match written.to_lowercase().as_str() {
            "true" | "yes" | "1" => Some("true".to_owned()),
            "false" | "no" | "0" => Some("false".to_owned()),
            _ => None,
        },
        Field::Country => Some(marc_country(written)),
        _ => Some(written.to_owned()),
    };
    known.map_or_else(|| unsupported(36, written), Ok)
}

/// Two capital letters are a code of ISO 3166; the register has those of MARC.
pub fn marc_country(code: &str) -> String {
    let is_iso2 = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    country::marc_code(code).filter(|_| is_iso2).unwrap_or(code).to_owned()
}

/// The first and the last value that a year, or a day, month or year written `2024-05-01`, stands for.
pub(super) fn span(field: Field, written: &str) -> Option<(i64, i64)> {
    let digits: String = written.trim().chars().filter(|sign| *sign != '-').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: i64 = digits.parse().ok()?;
    match (field.holds(), digits.len()) {
        (Holds::Day, 4) => Some((value * 10_000 + 101, value * 10_000 + 1231)),
        (Holds::Day, 6) => Some((value * 100 + 1, value * 100 + 31)),
        (Holds::Year, 4) | (Holds::Day, 8) => Some((value, value)),
        _ => None,
    }
}
