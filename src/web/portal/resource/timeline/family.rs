//! The titles before and after a serial, told record by record, and what ties each to the next.

use std::collections::{HashMap, HashSet};

use issn::record::Link;
use issn::{Issn, Record};

/// Titles in one picture at most.
pub const MOST: usize = 60;

/// Titles and the ways between them. The first one is the serial itself.
#[derive(Debug, Default)]
pub struct Family {
    pub titles: Vec<Title>,
    pub ways: Vec<Way>,
    /// Some titles were left out, as there were too many.
    pub is_cut: bool,
    places: HashMap<Key, usize>,
}

/// One title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    pub issn: Option<Issn>,
    pub name: String,
    /// MARC code of its language; empty when unknown.
    pub language: String,
    pub start: Option<i16>,
    pub end: Option<i16>,
    pub has_ceased: bool,
    /// It has a page of its own.
    pub is_listed: bool,
    pub known: Known,
}

/// How much is known of a title.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Known {
    /// What another record says of it.
    #[default]
    Named,
    /// As much of its own record as this reader sees.
    Partly,
    /// Its own record, whole: its years are known if anybody knows them.
    Whole,
    /// It may not be told yet.
    Untold,
}

/// One title became another, or gave to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    pub from: usize,
    pub to: usize,
    pub how: How,
}

/// How a title became another. Rule: domain 6.4 (links)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    Continued,
    InPart,
    Merged,
    Absorbed,
    AbsorbedInPart,
    Split,
}

/// By what a title is known again: its number, else its words beside the record that names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Number(Issn),
    Words(usize, String),
}

impl How {
    /// The word in texts and classes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Continued => "continued",
            Self::InPart => "in-part",
            Self::Merged => "merged",
            Self::Absorbed => "absorbed",
            Self::AbsorbedInPart => "absorbed-in-part",
            Self::Split => "split",
        }
    }

    /// Whether the earlier title ended with it.
    pub const fn ends(self) -> bool {
        matches!(self, Self::Continued | Self::Merged | Self::Absorbed)
    }

    const fn of_before(ind2: char) -> Self {
        match ind2 {
            '1' | '3' => Self::InPart,
            '4' => Self::Merged,
            '5' => Self::Absorbed,
            '6' => Self::AbsorbedInPart,
            '7' => Self::Split,
            _ => Self::Continued,
        }
    }

    const fn of_after(ind2: char) -> Self {
        match ind2 {
            '1' | '3' => Self::InPart,
            '4' => Self::Absorbed,
            '5' => Self::AbsorbedInPart,
            '6' => Self::Split,
            '7' => Self::Merged,
            _ => Self::Continued,
        }
    }
}

impl Family {
    /// Puts in a record as it is seen, with the titles that it names before and after it; `is_whole` tells that all of
    /// it is seen.
    pub fn tell(&mut self, record: &Record, is_whole: bool) {
        let Some(own) = self.place(Key::Number(record.issn), Title::default()) else { return };
        self.titles[own] = Title {
            issn: Some(record.issn),
            name: record.title.clone(),
            language: record.languages.first().cloned().unwrap_or_default(),
            start: record.start_year,
            end: record.end_year,
            has_ceased: record.has_ceased(),
            is_listed: record.status.is_listed(),
            known: if is_whole { Known::Whole } else { Known::Partly },
        };
        for link in record.links.iter().filter(|link| link.tag == "780") {
            if let Some(other) = self.named(own, link) {
                self.tie(other, own, How::of_before(link.ind2));
            }
        }
        self.tell_after(own, record);
    }

    /// "Merged with A and B to form C": the last of them is what came of it, the others went the same way.
    fn tell_after(&mut self, own: usize, record: &Record) {
        let after: Vec<&Link> = record.links.iter().filter(|link| link.tag == "785").collect();
        let mergers: Vec<&Link> = after.iter().copied().filter(|link| link.ind2 == '7').collect();
        for link in after.iter().filter(|link| link.ind2 != '7') {
            if let Some(other) = self.named(own, link) {
                self.tie(own, other, How::of_after(link.ind2));
            }
        }
        let Some((result, partners)) = mergers.split_last() else { return };
        let Some(result) = self.named(own, result) else { return };
        self.tie(own, result, How::Merged);
        for partner in partners {
            if let Some(partner) = self.named(own, partner) {
                self.tie(partner, result, How::Merged);
            }
        }
    }

    /// The numbers of titles that were named and not read; those in `asked` were asked for before.
    pub fn unread(&self, asked: &HashSet<Issn>) -> Vec<Issn> {
        let numbers =
            self.titles.iter().filter(|title| title.known == Known::Named).filter_map(|title| title.issn);
        numbers.filter(|issn| !asked.contains(issn)).collect()
    }

    /// Takes a title out of sight: it may not be told yet.
    pub fn hide(&mut self, issn: Issn) {
        if let Some(at) = self.places.get(&Key::Number(issn)) {
            self.titles[*at].known = Known::Untold;
        }
    }

    /// What is left to show: without the hidden ones, and without ways that lead to them.
    #[must_use]
    pub fn shown(mut self) -> Self {
        let mut place = vec![None; self.titles.len()];
        let mut kept = Vec::new();
        for (at, title) in self.titles.drain(..).enumerate() {
            if title.known != Known::Untold {
                place[at] = Some(kept.len());
                kept.push(title);
            }
        }
        let ways = self
            .ways
            .iter()
            .filter_map(|way| Some(Way { from: place[way.from]?, to: place[way.to]?, how: way.how }));
        Self { titles: kept, ways: ways.collect(), is_cut: self.is_cut, places: HashMap::new() }
    }

