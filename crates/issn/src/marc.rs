//! A MARC 21 record as it is kept: every field, indicator, subfield and their order.
//!
//! The bytes of ISO 2709 and MARCXML are the business of the crate `formats`; this is what they carry.

use serde::{Deserialize, Serialize};

/// A whole MARC record. Nothing is interpreted and nothing is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marc {
    /// The 24 characters of the leader as they came in (lengths and addresses in it are recomputed on writing).
    pub leader: String,
    pub fields: Vec<Field>,
}

/// One field: its three-character tag and what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Field {
    pub tag: String,
    pub body: Body,
}

/// A control field has a value, a data field has indicators and subfields.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Body {
    Control(String),
    Data { ind1: char, ind2: char, subfields: Vec<(char, String)> },
}

/// Separates fields, and subfields, in [`Marc::packed`]; neither may stand in a value of ISO 2709 or XML.
const FIELD_END: char = '\u{1E}';
const SUBFIELD: char = '\u{1F}';

/// The leader of a record made here: a serial in Unicode, new.
pub const NEW_SERIAL_LEADER: &str = "00000nas a2200000 i 4500";

impl Field {
    /// A control field (tags 001 to 009).
    pub fn control(tag: &str, value: impl Into<String>) -> Self {
        Self { tag: tag.to_owned(), body: Body::Control(value.into()) }
    }

    /// A data field; `indicators` are its two signs, a space for a blank one.
    pub fn data(tag: &str, indicators: [char; 2], subfields: &[(char, &str)]) -> Self {
        let subfields = subfields.iter().map(|(code, value)| (*code, (*value).to_owned())).collect();
        Self { tag: tag.to_owned(), body: Body::Data { ind1: indicators[0], ind2: indicators[1], subfields } }
    }

    /// The first subfield with this code.
    pub fn sub(&self, code: char) -> Option<&str> {
        self.subs(code).next()
    }

    /// All subfields with this code, in order.
    pub fn subs(&self, code: char) -> impl Iterator<Item = &str> {
        self.subfields().iter().filter(move |(own, _)| *own == code).map(|(_, value)| value.as_str())
    }

    /// All subfields; none for a control field.
    pub fn subfields(&self) -> &[(char, String)] {
        match &self.body {
            Body::Data { subfields, .. } => subfields,
            Body::Control(_) => &[],
        }
    }

    /// The value of a control field; empty for a data field.
    pub fn value(&self) -> &str {
        match &self.body {
            Body::Control(value) => value,
            Body::Data { .. } => "",
        }
    }

    /// The two indicators; blanks for a control field.
    pub fn indicators(&self) -> [char; 2] {
        match self.body {
            Body::Data { ind1, ind2, .. } => [ind1, ind2],
            Body::Control(_) => [' ', ' '],
        }
    }
}

