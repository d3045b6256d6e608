//! Dublin Core, as OAI-PMH asks for it (`oai_dc`).

use issn::{Medium, Record};

use crate::values;
use crate::xml::escaped;

const OPENING: &str = "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
    xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">\n";

/// The elements and their texts, none of them empty.
pub(crate) fn elements(record: &Record) -> Vec<(&'static str, String)> {
    let mut elements = Vec::new();
    let mut put = |name: &'static str, text: &str| {
        if !text.trim().is_empty() {
            elements.push((name, text.to_owned()));
        }
    };
    put("title", &record.title);
    if record.key_title != record.title {
        put("title", &record.key_title);
    }
    record.other_titles.iter().filter(|title| **title != record.title).for_each(|title| put("title", title));
    put("publisher", record.publisher.as_deref().unwrap_or_default());
    put("date", &years(record));
    put("type", "Text");
    put("format", medium(record.medium));
    put("identifier", &format!("urn:ISSN:{}", record.issn));
    put("identifier", &format!("http://issn.org/resource/ISSN/{}", record.issn));
    record.urls.iter().for_each(|url| put("identifier", url));
    record.languages.iter().for_each(|code| put("language", code));
    record.subjects.iter().for_each(|subject| put("subject", subject));
    let related = record.links.iter().filter_map(|link| link.issn).chain(record.replaced_by);
    related.for_each(|issn| put("relation", &format!("urn:ISSN:{issn}")));
    elements
}

/// The element `oai_dc:dc` alone, as it stands in answers of OAI-PMH and SRU.
pub fn write_embedded(record: &Record) -> String {
    let mut xml = OPENING.to_owned();
    for (name, text) in elements(record) {
        xml.extend([" <dc:", name, ">", &escaped(&text), "</dc:", name, ">\n"]);
    }
    xml.push_str("</oai_dc:dc>\n");
    xml
}

/// The element as a document of its own.
pub(crate) fn write(record: &Record) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", write_embedded(record))
}

/// First and last year, or the day of the last change when no year is told.
fn years(record: &Record) -> String {
    match (record.start_year, record.end_year) {
        (Some(start), Some(end)) => format!("{start}/{end}"),
        (Some(start), None) => start.to_string(),
        _ => values::modified(record).unwrap_or_default(),
    }
}

const fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Print => "Print",
        Medium::Online | Medium::Mobile => "Online",
        Medium::Carrier => "DigitalCarrier",
        Medium::Other => "Other",
    }
}
