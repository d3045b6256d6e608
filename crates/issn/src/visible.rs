//! What a viewer sees of a record, decided once, before any query or format.

use serde::{Deserialize, Serialize};

use crate::marc::{Body, Field, Marc};
use crate::{Medium, Record, Status};

/// What the agency shows to everyone; the head of the agency chooses. Rule: product (*What visitors see*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Openness {
    /// Only the released fields of confirmed records.
    #[default]
    Essential,
    /// Complete confirmed records.
    Open,
}

impl Openness {
    pub const ALL: [Self; 2] = [Self::Essential, Self::Open];

    /// The stable word for forms and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Essential => "essential",
            Self::Open => "open",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.code() == code)
    }
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    Visitor,
    /// A member of the publishing organisation with this identity.
    Publisher(i64),
    Subscriber,
    Staff,
}

/// How much of one record, or of the register, is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// That the number is provisional: number, medium, country, since when.
    Announced,
    /// The number and what became of it.
    Withdrawn,
    /// The released fields. Rule: domain 6.2
    Released,
    /// Every bibliographic field.
    Complete,
}

/// How far searching, filtering, exporting and harvesting reach for this viewer.
///
/// `Released` or `Complete`; provisional and withdrawn records are in no list for anybody but staff at the desk.
pub fn scope(openness: Openness, viewer: Viewer) -> Depth {
    match (openness, viewer) {
        (Openness::Open, _) | (_, Viewer::Subscriber | Viewer::Staff) => Depth::Complete,
        (Openness::Essential, Viewer::Visitor | Viewer::Publisher(_)) => Depth::Released,
    }
}

/// How much of this record the viewer sees; `owner` is the organisation it is registered to, if any.
///
/// Rule: product (*What visitors see*, *Provisional numbers*), domain 1.3, 6.1
pub fn depth(openness: Openness, viewer: Viewer, status: Status, owner: Option<i64>) -> Depth {
    let own = matches!(viewer, Viewer::Publisher(id) if Some(id) == owner);
    match status {
        _ if viewer == Viewer::Staff => Depth::Complete,
        Status::Provisional | Status::Register | Status::Legacy if own => Depth::Complete,
        Status::Provisional => Depth::Announced,
        Status::Cancelled | Status::Suppressed | Status::Unreported => Depth::Withdrawn,
        Status::Register | Status::Legacy => scope(openness, viewer),
    }
}

/// The record as seen to this depth: what may not be seen is not in it, in the MARC fields neither.
pub fn seen_by(record: &Record, depth: Depth) -> Record {
    match depth {
        Depth::Complete => record.clone(),
        Depth::Released => rebuilt(record, released_field),
        Depth::Announced => rebuilt(record, announced_field),
        // What it was published on is not told either.
        Depth::Withdrawn => Record { medium: Medium::Other, ..rebuilt(record, withdrawn_field) },
    }
}

/// Keeps the fields that `keep` lets through and derives the rest again, so that no member can tell more.
fn rebuilt(record: &Record, keep: fn(&Field) -> Option<Field>) -> Record {
    let fields = record.marc.fields.iter().filter_map(keep).collect();
    let marc = Marc { leader: record.marc.leader.clone(), fields };
    let shell =
        Record { marc: Marc::default(), title: String::new(), key_title: String::new(), ..record.clone() };
    let mut read = Record::read(with_placeholder_title(&marc)).unwrap_or(shell);
    if marc.field("245").is_none() && marc.field("222").is_none() {
        read.title.clear();
        read.key_title.clear();
    }
    // These two do not depend on a field that is held back.
    Record { status: record.status, medium: record.medium, marc, ..read }
}

/// A record needs a title to be read; one that may show none gets a blank that is taken off again.
fn with_placeholder_title(marc: &Marc) -> Marc {
    let mut marc = marc.clone();
    if marc.field("245").is_none() && marc.field("222").is_none() {
        marc.insert(Field::data("245", [' ', ' '], &[('a', "-")]));
    }
    marc
}

/// The released part of a field. Rule: domain 6.2, 6.4 (column F)
fn released_field(field: &Field) -> Option<Field> {
    match field.tag.as_str() {
        "001" | "003" | "005" | "007" | "222" | "857" | "920" | "699" => Some(field.clone()),
        "008" => Some(Field::control("008", masked_008(field.value()))),
        "022" => Some(only(field, "almyz2v")),
        "044" => Some(only(field, "c")),
        "245" => Some(only(field, "anp6")),
        // What makes a serial open to all may be told to all. Rule: domain 9.2
        "506" if field.indicators()[0] == '0' => Some(only(field, "a2")),
        "856" => Some(only(field, "u7")),
        "880"
            if ["245", "222"].iter().any(|tag| field.sub('6').is_some_and(|link| link.starts_with(tag))) =>
        {
            Some(only(field, "6anpb"))
        }
        // Links are shown by number alone where they tie the media of one title together.
        "776" => Some(only(field, "x")).filter(|field| !field.subfields().is_empty()),
        _ => None,
    }
}

