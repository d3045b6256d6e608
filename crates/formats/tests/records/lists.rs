//! Lists written record by record are whole files of their format.

use formats::{Format, entry, footer, header, iso2709, marcxml, write};
use issn::Record;
use oxrdf::Graph;
use oxrdfio::{JsonLdProfileSet, RdfFormat};
use serde_json::Value;

use crate::linked_data::graph;
use crate::samples::{all, record};

fn records() -> Vec<Record> {
    let mut records: Vec<Record> = all().into_iter().filter_map(|marc| Record::read(marc).ok()).collect();
    records.push(Record { title: "=1+1, \"two\"\nthree & four".to_owned(), ..records[0].clone() });
    records
}

fn list(format: Format, records: &[Record]) -> Vec<u8> {
    let mut bytes = header(format).expect("a header");
    for (at, record) in records.iter().enumerate() {
        bytes.extend(entry(format, record, at == 0).expect("written"));
    }
    bytes.extend(footer(format));
    bytes
}

#[test]
fn json() {
    let records = records();
    let array: Vec<Value> = serde_json::from_slice(&list(Format::Json, &records)).unwrap();
    assert_eq!((array.len(), array[0]["issn"].as_str()), (records.len(), Some("0028-0836")));
    let lines = String::from_utf8(list(Format::Jsonl, &records)).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, array);
    assert_eq!(array[0]["links"][0]["relation"], "supplement");
    assert_eq!((array[1].get("languages"), array[1]["modified"].as_str()), (None, Some("2004-06-09")));
    let empty: Vec<Value> = serde_json::from_slice(&list(Format::Json, &[])).unwrap();
    assert!(empty.is_empty());
}

#[test]
fn linked_data() {
    // No two of these have the same centre, of which they would say the same.
    let records = &records()[..5];
    let one = |record: &Record| graph(&write(Format::Turtle, record).unwrap(), RdfFormat::Turtle).len();
    let expected: usize = records.iter().map(one).sum();
    let turtle: Graph = graph(&list(Format::Turtle, records), RdfFormat::Turtle);
    assert_eq!(turtle.len(), expected);
    assert_eq!(graph(&list(Format::RdfXml, records), RdfFormat::RdfXml), turtle);
    let json_ld = RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() };
    assert_eq!(graph(&list(Format::JsonLd, records), json_ld), turtle);
    for (format, rdf) in
        [(Format::Turtle, RdfFormat::Turtle), (Format::RdfXml, RdfFormat::RdfXml), (Format::JsonLd, json_ld)]
    {
        assert_eq!(graph(&list(format, &[]), rdf).len(), 0, "{format:?}");
    }
}

#[test]
fn marc_of_both_kinds() {
    let records = records();
    let titles = |bytes: &[u8], tag: &str| -> Vec<Option<String>> {
        let read = iso2709::Reader::new(bytes).map(|item| item.unwrap().1);
        read.map(|marc| marc.sub(tag, 'a').map(str::to_owned)).collect()
    };
    assert_eq!(titles(&list(Format::Marc, &records), "022")[2].as_deref(), Some("2434-561X"));
    let unimarc = list(Format::Unimarc, &records);
    assert_eq!(titles(&unimarc, "011")[2].as_deref(), Some("2434-561X"));
    assert_eq!(titles(&unimarc, "200")[0].as_deref(), Some("Nature"));
    let first = iso2709::Reader::new(&unimarc[..]).next().unwrap().unwrap().1;
    assert_eq!(first.sub("321", 'u'), Some("https://www.cas.org/"));
    for (format, tag) in [(Format::Marcxml, "022"), (Format::Unimarcxml, "011")] {
        let xml = list(format, &records);
        let read: Vec<_> = marcxml::Reader::new(&xml[..]).map(|item| item.unwrap().1).collect();
        assert_eq!(read.len(), records.len());
        assert_eq!(read[0].sub(tag, 'a'), Some("0028-0836"));
    }
}

#[test]
fn xml_is_well_formed_whatever_the_text() {
    let mut marc = all().remove(0);
    marc.insert(issn::marc::Field::data("588", [' ', ' '], &[('a', "a\u{1b}b\u{0}\r\n c")]));
    let odd = Record::read(marc).unwrap();
    let found = graph(&write(Format::RdfXml, &odd).unwrap(), RdfFormat::RdfXml);
    assert!(found.iter().any(|triple| triple.object.to_string().contains("a\u{fffd}b\u{fffd}")));
    for format in [Format::Marcxml, Format::Unimarcxml, Format::RdfXml, Format::DublinCore] {
        let xml = String::from_utf8(write(format, &odd).unwrap()).unwrap();
        assert!(!xml.contains(['\u{1b}', '\0']), "{format:?}");
    }
}

#[test]
fn csv_ris_bibtex_dublin_core() {
    let records = records();
    let text = |format| String::from_utf8(list(format, &records)).unwrap();
    let csv = text(Format::Csv);
    assert!(csv.starts_with("\u{feff}issn,issn_l,status,medium,title,"));
    assert!(csv.contains(
        "\r\n0028-0836,0028-0836,register,print,\"'=1+1, \"\"two\"\"\nthree & four\",Nature (London),"
    ));
    let ris = text(Format::Ris);
    assert_eq!(ris.matches("ER  - \r\n").count(), records.len());
    assert!(
        ris.starts_with("TY  - JFULL\r\nTI  - Nature\r\nJF  - Nature (London)\r\nJ2  - Nature (Lond.)\r\n")
    );
    assert!(ris.contains("TI  - =1+1, \"two\" three & four\r\n"));
    let bibtex = text(Format::Bibtex);
    assert!(bibtex.starts_with("@periodical{issn00280836,\n  title = {Nature},\n"));
    assert!(bibtex.contains("title = {=1+1, \"two\" three \\& four}"));
    let dublin = String::from_utf8(write(Format::DublinCore, &record("0028-0836")).unwrap()).unwrap();
    assert!(dublin.contains("<dc:identifier>urn:ISSN:0028-0836</dc:identifier>"));
    assert!(dublin.contains("<dc:identifier>https://www.nature.com/nature/?a=1&amp;b=[2]</dc:identifier>"));
}
