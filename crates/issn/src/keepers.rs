//! What archives hold of a serial (920): one entry for each archive and serial. Rule: domain 9.1

use jiff::civil::Date;

use crate::Issn;
use crate::marc::{Body, Field};

/// An archive that keeps serials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeper {
    pub code: &'static str,
    pub name: &'static str,
}

/// The archives of the Keepers Registry. Rule: domain 9.1 (keepers in 2020, and later ones)
pub const KEEPERS: [Keeper; 18] = [
    keeper("ads", "Archaeology Data Service"),
    keeper("bl", "British Library"),
    keeper("cariniana", "Cariniana Network"),
    keeper("clockss", "CLOCKSS Archive"),
    keeper("hathitrust", "HathiTrust"),
    keeper("internetarchive", "Internet Archive"),
    keeper("kb", "KB, National Library of the Netherlands"),
    keeper("loc", "Library of Congress"),
    keeper("lockss", "LOCKSS Archive"),
    keeper("ndpp", "National Digital Preservation Program, China"),
    keeper("pkppn", "PKP Preservation Network"),
    keeper("portico", "Portico"),
    keeper("scholarsportal", "Scholars Portal"),
    keeper("snl", "Swiss National Library"),
    keeper("bnf", "Bibliothèque nationale de France"),
    keeper("zbw", "ZBW, Leibniz Information Centre for Economics"),
    keeper("bne", "Biblioteca Nacional de España"),
    keeper("tib", "TIB, Leibniz Information Centre for Science and Technology"),
];

const fn keeper(code: &'static str, name: &'static str) -> Keeper {
    Keeper { code, name }
}

impl Keeper {
    /// The archive with this code or name, in any case.
    pub fn find(text: &str) -> Option<Self> {
        let same = |own: &str| own.to_lowercase() == text.trim().to_lowercase();
        KEEPERS.into_iter().find(|keeper| same(keeper.code) || same(keeper.name))
    }
}

/// How safe a serial is. Rule: domain 9.1
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Held {
    InProgress,
    #[default]
    Archived,
    /// The archive gives it out, as nobody else does any more.
    Triggered,
}

impl Held {
    /// As 920 $i has it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::InProgress => "In Progress",
            Self::Archived => "Archived",
            Self::Triggered => "Triggered",
        }
    }

    /// What archives write for it; nothing stands for archived.
    pub fn from_word(word: &str) -> Option<Self> {
        let word: String = word.to_lowercase().split([' ', '-', '_']).collect();
        match word.as_str() {
            "" | "archived" | "preserved" => Some(Self::Archived),
            "inprogress" | "committed" => Some(Self::InProgress),
            "triggered" => Some(Self::Triggered),
            _ => None,
        }
    }
}

/// A volume and an issue in it, as written; both may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    pub volume: String,
    pub issue: String,
}

/// All that an archive holds of one serial.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holding {
    /// The numbers that the archive gives for it.
    pub numbers: Vec<Issn>,
    pub title: String,
    pub publisher: String,
    pub first_year: Option<i16>,
    pub last_year: Option<i16>,
    pub held: Held,
    /// Runs from the first to the last issue, in the archive's order.
    pub runs: Vec<(Place, Place)>,
    pub url: String,
}

/// The most runs that are written out; a list that breaks at every issue says nothing to anybody.
const MOST_RUNS: usize = 200;

impl Holding {
    /// Joins what another line says of the same serial.
    pub fn join(&mut self, other: Self) {
        for issn in other.numbers {
            if !self.numbers.contains(&issn) {
                self.numbers.push(issn);
            }
        }
        self.first_year = [self.first_year, other.first_year].into_iter().flatten().min();
        self.last_year = [self.last_year, other.last_year].into_iter().flatten().max();
        self.held = self.held.max(other.held);
        let room = MOST_RUNS.saturating_sub(self.runs.len());
        self.runs.extend(other.runs.into_iter().take(room));
        for (own, theirs) in [
            (&mut self.title, other.title),
            (&mut self.publisher, other.publisher),
            (&mut self.url, other.url),
        ] {
            if own.is_empty() {
                *own = theirs;
            }
        }
    }

    /// The entry in a record. Short and full extent come both or neither.
    pub fn field(&self, name: &str, code: &str, today: Date) -> Field {
        let mut subfields: Vec<(char, String)> =
            self.numbers.iter().map(|issn| ('a', issn.to_string())).collect();
        let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
        let (short, full) = self.extents();
        for (code, value) in [
            ('c', self.title.clone()),
            ('d', self.publisher.clone()),
            ('e', year(self.first_year)),
            ('f', year(self.last_year)),
            ('g', name.to_owned()),
            ('h', code.to_owned()),
            ('i', self.held.word().to_owned()),
            ('j', short),
            ('k', full),
            ('l', today.strftime("%Y%m%d").to_string()),
            ('m', self.url.clone()),
        ] {
            if !value.is_empty() {
                subfields.push((code, value));
            }
        }
        Field { tag: "920".to_owned(), body: Body::Data { ind1: ' ', ind2: ' ', subfields } }
    }

