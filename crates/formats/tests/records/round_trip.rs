//! Every field, indicator and subfield is there again, in order.

use formats::{Dialect, iso2709, marcxml, unimarc};
use issn::Marc;
use issn::marc::{Body, Field, NEW_SERIAL_LEADER};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::samples::{all, comparable, iso};

fn sign() -> impl Strategy<Value = char> {
    prop::char::ranges(vec!['0'..='9', 'a'..='z', ' '..=' '].into())
}

pub fn text() -> impl Strategy<Value = String> {
    "[ -~\u{a0}-\u{24f}\u{400}-\u{4ff}\u{600}-\u{6ff}\u{300}-\u{310}\u{4e00}-\u{4eff}\u{1f600}-\u{1f640}\t\n\r\u{85}\u{98}\u{2028}]{0,60}"
}

fn field() -> impl Strategy<Value = Field> {
    let control = ("00[1-9]", text()).prop_map(|(tag, value)| Field::control(&tag, value));
    let code = prop::char::range('!', '~');
    let data =
        ("(0[1-9][0-9]|[1-9][0-9A-Z]{2})", sign(), sign(), prop::collection::vec((code, text()), 0..5));
    prop_oneof![
        control,
        data.prop_map(|(tag, ind1, ind2, subfields)| Field {
            tag,
            body: Body::Data { ind1, ind2, subfields }
        })
    ]
}

pub fn record() -> impl Strategy<Value = Marc> {
    prop::collection::vec(field(), 0..20)
        .prop_map(|fields| Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields })
}

/// The record with its text composed, as MARC-8 gives it back.
fn composed(marc: &Marc) -> Marc {
    let text = |value: &String| -> String { value.nfc().collect() };
    let fields = marc.fields.iter().map(|field| {
        let body = match &field.body {
            Body::Control(value) => Body::Control(text(value)),
            Body::Data { ind1, ind2, subfields } => {
                let subfields = subfields.iter().map(|(code, value)| (*code, text(value))).collect();
                Body::Data { ind1: *ind1, ind2: *ind2, subfields }
            }
        };
        Field { tag: field.tag.clone(), body }
    });
    Marc { leader: marc.leader.clone(), fields: fields.collect() }
}

proptest! {
    #[test]
    fn iso2709_carries_everything(records in prop::collection::vec(record(), 1..4)) {
        let bytes: Vec<u8> = records.iter().flat_map(|marc| iso2709::write(marc).unwrap()).collect();
        let read: Vec<Marc> = iso2709::Reader::new(&bytes[..]).map(|item| comparable(&item.unwrap().1)).collect();
        prop_assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
    }

    /// What a record is in the file, what is written of it without taking it apart, and MARC-8.
    #[test]
    fn iso2709_in_other_ways(records in prop::collection::vec(record(), 1..4)) {
        let bytes: Vec<u8> = records.iter().flat_map(|marc| iso2709::write(marc).unwrap()).collect();
        let mut reader = iso2709::Reader::new(&bytes[..]);
        let (mut copied, mut xml) = (Vec::new(), Vec::new());
        for marc in &records {
            let (_, view) = reader.next_view().unwrap().unwrap();
            prop_assert_eq!((comparable(&view.to_marc()), view.len(), view.is_empty()), (comparable(marc), marc.fields.len(), marc.fields.is_empty()));
            marcxml::write_view(&mut copied, view);
            xml.extend(marcxml::write(marc).into_bytes());
        }
        prop_assert!(reader.next_view().is_none());
        prop_assert_eq!(String::from_utf8(copied), String::from_utf8(xml));
    }

    #[test]
    fn marc8_carries_everything(records in prop::collection::vec(record(), 1..4)) {
        let bytes: Vec<u8> = records.iter().flat_map(|marc| iso2709::write_marc8(marc).unwrap()).collect();
        let read: Vec<Marc> = iso2709::Reader::new(&bytes[..]).map(|item| comparable(&item.unwrap().1)).collect();
        prop_assert_eq!(read, records.iter().map(|marc| comparable(&composed(marc))).collect::<Vec<_>>());
    }

    #[test]
    fn unimarc_carries_everything(records in prop::collection::vec(record(), 1..4)) {
        let bytes: Vec<u8> = records.iter().flat_map(|marc| unimarc::write(marc).unwrap()).collect();
        let from = Some(Dialect::Unimarc);
        let read: Vec<Marc> = iso2709::Reader::in_marc21(&bytes[..], from).map(|item| comparable(&item.unwrap().1)).collect();
        prop_assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
        let xml: String = records.iter().map(unimarc::write_xml).collect();
        let xml = format!("{}{xml}{}", unimarc::HEADER, marcxml::FOOTER);
        let read: Vec<Marc> = marcxml::Reader::in_marc21(xml.as_bytes(), None).map(|item| comparable(&item.unwrap().1)).collect();
        prop_assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
    }

    #[test]
    fn marcxml_carries_everything(records in prop::collection::vec(record(), 1..4)) {
        let mut xml = marcxml::HEADER.to_owned();
        xml.extend(records.iter().map(marcxml::write));
        xml.push_str(marcxml::FOOTER);
        let read: Vec<Marc> = marcxml::Reader::new(xml.as_bytes()).map(|item| comparable(&item.unwrap().1)).collect();
        prop_assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
    }
}

#[test]
fn samples_come_back_through_both() {
    let samples: Vec<Marc> = all().iter().map(comparable).collect();
    assert_eq!(samples.len(), 6);
    let read: Vec<Marc> = iso2709::Reader::new(&iso()[..]).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, samples);
    let document = marcxml::write_document(&all()[0]);
    let (position, alone) = marcxml::Reader::new(document.as_bytes()).next().unwrap().unwrap();
    assert_eq!((comparable(&alone), position.ordinal), (samples[0].clone(), 1));
    assert_eq!(position.offset, document.find("<record").unwrap() as u64);
}

#[test]
fn positions_are_bytes_of_the_file() {
    let bytes = iso();
    for item in iso2709::Reader::new(&bytes[..]) {
        let (position, marc) = item.unwrap();
        let start = usize::try_from(position.offset).unwrap();
        assert_eq!(&bytes[start..start + 24], marc.leader.as_bytes(), "{position}");
    }
}

#[test]
fn what_iso2709_cannot_carry_is_refused() {
    let with = |field: Field| iso2709::write(&Marc { leader: String::new(), fields: vec![field] });
    assert!(with(Field::data("500", [' ', ' '], &[('a', &"x".repeat(9_994))])).is_ok());
    assert!(with(Field::data("500", [' ', ' '], &[('a', &"x".repeat(9_995))])).is_err());
    assert!(with(Field::data("500", [' ', ' '], &[('a', "a\u{1f}b")])).is_err());
    assert!(with(Field::data("5é", [' ', ' '], &[('a', "a")])).is_err());
    assert!(with(Field::control("001", "a\u{1d}")).is_err());
    let full = Field::data("500", [' ', ' '], &[('a', &"x".repeat(9_994))]);
    assert!(iso2709::write(&Marc { leader: String::new(), fields: vec![full; 10] }).is_err());
}