/// Number, medium, country: all that a provisional record tells. Rule: product (*Provisional numbers*)
fn announced_field(field: &Field) -> Option<Field> {
    match field.tag.as_str() {
        "001" | "007" | "699" => Some(field.clone()),
        "008" => Some(Field::control("008", masked_008(field.value()))),
        "022" => Some(only(field, "a")),
        _ => None,
    }
}

/// Number, centre and replacement: all that a withdrawn record tells. Rule: domain 6.1
fn withdrawn_field(field: &Field) -> Option<Field> {
    match field.tag.as_str() {
        "001" | "005" | "699" => Some(field.clone()),
        "022" => Some(only(field, "av2")),
        _ => None,
    }
}

fn only(field: &Field, codes: &str) -> Field {
    let subfields = field.subfields().iter().filter(|(code, _)| codes.contains(*code)).cloned().collect();
    let [ind1, ind2] = field.indicators();
    Field { tag: field.tag.clone(), body: Body::Data { ind1, ind2, subfields } }
}

/// Field 008 with nothing but the country left; the fill character stands for what is not told.
fn masked_008(value: &str) -> String {
    value.chars().enumerate().map(|(at, sign)| if (15..18).contains(&at) { sign } else { '|' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Issn;

    fn record(status: &str) -> Record {
        let marc = Marc {
            leader: crate::marc::NEW_SERIAL_LEADER.to_owned(),
            fields: vec![
                Field::control("005", "20240102030405.0"),
                Field::control("007", "ta"),
                Field::control("008", "750727c18699999xxkwr p       0   a0eng d"),
                Field::data("022", [' ', ' '], &[('a', "0028-0836"), ('l', "0028-0836"), ('2', "_2")]),
                Field::data("222", [' ', '0'], &[('a', "Nature"), ('b', "(London)")]),
                Field::data("245", ['0', '0'], &[('a', "Nature."), ('b', "secret subtitle")]),
                Field::data("246", ['1', ' '], &[('a', "Secret variant")]),
                Field::data("260", [' ', ' '], &[('a', "Secret place :"), ('b', "Secret publisher,")]),
                Field::data("650", [' ', '4'], &[('a', "Secret subject")]),
                Field::data("699", [' ', ' '], &[('8', status)]),
                Field::data("780", ['0', '0'], &[('t', "Secret predecessor"), ('x', "1476-4687")]),
                Field::data("856", ['4', '0'], &[('u', "https://www.nature.com/")]),
            ],
        };
        Record::read(marc).unwrap()
    }

    /// Each status × viewer of domain 1.3, in the essential mode.
    #[test]
    fn depths() {
        let own = Viewer::Publisher(7);
        let other = Viewer::Publisher(8);
        let seen = |viewer, status| depth(Openness::Essential, viewer, status, Some(7));
        assert_eq!(seen(Viewer::Visitor, Status::Register), Depth::Released);
        assert_eq!(seen(other, Status::Register), Depth::Released);
        assert_eq!(seen(own, Status::Register), Depth::Complete);
        assert_eq!(seen(Viewer::Subscriber, Status::Register), Depth::Complete);
        assert_eq!(seen(own, Status::Provisional), Depth::Complete);
        assert_eq!(seen(other, Status::Provisional), Depth::Announced);
        assert_eq!(seen(Viewer::Subscriber, Status::Provisional), Depth::Announced);
        assert_eq!(seen(own, Status::Cancelled), Depth::Withdrawn);
        assert_eq!(seen(Viewer::Staff, Status::Suppressed), Depth::Complete);
        assert_eq!(depth(Openness::Open, Viewer::Visitor, Status::Register, None), Depth::Complete);
        assert_eq!(depth(Openness::Open, Viewer::Visitor, Status::Provisional, None), Depth::Announced);
        assert_eq!(depth(Openness::Essential, own, Status::Register, None), Depth::Released);
    }

    #[test]
    fn released_holds_no_secret() {
        let whole = record("register");
        assert!(
            format!("{whole:?}").to_lowercase().contains("secret"),
            "the test must have something to leak"
        );
        let seen = seen_by(&whole, Depth::Released);
        assert!(!format!("{seen:?}").to_lowercase().contains("secret"));
        assert_eq!((seen.title.as_str(), seen.key_title.as_str()), ("Nature", "Nature (London)"));
        assert_eq!((seen.country.as_str(), seen.languages.len(), seen.start_year), ("xxk", 0, None));
        assert_eq!(seen.urls, ["https://www.nature.com/"]);
    }

    #[test]
    fn provisional_tells_number_medium_country() {
        let seen = seen_by(&record("provisional"), Depth::Announced);
        assert!(!format!("{seen:?}").contains("Nature"));
        assert_eq!((seen.issn, seen.medium), (Issn::parse("0028-0836").unwrap(), Medium::Print));
        assert_eq!((seen.country.as_str(), seen.status), ("xxk", Status::Provisional));
    }

    #[test]
    fn withdrawn_tells_what_became_of_it() {
        let seen = seen_by(&record("cancelled"), Depth::Withdrawn);
        assert!(!format!("{seen:?}").contains("Nature"));
        assert_eq!((seen.country.as_str(), seen.centre.as_str(), seen.medium), ("", "_2", Medium::Other));
    }
}
