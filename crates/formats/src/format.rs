//! The formats: their names, suffixes and media types, and which one an `Accept` header asks for.

/// A form in which records leave. Rule: product.md (*Addresses and commands*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Marc,
    Marcxml,
    Unimarc,
    Unimarcxml,
    Json,
    Jsonl,
    JsonLd,
    Turtle,
    RdfXml,
    Csv,
    Ris,
    Bibtex,
    DublinCore,
}

/// What is known of a format: name for commands, suffix in addresses, media types (the first is what we send).
struct About {
    format: Format,
    name: &'static str,
    suffix: &'static str,
    media_types: &'static [&'static str],
}

/// Where two formats share a media type, the first listed answers to it.
const ALL: [About; 13] = [
    about(Format::JsonLd, "jsonld", "jsonld", &["application/ld+json"]),
    about(Format::Json, "json", "json", &["application/json"]),
    about(Format::Turtle, "ttl", "ttl", &["text/turtle", "application/x-turtle"]),
    about(Format::RdfXml, "rdf", "rdf", &["application/rdf+xml"]),
    about(Format::Marcxml, "marcxml", "marcxml", &["application/marcxml+xml", "application/xml", "text/xml"]),
    about(Format::Marc, "marc", "mrc", &["application/marc"]),
    about(Format::Unimarc, "unimarc", "unimarc", &["application/marc"]),
    about(Format::Unimarcxml, "unimarcxml", "unimarcxml", &["application/xml"]),
    about(Format::Csv, "csv", "csv", &["text/csv"]),
    about(Format::Ris, "ris", "ris", &["application/x-research-info-systems"]),
    about(Format::Bibtex, "bib", "bib", &["application/x-bibtex", "text/x-bibtex"]),
    about(
        Format::Jsonl,
        "jsonl",
        "jsonl",
        &["application/jsonl", "application/x-ndjson", "application/jsonlines"],
    ),
    about(Format::DublinCore, "dc", "dc", &["application/xml"]),
];

const fn about(
    format: Format,
    name: &'static str,
    suffix: &'static str,
    media_types: &'static [&'static str],
) -> About {
    About { format, name, suffix, media_types }
}

impl Format {
    /// The formats of `masthead export`, in the order of its help.
    pub const EXPORTED: [Self; 11] = [
        Self::Marc,
        Self::Marcxml,
        Self::Unimarc,
        Self::Unimarcxml,
        Self::Jsonl,
        Self::Csv,
        Self::Turtle,
        Self::RdfXml,
        Self::JsonLd,
        Self::Ris,
        Self::Bibtex,
    ];

    /// The suffixes of the address of a serial, in the order in which a page offers them.
    pub const OFFERED: [Self; 10] = [
        Self::Json,
        Self::JsonLd,
        Self::Turtle,
        Self::RdfXml,
        Self::Marcxml,
        Self::Marc,
        Self::Unimarc,
        Self::Csv,
        Self::Ris,
        Self::Bibtex,
    ];

    /// The format with this name in `masthead export --format`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::EXPORTED.into_iter().find(|format| format.name() == name)
    }

    /// The format with this suffix, without its dot, in the address of a serial.
    pub fn from_suffix(suffix: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|format| format.suffix() == suffix)
    }

    pub fn name(self) -> &'static str {
        self.about().name
    }

    pub fn suffix(self) -> &'static str {
        self.about().suffix
    }

    /// The media type it is sent with, with the character set where the type does not fix one.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            other => other.media_types()[0],
        }
    }

    /// The media type it is sent with, without parameters, as links name it.
    pub fn essence(self) -> &'static str {
        self.media_types()[0]
    }

    /// Every media type that asks for it.
    pub fn media_types(self) -> &'static [&'static str] {
        self.about().media_types
    }

    fn about(self) -> &'static About {
        // Every format is in the table (see the test); the first stands for none.
        ALL.iter().find(|about| about.format == self).unwrap_or(&ALL[0])
    }
}

/// What an `Accept` header asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Negotiated {
    Html,
    Format(Format),
    /// Nothing that we have; the answer is 406.
    NotAcceptable,
}

