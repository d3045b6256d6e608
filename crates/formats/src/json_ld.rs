//! JSON-LD of a record, in the shape of the ISSN linked data application profile.
//!
//! What is not in the record given is not in the data; how much of a record someone sees is decided before.
//! Rule: domain 6.1, 6.4, 6.7

mod links;
mod node;
mod publication;
mod titles;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use issn::marc::Field;
use issn::{Medium, Record, Status};
use serde_json::{Map, Value, json};

use crate::error::FormatError;
use crate::values;
pub(crate) use node::{Ids, Node, encoded};
pub(crate) use titles::proper as title_proper;

/// Our context: the terms of the profile that we use, as a JSON object without `@base`.
pub const CONTEXT: &str = include_str!("context.json");

/// The record as a document of its own: context inlined, addresses relative to its base.
pub fn write(record: &Record) -> Result<Vec<u8>, FormatError> {
    document(&Ids::resource(record.issn), body(record, &Ids::relative()))
}

/// A document about one resource, with this base and the context inlined.
pub(crate) fn document(base: &str, body: Map<String, Value>) -> Result<Vec<u8>, FormatError> {
    let failed = |error: serde_json::Error| FormatError::Serializer(error.to_string());
    // The context is a constant; it is put in as text rather than read and written again for each document.
    let base = serde_json::to_string(base).map_err(failed)?;
    let body = serde_json::to_string(&Value::Object(body)).map_err(failed)?;
    let terms = compact_context().strip_prefix('{').unwrap_or_default();
    let members = body.strip_prefix('{').unwrap_or_default();
    Ok(format!("{{\"@context\":{{\"@base\":{base},{terms},{members}").into_bytes())
}

/// Our context on one line.
fn compact_context() -> &'static str {
    static COMPACT: LazyLock<String> =
        LazyLock::new(|| CONTEXT.lines().map(str::trim_start).collect::<String>());
    &COMPACT
}

/// The record as one member of the `@graph` of a document of many, whose context is given once.
pub(crate) fn write_member(record: &Record) -> Result<Vec<u8>, FormatError> {
    let body = body(record, &Ids::absolute(record.issn));
    serde_json::to_vec(&Value::Object(body)).map_err(|error| FormatError::Serializer(error.to_string()))
}

/// The resource as a JSON-LD object, without context.
pub(crate) fn body(record: &Record, ids: &Ids) -> Map<String, Value> {
    let described = matches!(record.status, Status::Register | Status::Legacy | Status::Provisional);
    let mut node = Node::new();
    node.put("id", ids.own(""));
    if described {
        describe(record, ids, &mut node);
    } else {
        withdrawn(record, ids, &mut node);
    }
    node.put("mainEntityOf", about_record(record, ids, described));
    node.into_map()
}

/// Number, its status, and what replaces it: no class and no title. Rule: domain 6.1
fn withdrawn(record: &Record, ids: &Ids, node: &mut Node) {
    let status = match record.status {
        Status::Cancelled => "idStatus:Cancelled",
        Status::Suppressed => "idStatus:Suppressed",
        _ => "idStatus:Valid",
    };
    let mut number = Node::of_type("bf:Issn");
    number.put("status", status);
    number.put("value", record.issn.to_string());
    number.list("cancelledInFavorOf", record.replaced_by.map(|issn| format!("resource:ISSN/{issn}#ISSN")));
    node.put("identifiedBy", Map::from_iter([(ids.own("#ISSN"), number.into_value())]));
}

fn describe(record: &Record, ids: &Ids, node: &mut Node) {
    let issn = record.issn.to_string();
    node.list("type", types(record));
    node.put("identifiedBy", identifiers(record, ids));
    titles::put(record, ids, node);
    node.list("format", [medium(record.medium)]);
    node.put("identifier", issn.as_str());
    node.put("issn_bibo", issn.as_str());
    node.put("issn_schema", issn.as_str());
    let form = record.marc.leader.chars().nth(6).filter(char::is_ascii_alphanumeric).unwrap_or('a');
    node.put("type_dct", format!("formofmaterial:{form}"));
    if has_issn_l(record) {
        let mut part_of = Node::with_id(format!("resource:ISSN-L/{}", record.issn_l));
        part_of.put("identifiedBy", ids.own("#ISSN-L"));
        node.put("isPartOf", part_of.into_value());
    }
    node.list("hasIncorrectISSN", record.incorrect.iter().map(String::as_str));
    let cancelled_l = record.marc.fields("022").flat_map(|field| field.subs('m'));
    node.list("hasCancelledISSN-L", cancelled_l);
    node.list("url", record.urls.iter().map(String::as_str));
    codes(record, node);
    publication::put(record, ids, node);
    links::put(record, ids, node);
}

