//! UNIMARC both ways: nothing is lost, and what a cataloguer would look for is where it belongs.

use formats::{Dialect, iso2709, marcxml, unimarc};
use issn::marc::{Body, Field, NEW_SERIAL_LEADER};
use issn::{Marc, Medium, Record};
use proptest::prelude::*;

use crate::round_trip::{record, text};
use crate::samples::{all, comparable};

const LEADER: &str = "00000nas  2200000   450 ";

fn data(tag: &str, ind: &str, subfields: &[(char, &str)]) -> Field {
    let signs: Vec<char> = ind.chars().collect();
    Field::data(tag, [signs[0], signs[1]], subfields)
}

/// What becomes of one field of MARC 21, without the guests that go with it.
fn natural(tag: &str, ind: &str, subfields: &[(char, &str)]) -> Vec<Field> {
    let marc = Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields: vec![data(tag, ind, subfields)] };
    let fields = unimarc::to_unimarc(&marc).fields;
    fields.into_iter().filter(|field| field.tag != "886").collect()
}

fn there_and_back(marc: &Marc) {
    let there = unimarc::to_unimarc(marc);
    assert_eq!(comparable(&unimarc::to_marc21(&there)), comparable(marc), "by way of {there:#?}");
}

fn back_and_there(record: &Marc) {
    let back = unimarc::to_marc21(record);
    assert_eq!(comparable(&unimarc::to_unimarc(&back)), comparable(record), "by way of {back:#?}");
}

/// A record as the national library of a country with UNIMARC gives it away.
fn foreign() -> Marc {
    Marc {
        leader: "00000cls  2200000   450 ".to_owned(),
        fields: vec![
            Field::control("001", "FRBNF343488070000005"),
            Field::control("003", "http://catalogue.bnf.fr/ark:/12148/cb34348807x"),
            data(
                "011",
                "  ",
                &[('a', "1252-1507"), ('f', "0247-0624"), ('y', "0028-0835"), ('z', "1252-1508")],
            ),
            data("100", "  ", &[('a', "20000425a19509999m  y0frey50      ba")]),
            data("101", "0 ", &[('a', "fre"), ('a', "eng")]),
            data("102", "  ", &[('a', "FR")]),
            data("106", "  ", &[('a', "s")]),
            data("110", "  ", &[('a', "afa||||||||")]),
            data("200", "1 ", &[('a', "\u{98}La \u{9c}Nature"), ('e', "revue"), ('f', "Société d'essai")]),
            data("207", " 1", &[('a', "1950-")]),
            data("210", "  ", &[('a', "Paris"), ('c', "Masson"), ('d', "1950-")]),
            data("326", "  ", &[('a', "Mensuel")]),
            data(
                "440",
                " 0",
                &[
                    ('1', "001FRBNF37148327"),
                    ('1', "011  "),
                    ('a', "0028-0836"),
                    ('1', "2001 "),
                    ('a', "Nature nouvelle"),
                ],
            ),
            data("452", " 1", &[('t', "La Nature (imprimé)"), ('x', "0247-0624")]),
            data("530", "0 ", &[('a', "\u{98}La \u{9c}Nature"), ('b', "(Paris)")]),
            data("606", "  ", &[('3', "FRBNF11932439"), ('a', "Sciences"), ('2', "rameau")]),
            data("710", "02", &[('3', "FRBNF12345"), ('a', "Société d'essai"), ('4', "650")]),
            data(
                "801",
                " 0",
                &[('a', "FR"), ('b', "FR-751131015"), ('c', "20000425"), ('g', "AFNOR"), ('2', "intermrc")],
            ),
            data("802", "  ", &[('a', "07")]),
            data("856", "4 ", &[('u', "https://example.org/")]),
            data("999", "  ", &[('a', "of local use")]),
        ],
    }
}

#[test]
fn a_foreign_record_is_a_record() {
    let marc = unimarc::to_marc21(&foreign());
    let record = Record::read(marc.clone()).unwrap();
    assert_eq!(
        (record.issn.to_string().as_str(), record.issn_l.to_string().as_str()),
        ("1252-1507", "0247-0624")
    );
    assert_eq!((record.title.as_str(), record.key_title.as_str()), ("La Nature", "La Nature (Paris)"));
    assert_eq!(
        (record.medium, record.country.as_str(), record.centre.as_str()),
        (Medium::Online, "fr", "07")
    );
    assert_eq!(
        (record.languages, record.start_year, record.end_year),
        (vec!["fre".into(), "eng".into()], Some(1950), None)
    );
    assert_eq!((record.frequency, record.kind, record.publisher.as_deref()), ('m', 'p', Some("Masson")));
    assert_eq!((record.incorrect, record.cancelled.len()), (vec!["1252-1508".to_owned()], 0));
    let links: Vec<_> = record.links.iter().map(|link| (link.tag.as_str(), link.title.as_deref())).collect();
    assert_eq!(links, [("776", Some("La Nature (imprimé)")), ("785", Some("Nature nouvelle"))]);
    assert_eq!(record.links[1].issn.unwrap().to_string(), "0028-0836");
    assert_eq!((marc.control("008").len(), &marc.control("008")[..15]), (40, "000425c19509999"));
    let title = marc.field("245").unwrap();
    assert_eq!(
        (title.indicators(), title.sub('a'), title.sub('c')),
        (['0', '3'], Some("La Nature :"), Some("Société d'essai."))
    );
    assert_eq!(Dialect::of(&foreign()), Dialect::Unimarc);
    back_and_there(&foreign());
}

