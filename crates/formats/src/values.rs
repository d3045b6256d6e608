//! What several formats read out of a record beyond its members.

use issn::Record;
use issn::marc::Field;

/// The text without the punctuation that cataloguing puts between elements; a final full stop stays.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim().trim_end_matches([' ', '/', ':', ';', ',', '=']).trim()
}

/// The subfields with these codes, in order, as one text.
pub(crate) fn joined(field: &Field, codes: &str) -> String {
    let parts =
        field.subfields().iter().filter(|(code, _)| codes.contains(*code)).map(|(_, value)| trimmed(value));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Abbreviated key title with qualifier (210).
pub(crate) fn abbreviated(record: &Record) -> Option<String> {
    record.marc.field("210").map(|field| joined(field, "ab")).filter(|text| !text.is_empty())
}

/// The day of the last change (005) as `2023-09-15`.
pub(crate) fn modified(record: &Record) -> Option<String> {
    day(record.marc.control("005"))
}

/// The day that begins this text, as `20230915…` or `2023-09-15…`.
pub(crate) fn day(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|sign| *sign != '-').take(8).collect();
    let full = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (month, day) = (digits.get(4..6)?, digits.get(6..8)?);
    let real = full && ("01"..="12").contains(&month) && ("01"..="31").contains(&day);
    real.then(|| format!("{}-{month}-{day}", &digits[..4]))
}

/// The word of the linked data profile for a link; `relation` where it has none. Rule: domain 6.4 (links)
pub(crate) fn relation(tag: &str, ind2: char) -> &'static str {
    match (tag, ind2) {
        ("760", _) => "subseriesOf",
        ("762", _) => "hasSubseries",
        ("765", _) => "translationOf",
        ("767", _) => "translation",
        ("770", _) => "supplement",
        ("772", _) => "supplementTo",
        ("775", _) => "otherEdition",
        ("776", _) => "otherPhysicalFormat",
        ("777", _) => "issuedWith",
        ("780", '0') => "continues",
        ("780", '1') => "continuesInPart",
        ("780", '2' | '3') => "replacementOf",
        ("780", '4') => "mergerOf",
        ("780", '5' | '6') => "absorbed",
        ("780", '7') => "separatedFrom",
        ("780", _) => "precededBy",
        ("785", '0') => "continuedBy",
        ("785", '1') => "continuedInPartBy",
        ("785", '2' | '3') => "replacedBy",
        ("785", '4' | '5') => "absorbedBy",
        ("785", '6') => "splitInto",
        ("785", '7') => "mergedToForm",
        _ => "relation",
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days() {
        assert_eq!(day("20051223105700.0").as_deref(), Some("2005-12-23"));
        assert_eq!(day("2004-02-01").as_deref(), Some("2004-02-01"));
        assert_eq!(day("20051323105700.0"), None);
        assert_eq!(day("2005é"), None);
        assert_eq!(day(""), None);
    }
}