/// The best of what we have for this `Accept` header.
///
/// The highest q-value wins; among equals the page comes first, then the order of the header. A type is refused by
/// `q=0`. An empty header, `*/*` and `text/*` mean the page. Rule: RFC 9110 12.5.1, product.md (*a serial*)
pub fn negotiate(accept: &str) -> Negotiated {
    let ranges: Vec<(String, u16)> = accept.split(',').filter_map(range).collect();
    if ranges.is_empty() {
        return Negotiated::Html;
    }
    let mut best = (0, Negotiated::NotAcceptable);
    let mut consider = |quality: u16, found: Negotiated| {
        if quality > best.0 || (quality == best.0 && quality > 0 && found == Negotiated::Html) {
            best = (quality, found);
        }
    };
    let exact = |name: &str| ranges.iter().find(|(range, _)| range == name).map(|(_, quality)| *quality);
    let html = exact("text/html").max(exact("application/xhtml+xml"));
    consider(html.or_else(|| exact("text/*")).or_else(|| exact("*/*")).unwrap_or(0), Negotiated::Html);
    for (range, quality) in &ranges {
        let named = ALL.iter().find(|about| about.media_types.contains(&range.as_str()));
        // Who takes anything but the page gets our linked data.
        let any = matches!(range.as_str(), "application/*" | "*/*").then_some(Format::JsonLd);
        if let Some(format) = named.map(|about| about.format).or(any) {
            consider(*quality, Negotiated::Format(format));
        }
    }
    best.1
}

/// A media range in lower case and its quality in thousandths; parameters but `q` are not looked at.
fn range(text: &str) -> Option<(String, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
    let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    Some((name, quality.map_or(1000, thousandths)))
}

/// `0.8` as 800; what is no quality counts as 1.
fn thousandths(text: &str) -> u16 {
    let (whole, rest) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits: String = rest.chars().chain("000".chars()).take(3).collect();
    match (whole, digits.parse::<u16>()) {
        ("0", Ok(thousandths)) => thousandths,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_in_the_table_once() {
        for about in &ALL {
            assert_eq!(about.format.name(), about.name, "{:?}", about.format);
        }
        for format in Format::EXPORTED {
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        for suffix in "json jsonld ttl rdf marcxml mrc unimarc csv ris bib".split(' ') {
            assert_eq!(Format::from_suffix(suffix).map(Format::suffix), Some(suffix));
        }
        for name in "marc marcxml unimarc unimarcxml jsonl csv ttl rdf jsonld ris bib".split(' ') {
            assert_eq!(Format::from_name(name).map(Format::name), Some(name));
        }
        assert_eq!((Format::from_name("docx"), Format::from_suffix("html")), (None, None));
    }

    #[test]
    fn asked_for_by_accept() {
        use Negotiated::{Format as F, Html, NotAcceptable};
        for (accept, expected) in [
            ("", Html),
            ("*/*", Html),
            ("text/html", Html),
            ("text/*", Html),
            (" , ", Html),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Html),
            ("application/ld+json", F(Format::JsonLd)),
            ("Application/LD+JSON; profile=\"x\"", F(Format::JsonLd)),
            ("text/turtle;q=0.5, application/rdf+xml;q=0.9", F(Format::RdfXml)),
            ("text/turtle, */*;q=0.1", F(Format::Turtle)),
            ("text/turtle;q=0.1, text/html;q=0.2", Html),
            ("application/marc", F(Format::Marc)),
            ("application/marcxml+xml", F(Format::Marcxml)),
            ("application/xml", F(Format::Marcxml)),
            ("text/csv", F(Format::Csv)),
            ("application/json", F(Format::Json)),
            ("application/x-research-info-systems", F(Format::Ris)),
            ("application/x-bibtex", F(Format::Bibtex)),
            ("application/*", F(Format::JsonLd)),
            ("text/turtle, text/html", Html),
            ("image/png", NotAcceptable),
            ("text/turtle;q=0", NotAcceptable),
            ("*/*;q=0", NotAcceptable),
            ("text/html;q=0, */*", F(Format::JsonLd)),
            ("text/turtle;q=nonsense", F(Format::Turtle)),
        ] {
            assert_eq!(negotiate(accept), expected, "{accept}");
        }
    }
}
