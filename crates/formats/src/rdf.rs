//! Turtle and RDF/XML of a record, alone or one after the other in a file.

use issn::{Issn, Record};
use oxrdf::Triple;
use oxrdfio::{RdfFormat, RdfSerializer};
use serde_json::{Map, Value};

use crate::error::FormatError;
use crate::{graph, xml};

/// What the serialiser ends RDF/XML with.
const RDF_XML_END: &str = "</rdf:RDF>";

/// One record as a document of its own.
pub(crate) fn write(record: &Record, format: RdfFormat) -> Result<Vec<u8>, FormatError> {
    serialize(&graph::triples(record)?, format).map(String::into_bytes)
}

/// Another object of our linked data, with addresses in full.
pub(crate) fn write_body(
    body: &Map<String, Value>,
    issn: Issn,
    format: RdfFormat,
) -> Result<Vec<u8>, FormatError> {
    serialize(&graph::spelled_out(body, issn)?, format).map(String::into_bytes)
}

/// What a file of many records begins with.
pub(crate) fn header(format: RdfFormat) -> Result<Vec<u8>, FormatError> {
    if format == RdfFormat::RdfXml {
        return Ok(head_of(&serialize(&[], format)?, format).as_bytes().to_vec());
    }
    // The serialiser of Turtle declares its prefixes with the first triple only.
    let declared =
        graph::prefixes().into_iter().map(|(prefix, address)| format!("@prefix {prefix}: <{address}> .\n"));
    Ok(declared.collect::<String>().into_bytes())
}

/// One record of such a file.
pub(crate) fn entry(record: &Record, format: RdfFormat) -> Result<Vec<u8>, FormatError> {
    let document = serialize(&graph::triples(record)?, format)?;
    let rest = &document[head_of(&document, format).len()..];
    Ok(rest.strip_suffix(RDF_XML_END).unwrap_or(rest).as_bytes().to_vec())
}

/// What such a file ends with.
pub(crate) const fn footer(format: RdfFormat) -> &'static str {
    if matches!(format, RdfFormat::RdfXml) { RDF_XML_END } else { "" }
}

/// The declarations that a document begins with.
fn head_of(document: &str, format: RdfFormat) -> &str {
    let end = if format == RdfFormat::RdfXml {
        let root = document.find("<rdf:RDF").unwrap_or(0);
        document[root..].find('>').map_or(document.len(), |end| root + end + 1)
    } else {
        document.split_inclusive('\n').take_while(|line| line.starts_with("@prefix")).map(str::len).sum()
    };
    &document[..end]
}

fn serialize(triples: &[Triple], format: RdfFormat) -> Result<String, FormatError> {
    let failed = |error: &dyn ToString| FormatError::Serializer(error.to_string());
    let mut serializer = RdfSerializer::from_format(format);
    for (prefix, address) in graph::prefixes() {
        serializer = serializer.with_prefix(prefix, address).map_err(|error| failed(&error))?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for triple in triples {
        writer.serialize_triple(triple.as_ref()).map_err(|error| failed(&error))?;
    }
    let bytes = writer.finish().map_err(|error| failed(&error))?;
    let document = String::from_utf8(bytes).map_err(|error| failed(&error))?;
    // The serialiser lets pass what XML cannot carry.
    Ok(if format == RdfFormat::RdfXml { document.replace(xml::is_forbidden, "\u{FFFD}") } else { document })
}
