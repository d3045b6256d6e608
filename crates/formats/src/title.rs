//! A title in all its media: the resource of an ISSN-L, as linked data. Rule: domain 6.7

use issn::{Issn, Record};
use oxrdfio::RdfFormat;
use serde_json::{Map, Value, json};

use crate::error::FormatError;
use crate::format::Format;
use crate::json_ld::{self, Ids, Node};
use crate::rdf;

/// The formats in which a title has data of its own.
pub const FORMATS: [Format; 3] = [Format::JsonLd, Format::Turtle, Format::RdfXml];

/// The address of the resource.
pub fn resource(issn_l: Issn) -> String {
    format!("http://issn.org/resource/ISSN-L/{issn_l}")
}

/// The title with its media, which are told by number and medium alone; its name is the title proper of the record
/// whose number stands for all.
///
/// `media` are the records of the title as the reader may see them. `None` for a format that is none of [`FORMATS`].
///
/// # Errors
/// As [`crate::write`].
pub fn write(format: Format, issn_l: Issn, media: &[Record]) -> Option<Result<Vec<u8>, FormatError>> {
    Some(match format {
        Format::JsonLd => json_ld::document(&resource(issn_l), body(issn_l, "", media)),
        Format::Turtle => rdf::write_body(&body(issn_l, &resource(issn_l), media), issn_l, RdfFormat::Turtle),
        Format::RdfXml => rdf::write_body(&body(issn_l, &resource(issn_l), media), issn_l, RdfFormat::RdfXml),
        _ => return None,
    })
}

fn body(issn_l: Issn, id: &str, media: &[Record]) -> Map<String, Value> {
    let mut node = Node::with_id(id.to_owned());
    node.put("type", "schema:CreativeWork");
    let number = json!({"type": "bf:IssnL", "status": "idStatus:Valid", "value": issn_l.to_string()});
    let number_id = format!("{}#ISSN-L", Ids::resource(issn_l));
    node.put("identifiedBy", Map::from_iter([(number_id, number)]));
    let named = media.iter().find(|record| record.issn == issn_l).or(media.first());
    let proper = named.and_then(json_ld::title_proper);
    node.put_some("name", proper);
    let part = |record: &Record| {
        json!({
            "id": format!("resource:ISSN/{}", record.issn),
            "format": json_ld::medium(record.medium),
            "identifier": record.issn.to_string(),
        })
    };
    node.list("hasPart", media.iter().map(part));
    node.into_map()
}
