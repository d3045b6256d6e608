//! What rdflib, an independent reader of linked data, makes of ours.

use formats::{Format, write};
use issn::Record;
use serde_json::{Map, Value, json};

use crate::python::python;
use crate::samples::all;

fn text(format: Format, record: &Record) -> String {
    String::from_utf8(write(format, record).expect("written")).expect("UTF-8")
}

/// JSON-LD, Turtle and RDF/XML of every sample are one graph.
#[test]
fn rdflib_reads_one_graph_in_three_forms() {
    let mut forms = Map::new();
    for marc in all() {
        let record = Record::read(marc).unwrap();
        let three = json!({
            "jsonld": text(Format::JsonLd, &record),
            "turtle": text(Format::Turtle, &record),
            "rdfxml": text(Format::RdfXml, &record),
        });
        forms.insert(record.issn.to_string(), three);
    }
    let input = Value::Object(forms.clone()).to_string();
    let program = include_str!("../python/isomorphic.py");
    let Some(told) = python(&["rdflib"], program, &[], input.as_bytes()) else { return };
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), forms.len(), "{told}");
    for line in lines {
        let triples: usize =
            line.rsplit(' ').next().and_then(|n| n.parse().ok()).expect("a count of triples");
        assert!(triples >= 7, "{line}");
    }
}
