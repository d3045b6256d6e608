//! Names and values for the `<meta>` elements of the page of a serial, which reference managers and harvesters read.

use issn::{Medium, Record};

use crate::{dublin_core, values};

/// What the elements of [`dublin_core`](self::dublin_core) are terms of: `<link rel="schema.DC" href="…">`.
pub const DC_SCHEMA: &str = "http://purl.org/dc/elements/1.1/";

/// Highwire Press tags (`citation_…`) in the order of a citation; nothing empty, nothing that is not in the record.
///
/// There is no `citation_title`: that would make the page one of an article.
pub fn highwire(record: &Record) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let mut put = |name: &'static str, value: &str| {
        if !value.trim().is_empty() {
            pairs.push((name, value.to_owned()));
        }
    };
    put("citation_journal_title", &record.title);
    put("citation_journal_abbrev", &values::abbreviated(record).unwrap_or_default());
    put("citation_issn", &record.issn.to_string());
    put("citation_publisher", record.publisher.as_deref().unwrap_or_default());
    record.languages.iter().for_each(|code| put("citation_language", code));
    record.subjects.iter().for_each(|subject| put("citation_keywords", subject));
    put("citation_public_url", record.urls.first().map(String::as_str).unwrap_or_default());
    pairs
}

/// Dublin Core (`DC.title`, `DC.identifier` …): the elements of `oai_dc`, in the same order.
pub fn dublin_core(record: &Record) -> Vec<(&'static str, String)> {
    dublin_core::elements(record).into_iter().map(|(name, value)| (dc_name(name), value)).collect()
}

fn dc_name(element: &str) -> &'static str {
    match element {
        "title" => "DC.title",
        "publisher" => "DC.publisher",
        "date" => "DC.date",
        "type" => "DC.type",
        "format" => "DC.format",
        "identifier" => "DC.identifier",
        "language" => "DC.language",
        "subject" => "DC.subject",
        "coverage" => "DC.coverage",
        _ => "DC.relation",
    }
}

/// The `ContextObject` in a span of a page (COinS): the `title` of `<span class="Z3988">`, still to be escaped as HTML.
///
/// The format is `info:ofi/fmt:kev:mtx:journal`. Rule: ANSI/NISO Z39.88-2004
pub fn coins(record: &Record) -> String {
    let number = record.issn.to_string();
    let own = if record.medium == Medium::Online { "rft.eissn" } else { "rft.issn" };
    let abbreviated = values::abbreviated(record).unwrap_or_default();
    let pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("ctx_enc", "info:ofi/enc:UTF-8"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "journal"),
        ("rft.jtitle", &record.title),
        ("rft.stitle", &abbreviated),
        (own, &number),
        ("rft.coden", record.marc.sub("030", 'a').unwrap_or_default()),
        ("rft_id", &format!("urn:ISSN:{number}")),
        ("rft_id", record.urls.first().map(String::as_str).unwrap_or_default()),
    ];
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    pairs.map(|(name, value)| format!("{name}={}", percent(value))).collect::<Vec<_>>().join("&")
}

/// What is neither letter, digit nor one of `-._~` as the bytes of UTF-8 in percent.
fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(format!("%{byte:02X}").chars());
        }
    }
    encoded
}
