//! JSON-LD in the shape of the profile, and the same facts in Turtle and RDF/XML.

use formats::{Format, write};
use issn::visible::{Depth, seen_by};
use oxrdf::graph::CanonicalizationAlgorithm;
use oxrdf::{Graph, Triple};
use oxrdfio::{JsonLdProfileSet, RdfFormat, RdfParser};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::samples::{all, record};

const JSON_LD: RdfFormat = RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() };

/// Every triple of a document, blank nodes named after what is said of them.
pub fn graph(bytes: &[u8], format: RdfFormat) -> Graph {
    let quads = RdfParser::from_format(format).for_slice(bytes);
    let mut graph: Graph = quads.map(|quad| Triple::from(quad.expect("well-formed"))).collect();
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph
}

fn json_ld(issn: &str) -> Value {
    serde_json::from_slice(&write(Format::JsonLd, &record(issn)).expect("written")).expect("JSON")
}

/// An independent reader of JSON-LD finds in our document what we wrote as Turtle and RDF/XML ourselves.
#[test]
fn three_forms_say_the_same() {
    for marc in all() {
        let record = issn::Record::read(marc).unwrap();
        let expected = graph(&write(Format::JsonLd, &record).unwrap(), JSON_LD);
        assert!(expected.len() >= 7, "{}", record.issn);
        assert_eq!(
            graph(&write(Format::Turtle, &record).unwrap(), RdfFormat::Turtle),
            expected,
            "{}",
            record.issn
        );
        assert_eq!(
            graph(&write(Format::RdfXml, &record).unwrap(), RdfFormat::RdfXml),
            expected,
            "{}",
            record.issn
        );
    }
}

/// Rule: domain 6.1, 6.7 (public record)
#[test]
fn a_released_record() {
    let found = json_ld("0247-0624");
    assert_eq!(found["@context"]["@base"], "http://issn.org/resource/ISSN/0247-0624");
    assert_eq!(found["id"], "");
    assert_eq!(found["type"], json!(["bf:Work", "bf:Instance", "schema:Periodical"]));
    let keys: Vec<&String> = found["identifiedBy"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["#ISSN", "#ISSN-L", "#KeyTitle"]);
    assert_eq!(found["name"], json!(["Éffervescences lycéennes.", "Éffervescences lycéennes"]));
    assert_eq!(found["mainTitle"], "Éffervescences lycéennes.");
    assert_eq!(found["format"], json!(["medium:Print"]));
    assert_eq!(found["type_dct"], "formofmaterial:a");
    assert_eq!(found["isPartOf"]["id"], "resource:ISSN-L/0247-0624");
    let places = json!(["https://www.iso.org/obp/ui/#iso:code:3166:FR", "countries:fr"]);
    assert_eq!(found["spatial"], places);
    let named = json!([
        {"id": places[0], "label": "France"},
        {"id": places[1], "label": "France"},
    ]);
    assert_eq!(found["publication"][0]["location"], named);
    let about = &found["mainEntityOf"];
    assert_eq!(
        (about["status"].as_str(), about["modified"].as_str()),
        (Some("recordStatus:Register"), Some("2004-06-09"))
    );
    assert_eq!(about["wasAttributedTo"]["id"], "issnCenter:_7");
    for absent in
        ["startDate", "endDate", "inLanguage", "accrualPeriodicity", "M00806", "publisher", "alternateName"]
    {
        assert_eq!(found.get(absent), None, "{absent}");
    }
}

