//! What a serial is tied to: other serials, indexing services, archives, and notes about it. Rule: domain 6.4, 9.1

use issn::Record;
use issn::marc::Field;
use issn::record::Link;
use serde_json::{Value, json};

use super::node::{Ids, Node, address, encoded};
use crate::values::{day, joined, relation, trimmed};

pub(super) fn put(record: &Record, ids: &Ids, node: &mut Node) {
    for link in &record.links {
        put_link(record, link, node);
    }
    for field in record.marc.fields("510").filter(|field| field.sub('9') == Some("facet")) {
        if let (Some(name), Some(url)) = (field.sub('a').map(trimmed), field.sub('u')) {
            let id = ids.named("IndexingService", name);
            let mut service = Node::with_id(id);
            service.put("type", "bf:Work");
            service.put("name", name);
            service.put_some(
                "electronicLocator",
                Some(url).filter(|url| url.starts_with("http")).and_then(address),
            );
            node.list("indexedIn", [service.into_value()]);
        }
    }
    node.list("subjectOf", record.marc.fields("920").map(archived));
    for field in record.marc.fields("857") {
        if let Some(name) = field.sub('c').map(trimmed) {
            let mut archive = Node::with_id(ids.named("WebArchive", name));
            archive.put("type", "schema:ArchiveComponent");
            archive.put("name", name);
            archive.list("url", field.subs('u'));
            node.list("subjectOf", [archive.into_value()]);
        }
    }
    let described =
        |text| json!({"type": "bf:Note", "noteType": "Source of the description note", "value": text});
    node.list("note", record.marc.fields("588").filter_map(|field| field.sub('a')).map(described));
    node.list("hasReproduction", record.marc.fields("533").filter_map(|field| reproduction(field, ids)));
    node.list("reproductionNote", record.marc.fields("533").map(|field| joined(field, "abcdefmn")));
    for field in record.marc.fields("362") {
        let dates =
            if field.indicators()[0] == '0' { ["M3620_a", "M3620_z"] } else { ["M3621_a", "M3621_z"] };
        node.list(dates[0], field.subs('a'));
        node.list(dates[1], field.subs('z'));
    }
}

/// A link is told by the number of the other serial; one that has only a title is no link in the data.
fn put_link(record: &Record, link: &Link, node: &mut Node) {
    let Some(issn) = link.issn else { return };
    let word = relation(&link.tag, link.ind2);
    // Of several serials that merged, only the last field names what came of it.
    let later =
        || record.links.iter().rfind(|own| relation(&own.tag, own.ind2) == word && own.issn.is_some());
    let is_partner = word == "mergedToForm" && later().is_some_and(|last| last.issn != link.issn);
    let also = match link.tag.as_str() {
        "760" => Some("hasSeries"),
        "765" => Some("translationOfWork"),
        "767" => Some("workTranslation"),
        "770" | "772" | "777" | "780" | "785" | "787" => Some("relation"),
        "775" => Some("versionOf"),
        "776" => Some("isFormatOf"),
        _ => None,
    };
    let words = Some(word).filter(|_| !is_partner).into_iter().chain(also);
    for word in words {
        node.list(word, [format!("resource:ISSN/{issn}")]);
    }
}

/// What one archive holds of the serial (920).
fn archived(field: &Field) -> Value {
    let mut part = Node::of_type("schema:ArchiveComponent");
    part.put_some("creativeWorkStatus", field.sub('i'));
    part.put_some("abstract", field.sub('j'));
    part.put_some("description", field.sub('k'));
    part.put_some("dateModified", field.sub('l').and_then(day));
    part.put_some("url", field.sub('m'));
    let years: Vec<&str> = [field.sub('e'), field.sub('f')].into_iter().flatten().collect();
    part.put_some("temporalCoverage", Some(years.join("/")).filter(|years| !years.is_empty()));
    let mut archive = Node::new();
    if let Some(code) = field.sub('h') {
        archive.put("id", format!("keepers:{}", encoded(code)));
        archive.put("identifier", code);
    }
    archive.put("type", "schema:ArchiveOrganization");
    archive.put_some("name", field.sub('g'));
    part.put("holdingArchive", archive.into_value());
    let mut described = Node::of_type("schema:Periodical");
    described.list("issn_schema", field.subs('a'));
    described.put_some("name", field.sub('c'));
    // A text, although the context takes a publisher for a thing: as the profile's example and shapes have it.
    described.put_some("publisher", field.sub('d').map(|name| json!({"@value": name})));
    part.put("mainEntity", described.into_value());
    part.into_value()
}

/// A reproduction (533): by whom, where and when. Without an agency there is only the note.
fn reproduction(field: &Field, ids: &Ids) -> Option<Value> {
    let agency = field.sub('c').map(trimmed).filter(|name| !name.is_empty())?;
    let agency_id = ids.named("ReproductionAgency", agency);
    let mut copy = Node::of_type("schema:CreativeWork");
    let mut event = Node::of_type("schema:PublicationEvent");
    if let Some(name) = field.sub('b').map(trimmed).filter(|name| !name.is_empty()) {
        let id = ids.named("ReproductionPlace", name);
        event.put("location", id.as_str());
        copy.put("spatial", json!({"id": id, "type": "schema:Place", "label": name}));
    }
    event.put("publishedBy", agency_id.as_str());
    event.put_some("temporal", field.sub('d').map(trimmed));
    copy.put("publisher", json!({"id": agency_id, "type": "schema:Organization", "name": agency}));
    copy.put("publication", event.into_value());
    Some(copy.into_value())
}