/// Whether an ISSN-L is told; a record does not always name one, and it must not be guessed.
fn has_issn_l(record: &Record) -> bool {
    record.marc.sub("022", 'l').is_some()
}

/// Always work, instance and periodical; a complete record also tells what kind. Rule: domain 6.7
fn types(record: &Record) -> Vec<&'static str> {
    let mut types = vec!["bf:Work", "bf:Instance", "schema:Periodical"];
    let carrier = record.marc.control("007");
    // The fill character stands where the kind is not told, and then the three are all.
    if !matches!(record.marc.position_008(21, 22).as_str(), "|" | "") {
        types.extend(match carrier.as_bytes() {
            [b'a', b'd', ..] => Some("schema:Atlas"),
            [b'a', ..] => Some("schema:Map"),
            [b's', ..] => Some("schema:AudioObject"),
            [b'v' | b'm', ..] => Some("schema:VideoObject"),
            [b'f', ..] => Some("bf:Tactile"),
            _ => None,
        });
    }
    types.extend(match record.kind {
        'd' => Some("schema:Dataset"),
        'm' => Some("schema:BookSeries"),
        'n' => Some("schema:Newspaper"),
        'w' => Some("schema:WebSite"),
        _ => None,
    });
    types
}

pub(crate) fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Print => "medium:Print",
        Medium::Online | Medium::Mobile => "medium:Online",
        Medium::Carrier => "medium:DigitalCarrier",
        Medium::Other => "medium:Other",
    }
}

fn identifiers(record: &Record, ids: &Ids) -> Value {
    let mut map = Map::new();
    let mut number = Node::of_type("bf:Issn");
    number.put("status", "idStatus:Valid");
    number.put("value", record.issn.to_string());
    number.list("hasCancelledISSN", record.cancelled.iter().map(|issn| format!("resource:ISSN/{issn}#ISSN")));
    map.insert(ids.own("#ISSN"), number.into_value());
    if has_issn_l(record) {
        let number =
            json!({"type": "bf:IssnL", "status": "idStatus:Valid", "value": record.issn_l.to_string()});
        map.insert(ids.own("#ISSN-L"), number);
    }
    if let Some(coden) = record.marc.sub("030", 'a') {
        map.insert(ids.own("#CODEN"), json!({"type": "bf:Coden", "value": coden}));
    }
    map.extend(titles::identifiers(record, ids));
    Value::Object(map)
}

/// Coded values of the fields 008, 041, 080, 082 and 336 to 338, as addresses of the terms.
fn codes(record: &Record, node: &mut Node) {
    let marc = &record.marc;
    let coded = |at: usize, vocabulary: &str| {
        let code = marc.position_008(at, at + 1);
        code.bytes()
            .all(|byte| byte.is_ascii_alphanumeric())
            .then_some(code)
            .filter(|code| !code.is_empty())
            .map(|code| format!("http://marc21rdf.info/terms/{vocabulary}#{code}"))
    };
    node.put_some("M00806", coded(6, "alltyp"));
    node.put_some("regularity", coded(19, "continuingreg"));
    node.put_some("M008CR22", coded(22, "continuingori"));
    node.put_some("M008CR23", coded(23, "commonfor"));
    node.put_some("M008CR33", coded(33, "continuingscr"));
    node.put_some("accrualPeriodicity", frequency(record.frequency));
    let year = |from: usize| {
        let year = marc.position_008(from, from + 4);
        year.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'u')
            .then_some(year)
            .filter(|year| year.len() == 4)
    };
    node.put_some("startDate", year(7));
    node.put_some("endDate", year(11));
    let language = |code: &String| format!("http://id.loc.gov/vocabulary/iso639-2/{}", node::encoded(code));
    node.list("inLanguage", record.languages.iter().map(language));
    for (key, tag, base) in [
        ("content", "336", "http://id.loc.gov/vocabulary/contentTypes/"),
        ("media", "337", "http://id.loc.gov/vocabulary/mediaTypes/"),
        ("carrier", "338", "http://id.loc.gov/vocabulary/carriers/"),
    ] {
        let terms = marc.fields(tag).flat_map(|field| field.subs('b'));
        node.list(key, terms.map(|code| format!("{base}{}", node::encoded(code.trim()))));
    }
    let class = |tag: &'static str, kind: &'static str| {
        marc.fields(tag)
            .flat_map(|field| field.subs('a'))
            .map(move |value| json!({"type": kind, "value": value}))
    };
    node.list(
        "classification",
        class("082", "bf:ClassificationDdc").chain(class("080", "bf:ClassificationUdc")),
    );
    node.list("keywords", record.subjects.iter().map(String::as_str));
    summary_classes(record, node);
}

