//! The record of a serial: its statuses and what is read out of its MARC fields.

use serde::{Deserialize, Serialize};

use crate::marc::{Field, Marc};
use crate::{Issn, Medium, NumberError};

/// The kind of a record. Rule: domain 6.1
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Held by a centre, not yet assigned.
    Unreported,
    /// Assigned before publication; in no list until proof comes.
    Provisional,
    /// Published and checked: what the portal calls confirmed.
    Register,
    /// From the early days, with an incomplete description.
    Legacy,
    /// Given up in favour of another number, which the record names.
    Cancelled,
    /// Not a continuing resource, never published, or revoked.
    Suppressed,
}

impl Status {
    pub const ALL: [Self; 6] = [
        Self::Unreported,
        Self::Provisional,
        Self::Register,
        Self::Legacy,
        Self::Cancelled,
        Self::Suppressed,
    ];

    /// The stable word for addresses, the store and field 699 $8.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreported => "unreported",
            Self::Provisional => "provisional",
            Self::Register => "register",
            Self::Legacy => "legacy",
            Self::Cancelled => "cancelled",
            Self::Suppressed => "suppressed",
        }
    }

    /// The status with this code in any case; `confirmed` is the portal's word for `register`.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        if code == "confirmed" {
            return Some(Self::Register);
        }
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether the public finds it in searches, lists and dumps. Rule: product (*Provisional numbers*), domain 6.1
    pub const fn is_listed(self) -> bool {
        matches!(self, Self::Register | Self::Legacy)
    }

    /// Whether a record may go from this status to that one. Rule: domain 6.1 (table of transitions)
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Unreported, Self::Provisional | Self::Register)
                | (Self::Provisional, Self::Register | Self::Suppressed)
                | (Self::Register, Self::Cancelled | Self::Suppressed)
                | (Self::Legacy, Self::Cancelled | Self::Suppressed | Self::Register)
        )
    }
}

/// What is known of a serial, read out of its MARC record by [`Record::read`].
///
/// The MARC record is the truth; every other member is derived from it and from nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub issn: Issn,
    /// The number that stands for the title in all its media (022 $l); its own when none is named.
    pub issn_l: Issn,
    pub status: Status,
    pub medium: Medium,
    /// Title proper with number and name of part (245 $a $n $p), without the final full stop.
    pub title: String,
    /// Key title with qualifier (222 $a $b); falls back to the title proper.
    pub key_title: String,
    /// Variant, parallel and former forms of the title (246, 210) and titles in original script (880 of 245, 222, 246).
    pub other_titles: Vec<String>,
    /// The last known publisher (260/264 $b).
    pub publisher: Option<String>,
    pub place: Option<String>,
    /// MARC country code (008/15-17), such as `xxk`; empty when unknown.
    pub country: String,
    /// MARC language codes (008/35-37, 041 $a), the first one first.
    pub languages: Vec<String>,
    pub start_year: Option<i16>,
    /// Year of the last issue; `None` while it runs or when unknown.
    pub end_year: Option<i16>,
    /// MARC frequency code (008/18); a space when unknown.
    pub frequency: char,
    /// MARC code of the type of continuing resource (008/21); a space for none.
    pub kind: char,
    pub subjects: Vec<String>,
    /// Addresses of the resource (856 $u).
    pub urls: Vec<String>,
    /// Code of the responsible centre (022 $2).
    pub centre: String,
    /// Cancelled numbers of this resource (022 $z).
    pub cancelled: Vec<Issn>,
    /// Incorrect numbers once printed on it (022 $y), as printed.
    pub incorrect: Vec<String>,
    /// For a cancelled record, the number that replaces it (022 $v).
    pub replaced_by: Option<Issn>,
    /// Links to other serials (760 to 787).
    pub links: Vec<Link>,
    pub open_access: bool,
    /// Archives that hold it (920 $g).
    pub archives: Vec<String>,
    /// Indexing services (510 $a).
    pub indexed_by: Vec<String>,
    /// Every field, as it came in.
    pub marc: Marc,
}