#[test]
fn numbers_titles_links() {
    for (tag, ind, subfields, expected) in [
        (
            "022",
            "0 ",
            &[('a', "0028-0836"), ('l', "0028-0836"), ('y', "0028-0835"), ('z', "0302-2889"), ('2', "_2")][..],
            vec![
                data(
                    "011",
                    "0 ",
                    &[('a', "0028-0836"), ('f', "0028-0836"), ('z', "0028-0835"), ('y', "0302-2889")],
                ),
                data("802", "  ", &[('a', "_2")]),
            ],
        ),
        (
            "245",
            "04",
            &[('a', "The lancet /"), ('c', "Elsevier.")],
            vec![data("200", "1 ", &[('a', "\u{98}The \u{9c}lancet"), ('f', "Elsevier")])],
        ),
        (
            "245",
            "00",
            &[('a', "Nature."), ('n', "Part A,"), ('p', "Why?")],
            vec![data("200", "1 ", &[('a', "Nature"), ('h', "Part A"), ('i', "Why?")])],
        ),
        ("246", "11", &[('a', "La nature")], vec![data("510", "1 ", &[('a', "La nature")])]),
        (
            "264",
            "31",
            &[('a', "London :"), ('b', "Springer,"), ('c', "2015-")],
            vec![data("214", "10", &[('a', "London"), ('c', "Springer"), ('d', "2015-")])],
        ),
        (
            "780",
            "00",
            &[('t', "Nature."), ('x', "1476-4687")],
            vec![data("430", " 1", &[('t', "Nature."), ('x', "1476-4687")])],
        ),
        ("785", "10", &[('t', "B")], vec![data("440", " 0", &[('t', "B")])]),
    ] {
        assert_eq!(natural(tag, ind, subfields), expected, "{tag}");
    }
}

#[test]
fn scripts_and_subjects() {
    for (tag, ind, subfields, expected) in [
        (
            "880",
            "00",
            &[('6', "245-01/$1"), ('a', "自然.")][..],
            vec![data("200", "1 ", &[('6', "a01"), ('7', "ea"), ('a', "自然")])],
        ),
        (
            "245",
            "00",
            &[('6', "880-01"), ('a', "Ziran.")],
            vec![data("200", "1 ", &[('6', "a01"), ('7', "ba"), ('a', "Ziran")])],
        ),
        (
            "650",
            " 0",
            &[('a', "Science"), ('v', "Periodicals.")],
            vec![data("606", "  ", &[('a', "Science"), ('j', "Periodicals."), ('2', "lc")])],
        ),
        ("347", "  ", &[('a', "no counterpart")], vec![]),
    ] {
        assert_eq!(natural(tag, ind, subfields), expected, "{tag}");
    }
}

#[test]
fn what_has_its_counterpart_is_not_carried_twice() {
    let marc = Marc {
        leader: NEW_SERIAL_LEADER.to_owned(),
        fields: vec![
            Field::control("001", "x"),
            data("022", "0 ", &[('a', "0028-0836"), ('l', "0028-0836")]),
            data("222", " 4", &[('a', "The lancet"), ('b', "(London)")]),
            data("245", "04", &[('a', "The lancet :"), ('b', "a journal /"), ('c', "Elsevier.")]),
            data("260", "  ", &[('a', "London :"), ('b', "Elsevier,"), ('c', "1823-")]),
            data("310", "  ", &[('a', "Weekly")]),
            data("776", "08", &[('t', "The lancet (Online)"), ('x', "1474-547X")]),
            data("856", "40", &[('u', "https://example.org/")]),
        ],
    };
    let there = unimarc::to_unimarc(&marc);
    let tags: Vec<&str> = there.fields.iter().map(|field| field.tag.as_str()).collect();
    assert_eq!(tags, ["001", "011", "200", "210", "326", "452", "530", "856"]);
    there_and_back(&marc);
}

#[test]
fn coded_data() {
    let mut marc = Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields: vec![] };
    marc.set_control("008", "750727c18699999enkwr p       0   a0eng d");
    marc.insert(data("040", "  ", &[('a', "UkBL"), ('b', "eng")]));
    let there = unimarc::to_unimarc(&marc);
    let general = there.sub("100", 'a').unwrap();
    assert_eq!((general, general.len()), ("19750727a18699999   u0engy50      ba", 36));
    assert_eq!((there.sub("110", 'a'), there.sub("101", 'a')), (Some("aca||||||||"), Some("eng")));
    assert_eq!((there.sub("102", 'a'), there.sub("801", 'b')), (Some("GB"), Some("UkBL")));
    there_and_back(&marc);
}

