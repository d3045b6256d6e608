//! Records to and from bytes: ISO 2709, MARCXML, JSON, JSON-LD and their kin. Pure.
//!
//! Every format writes what is in the record it is given; how much of a record someone sees is decided before, by
//! `issn::visible`. A list is written as [`header`], one [`entry`] a record, and [`footer`], so that it can be
//! streamed; [`write()`] gives one record as a document of its own.

mod bibtex;
pub mod cite;
pub mod cql;
mod csv;
pub mod dialect;
pub mod dublin_core;
pub mod error;
pub mod format;
mod graph;
pub mod iso2709;
mod iso2709_record;
pub mod json;
pub mod json_ld;
pub mod kbart;
mod leader;
mod marc8;
pub mod marcxml;
mod marcxml_write;
pub mod meta;
mod rdf;
mod ris;
pub mod schema_org;
pub mod title;
pub mod unimarc;
mod values;
mod xml;

pub use dialect::Dialect;
pub use error::{Damage, FormatError, Position, Reject};
pub use format::{Format, Negotiated, negotiate};

use issn::Record;
use oxrdfio::RdfFormat;

/// One record as a document of its own.
///
/// # Errors
/// When the format cannot carry the record: ISO 2709 has limits of length, and the RDF forms need valid addresses.
pub fn write(format: Format, record: &Record) -> Result<Vec<u8>, FormatError> {
    Ok(match format {
        Format::Marc => iso2709::write(&record.marc)?,
        Format::Marcxml => marcxml::write_document(&record.marc).into_bytes(),
        Format::Unimarc => unimarc::write(&record.marc)?,
        Format::Json => json::write(record)?,
        Format::JsonLd => json_ld::write(record)?,
        Format::Turtle => rdf::write(record, RdfFormat::Turtle)?,
        Format::RdfXml => rdf::write(record, RdfFormat::RdfXml)?,
        Format::Unimarcxml | Format::Jsonl | Format::Csv | Format::Ris | Format::Bibtex => {
            list_of_one(format, record)?
        }
        Format::DublinCore => dublin_core::write(record).into_bytes(),
    })
}

fn list_of_one(format: Format, record: &Record) -> Result<Vec<u8>, FormatError> {
    Ok([header(format)?, entry(format, record, true)?, footer(format)].concat())
}

/// What a list of records begins with.
pub fn header(format: Format) -> Result<Vec<u8>, FormatError> {
    Ok(match format {
        Format::Marcxml => marcxml::HEADER.into(),
        Format::Unimarcxml => unimarc::HEADER.into(),
        Format::Json => b"[\n".into(),
        Format::JsonLd => format!("{{\"@context\":{},\"@graph\":[\n", json_ld::CONTEXT.trim()).into(),
        Format::Turtle => rdf::header(RdfFormat::Turtle)?,
        Format::RdfXml => rdf::header(RdfFormat::RdfXml)?,
        Format::Csv => csv::header().into(),
        Format::DublinCore => b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n".into(),
        Format::Marc | Format::Unimarc | Format::Jsonl | Format::Ris | Format::Bibtex => Vec::new(),
    })
}

/// One record of a list; `first` tells that no other stands before it.
///
/// # Errors
/// As [`write()`]; the list goes on with the next record.
pub fn entry(format: Format, record: &Record, first: bool) -> Result<Vec<u8>, FormatError> {
    let separated = |bytes: Vec<u8>| if first { bytes } else { [b",\n", &bytes[..]].concat() };
    Ok(match format {
        Format::Marc => iso2709::write(&record.marc)?,
        Format::Marcxml => marcxml::write(&record.marc).into(),
        Format::Unimarc => unimarc::write(&record.marc)?,
        Format::Unimarcxml => unimarc::write_xml(&record.marc).into(),
        Format::Json => separated(json::write(record)?),
        Format::Jsonl => [&json::write(record)?[..], b"\n"].concat(),
        Format::JsonLd => separated(json_ld::write_member(record)?),
        Format::Turtle => rdf::entry(record, RdfFormat::Turtle)?,
        Format::RdfXml => rdf::entry(record, RdfFormat::RdfXml)?,
        Format::Csv => csv::line(record).into(),
        Format::Ris => ris::write(record).into(),
        Format::Bibtex => bibtex::write(record).into(),
        Format::DublinCore => dublin_core::write_embedded(record).into(),
    })
}

/// What a list of records ends with.
pub fn footer(format: Format) -> Vec<u8> {
    match format {
        Format::Marcxml | Format::Unimarcxml => marcxml::FOOTER.into(),
        Format::Json => b"\n]\n".into(),
        Format::JsonLd => b"\n]}\n".into(),
        Format::RdfXml => rdf::footer(RdfFormat::RdfXml).into(),
        Format::DublinCore => b"</records>\n".into(),
        Format::Marc
        | Format::Unimarc
        | Format::Jsonl
        | Format::Turtle
        | Format::Csv
        | Format::Ris
        | Format::Bibtex => Vec::new(),
    }
}