/// A link to another serial: MARC tag and second indicator tell the relation. Rule: domain 6.4 (links)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub tag: String,
    pub ind2: char,
    pub issn: Option<Issn>,
    pub title: Option<String>,
}

/// Why a MARC record is not a record of the register.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// No 022 $a. A record without ISSN is a reject (product, *Addresses and commands*).
    #[error("no ISSN (022 $a)")]
    NoIssn,
    /// The number in 022 $a is not an ISSN.
    #[error("022 $a “{text}”: {error}")]
    BadIssn { text: String, error: NumberError },
    /// No 245 and no 222 although the status asks for a title.
    #[error("no title (245 or 222)")]
    NoTitle,
}

impl Record {
    /// Reads a MARC record. Everything but the number and a title may be missing or odd.
    pub fn read(marc: Marc) -> Result<Self, RecordError> {
        let issn = read_issn(&marc)?;
        let status = marc.sub("699", '8').and_then(Status::from_code).unwrap_or(Status::Register);
        let title = title_of(&marc, "245", &['a', 'n', 'p']);
        let key_title = key_title_of(&marc).or_else(|| title.clone());
        let needs_title = matches!(status, Status::Register | Status::Legacy | Status::Provisional);
        if needs_title && key_title.is_none() {
            return Err(RecordError::NoTitle);
        }
        let key_title = key_title.unwrap_or_default();
        let numbers = |code| marc.fields("022").flat_map(move |field| field.subs(code)).collect::<Vec<_>>();
        let last_imprint = latest_imprint(&marc);
        Ok(Self {
            issn,
            issn_l: marc.sub("022", 'l').and_then(|text| Issn::parse(text).ok()).unwrap_or(issn),
            status,
            medium: Medium::from_007(marc.control("007")),
            title: title.unwrap_or_else(|| key_title.clone()),
            other_titles: other_titles(&marc),
            publisher: last_imprint.and_then(|field| field.sub('b')).map(trim_isbd),
            place: last_imprint.and_then(|field| field.sub('a')).map(trim_isbd),
            country: marc.position_008(15, 18).trim_matches([' ', '|']).to_lowercase(),
            languages: languages(&marc),
            start_year: year(&marc.position_008(7, 11)),
            end_year: year(&marc.position_008(11, 15)).filter(|year| *year != 9999),
            frequency: position(&marc, 18),
            kind: position(&marc, 21),
            subjects: texts(&marc, &["650", "653"], 'a'),
            urls: marc.fields("856").flat_map(|field| field.subs('u')).map(str::to_owned).collect(),
            centre: marc.sub("022", '2').unwrap_or_default().trim().to_owned(),
            cancelled: numbers('z').into_iter().filter_map(|text| Issn::parse(text).ok()).collect(),
            incorrect: numbers('y').into_iter().map(str::to_owned).collect(),
            replaced_by: marc.sub("022", 'v').and_then(|text| Issn::parse(text).ok()),
            links: links(&marc),
            open_access: is_open_access(&marc),
            archives: texts(&marc, &["920"], 'g'),
            indexed_by: texts(&marc, &["510"], 'a'),
            key_title,
            marc,
        })
    }

    /// Whether it has ended (008/06, or an end year).
    pub fn has_ceased(&self) -> bool {
        self.end_year.is_some() || self.marc.position_008(6, 7) == "d"
    }
}

fn read_issn(marc: &Marc) -> Result<Issn, RecordError> {
    let text = marc.sub("022", 'a').ok_or(RecordError::NoIssn)?;
    Issn::parse(text).map_err(|error| RecordError::BadIssn { text: text.chars().take(40).collect(), error })
}