    fn named(&mut self, by: usize, link: &Link) -> Option<usize> {
        let name = link.title.clone().or_else(|| link.issn.map(|issn| issn.to_string())).unwrap_or_default();
        let key = match link.issn {
            Some(issn) => Key::Number(issn),
            None => Key::Words(by, name.clone()),
        };
        self.place(key, Title { issn: link.issn, name, ..Title::default() })
    }

    fn place(&mut self, key: Key, title: Title) -> Option<usize> {
        if let Some(at) = self.places.get(&key) {
            return Some(*at);
        }
        if self.titles.len() >= MOST {
            self.is_cut = true;
            return None;
        }
        self.titles.push(title);
        self.places.insert(key, self.titles.len() - 1);
        Some(self.titles.len() - 1)
    }

    /// Two records tell of the same way; the one that says more than "continues" is believed.
    fn tie(&mut self, from: usize, to: usize, how: How) {
        if from == to {
            return;
        }
        match self.ways.iter_mut().find(|way| way.from == from && way.to == to) {
            Some(way) if way.how == How::Continued => way.how = how,
            Some(_) => {}
            None => self.ways.push(Way { from, to, how }),
        }
    }
}

#[cfg(test)]
pub mod tests {
    use issn::Marc;
    use issn::marc::Field;

    use super::*;

    /// A record with its years (`uuuu` for unknown) and links: tag, second indicator, number or title.
    pub fn record(issn: &str, years: &str, links: &[(&str, char, &str)]) -> Record {
        let ended = if years.ends_with("9999") { 'c' } else { 'd' };
        let mut fields = vec![
            Field::control("008", format!("750727{ended}{years}xxkwr p       0   a0eng d")),
            Field::data("022", [' ', ' '], &[('a', issn)]),
            Field::data("245", ['0', '0'], &[('a', &format!("Title {issn}"))]),
        ];
        for (tag, ind2, other) in links {
            let code = if Issn::parse(other).is_ok() { 'x' } else { 't' };
            fields.push(Field::data(tag, ['0', *ind2], &[('t', &format!("T {other}")), (code, other)]));
        }
        Record::read(Marc { leader: String::new(), fields }).unwrap()
    }

    pub const A: &str = "0000-0019";
    pub const B: &str = "0000-0027";
    pub const C: &str = "0000-0035";
    pub const D: &str = "0000-0043";

    pub fn family(records: &[Record]) -> Family {
        let mut family = Family::default();
        for record in records {
            family.tell(record, true);
        }
        family.shown()
    }

    fn ways(family: &Family) -> Vec<String> {
        let name = |at: usize| {
            family.titles[at].issn.map_or_else(|| family.titles[at].name.clone(), |issn| issn.to_string())
        };
        let mut ways: Vec<String> = family
            .ways
            .iter()
            .map(|way| format!("{} {} {}", name(way.from), way.how.code(), name(way.to)))
            .collect();
        ways.sort();
        ways
    }

    #[test]
    fn both_ends_tell_of_one_way() {
        let seen =
            family(&[record(B, "18699999", &[("780", '0', A)]), record(A, "18001868", &[("785", '0', B)])]);
        assert_eq!(ways(&seen), [format!("{A} continued {B}")]);
        assert_eq!((seen.titles[0].start, seen.titles[1].end), (Some(1869), Some(1868)));
        assert!(seen.titles.iter().all(|title| title.known == Known::Whole && title.is_listed));
    }

    #[test]
    fn what_says_more_is_believed() {
        let seen =
            family(&[record(B, "18699999", &[("780", '0', A)]), record(A, "18001868", &[("785", '6', B)])]);
        assert_eq!(ways(&seen), [format!("{A} split {B}")]);
    }

    #[test]
    fn merged_with_others_to_form() {
        let seen = family(&[record(A, "18001868", &[("785", '7', B), ("785", '7', C), ("785", '7', D)])]);
        assert_eq!(ways(&seen), [A, B, C].map(|from| format!("{from} merged {D}")));
    }

    #[test]
    fn absorbed_and_in_part() {
        let seen = family(&[record(
            A,
            "18009999",
            &[("780", '5', B), ("780", '6', C), ("780", '7', D), ("785", '1', "A title without number")],
        )]);
        assert_eq!(
            ways(&seen),
            [
                format!("{A} in-part T A title without number"),
                format!("{B} absorbed {A}"),
                format!("{C} absorbed-in-part {A}"),
                format!("{D} split {A}")
            ]
        );
    }

    #[test]
    fn itself_and_the_hidden_are_no_way() {
        let mut told = Family::default();
        told.tell(&record(A, "18001868", &[("785", '0', A), ("785", '0', B), ("780", '0', C)]), true);
        told.hide(Issn::parse(B).unwrap());
        let seen = told.shown();
        assert_eq!(ways(&seen), [format!("{C} continued {A}")]);
        assert!(seen.titles.iter().all(|title| title.issn != Issn::parse(B).ok()));
    }

    #[test]
    fn never_more_than_the_most() {
        let names: Vec<String> = (0..MOST + 5).map(|n| format!("Other {n}")).collect();
        let links: Vec<(&str, char, &str)> = names.iter().map(|name| ("780", '4', name.as_str())).collect();
        let seen = family(&[record(A, "18009999", &links)]);
        assert!(seen.is_cut);
        assert_eq!((seen.titles.len(), seen.ways.len()), (MOST, MOST - 1));
    }
}