/// The classes of the UDC summary (981 to 989): of each chain, told apart by its indicators, the most precise.
///
/// Rule: domain 6.4 (981-989)
fn summary_classes(record: &Record, node: &mut Node) {
    let is_class = |field: &&Field| matches!(field.tag.as_bytes(), [b'9', b'8', b'1'..=b'9']);
    let mut deepest: BTreeMap<[char; 2], &Field> = BTreeMap::new();
    for field in record.marc.fields.iter().filter(is_class) {
        let own = deepest.entry(field.indicators()).or_insert(field);
        if field.tag > own.tag {
            *own = field;
        }
    }
    for field in deepest.values() {
        let address = |code: &str| match code.trim() {
            full if full.starts_with("http") => node::address(full),
            code => Some(format!("http://udcdata.info/{}", node::encoded(code))),
        };
        node.list("about", field.sub('u').and_then(address));
        node.list("keywords", field.sub('a').map(values::trimmed));
    }
}

/// Rule: domain 6.5 (008/18); codes without a term are left out.
fn frequency(code: char) -> Option<String> {
    let name = match code {
        'a' => "annual",
        'b' => "bimonthly",
        'c' => "semiweekly",
        'd' => "daily",
        'e' => "biweekly",
        'f' => "semiannual",
        'g' => "biennial",
        'h' => "triennial",
        'i' => "threeTimesAWeek",
        'j' => "threeTimesAMonth",
        'k' => "continuous",
        'm' => "monthly",
        'q' => "quarterly",
        's' => "semimonthly",
        't' => "threeTimesAYear",
        'w' => "weekly",
        _ => return None,
    };
    Some(format!("http://purl.org/cld/freq/{name}"))
}

/// The word for a status. Rule: domain 6.1
pub(crate) const fn status(status: Status) -> &'static str {
    match status {
        Status::Unreported => "Unreported",
        Status::Provisional => "Provisional",
        Status::Register => "Register",
        Status::Legacy => "Legacy",
        Status::Cancelled => "Cancelled",
        Status::Suppressed => "Suppressed",
    }
}

/// The record about the resource: status, day of change, centre, and for described ones how it came to be.
fn about_record(record: &Record, ids: &Ids, described: bool) -> Value {
    let mut node = Node::with_id(ids.own("#Record"));
    node.put("type", "schema:CreativeWork");
    node.put("status", format!("recordStatus:{}", status(record.status)));
    node.put_some("modified", values::modified(record));
    if !record.centre.is_empty() {
        let mut centre = Node::with_id(format!("issnCenter:{}", node::encoded(&record.centre)));
        centre.put("type", "schema:Organization");
        node.put("wasAttributedTo", centre.into_value());
    }
    if described {
        let mut creation = Node::with_id(ids.own("#RecordCreation"));
        creation.put("type", "prov:Activity");
        let generated =
            identifiers(record, ids).as_object().map(|map| map.keys().cloned().collect::<Vec<_>>());
        creation.list("generated", generated.unwrap_or_default().into_iter().chain([ids.own("#Record")]));
        let days = record.marc.fields("039").flat_map(|field| field.subs('v')).filter_map(values::day);
        creation.put_some("created", days.min());
        let creator =
            record.marc.sub("699", 'v').map(|code| format!("issnCenter:{}", node::encoded(code.trim())));
        creation.put_some("wasAssociatedWith", creator);
        node.put("generatedBy", creation.into_value());
    }
    node.into_value()
}
