//! Damaged and hostile input: never a panic, never a loss in silence, and what follows is read.

use std::io::{BufReader, Read, repeat};

use formats::{Damage, iso2709, marcxml};
use proptest::prelude::*;

use crate::samples::{all, comparable, iso};

type Item = Result<(formats::Position, issn::Marc), formats::Reject>;

fn read(bytes: &[u8]) -> Vec<Item> {
    iso2709::Reader::new(bytes).collect()
}

fn read_xml(bytes: &[u8]) -> Vec<Item> {
    marcxml::Reader::new(bytes).collect()
}

/// Numbers of good records and of rejects.
fn counts(items: &[Item]) -> (usize, usize) {
    let good = items.iter().filter(|item| item.is_ok()).count();
    (good, items.len() - good)
}

fn first() -> Vec<u8> {
    iso2709::write(&all()[0]).expect("writable")
}

#[test]
fn any_byte_changed() {
    let (good, mut bytes) = (first(), [first(), first()].concat());
    for at in 0..good.len() {
        for byte in [b'0', 0x1D, 0x1E, 0x1F, 0xFF, good[at] ^ 1] {
            bytes[at] = byte;
            let items = read(&bytes);
            let whole = items.last().unwrap().as_ref().expect("the next record is whole");
            assert_eq!(comparable(&whole.1), comparable(&all()[0]), "byte {at} set to {byte}");
        }
        bytes[at] = good[at];
    }
}

#[test]
fn cut_at_any_byte() {
    let good = first();
    for at in 1..good.len() {
        // Only the record terminator may be missing.
        let expected = if at == good.len() - 1 { (1, 0) } else { (0, 1) };
        assert_eq!(counts(&read(&good[..at])), expected, "cut at {at}");
        // The same within a file: the next record is found behind the stump.
        let expected = if at == good.len() { (2, 0) } else { (1, 1) };
        assert_eq!(counts(&read(&[&good[..at], &good].concat())), expected, "cut at {at}, another follows");
    }
}

#[test]
fn wrong_lengths_are_no_hindrance() {
    let good = first();
    for length in [b"99999", b"00000", b"00024", b"abcde"] {
        let mut bytes = good.clone();
        bytes[..5].copy_from_slice(length);
        assert_eq!(counts(&read(&bytes)), (1, 0));
        bytes[..5].copy_from_slice(&good[..5]);
        bytes[12..17].copy_from_slice(length);
        assert_eq!(counts(&read(&bytes)), (1, 0));
    }
}

#[test]
fn addresses_counted_in_characters() {
    let mut marc = all()[0].clone();
    marc.fields.iter_mut().filter(|field| field.tag == "245").for_each(|field| {
        *field = issn::marc::Field::data("245", ['0', '0'], &[('a', "éééé")]);
    });
    let bytes = iso2709::write(&marc).unwrap();
    let base: usize = std::str::from_utf8(&bytes[12..17]).unwrap().parse().unwrap();
    let mut wrong = bytes.clone();
    for entry in wrong[24..base - 1].chunks_exact_mut(12).skip(6) {
        let start: usize = std::str::from_utf8(&entry[7..]).unwrap().parse().unwrap();
        entry[7..].copy_from_slice(format!("{:05}", start.saturating_sub(4)).as_bytes());
    }
    assert_ne!(wrong, bytes);
    let read = read(&wrong);
    assert_eq!(comparable(&read[0].as_ref().unwrap().1), comparable(&marc));
}

#[test]
fn blanks_and_garbage_between_records() {
    let (one, n) = (first(), first().len() as u64);
    let spaced = [b"\r\n", &one[..], b"\r\n\r\n\0 ", &one, b"\n\x1a"].concat();
    let items = read(&spaced);
    assert_eq!(counts(&items), (2, 0));
    assert_eq!(items[1].as_ref().unwrap().0.offset, 2 + n + 6);
    let items = read(&[&one[..], b"<html>502 Bad Gateway</html>", &one].concat());
    assert_eq!(counts(&items), (2, 1));
    let reject = items[1].as_ref().unwrap_err();
    assert_eq!((reject.damage.clone(), reject.position.offset), (Damage::Garbage, n));
    assert_eq!(reject.snippet, "<html>502 Bad Gateway</html>");
    assert_eq!(items[2].as_ref().unwrap().0.offset, n + 28);
}

#[test]
fn other_encodings() {
    let marc8 = |leader: u8, title: &[u8]| {
        let mut bytes = b"00000nas  2200000 i 4500245001000000\x1e00\x1fa".to_vec();
        bytes[9] = leader;
        bytes.extend_from_slice(title);
        bytes.extend_from_slice(b"\x1e\x1d");
        read(&bytes).remove(0)
    };
    assert_eq!(marc8(b' ', b"\xE2etude").unwrap().1.sub("245", 'a'), Some("étude"));
    assert_eq!(marc8(b' ', "étude".as_bytes()).unwrap().1.sub("245", 'a'), Some("étude"));
    assert_eq!(marc8(b'a', b"ab\xE9").unwrap_err().damage, Damage::Encoding { at: 43 });
    assert_eq!(marc8(b' ', b"ab\x1b(x").unwrap_err().damage, Damage::Encoding { at: 43 });
}