    /// From the first to the last volume; and every run.
    fn extents(&self) -> (String, String) {
        let runs: Vec<&(Place, Place)> =
            self.runs.iter().filter(|(first, last)| !first.is_empty() || !last.is_empty()).collect();
        let (Some((first, _)), Some((_, last))) = (runs.first(), runs.last()) else {
            return Default::default();
        };
        let volume =
            |place: &Place| if place.volume.is_empty() { place.issue.clone() } else { place.volume.clone() };
        let full = runs.iter().map(|(first, last)| span(&first.shown(), &last.shown()));
        (span(&volume(first), &volume(last)), full.collect::<Vec<_>>().join("; "))
    }
}

impl Place {
    fn is_empty(&self) -> bool {
        self.volume.is_empty() && self.issue.is_empty()
    }

    fn shown(&self) -> String {
        match (self.volume.as_str(), self.issue.as_str()) {
            (volume, "") => volume.to_owned(),
            ("", issue) => issue.to_owned(),
            (volume, issue) => format!("{volume} ({issue})"),
        }
    }
}

fn span(first: &str, last: &str) -> String {
    match (first, last) {
        (one, "") | ("", one) => one.to_owned(),
        (first, last) if first == last => first.to_owned(),
        (first, last) => format!("{first} to {last}"),
    }
}

/// Whether two entries say the same, but for the day on which they were written.
pub fn says_the_same(one: &Field, other: &Field) -> bool {
    let said = |field: &Field| {
        let subfields = field.subfields().iter().filter(|(code, _)| *code != 'l');
        subfields.cloned().collect::<Vec<_>>()
    };
    one.tag == other.tag && one.indicators() == other.indicators() && said(one) == said(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn place(volume: &str, issue: &str) -> Place {
        Place { volume: volume.to_owned(), issue: issue.to_owned() }
    }

    #[test]
    fn found_by_code_and_name() {
        assert_eq!(Keeper::find("CLOCKSS").map(|keeper| keeper.name), Some("CLOCKSS Archive"));
        assert_eq!(Keeper::find(" clockss archive ").map(|keeper| keeper.code), Some("clockss"));
        assert_eq!(Keeper::find("cloak"), None);
    }

    #[test]
    fn one_entry_for_an_archive_and_a_serial() {
        let issn = |text| Issn::parse(text).unwrap();
        let mut holding = Holding {
            numbers: vec![issn("0028-0836")],
            title: "Nature".to_owned(),
            first_year: Some(1997),
            runs: vec![(place("385", ""), place("390", "6"))],
            ..Holding::default()
        };
        holding.join(Holding {
            numbers: vec![issn("1476-4687"), issn("0028-0836")],
            first_year: Some(1869),
            last_year: Some(2020),
            held: Held::Triggered,
            runs: vec![(place("551", "1"), place("626", ""))],
            ..Holding::default()
        });
        let field = holding.field("Portico", "portico", date(2026, 11, 22));
        let values: Vec<String> =
            field.subfields().iter().map(|(code, value)| format!("{code} {value}")).collect();
        assert_eq!(
            values,
            [
                "a 0028-0836",
                "a 1476-4687",
                "c Nature",
                "e 1869",
                "f 2020",
                "g Portico",
                "h portico",
                "i Triggered",
                "j 385 to 626",
                "k 385 to 390 (6); 551 (1) to 626",
                "l 20261122"
            ]
        );
        let later = holding.field("Portico", "portico", date(2026, 11, 23));
        assert!(says_the_same(&field, &later));
        holding.held = Held::InProgress;
        assert!(!says_the_same(&field, &holding.field("Portico", "portico", date(2026, 11, 22))));
    }

    #[test]
    fn extents_come_both_or_neither() {
        let field = Holding::default().field("Portico", "portico", date(2026, 11, 22));
        assert_eq!((field.sub('j'), field.sub('k'), field.sub('i')), (None, None, Some("Archived")));
    }

    #[test]
    fn words_of_archives() {
        assert_eq!(Held::from_word("Preserved"), Some(Held::Archived));
        assert_eq!(Held::from_word("in progress"), Some(Held::InProgress));
        assert_eq!(Held::from_word("lost"), None);
    }
}