fn title_of(marc: &Marc, tag: &str, codes: &[char]) -> Option<String> {
    let field = marc.field(tag)?;
    let parts =
        field.subfields().iter().filter(|(code, _)| codes.contains(code)).map(|(_, value)| value.trim());
    let joined = parts.collect::<Vec<_>>().join(" ");
    Some(trim_isbd(&joined)).filter(|title| !title.is_empty())
}

fn key_title_of(marc: &Marc) -> Option<String> {
    let field = marc.field("222")?;
    let title = field.sub('a').map(str::trim).filter(|title| !title.is_empty())?;
    let qualifier = field.sub('b').map(str::trim).filter(|text| !text.is_empty());
    Some(match qualifier {
        Some(text) if text.starts_with('(') => format!("{title} {text}"),
        Some(text) => format!("{title} ({text})"),
        None => title.to_owned(),
    })
}

fn other_titles(marc: &Marc) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for field in &marc.fields {
        let linked = if field.tag == "880" { field.sub('6').unwrap_or_default() } else { &field.tag };
        let is_title = ["246", "210"].contains(&linked) || (field.tag == "880" && is_title_tag(linked));
        if !is_title {
            continue;
        }
        let title = field.sub('a').map(trim_isbd).filter(|title| !title.is_empty());
        titles.extend(title.filter(|title| !titles.contains(title)));
    }
    titles
}

fn is_title_tag(linked: &str) -> bool {
    ["245", "222", "246", "130"].iter().any(|tag| linked.starts_with(tag))
}

/// The imprint that says it is the latest (first indicator 3), else the last one. Rule: domain 6.4 (260/264)
fn latest_imprint(marc: &Marc) -> Option<&Field> {
    imprints(marc).filter(|field| field.indicators()[0] == '3').last().or_else(|| imprints(marc).last())
}

/// Imprints in order of the record: earliest first, the latest last. Rule: domain 6.4 (260/264)
fn imprints(marc: &Marc) -> impl Iterator<Item = &Field> {
    marc.fields.iter().filter(|field| ["260", "264"].contains(&field.tag.as_str()))
}

fn languages(marc: &Marc) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let first = marc.position_008(35, 38);
    let all = marc.fields("041").flat_map(|field| field.subs('a'));
    for code in std::iter::once(first.as_str()).chain(all) {
        let code = code.trim_matches([' ', '|']).to_lowercase();
        if code.len() == 3 && !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The links in a packed record ([`Marc::packed`]), without reading the rest of it.
pub fn links_in(packed: &str) -> Vec<Link> {
    links(&Marc::unpack_where(packed, |tag| tag.starts_with('7')))
}

pub(crate) fn links(marc: &Marc) -> Vec<Link> {
    let is_link = |field: &&Field| ("760".."788").contains(&field.tag.as_str());
    let links = marc.fields.iter().filter(is_link).map(|field| Link {
        tag: field.tag.clone(),
        ind2: field.indicators()[1],
        issn: field.sub('x').and_then(|text| Issn::parse(text).ok()),
        title: field.sub('t').map(trim_isbd),
    });
    links.filter(|link| link.issn.is_some() || link.title.is_some()).collect()
}

/// An open resource says so in 856 $7 (0: open access) or in 506 with first indicator 0.
fn is_open_access(marc: &Marc) -> bool {
    marc.fields("856").any(|field| field.sub('7') == Some("0"))
        || marc.fields("506").any(|field| field.indicators()[0] == '0')
}

fn texts(marc: &Marc, tags: &[&str], code: char) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for field in marc.fields.iter().filter(|field| tags.contains(&field.tag.as_str())) {
        for text in field.subs(code).map(trim_isbd) {
            if !text.is_empty() && !found.contains(&text) {
                found.push(text);
            }
        }
    }
    found
}

fn position(marc: &Marc, at: usize) -> char {
    marc.position_008(at, at + 1).chars().next().filter(|sign| *sign != '|').unwrap_or(' ')
}