/// A sign of the leader became two bytes when the file was recoded; its 24 characters are still plain to see.
#[test]
fn a_recoded_leader() {
    let bytes = "00000nas a2200000 i 45í0245001000000\u{1e}00\u{1f}atitle\u{1e}\u{1d}";
    let marc = read(bytes.as_bytes()).remove(0).unwrap().1;
    assert_eq!((marc.leader.as_str(), marc.sub("245", 'a')), ("00000nas a2200000 i 45í0", Some("title")));
}

/// A hundred megabytes without a terminator pass through without being kept.
#[test]
fn a_record_without_end() {
    let good = first();
    let endless =
        (&b"99999nas a2299999 i 4500"[..]).chain(repeat(b'x').take(100_000_000)).chain(&b"\x1d"[..]);
    let items: Vec<Item> = iso2709::Reader::new(BufReader::new(endless.chain(&good[..]))).collect();
    assert_eq!(counts(&items), (1, 1));
    assert!(matches!(items[0].as_ref().unwrap_err().damage, Damage::TooLong { .. }));
    assert_eq!(items[1].as_ref().unwrap().0.offset, 100_000_025);

    let xml = b"<collection><record><leader>".chain(repeat(b'x').take(100_000_000));
    let items: Vec<Item> = marcxml::Reader::new(BufReader::new(xml)).collect();
    assert!(matches!(items[0].as_ref().unwrap_err().damage, Damage::TooLong { .. }));
}

/// Entities, whether they are to swell or to fetch, are refused with the declaration.
#[test]
fn xml_bombs() {
    for declared in [
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE a SYSTEM 'http://localhost/evil.dtd'>",
    ] {
        let file = format!("{declared}<record><leader>&b;&x;</leader></record>");
        let items = read_xml(file.as_bytes());
        assert_eq!((items.len(), items[0].as_ref().unwrap_err().damage.clone()), (1, Damage::DocType));
    }
}

/// Lengths that lie, a directory of nothing but entries, and what is no MARC at all.
#[test]
fn hostile_iso2709() {
    let good = first();
    let many = format!("99999nas a2299999 i 4500{}", "245000100000".repeat(400_000));
    let noise: Vec<u8> = (0..200_000_u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8)
        .filter(|byte| *byte != 0x1D)
        .collect();
    for (hostile, rejects) in [
        (many.as_bytes(), 1),
        (&noise[..], 1),
        (&b"00024"[..], 1),
        (&vec![0x1E; 90_000][..], 1),
        (&[0xFF; 100][..], 1),
    ] {
        let file = [hostile, b"\x1d", &good[..], &good[..]].concat();
        let items = read(&file);
        assert_eq!(counts(&items), (2, rejects));
        assert!(items[0].is_err(), "the first is the hostile one");
        assert_eq!(items[2].as_ref().unwrap().0.offset, (file.len() - good.len()) as u64);
    }
}

#[test]
fn xml_faults() {
    let good = marcxml::write(&all()[0]);
    let damage = |xml: &str| read_xml(xml.as_bytes()).remove(0).unwrap_err().damage;
    assert_eq!(damage("<!DOCTYPE x [<!ENTITY a \"b\">]><collection/>"), Damage::DocType);
    assert_eq!(damage("<collection><record>"), Damage::Truncated);
    assert_eq!(counts(&read_xml(b"<collection/>")), (0, 0));
    for fault in [
        "<record><datafield tag=\"24\"/></record>",
        "<record><datafield tag=\"245\" ind1=\"ab\"/></record>",
        "<record><datafield tag=\"245\"><subfield>a</subfield></datafield></record>",
        "<record><subfield code=\"a\"/></record>",
        "<record><datafield tag=\"245\"><subfield code=\"a\">&bomb;</subfield></datafield></record>",
        "<record><other/></record>",
        "<record><controlfield tag=\"245\">x</controlfield></record>",
        "<record>text<leader/></record>",
    ] {
        let items = read_xml(format!("<a:c xmlns:a=\"x\">{fault}{good}</a:c>").as_bytes());
        assert_eq!(counts(&items), (1, 1), "{fault}");
        assert!(items[1].is_ok(), "{fault}");
    }
}

#[test]
fn xml_as_others_write_it() {
    let xml = "\u{feff}<?xml version='1.0'?><m:collection xmlns:m='http://www.loc.gov/MARC21/slim'><!-- a --><m:record type='x'>\
        <m:leader>00000nas a2200000 i 4500</m:leader><m:controlfield tag='001'>&lt;1&#x3E;</m:controlfield>\
        <m:datafield ind2=' ' ind1='0' tag='245'><m:subfield code='a'><![CDATA[A & B]]> &amp; C</m:subfield>\
        <m:subfield code='b'/></m:datafield></m:record></m:collection>";
    let marc = read_xml(xml.as_bytes()).remove(0).unwrap().1;
    assert_eq!(marc.control("001"), "<1>");
    assert_eq!((marc.sub("245", 'a'), marc.sub("245", 'b')), (Some("A & B & C"), Some("")));
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(prop_oneof![Just(0x1D_u8), Just(0x1E), Just(0x1F), b'0'..=b'9', any::<u8>()], 0..400)) {
        let _ = (read(&bytes), read_xml(&bytes));
    }

    #[test]
    fn damage_in_several_places(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = iso();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        prop_assert!(!read(&bytes).is_empty());
        let mut xml: Vec<u8> = all().iter().flat_map(|marc| marcxml::write(marc).into_bytes()).collect();
        for (at, byte) in changes {
            let at = at.index(xml.len());
            xml[at] = byte;
        }
        let _ = read_xml(&xml);
    }
}
