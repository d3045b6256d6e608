//! A serial in the words of schema.org, as pages carry it for programs that read pages.
//!
//! DOAJ's software reads the first such script of a page: whether `mainEntityOfPage.version` is `Register`, and in
//! `subjectOf` each `ArchiveComponent` with the `@id` of its `holdingArchive` and its `temporalCoverage` (`1870/2020`).
//! Rule: domain 7.6

use issn::{Issn, Medium, Record, Status};
use serde_json::{Value, json};

use crate::json_ld::{Ids, Node};
use crate::values;

/// What the page knows beside the record. Every part of it must be something that the reader may see.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The language of the page, for the name of the country (`en` when we have none in it).
    pub language: &'a str,
    /// The name of the responsible centre.
    pub centre: Option<&'a str>,
    /// The other media of the title: number and key title.
    pub siblings: &'a [(Issn, String)],
}

/// The serial as a `Periodical`; `record` is what the reader may see of it, and nothing else is told.
///
/// A record that is only announced or was withdrawn has number, status and medium where it tells one, and no name.
pub fn periodical(record: &Record, around: &Surroundings) -> Value {
    let id = Ids::resource(record.issn);
    let mut node = Node::new();
    node.put("@context", "https://schema.org");
    node.put("@id", id.as_str());
    node.put("@type", "Periodical");
    node.put("issn", record.issn.to_string());
    node.put("identifier", identifiers(record));
    if !record.title.is_empty() {
        names(record, &mut node);
        node.put("exampleOfWork", work(record, around.siblings));
    }
    if record.medium != Medium::Other || !record.title.is_empty() {
        node.put("material", material(record.medium));
    }
    node.list("url", record.urls.iter().map(String::as_str));
    node.list("inLanguage", record.languages.iter().map(String::as_str));
    node.list("keywords", record.subjects.iter().map(String::as_str));
    node.put_some("startDate", record.start_year.map(|year| year.to_string()));
    node.put_some("endDate", record.end_year.map(|year| year.to_string()));
    let publisher = record.publisher.as_ref();
    node.put_some("publisher", publisher.map(|name| json!({"@type": "Organization", "name": name})));
    node.put_some("publication", publication(record, &id, around.language));
    if record.open_access {
        node.put("isAccessibleForFree", true);
    }
    node.list("subjectOf", record.marc.fields("920").map(archived));
    node.put("mainEntityOfPage", about_record(record, &id, around.centre));
    node.into_value()
}

/// [`periodical`] as text that may stand inside a `<script>` of a page: nothing in it can end the element.
pub fn embedded(record: &Record, around: &Surroundings) -> String {
    let text = periodical(record, around).to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn identifiers(record: &Record) -> Value {
    let state = match record.status {
        Status::Cancelled => "Cancelled",
        Status::Suppressed => "Suppressed",
        _ => "Valid",
    };
    let identifier = |name: &str, value: Issn, state: &str| json!({"@type": "PropertyValue", "name": name, "value": value.to_string(), "description": state});
    let own = identifier("ISSN", record.issn, state);
    let linking = record.marc.sub("022", 'l').map(|_| identifier("ISSN-L", record.issn_l, "Valid"));
    std::iter::once(own).chain(linking).collect()
}

/// The key title, and beside it the other forms; the portal's own pages have them this way round.
fn names(record: &Record, node: &mut Node) {
    let key_title = if record.key_title.is_empty() { &record.title } else { &record.key_title };
    node.put("name", key_title.as_str());
    let others = std::iter::once(&record.title).chain(&record.other_titles);
    node.list("alternateName", others.filter(|title| *title != key_title).map(String::as_str));
}

/// The title in all its media.
fn work(record: &Record, siblings: &[(Issn, String)]) -> Value {
    let example = |issn: Issn, name: &str| json!({"@id": Ids::resource(issn), "name": name});
    let own = std::iter::once(example(record.issn, &record.key_title));
    let examples: Vec<Value> = own.chain(siblings.iter().map(|(issn, name)| example(*issn, name))).collect();
    json!({
        "@id": format!("http://issn.org/resource/ISSN-L/{}", record.issn_l),
        "@type": "CreativeWork",
        "workExample": examples,
    })
}

/// The country, under its address in ISO 3166 where it has one.
fn publication(record: &Record, id: &str, language: &str) -> Option<Value> {
    let country = issn::country::by_marc(&record.country)?;
    let location = json!({
        "@id": format!("https://www.iso.org/obp/ui/#iso:code:3166:{}", country.iso2),
        "@type": "Country",
        "name": country.name(language),
    });
    Some(
        json!({"@id": format!("{id}#ReferencePublicationEvent"), "@type": "PublicationEvent", "location": location}),
    )
}

/// One archive of the Keepers (920). Rule: domain 9.1
fn archived(field: &issn::marc::Field) -> Value {
    let mut holder = Node::new();
    let code = field.sub('h').map(crate::json_ld::encoded);
    holder.put_some("@id", code.map(|code| format!("http://issn.org/organization/keepers#{code}")));
    holder.put("@type", "ArchiveOrganization");
    holder.put_some("name", field.sub('g'));
    let mut part = Node::new();
    part.put("@type", "ArchiveComponent");
    part.put("holdingArchive", holder.into_value());
    part.put_some("creativeWorkStatus", field.sub('i'));
    let years = [field.sub('e'), field.sub('f')].map(Option::unwrap_or_default);
    part.put_some("temporalCoverage", (years != ["", ""]).then(|| years.join("/")));
    part.into_value()
}

fn about_record(record: &Record, id: &str, centre: Option<&str>) -> Value {
    let mut about = Node::with_id_key("@id", format!("{id}#Record"));
    about.put("@type", "CreativeWork");
    about.put("mainEntity", id);
    about.put("version", crate::json_ld::status(record.status));
    // The day as readers of the portal's pages know it: day/month/year.
    let modified = values::modified(record);
    let parts: Option<Vec<String>> = modified.map(|day| day.split('-').rev().map(str::to_owned).collect());
    about.put_some("dateModified", parts.map(|parts| parts.join("/")));
    if !record.centre.is_empty() {
        let code = crate::json_ld::encoded(&record.centre);
        let mut organization =
            Node::with_id_key("@id", format!("http://issn.org/organization/ISSNCenter#{code}"));
        organization.put("@type", "Organization");
        organization.put_some("name", centre);
        about.put("sourceOrganization", organization.into_value());
    }
    about.into_value()
}

/// The word of the portal's pages and of the profile for a medium. Rule: domain 6.5
const fn material(medium: Medium) -> &'static str {
    match medium {
        Medium::Print => "Print",
        Medium::Online | Medium::Mobile => "Online",
        Medium::Carrier => "Digital carrier",
        Medium::Other => "Other",
    }
}