/// A year whose unknown digits (`u`) count as zero; `None` when the century is unknown too.
fn year(text: &str) -> Option<i16> {
    let known = text.get(..2)?.chars().all(|sign| sign.is_ascii_digit());
    known.then(|| text.replace(['u', 'U', ' ', '|'], "0").parse().ok()).flatten().filter(|year| *year > 0)
}

/// The text without the punctuation that cataloguing puts between elements.
fn trim_isbd(text: &str) -> String {
    let trimmed = text.trim().trim_end_matches([' ', '/', ':', ';', ',', '=']);
    let single_stop = trimmed.ends_with('.') && !trimmed.ends_with("..");
    let trimmed = if single_stop { trimmed.trim_end_matches('.') } else { trimmed };
    trimmed.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn nature() -> Marc {
        Marc {
            leader: crate::marc::NEW_SERIAL_LEADER.to_owned(),
            fields: vec![
                Field::control("007", "ta"),
                Field::control("008", "750727c18699999xxkwr p       0   a0eng d"),
                Field::data(
                    "022",
                    [' ', ' '],
                    &[('a', "0028-0836"), ('l', "0028-0836"), ('2', "_2"), ('y', "0028-0835")],
                ),
                Field::data("210", ['0', ' '], &[('a', "Nature"), ('b', "(Lond.)")]),
                Field::data("222", [' ', '0'], &[('a', "Nature"), ('b', "(London)")]),
                Field::data("245", ['0', '0'], &[('a', "Nature.")]),
                Field::data("260", [' ', ' '], &[('a', "London :"), ('b', "Macmillan,"), ('c', "1869-")]),
                Field::data("776", ['0', '8'], &[('t', "Nature (London. Online)"), ('x', "1476-4687")]),
                Field::data("880", ['0', '0'], &[('6', "245-01"), ('a', "自然")]),
            ],
        }
    }

    #[test]
    fn read_out_of_marc() {
        let record = Record::read(nature()).unwrap();
        assert_eq!(record.key_title, "Nature (London)");
        assert_eq!(record.title, "Nature");
        assert_eq!(record.publisher.as_deref(), Some("Macmillan"));
        assert_eq!(record.place.as_deref(), Some("London"));
        assert_eq!((record.country.as_str(), record.medium, record.frequency), ("xxk", Medium::Print, 'w'));
        assert_eq!((record.start_year, record.end_year, record.has_ceased()), (Some(1869), None, false));
        assert_eq!(record.languages, ["eng"]);
        assert_eq!(record.other_titles, ["Nature", "自然"]);
        assert_eq!(record.incorrect, ["0028-0835"]);
        assert_eq!(record.links[0].issn, Issn::parse("1476-4687").ok());
        assert_eq!(record.status, Status::Register);
    }

    #[test]
    fn rejects_say_why() {
        assert_eq!(Record::read(Marc::default()), Err(RecordError::NoIssn));
        let mut marc = nature();
        marc.fields.retain(|field| field.tag != "222" && field.tag != "245");
        assert_eq!(Record::read(marc), Err(RecordError::NoTitle));
        let bad =
            Marc { fields: vec![Field::data("022", [' ', ' '], &[('a', "0028-0835")])], ..Marc::default() };
        assert!(matches!(Record::read(bad), Err(RecordError::BadIssn { .. })));
    }

    #[test]
    fn years() {
        assert_eq!(year("1869"), Some(1869));
        assert_eq!(year("198u"), Some(1980));
        assert_eq!(year("19uu"), Some(1900));
        assert_eq!(year("uuuu"), None);
        assert_eq!(year("    "), None);
        assert_eq!(year("é1"), None);
    }

    /// Every pair of domain 6.1 that is not in its table is refused.
    #[test]
    fn transitions() {
        let allowed = Status::ALL.iter().flat_map(|from| Status::ALL.map(|to| from.may_become(to)));
        assert_eq!(allowed.filter(|allowed| *allowed).count(), 9);
        assert!(!Status::Cancelled.may_become(Status::Register));
    }
}
