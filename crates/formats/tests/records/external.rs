//! yaz-marcdump and pymarc, independent readers, find the same fields in what we write.

use std::fmt::Write;
use std::process::Command;

use formats::{Dialect, iso2709, marcxml, unimarc};
use issn::Marc;
use issn::marc::Body;
use unicode_normalization::UnicodeNormalization;

use crate::python::python;
use crate::samples::{all, comparable, iso};

fn yaz(arguments: &[&str], name: &str, input: &[u8]) -> Vec<u8> {
    let path = std::env::temp_dir().join(format!("masthead-formats-{}-{name}", std::process::id()));
    std::fs::write(&path, input).expect("a temporary file");
    let output = Command::new("yaz-marcdump").args(arguments).arg(&path).output();
    let _ = std::fs::remove_file(&path);
    let output = output.expect("yaz-marcdump cannot be run: install the Debian package yaz");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn yaz_reads_our_iso2709() {
    let xml = yaz(&["-i", "marc", "-o", "marcxml"], "records.mrc", &iso());
    let read: Vec<Marc> = marcxml::Reader::new(&xml[..]).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, all().iter().map(comparable).collect::<Vec<_>>());
}

#[test]
fn yaz_reads_our_marcxml() {
    let mut xml = marcxml::HEADER.to_owned();
    xml.extend(all().iter().map(marcxml::write));
    xml.push_str(marcxml::FOOTER);
    let bytes = yaz(&["-i", "marcxml", "-o", "marc"], "records.xml", xml.as_bytes());
    let read: Vec<Marc> = iso2709::Reader::new(&bytes[..]).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, all().iter().map(comparable).collect::<Vec<_>>());
}

/// The samples, and one in every script that MARC-8 has.
fn scripts() -> Vec<Marc> {
    let mut records = all();
    let mut marc = records[0].clone();
    marc.fields.retain(|field| field.tag.starts_with("00") || field.tag == "022");
    for text in [
        "Łódź, économie, Việt Nam ©",
        "Пример",
        "Ελληνικά",
        "עברית",
        "العربية",
        "中華民國圖書",
        "x² H₂O",
        "🙂 – “a”",
    ] {
        marc.fields.push(issn::marc::Field::data("246", ['1', ' '], &[('a', text)]));
    }
    records.push(marc);
    records
}

#[test]
fn yaz_reads_our_marc8() {
    let records: Vec<Marc> = scripts();
    let bytes: Vec<u8> = records.iter().flat_map(|marc| iso2709::write_marc8(marc).unwrap()).collect();
    assert!(bytes.contains(&0x1B) && std::str::from_utf8(&bytes).is_err());
    let xml = yaz(&["-i", "marc", "-o", "marcxml", "-f", "marc8", "-t", "utf8"], "records.marc8", &bytes);
    // YAZ leaves references as they are.
    let xml = String::from_utf8(xml).unwrap().replace("&amp;#x", "&#x");
    let read: Vec<Marc> =
        marcxml::Reader::new(xml.as_bytes()).map(|item| comparable(&item.unwrap().1)).collect();
    let composed = |marc: &Marc| Marc::unpack(&marc.packed().nfc().collect::<String>());
    let expected: Vec<Marc> = records.iter().map(comparable).collect();
    assert_eq!(
        read.iter().map(composed).collect::<Vec<_>>(),
        expected.iter().map(composed).collect::<Vec<_>>()
    );
}

#[test]
fn yaz_reads_our_unimarc() {
    let records: Vec<Marc> = scripts();
    let bytes: Vec<u8> = records.iter().flat_map(|marc| unimarc::write(marc).unwrap()).collect();
    let xml = yaz(&["-i", "marc", "-o", "marcxml"], "records.unimarc", &bytes);
    let from = Some(Dialect::Unimarc);
    let read: Vec<Marc> =
        marcxml::Reader::in_marc21(&xml[..], from).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
    let mut xml = unimarc::HEADER.to_owned();
    xml.extend(records.iter().map(unimarc::write_xml));
    xml.push_str(marcxml::FOOTER);
    let bytes = yaz(&["-i", "marcxml", "-o", "marc"], "records.unimarcxml", xml.as_bytes());
    let read: Vec<Marc> =
        iso2709::Reader::in_marc21(&bytes[..], from).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, records.iter().map(comparable).collect::<Vec<_>>());
}

/// What pymarc reads, a line a value: leader, then tag, indicators, code and value.
const LISTING: &str = "\
import io, sys, pymarc
kind, data = sys.argv[1], sys.stdin.buffer.read()
if kind == 'xml':
    records = pymarc.parse_xml_to_array(io.BytesIO(data))
else:
    records = pymarc.MARCReader(data, to_unicode=True, force_utf8=kind == 'utf8')
for record in records:
    print('=', str(record.leader)[5:9] + str(record.leader)[17:20])
    for field in record.fields:
        if field.is_control_field():
            print(field.tag, field.data)
        else:
            print(field.tag, *field.indicators)
            for part in field.subfields:
                print(part.code, part.value)
";

fn listed(records: &[Marc]) -> String {
    let mut text = String::new();
    for marc in records {
        let leader: String = [&marc.leader[5..9], &marc.leader[17..20]].concat();
        let _ = writeln!(text, "= {leader}");
        for field in &marc.fields {
            match &field.body {
                Body::Control(value) => drop(writeln!(text, "{} {value}", field.tag)),
                Body::Data { ind1, ind2, subfields } => {
                    let _ = writeln!(text, "{} {ind1} {ind2}", field.tag);
                    for (code, value) in subfields {
                        let _ = writeln!(text, "{code} {value}");
                    }
                }
            }
        }
    }
    text.nfc().collect()
}

#[test]
fn pymarc_reads_all_of_ours() {
    let records = scripts();
    let as_unimarc: Vec<Marc> = records.iter().map(unimarc::to_unimarc).collect();
    let joined = |write: fn(&Marc) -> Vec<u8>| records.iter().flat_map(write).collect::<Vec<u8>>();
    let collection =
        |header: &str, text: Vec<u8>| [header.as_bytes(), &text, marcxml::FOOTER.as_bytes()].concat();
    for (name, kind, bytes, expected) in [
        ("utf8", "utf8", joined(|marc| iso2709::write(marc).unwrap()), &records),
        ("marc8", "marc8", joined(|marc| iso2709::write_marc8(marc).unwrap()), &records),
        (
            "marcxml",
            "xml",
            collection(marcxml::HEADER, joined(|marc| marcxml::write(marc).into_bytes())),
            &records,
        ),
        ("unimarc", "utf8", joined(|marc| unimarc::write(marc).unwrap()), &as_unimarc),
    ] {
        let Some(read) = python(&["pymarc"], LISTING, &[kind], &bytes) else { return };
        let read: String = read.nfc().collect();
        // pymarc leaves references as they are.
        let read = read
            .replace("&#x1F642;", "🙂")
            .replace("&#x2013;", "–")
            .replace("&#x201C;", "“")
            .replace("&#x201D;", "”");
        assert_eq!(read, listed(expected), "{name}");
    }
}
