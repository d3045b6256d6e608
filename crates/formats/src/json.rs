//! Plain JSON of a record, for programs that want no MARC.
//!
//! One object. Names are stable; what is unknown or empty is left out. `issn`, `issn_l`, `status` (`unreported`,
//! `provisional`, `register`, `legacy`, `cancelled`, `suppressed`) are always there, and `medium` (`print`, `online`,
//! `carrier`, `mobile`, `other`) unless a withdrawn record does not tell it. `country`, `languages`, `frequency` and `kind` are MARC codes.

use issn::Record;
use issn::record::{Link, Status};
use serde::Serialize;

use crate::error::FormatError;
use crate::values;

/// What every record that [`write`] gives is valid against: JSON Schema, draft 2020-12.
pub const SCHEMA: &str = include_str!("record.schema.json");

#[derive(Serialize)]
struct Plain<'a> {
    issn: String,
    issn_l: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    key_title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    abbreviated_key_title: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    other_titles: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    country: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    languages: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    start_year: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_year: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frequency: Option<char>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<char>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    subjects: &'a [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    urls: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    centre: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cancelled_issn: Vec<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    incorrect_issn: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_by: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<PlainLink<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    open_access: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    archives: &'a [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    indexed_by: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
}

/// A link to another serial; `relation` is the word of the linked data profile, such as `continues`.
#[derive(Serialize)]
struct PlainLink<'a> {
    relation: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
}

impl<'a> From<&'a Link> for PlainLink<'a> {
    fn from(link: &'a Link) -> Self {
        let issn = link.issn.map(|issn| issn.to_string());
        Self { relation: values::relation(&link.tag, link.ind2), issn, title: link.title.as_deref() }
    }
}

/// A withdrawn record that was stripped of its field 007 does not tell its medium.
fn tells_medium(record: &Record) -> bool {
    let withdrawn = matches!(record.status, Status::Cancelled | Status::Suppressed | Status::Unreported);
    !withdrawn || record.marc.field("007").is_some()
}

/// The record as one line of JSON, without a line feed.
pub fn write(record: &Record) -> Result<Vec<u8>, FormatError> {
    let coded = |code: char| (code != ' ').then_some(code);
    let plain = Plain {
        issn: record.issn.to_string(),
        issn_l: record.issn_l.to_string(),
        status: record.status.code(),
        medium: tells_medium(record).then(|| record.medium.code()),
        title: &record.title,
        key_title: &record.key_title,
        abbreviated_key_title: values::abbreviated(record),
        other_titles: &record.other_titles,
        publisher: record.publisher.as_deref(),
        place: record.place.as_deref(),
        country: &record.country,
        languages: &record.languages,
        start_year: record.start_year,
        end_year: record.end_year,
        frequency: coded(record.frequency),
        kind: coded(record.kind),
        subjects: &record.subjects,
        urls: &record.urls,
        centre: &record.centre,
        cancelled_issn: record.cancelled.iter().map(ToString::to_string).collect(),
        incorrect_issn: &record.incorrect,
        replaced_by: record.replaced_by.map(|issn| issn.to_string()),
        links: record.links.iter().map(PlainLink::from).collect(),
        open_access: record.open_access,
        archives: &record.archives,
        indexed_by: &record.indexed_by,
        modified: values::modified(record),
    };
    serde_json::to_vec(&plain).map_err(|error| FormatError::Serializer(error.to_string()))
}
