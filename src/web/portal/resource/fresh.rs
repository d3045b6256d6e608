//! Whether the asker has it already: tags and dates of data.

use axum::http::{HeaderMap, header};
use formats::Format;
use issn::visible::Depth;
use jiff::Timestamp;
use store::records::Kept;

/// How HTTP writes a time. Rule: RFC 9110 5.6.7
const HTTP_DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// What tells this answer from all others: the version of the record, how much of it is told, and in what format.
///
/// Weak, as the answer may be compressed on its way.
pub fn tag(kept: &Kept, depth: Depth, format: Format) -> String {
    let depth = match depth {
        Depth::Announced => "announced",
        Depth::Withdrawn => "withdrawn",
        Depth::Released => "released",
        Depth::Complete => "complete",
    };
    format!("W/\"{}-{depth}-{}-{}\"", kept.version, format.name(), env!("CARGO_PKG_VERSION"))
}

/// The time of the last change, for `Last-Modified`.
pub fn date(modified: Timestamp) -> String {
    modified.strftime(HTTP_DATE).to_string()
}

/// Whether the asker has what bears this tag; only who knows no tag is asked for a date.
///
/// Rule: RFC 9110 13.1.2, RFC 9110 13.1.3
pub fn is_known(headers: &HeaderMap, tag: &str, modified: Timestamp) -> bool {
    let lines = |name| headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    if headers.contains_key(header::IF_NONE_MATCH) {
        let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        let mut own = lines(header::IF_NONE_MATCH).flat_map(|line| line.split(','));
        return own.any(|own| own.trim() == "*" || opaque(own) == opaque(tag));
    }
    let since = lines(header::IF_MODIFIED_SINCE).next();
    let since = since.and_then(|text| jiff::fmt::strtime::parse(HTTP_DATE, text).ok()?.to_datetime().ok());
    let since = since.and_then(|time| time.to_zoned(jiff::tz::TimeZone::UTC).ok());
    // The header has whole seconds.
    since.is_some_and(|since| modified.as_second() <= since.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const TAG: &str = "W/\"3-released-json-1\"";

    fn known(name: HeaderName, value: &'static str) -> bool {
        let headers = HeaderMap::from_iter([(name, HeaderValue::from_static(value))]);
        is_known(&headers, TAG, "2026-11-22T10:00:00.5Z".parse().unwrap())
    }

    #[test]
    fn tags_are_compared_weakly() {
        let known = |value| known(header::IF_NONE_MATCH, value);
        assert!(known(TAG) && known("\"3-released-json-1\"") && known("*"));
        assert!(known("\"a\", W/\"3-released-json-1\""));
        assert!(!known("W/\"3-complete-json-1\"") && !known(""));
        assert!(!is_known(&HeaderMap::new(), TAG, Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn dates() {
        let known = |value| known(header::IF_MODIFIED_SINCE, value);
        assert!(known("Sun, 22 Nov 2026 10:00:00 GMT") && known("Mon, 23 Nov 2026 00:00:00 GMT"));
        assert!(!known("Sun, 22 Nov 2026 09:59:59 GMT") && !known("yesterday"));
        assert_eq!(date("2026-11-22T10:00:00.5Z".parse().unwrap()), "Sun, 22 Nov 2026 10:00:00 GMT");
    }
}