#[test]
fn a_complete_record() {
    let found = json_ld("0028-0836");
    assert_eq!(found["identifiedBy"]["#AbbreviatedKeyTitle"]["value"], "Nature (Lond.)");
    assert_eq!(found["identifiedBy"]["#CODEN"]["value"], "NATUAS");
    assert_eq!(found["identifiedBy"]["#ISSN"]["hasCancelledISSN"], json!(["resource:ISSN/0302-2889#ISSN"]));
    assert_eq!(found["hasIncorrectISSN"], json!(["0028-0835"]));
    assert_eq!((found["startDate"].as_str(), found["endDate"].as_str()), (Some("1869"), Some("9999")));
    assert_eq!(found["accrualPeriodicity"], "http://purl.org/cld/freq/weekly");
    assert_eq!(found["provisionActivityStatement"][0], "London Macmillan 1869-");
    let events = found["publication"].as_array().unwrap();
    let ids: Vec<&str> = events.iter().filter_map(|event| event["id"].as_str()).collect();
    let expected = [
        "#ReferencePublicationEvent",
        "#EarliestPublicationEvent",
        "#InterveningPublicationEvent1",
        "#LatestPublicationEvent",
    ];
    assert_eq!(ids, expected);
    assert_eq!(events[1]["location"][0]["geo"]["latitude"], "51.50853");
    assert_eq!(found["publisher"][1], "#Publisher-Nature_Publishing_Group");
    assert_eq!(found["supplement"], json!(["resource:ISSN/0090-0028"]));
    assert_eq!(found["absorbed"], json!(["resource:ISSN/0300-8746"]));
    assert_eq!(found["isFormatOf"], json!(["resource:ISSN/1476-4687"]));
    let proper = found["title"].as_array().unwrap().iter().find(|title| title["type"] == "bf:Title").unwrap();
    assert_eq!(proper["mainTitle"]["@language"], "und-Latn-t-und-hani");
    assert_eq!(proper["translationOf"]["mainTitle"], json!({"@value": "自然", "@language": "und-Hani"}));
}

/// Rule: domain 6.1 (unreported, cancelled and suppressed records have no class, no title, no number beside the identifier)
#[test]
fn withdrawn_records() {
    for (issn, status, state) in [
        ("0205-6429", "idStatus:Cancelled", "recordStatus:Cancelled"),
        ("0229-818X", "idStatus:Suppressed", "recordStatus:Suppressed"),
        ("0205-5333", "idStatus:Valid", "recordStatus:Unreported"),
    ] {
        let found = json_ld(issn);
        let keys: Vec<&String> = found.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["@context", "id", "identifiedBy", "mainEntityOf"]);
        assert_eq!(found["identifiedBy"]["#ISSN"]["status"], status);
        assert_eq!(found["mainEntityOf"]["status"], state);
    }
    let replaced = &json_ld("0205-6429")["identifiedBy"]["#ISSN"]["cancelledInFavorOf"];
    assert_eq!(replaced, &json!(["resource:ISSN/0206-5347#ISSN"]));
}

#[test]
fn a_provisional_record_has_a_class_and_no_title() {
    let announced = seen_by(&record("2434-561X"), Depth::Announced);
    let found: Value = serde_json::from_slice(&write(Format::JsonLd, &announced).unwrap()).unwrap();
    assert_eq!(found["mainEntityOf"]["status"], "recordStatus:Provisional");
    assert_eq!(
        (found["format"][0].as_str(), found["spatial"][0].as_str()),
        (Some("medium:Online"), Some("countries:ja"))
    );
    assert_eq!((found.get("name"), found["identifiedBy"].get("#KeyTitle")), (None, None));
}

proptest! {
    /// Whatever stands in a record, its addresses are valid and the three forms agree.
    #[test]
    fn odd_text_makes_no_bad_graph(text in "[ -~é字\u{200d}\u{98}]{1,30}", url in "https?://[ -~é]{0,20}") {
        let mut marc = all().remove(0);
        for (tag, code) in [("264", 'b'), ("264", 'a'), ("710", 'a'), ("920", 'h'), ("857", 'c'), ("245", 'a'), ("338", 'b'), ("022", '2')] {
            marc.insert(issn::marc::Field::data(tag, ['2', '2'], &[(code, &text), ('u', &url)]));
        }
        marc.insert(issn::marc::Field::data("510", [' ', ' '], &[('a', &text), ('u', &url), ('9', "facet")]));
        let record = issn::Record::read(marc).unwrap();
        let expected = graph(&write(Format::JsonLd, &record).unwrap(), JSON_LD);
        prop_assert_eq!(graph(&write(Format::Turtle, &record).unwrap(), RdfFormat::Turtle), expected);
    }
}