#[test]
fn samples_there_and_back() {
    for marc in all() {
        there_and_back(&marc);
        let bytes = unimarc::write(&marc).unwrap();
        let (_, read) = iso2709::Reader::in_marc21(&bytes[..], None).next().unwrap().unwrap();
        assert_eq!(comparable(&read), comparable(&marc));
        let xml = format!("{}{}{}", unimarc::HEADER, unimarc::write_xml(&marc), marcxml::FOOTER);
        let (_, read) = marcxml::Reader::in_marc21(xml.as_bytes(), None).next().unwrap().unwrap();
        assert_eq!(comparable(&read), comparable(&marc));
    }
}

#[test]
fn the_dialect_may_be_given() {
    let one = Marc { leader: LEADER.to_owned(), fields: vec![data("035", "  ", &[('a', "x")])] };
    let bytes = iso2709::write_in(&one, Dialect::Unimarc).unwrap();
    let read = |from| iso2709::Reader::in_marc21(&bytes[..], from).next().unwrap().unwrap().1.leader;
    assert_eq!(read(Some(Dialect::Marc21)).get(9..10), Some(" "));
    assert_eq!(read(Some(Dialect::Unimarc)).get(9..10), Some("a"));
    assert_eq!(read(None).get(9..10), Some("a"));
}

/// Tags and values that the tables know, so that they are gone through and not around.
fn known(tags: &'static [&'static str]) -> impl Strategy<Value = Field> {
    let ind = || prop::sample::select(vec![' ', '0', '1', '2', '4', '7']);
    let link = "(880|245|260)-0[0-9](/[(]N|/[$]1|/[(]3/r)?|a0[0-9]";
    let value = prop_oneof![
        text(),
        Just("Nature.".to_owned()),
        Just("London :".to_owned()),
        Just("\u{98}La \u{9c}a".to_owned()),
        Just("ba".to_owned()),
        link
    ];
    let code = prop::sample::select("aabcdefgtxyz26789".chars().collect::<Vec<_>>());
    let subfields = prop::collection::vec((code, value), 0..5);
    (prop::sample::select(tags), ind(), ind(), subfields).prop_map(|(tag, ind1, ind2, subfields)| Field {
        tag: tag.to_owned(),
        body: Body::Data { ind1, ind2, subfields },
    })
}

const MARC21: &[&str] = &[
    "022", "030", "040", "041", "044", "222", "245", "246", "260", "264", "310", "321", "362", "500", "650",
    "710", "776", "780", "785", "856", "880", "886", "920",
];
const UNIMARC: &[&str] = &[
    "011", "040", "100", "101", "102", "106", "110", "135", "200", "210", "214", "326", "410", "430", "440",
    "452", "510", "517", "530", "606", "710", "801", "802", "856", "886", "920",
];

fn some(tags: &'static [&'static str], leader: &'static str) -> impl Strategy<Value = Marc> {
    let fixed = prop_oneof![
        Just(None),
        text().prop_map(Some),
        Just(Some("750727c18699999enkwr p       0   a0eng d".to_owned()))
    ];
    let control = prop::sample::select(vec!["001", "003", "007", "008"]);
    (prop::collection::vec(known(tags), 0..14), control, fixed, any::<bool>()).prop_map(
        move |(mut fields, tag, fixed, sorted)| {
            fields.extend(fixed.map(|value| Field::control(tag, value)));
            if sorted {
                fields.sort_by(|one, next| one.tag.cmp(&next.tag));
            }
            Marc { leader: leader.to_owned(), fields }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_record_of_marc21(marc in prop_oneof![record(), some(MARC21, NEW_SERIAL_LEADER), some(MARC21, "00000cas a22000007a 4500")]) {
        there_and_back(&marc);
    }

    #[test]
    fn any_record_of_unimarc(marc in prop_oneof![some(UNIMARC, LEADER), some(UNIMARC, "00000cls  22000002i 450 ")]) {
        back_and_there(&marc);
    }

    /// Records that have been to the other dialect already, with fields of the other dialect among theirs.
    #[test]
    fn any_record_twice(marc in some(MARC21, NEW_SERIAL_LEADER), other in some(UNIMARC, LEADER), at in any::<prop::sample::Index>()) {
        let mut mixed = unimarc::to_unimarc(&marc);
        mixed.fields.extend(unimarc::to_unimarc(&unimarc::to_marc21(&other)).fields);
        let as_marc21 = |mixed: &Marc| Marc { leader: NEW_SERIAL_LEADER.to_owned(), ..mixed.clone() };
        back_and_there(&mixed);
        there_and_back(&as_marc21(&mixed));
        let cut = at.index(mixed.fields.len() + 1);
        mixed.fields.truncate(cut);
        back_and_there(&mixed);
        there_and_back(&as_marc21(&mixed));
    }
}