impl Marc {
    /// All fields with this tag, in order.
    pub fn fields<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(move |field| field.tag == tag)
    }

    /// The first field with this tag.
    pub fn field(&self, tag: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.tag == tag)
    }

    /// The value of the first control field with this tag, or an empty text.
    pub fn control(&self, tag: &str) -> &str {
        self.field(tag).map_or("", Field::value)
    }

    /// The first subfield `code` of the first field `tag` that has one.
    pub fn sub(&self, tag: &str, code: char) -> Option<&str> {
        self.fields.iter().filter(|field| field.tag == tag).find_map(|field| field.sub(code))
    }

    /// Characters `from..to` of field 008; blank where the field is short or damaged.
    pub fn position_008(&self, from: usize, to: usize) -> String {
        self.control("008").chars().skip(from).take(to - from).collect()
    }

    /// Puts a field behind the last one whose tag is not greater, so that tags stay in order.
    pub fn insert(&mut self, field: Field) {
        let at = self.fields.iter().rposition(|own| own.tag <= field.tag).map_or(0, |at| at + 1);
        self.fields.insert(at, field);
    }

    /// Replaces the control field `tag`, or puts it in.
    pub fn set_control(&mut self, tag: &str, value: impl Into<String>) {
        let value = value.into();
        match self.fields.iter_mut().find(|field| field.tag == tag) {
            Some(field) => field.body = Body::Control(value),
            None => self.insert(Field::control(tag, value)),
        }
    }

    /// The record as one text for the store: short, lossless, and readable with the eye.
    ///
    /// Leader, then each field as tag and value, or tag, indicators and `U+001F code value`; `U+001E` between them.
    pub fn packed(&self) -> String {
        let mut text = self.leader.clone();
        for field in &self.fields {
            text.push(FIELD_END);
            text.push_str(&field.tag);
            match &field.body {
                Body::Control(value) => text.push_str(value),
                Body::Data { ind1, ind2, subfields } => {
                    text.extend([*ind1, *ind2, SUBFIELD]);
                    for (at, (code, value)) in subfields.iter().enumerate() {
                        if at > 0 {
                            text.push(SUBFIELD);
                        }
                        text.push(*code);
                        text.push_str(value);
                    }
                }
            }
        }
        text
    }

    /// Reads what [`Marc::packed`] wrote. A damaged field is read as far as it goes; nothing panics.
    pub fn unpack(text: &str) -> Self {
        Self::unpack_where(text, |_| true)
    }

    /// As [`Marc::unpack`], with only the fields whose tag is wanted: the others cost next to nothing.
    pub fn unpack_where(text: &str, wanted: impl Fn(&str) -> bool) -> Self {
        let mut parts = text.split(FIELD_END);
        let leader = parts.next().unwrap_or_default().to_owned();
        let fields = parts.filter(|part| wanted(part.get(..3).unwrap_or(part))).filter_map(unpack_field);
        Self { leader, fields: fields.collect() }
    }
}

fn unpack_field(part: &str) -> Option<Field> {
    let split = part.char_indices().nth(3).map_or(part.len(), |(at, _)| at);
    let (tag, rest) = part.split_at(split);
    let mut signs = rest.chars();
    let body = match (signs.next(), signs.next(), signs.next()) {
        (Some(ind1), Some(ind2), Some(SUBFIELD)) => {
            let subfields = signs.as_str().split(SUBFIELD).filter_map(|sub| {
                let mut signs = sub.chars();
                signs.next().map(|code| (code, signs.as_str().to_owned()))
            });
            Body::Data { ind1, ind2, subfields: subfields.collect() }
        }
        _ => Body::Control(rest.to_owned()),
    };
    (!tag.is_empty()).then(|| Field { tag: tag.to_owned(), body })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Marc {
        Marc {
            leader: NEW_SERIAL_LEADER.to_owned(),
            fields: vec![
                Field::control("001", "x"),
                Field::data("022", [' ', ' '], &[('a', "0028-0836"), ('l', "0028-0836")]),
                Field::data("245", ['0', '0'], &[('a', "Nature.")]),
            ],
        }
    }

    #[test]
    fn found_by_tag_and_code() {
        let marc = sample();
        assert_eq!(marc.sub("022", 'l'), Some("0028-0836"));
        assert_eq!(marc.sub("022", 'm'), None);
        assert_eq!(marc.control("001"), "x");
        assert_eq!(marc.position_008(15, 18), "");
    }

    #[test]
    fn inserted_in_order() {
        let mut marc = sample();
        marc.insert(Field::data("222", [' ', '0'], &[('a', "Nature")]));
        marc.set_control("001", "y");
        marc.set_control("008", "z");
        let tags: Vec<&str> = marc.fields.iter().map(|field| field.tag.as_str()).collect();
        assert_eq!(tags, ["001", "008", "022", "222", "245"]);
        assert_eq!(marc.control("001"), "y");
    }

    proptest! {
        #[test]
        fn packed_and_unpacked(value in "[^\u{1e}\u{1f}]{3,40}", sub in "[^\u{1e}\u{1f}]{0,40}") {
            let marc = Marc {
                leader: NEW_SERIAL_LEADER.to_owned(),
                fields: vec![
                    Field::control("008", value),
                    Field { tag: "500".into(), body: Body::Data { ind1: ' ', ind2: ' ', subfields: vec![] } },
                    Field::data("245", [' ', '1'], &[('a', &sub), ('b', "")]),
                ],
            };
            prop_assert_eq!(Marc::unpack(&marc.packed()), marc);
        }

        #[test]
        fn no_text_panics(text in "[a-z\u{1e}\u{1f}é]{0,60}") {
            let _ = Marc::unpack(&text);
        }
    }
}
