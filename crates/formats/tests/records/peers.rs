//! What others make of our data: rdflib and pyshacl of the linked data, jsonschema of the JSON, xmllint of Dublin Core.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use formats::{Format, json_ld, write};
use issn::visible::{Depth, seen_by};
use issn::{Issn, Record};
use serde_json::{Map, Value, json};

use crate::python::python;
use crate::samples::{all, complete};

fn text(format: Format, record: &Record) -> String {
    String::from_utf8(write(format, record).expect("written")).expect("UTF-8")
}

/// The samples, the complete record among them, each as it is seen to every depth.
fn seen() -> Vec<(String, Record)> {
    let records = all().into_iter().map(|marc| Record::read(marc).expect("a record")).chain([complete()]);
    let depths = [Depth::Announced, Depth::Withdrawn, Depth::Released, Depth::Complete];
    let seen =
        |record: Record| depths.map(|depth| (format!("{} {depth:?}", record.issn), seen_by(&record, depth)));
    records.flat_map(seen).collect()
}

/// The folder of reference data, or a word that the test is skipped.
#[expect(clippy::disallowed_methods, reason = "where reference data lie is told to tests by a variable")]
fn reference(path: &str) -> Option<PathBuf> {
    let folder = std::env::var("MASTHEAD_DATA").ok();
    if folder.is_none() {
        eprintln!("skipped: MASTHEAD_DATA is not set");
    }
    folder.map(|folder| Path::new(&folder).join(path))
}

/// JSON-LD, Turtle and RDF/XML are one graph, of records and of a title in all its media.
#[test]
fn rdflib_reads_one_graph_in_three_forms() {
    let three = |write: &dyn Fn(Format) -> String| json!({"jsonld": write(Format::JsonLd), "turtle": write(Format::Turtle), "rdfxml": write(Format::RdfXml)});
    let mut forms = Map::new();
    for (name, record) in seen() {
        forms.insert(name, three(&|format| text(format, &record)));
    }
    let media = [Record::read(all().remove(0)).unwrap(), complete()];
    let title = |format| {
        let written = formats::title::write(format, Issn::parse("0028-0836").unwrap(), &media);
        String::from_utf8(written.expect("linked data").expect("written")).expect("UTF-8")
    };
    forms.insert("a title".into(), three(&title));
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

/// Each kind of violation of the profile's shapes is explained in docs/formats.md, and each that is explained is there.
#[test]
fn what_the_shapes_of_the_profile_say_is_explained() {
    let Some(shapes) = reference("linked-data/issn-shacl.ttl") else { return };
    let record = complete();
    let own = format!("http://issn.org/resource/ISSN/{}", record.issn);
    let arguments = [shapes.to_str().unwrap(), &own];
    let program = include_str!("../python/shacl.py");
    let document = text(Format::JsonLd, &record);
    let Some(told) = python(&["rdflib", "pyshacl"], program, &arguments, document.as_bytes()) else { return };
    println!("{told}");
    let kinds: BTreeSet<&str> =
        told.lines().filter_map(|line| line.strip_prefix("kind\t")?.split('\t').next()).collect();
    let page = include_str!("../../../../docs/formats.md");
    let (_, table) = page.split_once("| kind | why |").expect("the table of kinds");
    let explained: BTreeSet<&str> =
        table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let new: Vec<&&str> = kinds.difference(&explained).collect();
    let gone: Vec<&&str> = explained.difference(&kinds).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "not explained: {new:#?}\nexplained, but not there: {gone:#?}"
    );
}

/// Whoever reads our terms by the profile's own context reads the same, but for those that docs/formats.md names.
#[test]
fn our_context_is_the_profiles() {
    let Some(path) = reference("linked-data/issn-jsonld-context.json") else { return };
    let profile: Value = serde_json::from_slice(&std::fs::read(path).expect("the context")).unwrap();
    let own: Map<String, Value> = serde_json::from_str(json_ld::CONTEXT).unwrap();
    let mut differing: Vec<&str> = Vec::new();
    for (term, meaning) in &own {
        let there = &profile["@context"][term];
        if there != meaning {
            differing.push(term);
        }
    }
    differing.sort_unstable();
    let known =
        ["M3620_a", "M3620_z", "M3621_a", "M3621_z", "cancelledInFavorOf", "created", "hasCancelledISSN"];
    assert_eq!(differing, known);
}

/// Every record in JSON, to whatever depth it is seen, is valid against the schema that we serve.
#[test]
fn json_is_valid_against_its_schema() {
    let seen = seen();
    let lines: Vec<String> = seen.iter().map(|(_, record)| text(Format::Json, record)).collect();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/record.schema.json");
    let program = include_str!("../python/schema.py");
    let arguments = [schema.to_str().unwrap()];
    let Some(told) = python(&["jsonschema"], program, &arguments, lines.join("\n").as_bytes()) else {
        return;
    };
    assert_eq!(told.trim(), format!("{} right", seen.len()));
    // And it refuses what is none.
    let wrong = "{\"issn\":\"0028-0836\",\"issn_l\":\"0028-0836\",\"status\":\"register\",\"secret\":1}\n";
    let told = python(&["jsonschema"], program, &arguments, wrong.as_bytes()).unwrap_or_default();
    assert!(told.contains("secret") && told.ends_with("0 right\n"), "{told}");
}

const XML_XSD: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
 targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>"#;

#[test]
fn dublin_core_is_valid_against_its_schema() {
    let Some(schemas) = reference("schemas") else { return };
    let folder = std::env::temp_dir().join(format!("masthead-dc-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let copied = |name: &str| std::fs::read_to_string(schemas.join(name)).expect("a schema");
    std::fs::write(folder.join("oai_dc.xsd"), copied("oai_dc.xsd")).unwrap();
    // The schema of XML's own attributes, which this one fetches from the web; only `lang` is used.
    let address = "http://www.w3.org/2001/03/xml.xsd";
    std::fs::write(
        folder.join("simpledc20021212.xsd"),
        copied("simpledc20021212.xsd").replace(address, "xml.xsd"),
    )
    .unwrap();
    std::fs::write(folder.join("xml.xsd"), XML_XSD).unwrap();
    for (name, record) in seen() {
        std::fs::write(folder.join("record.xml"), text(Format::DublinCore, &record)).unwrap();
        let arguments = ["--noout", "--nonet", "--schema"];
        let paths = [folder.join("oai_dc.xsd"), folder.join("record.xml")];
        let output = Command::new("xmllint").args(arguments).args(&paths).output();
        let output = output.expect("xmllint cannot be run: install the Debian package libxml2-utils");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
