//! Writes MARCXML and `MarcXchange`.
//!
//! Most of the work of an export is here: bytes are appended to one buffer, and text that needs no escape is copied whole.

use issn::Marc;
use issn::marc::Body;

use crate::dialect::Dialect;
use crate::iso2709::View;
use crate::{leader, xml};

const NAMESPACE: &str = " xmlns=\"http://www.loc.gov/MARC21/slim\"";

/// Writes one `record` element to stand in a collection, ended by a line feed.
///
/// What XML cannot carry (most control characters) becomes U+FFFD.
pub fn write(marc: &Marc) -> String {
    write_in(marc, Dialect::Marc21)
}

/// Writes one record that is in this dialect, as it is, to stand in a collection.
pub fn write_in(marc: &Marc, dialect: Dialect) -> String {
    let mut text = Vec::new();
    write_in_into(&mut text, marc, dialect);
    into_text(text)
}

/// As [`write_in`], behind what is there already.
pub fn write_in_into(text: &mut Vec<u8>, marc: &Marc, dialect: Dialect) {
    let attributes = match dialect {
        Dialect::Marc21 => "",
        Dialect::Unimarc => " format=\"UNIMARC\" type=\"Bibliographic\"",
    };
    element(text, marc, attributes, dialect);
}

/// Writes one record as a document of its own.
pub fn write_document(marc: &Marc) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", write_embedded(marc))
}

/// The element alone, naming its namespace, as it stands in answers of OAI-PMH and SRU.
pub fn write_embedded(marc: &Marc) -> String {
    let mut text = Vec::new();
    element(&mut text, marc, NAMESPACE, Dialect::Marc21);
    into_text(text)
}

/// Nothing but text was written.
fn into_text(text: Vec<u8>) -> String {
    String::from_utf8(text).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// One `record` element with these attributes.
fn element(text: &mut Vec<u8>, marc: &Marc, attributes: &str, dialect: Dialect) {
    begin(text, attributes, &marc.leader, dialect);
    for field in &marc.fields {
        match &field.body {
            Body::Control(value) => {
                text.extend_from_slice(b" <controlfield tag=\"");
                xml::escape_bytes(text, &field.tag);
                text.extend_from_slice(b"\">");
                xml::escape_bytes(text, value);
                text.extend_from_slice(b"</controlfield>\n");
            }
            Body::Data { ind1, ind2, subfields } => {
                text.extend_from_slice(b" <datafield tag=\"");
                xml::escape_bytes(text, &field.tag);
                push_sign(text, b"\" ind1=\"", *ind1);
                push_sign(text, b"\" ind2=\"", *ind2);
                text.extend_from_slice(b"\">\n");
                for (code, value) in subfields {
                    subfield(text, *code, value, false);
                }
                text.extend_from_slice(b" </datafield>\n");
            }
        }
    }
    text.extend_from_slice(b"</record>\n");
}

/// Writes one record of MARC 21 out of the file it stands in, as [`write`] would, behind what is there already.
pub fn write_view(text: &mut Vec<u8>, view: View<'_>) {
    begin(text, "", view.leader(), Dialect::Marc21);
    // Separators are the only control characters of most records.
    let separator = |byte: u8| (0x1D..=0x1F).contains(&byte);
    let found = view
        .whole()
        .bytes()
        .fold(false, |found, byte| found | ((byte < 0x20) & !separator(byte)) | xml::is_special(byte));
    let is_plain = !found;
    for at in 0..view.len() {
        let data = if view.is_control(at) { None } else { view.data(at) };
        let Some(([ind1, ind2], subfields)) = data else {
            text.extend_from_slice(b" <controlfield tag=\"");
            text.extend_from_slice(view.tag(at).as_bytes());
            text.extend_from_slice(b"\">");
            value(text, view.text(at), is_plain);
            text.extend_from_slice(b"</controlfield>\n");
            continue;
        };
        text.extend_from_slice(b" <datafield tag=\"");
        text.extend_from_slice(view.tag(at).as_bytes());
        push_sign(text, b"\" ind1=\"", ind1);
        push_sign(text, b"\" ind2=\"", ind2);
        text.extend_from_slice(b"\">\n");
        for (code, value) in subfields {
            subfield(text, code, value, is_plain);
        }
        text.extend_from_slice(b" </datafield>\n");
    }
    text.extend_from_slice(b"</record>\n");
}

fn begin(text: &mut Vec<u8>, attributes: &str, leader: &str, dialect: Dialect) {
    text.extend_from_slice(b"<record");
    text.extend_from_slice(attributes.as_bytes());
    text.extend_from_slice(b">\n <leader>");
    text.extend_from_slice(leader::written(leader, dialect, 0, 0).as_bytes());
    text.extend_from_slice(b"</leader>\n");
}

fn subfield(text: &mut Vec<u8>, code: char, own: &str, is_plain: bool) {
    push_sign(text, b"  <subfield code=\"", code);
    text.extend_from_slice(b"\">");
    value(text, own, is_plain);
    text.extend_from_slice(b"</subfield>\n");
}

fn value(text: &mut Vec<u8>, own: &str, is_plain: bool) {
    if is_plain {
        text.extend_from_slice(own.as_bytes());
    } else {
        xml::escape_bytes(text, own);
    }
}

fn push_sign(text: &mut Vec<u8>, before: &[u8], sign: char) {
    text.extend_from_slice(before);
    match u8::try_from(sign) {
        Ok(plain) if plain.is_ascii_alphanumeric() || plain == b' ' => text.push(plain),
        _ => xml::escape_bytes(text, sign.encode_utf8(&mut [0; 4])),
    }
}
