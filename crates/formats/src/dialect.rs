//! The two dialects of MARC that are read and written, and how a record tells which it speaks.

use issn::Marc;

/// A set of tags and their meaning; ISO 2709 and XML carry both alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Marc21,
    Unimarc,
}

impl Dialect {
    /// The dialect with this name in commands: `marc21` or `unimarc`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "marc21" => Some(Self::Marc21),
            "unimarc" => Some(Self::Unimarc),
            _ => None,
        }
    }

    /// What a record tells of itself; MARC 21 where nothing speaks for UNIMARC.
    ///
    /// Only MARC 21 has 008 (and 245, 022 for what they are); only UNIMARC has its general data in 100 $a, which begin
    /// with a day, a title in 200, and a leader that ends in `450` and a blank.
    pub fn of(marc: &Marc) -> Self {
        let has = |tag| marc.field(tag).is_some();
        if has("008") || has("245") {
            return Self::Marc21;
        }
        let general = marc.sub("100", 'a').unwrap_or_default();
        let dated = general.len() >= 32 && general.bytes().take(8).all(|byte| byte.is_ascii_digit());
        if dated || (has("200") && !has("222")) || marc.leader.ends_with("450 ") {
            Self::Unimarc
        } else {
            Self::Marc21
        }
    }

    /// What the attribute `format` of a record in XML says, if anything that is known.
    pub(crate) fn of_attribute(format: &str) -> Option<Self> {
        let format: String = format.chars().filter(|sign| !matches!(sign, ' ' | '-' | '_')).collect();
        match format.to_ascii_lowercase().as_str() {
            "unimarc" => Some(Self::Unimarc),
            "marc21" | "usmarc" => Some(Self::Marc21),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use issn::marc::Field;

    #[test]
    fn told_by_the_record() {
        let marc = |leader: &str, fields: Vec<Field>| Marc { leader: leader.to_owned(), fields };
        let data = |tag, value| Field::data(tag, [' ', ' '], &[('a', value)]);
        for (record, expected) in [
            (marc("", vec![]), Dialect::Marc21),
            (marc("00000nas a2200000 i 4500", vec![data("022", "x")]), Dialect::Marc21),
            (marc("00000nas  2200000   450 ", vec![data("011", "x")]), Dialect::Unimarc),
            (marc("00000nas  2200000   450 ", vec![Field::control("008", "x")]), Dialect::Marc21),
            (marc("", vec![data("100", "Smith, John")]), Dialect::Marc21),
            (marc("", vec![data("100", "19750727a18699999   u0frey50      ba")]), Dialect::Unimarc),
            (marc("", vec![data("011", "x"), data("200", "Nature")]), Dialect::Unimarc),
            (marc("", vec![data("200", "x"), data("245", "Nature")]), Dialect::Marc21),
        ] {
            assert_eq!(Dialect::of(&record), expected, "{record:?}");
        }
        assert_eq!(Dialect::of_attribute("Unimarc"), Some(Dialect::Unimarc));
        assert_eq!(Dialect::of_attribute("MARC 21"), Some(Dialect::Marc21));
        assert_eq!(Dialect::of_attribute("danMARC2"), None);
        assert_eq!(Dialect::from_name("unimarc"), Some(Dialect::Unimarc));
    }
}
