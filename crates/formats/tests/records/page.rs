//! What pages carry of a serial for programs: schema.org, Highwire, Dublin Core, `COinS`, and citations.

use formats::cite::{self, Style};
use formats::schema_org::{Surroundings, embedded, periodical};
use formats::{Format, meta, write};
use issn::marc::Field;
use issn::visible::{Depth, seen_by};
use issn::{Issn, Record};
use serde_json::{Value, json};

use crate::python::python;
use crate::samples::{all, record};

fn around(siblings: &[(Issn, String)]) -> Surroundings<'_> {
    Surroundings { language: "en", centre: Some("ISSN UK"), siblings }
}

/// Rule: domain 7.6 (as DOAJ reads it)
#[test]
fn schema_org_of_a_released_record() {
    let seen = seen_by(&record("0247-0624"), Depth::Released);
    let sibling = [(Issn::parse("1476-4687").unwrap(), "Other <medium>".to_owned())];
    let expected = json!({
        "@context": "https://schema.org",
        "@id": "http://issn.org/resource/ISSN/0247-0624",
        "@type": "Periodical",
        "issn": "0247-0624",
        "identifier": [
            {"@type": "PropertyValue", "name": "ISSN", "value": "0247-0624", "description": "Valid"},
            {"@type": "PropertyValue", "name": "ISSN-L", "value": "0247-0624", "description": "Valid"},
        ],
        "name": "Éffervescences lycéennes",
        "exampleOfWork": {
            "@id": "http://issn.org/resource/ISSN-L/0247-0624",
            "@type": "CreativeWork",
            "workExample": [
                {"@id": "http://issn.org/resource/ISSN/0247-0624", "name": "Éffervescences lycéennes"},
                {"@id": "http://issn.org/resource/ISSN/1476-4687", "name": "Other <medium>"},
            ],
        },
        "material": "Print",
        "publication": {
            "@id": "http://issn.org/resource/ISSN/0247-0624#ReferencePublicationEvent",
            "@type": "PublicationEvent",
            "location": {"@id": "https://www.iso.org/obp/ui/#iso:code:3166:FR", "@type": "Country", "name": "France"},
        },
        "mainEntityOfPage": {
            "@id": "http://issn.org/resource/ISSN/0247-0624#Record",
            "@type": "CreativeWork",
            "mainEntity": "http://issn.org/resource/ISSN/0247-0624",
            "version": "Register",
            "dateModified": "09/06/2004",
            "sourceOrganization": {
                "@id": "http://issn.org/organization/ISSNCenter#_7", "@type": "Organization", "name": "ISSN UK",
            },
        },
    });
    assert_eq!(periodical(&seen, &around(&sibling)), expected);
    let text = embedded(&seen, &around(&sibling));
    assert!(!text.contains(['<', '>', '&']), "{text}");
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
}

#[test]
fn schema_org_tells_archives_as_doaj_reads_them() {
    let mut marc = all().remove(0);
    let held = [('e', "1997"), ('f', "2026"), ('g', "CLOCKSS"), ('h', "clockss"), ('i', "Preserved")];
    marc.insert(Field::data("920", [' ', ' '], &held));
    let found = periodical(&Record::read(marc).unwrap(), &around(&[]));
    let archive = &found["subjectOf"].as_array().unwrap()[1];
    assert_eq!(archive["@type"], "ArchiveComponent");
    assert_eq!(archive["holdingArchive"]["@id"], "http://issn.org/organization/keepers#clockss");
    assert_eq!(archive["temporalCoverage"], "1997/2026");
}

/// extruct, which others read pages with, finds the same in a page.
#[test]
fn extruct_reads_our_schema_org() {
    let record = record("0028-0836");
    let script = embedded(&record, &around(&[]));
    let html =
        format!("<!doctype html><title>x</title><script type=\"application/ld+json\">{script}</script>");
    let program = "import extruct, json, sys; print(json.dumps(extruct.extract(sys.stdin.read(), syntaxes=['json-ld'])['json-ld']))";
    let Some(told) = python(&["extruct"], program, &[], html.as_bytes()) else { return };
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told, json!([periodical(&record, &around(&[]))]));
}

#[test]
fn withdrawn_and_announced_records_have_no_name() {
    for (issn, depth) in [("0205-6429", Depth::Withdrawn), ("2434-561X", Depth::Announced)] {
        let seen = seen_by(&record(issn), depth);
        let found = periodical(&seen, &around(&[]));
        assert_eq!((found.get("name"), found.get("exampleOfWork")), (None, None), "{issn}");
        assert!(meta::highwire(&seen).iter().all(|(name, _)| *name == "citation_issn"), "{issn}");
    }
}

#[test]
fn meta_elements() {
    let record = record("0028-0836");
    let highwire = meta::highwire(&record);
    assert_eq!(highwire[0], ("citation_journal_title", "Nature".to_owned()));
    assert_eq!(highwire[1], ("citation_journal_abbrev", "Nature (Lond.)".to_owned()));
    assert_eq!(highwire[2], ("citation_issn", "0028-0836".to_owned()));
    let dublin_core = meta::dublin_core(&record);
    assert!(dublin_core.contains(&("DC.identifier", "urn:ISSN:0028-0836".to_owned())));
    // Every element of oai_dc has a name here.
    let xml = String::from_utf8(write(Format::DublinCore, &record).unwrap()).unwrap();
    assert_eq!(xml.matches("</dc:").count(), dublin_core.len());
    for (name, _) in &dublin_core {
        assert!(xml.contains(&format!("<dc:{}>", &name[3..])), "{name}");
    }
}

#[test]
fn coins() {
    let print = meta::coins(&record("0028-0836"));
    assert!(
        print.starts_with("ctx_ver=Z39.88-2004&ctx_enc=info%3Aofi%2Fenc%3AUTF-8&rft_val_fmt="),
        "{print}"
    );
    assert!(print.contains("&rft.genre=journal&rft.jtitle=Nature&rft.stitle=Nature%20%28Lond.%29&rft.issn=0028-0836&rft.coden=NATUAS&"), "{print}");
    assert!(meta::coins(&record("2434-561X")).contains("&rft.eissn=2434-561X&"));
}

#[test]
fn citations() {
    let complete = record("0028-0836");
    let url = "https://www.nature.com/nature/?a=1&b=[2]";
    for (style, expected) in [
        (Style::Iso690, "Nature. London: Springer Nature Limited, 1869–. ISSN 0028-0836. "),
        (Style::Apa, "Nature (1869–). Springer Nature Limited. ISSN 0028-0836. "),
        (Style::Chicago, "Nature. London: Springer Nature Limited, 1869–. ISSN 0028-0836. "),
        (Style::Mla, "Nature. Springer Nature Limited, 1869–. ISSN 0028-0836. "),
        (Style::Vancouver, "Nature. London: Springer Nature Limited; 1869–. ISSN 0028-0836. "),
    ] {
        assert_eq!(cite::plain(&complete, style), format!("{expected}{url}"), "{style:?}");
        let released = seen_by(&complete, Depth::Released);
        assert_eq!(cite::plain(&released, style), format!("Nature. ISSN 0028-0836. {url}"), "{style:?}");
    }
}
