//! Where and by whom a serial is published, and which bodies issue it. Rule: domain 6.4 (260/264, 710), 6.7

use issn::Record;
use issn::marc::Field;
use serde_json::Value;

use super::node::{Ids, Node, address, encoded};
use super::titles::{in_its_script, original, transliterated};
use crate::values::{joined, trimmed};

pub(super) fn put(record: &Record, ids: &Ids, node: &mut Node) {
    let countries = countries(record);
    if !countries.is_empty() {
        let mut event = Node::with_id(ids.own("#ReferencePublicationEvent"));
        event.put("type", "schema:PublicationEvent");
        event.list("location", countries.iter().map(Country::labelled));
        node.list("publication", [event.into_value()]);
        node.list("spatial", countries.into_iter().map(|country| country.id));
    }
    let mut between = 0;
    for field in record.marc.fields.iter().filter(|field| ["260", "264"].contains(&field.tag.as_str())) {
        let name = match field.indicators()[0] {
            '2' => {
                between += 1;
                format!("#InterveningPublicationEvent{between}")
            }
            '3' => "#LatestPublicationEvent".to_owned(),
            _ => "#EarliestPublicationEvent".to_owned(),
        };
        node.list("provisionActivityStatement", Some(joined(field, "abc")).filter(|text| !text.is_empty()));
        let mut event = Node::with_id(ids.own(&name));
        event.put("type", "schema:PublicationEvent");
        for (at, publisher) in names(field, 'b').enumerate() {
            let id = ids.named("Publisher", publisher);
            let mut house = Node::with_id(id.clone());
            house.put("type", "schema:Organization");
            house.put("name", publisher);
            in_own_script(record, field, 'b', at, &mut house);
            event.list("publishedBy", [house.into_value()]);
            node.list("publisher", [id]);
        }
        event.put_some("temporal", names(field, 'c').next());
        event.list("location", names(field, 'a').map(|name| place(record, ids, name)));
        node.list("publication", [event.into_value()]);
    }
    for field in record.marc.fields.iter().filter(|field| ["710", "711", "720"].contains(&field.tag.as_str()))
    {
        issuing_body(record, field, ids, node);
    }
}

/// A country under an address of a list of codes, with its name where the list's own name is known.
struct Country {
    id: String,
    label: Option<&'static str>,
}

impl Country {
    fn labelled(&self) -> Value {
        let mut country = Node::with_id(self.id.clone());
        country.put_some("label", self.label);
        country.into_value()
    }
}

/// The country as ISO 3166 tells it (044 $c), and as MARC does (008).
fn countries(record: &Record) -> Vec<Country> {
    let iso = record.marc.fields("044").flat_map(|field| field.subs('c')).map(str::trim);
    let iso = iso.filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let iso = iso.map(str::to_ascii_uppercase).map(|code| Country {
        id: format!("https://www.iso.org/obp/ui/#iso:code:3166:{code}"),
        label: issn::country::by_iso2(&code).map(|country| country.name("en")),
    });
    // MARC has codes for parts of some countries; the name of the country is not theirs.
    let named = |code: &str| issn::country::by_marc(code).filter(|country| country.marc == code);
    let marc = Some(&record.country).filter(|code| !code.is_empty()).map(|code| Country {
        id: format!("countries:{}", encoded(code)),
        label: named(code).map(|country| country.name("en")),
    });
    iso.chain(marc).collect()
}

/// Where the record has the name in its own script (880), that is the name, and the Latin one another.
fn in_own_script(record: &Record, field: &Field, code: char, at: usize, node: &mut Node) {
    let name = names(field, code).nth(at);
    let own = original(record, field).and_then(|field| names(field, code).nth(at));
    if let Some((latin, own)) = name.zip(own).and_then(|(name, own)| transliterated(name, own)) {
        node.put("name", own);
        node.put("alternateName", latin);
    }
}

/// The subfields with this code, without separating punctuation.
fn names(field: &Field, code: char) -> impl Iterator<Item = &str> {
    field.subs(code).map(trimmed).filter(|name| !name.is_empty())
}

/// A place of publication with its coordinates, if the record has them (926, 953, 962).
fn place(record: &Record, ids: &Ids, name: &str) -> Value {
    let id = ids.named("PublicationPlace", name);
    let mut place = Node::with_id(id.clone());
    place.put("type", "schema:Place");
    place.put("label", name);
    let fits = |field: &&Field| field.sub('a').is_none_or(|own| trimmed(own) == name);
    if let Some(field) = record.marc.fields("926").chain(record.marc.fields("953")).find(fits) {
        let mut geo = Node::with_id(format!("{id}-Geocoordinates"));
        geo.put("type", "schema:GeoCoordinates");
        geo.put_some("addressCountry", field.sub('b'));
        geo.put_some("latitude", field.sub('l').filter(|text| is_decimal(text)));
        geo.put_some("longitude", field.sub('o').filter(|text| is_decimal(text)));
        place.put("geo", geo.into_value());
    }
    let named =
        record.marc.fields("962").filter(|field| field.sub('a').is_some_and(|own| trimmed(own) == name));
    let addresses = named.flat_map(|field| field.subs('u')).filter(|address| address.starts_with("http"));
    place.list("sameAs", addresses.filter_map(address));
    place.into_value()
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.matches('.').count() <= 1
}

/// A body and, where one is named, its unit.
fn issuing_body(record: &Record, field: &Field, ids: &Ids, node: &mut Node) {
    let Some(name) = names(field, 'a').next() else { return };
    let id = ids.named("IssuingBody", name);
    let mut body = organization(id.clone(), name);
    in_own_script(record, field, 'a', 0, &mut body);
    let digits = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let isni = field.subs('0').map(digits).filter(|isni| isni.len() == 16);
    body.list("sameAs", isni.map(|isni| format!("https://isni.org/isni/{isni}")));
    node.list("isb", [body.into_value()]);
    node.list("contributor", [id.as_str()]);
    for (at, unit) in names(field, 'b').enumerate() {
        let unit_id = ids.named("IssuingBody", unit);
        let mut body = organization(unit_id.clone(), unit);
        in_own_script(record, field, 'b', at, &mut body);
        body.put("parentOrganization", id.as_str());
        node.list("isb", [body.into_value()]);
        node.list("contributor", [unit_id]);
    }
}

fn organization(id: String, name: &str) -> Node {
    let mut body = Node::with_id(id);
    body.put("type", "schema:Organization");
    body.put("name", in_its_script(name));
    body
}
