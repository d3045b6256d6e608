//! The List of Title Word Abbreviations: its rows, and which of them a word falls under.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::fold::{fold, tidy};

/// A row of the list, as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// A word or a phrase; `bio-` stands for every word that begins so, `-blatt` for every word that ends so.
    pub word: String,
    /// `None` where the list says `n.a.`: the word is not shortened.
    pub abbreviation: Option<String>,
    /// MARC codes; `mul`, or none at all, for any language.
    pub languages: Vec<String>,
}

/// How a word falls under a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is the word of the row.
    Same,
    /// It is an inflected form, or the same word in another language.
    Inflected,
    /// It begins as the row says.
    Stem,
    /// It ends as the row says; what stands before is kept.
    Ending,
}

/// The list, ready for looking words up: its cost does not grow with the list.
#[derive(Debug, Clone, Default)]
pub struct Ltwa {
    rows: Vec<Row>,
    whole: Lookup,
    stems: Lookup,
    endings: Lookup,
    /// Whole words by what is left of them without an ending.
    cores: Lookup,
}

type Lookup = HashMap<String, Vec<u32>>;

/// Longest word that is looked up, in letters: longer ones are no words.
const LONGEST: usize = 80;
/// Fewest letters that must be left when endings are taken off.
const SHORTEST_CORE: usize = 4;
/// Most words of a phrase of the list.
pub(super) const LONGEST_PHRASE: usize = 6;

/// Languages that write compounds in one word.
const COMPOUNDING: &[&str] = &["afr", "dan", "dut", "fin", "ger", "hun", "ice", "nor", "swe"];

/// A row that a word falls under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    pub row: &'a Row,
    pub fit: Fit,
    /// Whether the row is for a language of the title.
    pub own_language: bool,
}

impl Ltwa {
    /// The list made of these rows. Rule: domain 5.6
    pub fn new(rows: Vec<Row>) -> Self {
        let mut ltwa = Self::default();
        for (row, number) in rows.iter().zip(0..) {
            let word = plain(&row.word);
            let (starts, ends) = (word.starts_with('-'), word.ends_with('-'));
            let key = fold(word);
            if key.is_empty() {
                continue;
            }
            let lookup = match (starts, ends) {
                (true, _) => &mut ltwa.endings,
                (false, true) => &mut ltwa.stems,
                (false, false) => {
                    for core in cores(&key) {
                        ltwa.cores.entry(core.to_owned()).or_default().push(number);
                    }
                    &mut ltwa.whole
                }
            };
            lookup.entry(key).or_default().push(number);
        }
        ltwa.rows = rows;
        ltwa
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row that a folded word falls under. A row for one of the languages goes before others, as a row holds for
    /// the same word of any language; no language at all means that it is not known.
    ///
    /// Rule: domain 5.6
    pub fn find(&self, key: &str, languages: &[String]) -> Option<Found<'_>> {
        if key.is_empty() || key.chars().count() > LONGEST {
            return None;
        }
        let own = self.best(key, languages, true);
        own.or_else(|| self.best(key, languages, false))
    }

    /// The row for a phrase of several folded words, the last of which may go on after a stem.
    pub(super) fn phrase(&self, key: &str, languages: &[String]) -> Option<Found<'_>> {
        let last = key.rfind(' ')? + 2;
        let stems = (last..=key.len()).rev().filter_map(|end| self.stems.get(key.get(..end)?));
        let whole = self.whole.get(key).map(|rows| (rows, Fit::Same)).into_iter();
        whole.chain(stems.map(|rows| (rows, Fit::Stem))).find_map(|(rows, fit)| {
            let own = self.choose(rows, languages, true, fit);
            own.or_else(|| self.choose(rows, languages, false, fit))
        })
    }

    fn best(&self, key: &str, languages: &[String], own: bool) -> Option<Found<'_>> {
        let same = self.whole.get(key).and_then(|rows| self.choose(rows, languages, own, Fit::Same));
        same.or_else(|| self.by_stem(key, languages, own))
            .or_else(|| self.inflected(key, languages, own))
            .or_else(|| self.by_ending(key, languages, own))
            .or_else(|| self.compound(key, languages, own))
    }

    /// A whole word of the list and this one are the same but for their endings; the longer what they share, the better.
    fn inflected(&self, key: &str, languages: &[String], own: bool) -> Option<Found<'_>> {
        cores(key).find_map(|core| self.choose(self.cores.get(core)?, languages, own, Fit::Inflected))
    }

    /// The languages of the rows that a folded word falls under as it is, or by its stem.
    pub(super) fn languages_of(&self, key: &str) -> impl Iterator<Item = &str> {
        let mut ends = key.char_indices().map(|(at, sign)| at + sign.len_utf8()).rev();
        let stems = ends.find_map(|end| self.stems.get(key.get(..end)?));
        let numbers = self.whole.get(key).into_iter().chain(stems).flatten();
        let rows = numbers.filter_map(|number| self.rows.get(*number as usize));
        rows.flat_map(|row| row.languages.iter().map(String::as_str))
    }

    /// The longest stem goes before others.
    fn by_stem(&self, key: &str, languages: &[String], own: bool) -> Option<Found<'_>> {
        let ends = key.char_indices().map(|(at, sign)| at + sign.len_utf8()).rev();
        ends.filter_map(|end| self.stems.get(key.get(..end)?))
            .find_map(|rows| self.choose(rows, languages, own, Fit::Stem))
    }

    /// The longest ending goes before others; something must stand before it.
    fn by_ending(&self, key: &str, languages: &[String], own: bool) -> Option<Found<'_>> {
        let begins = key.char_indices().map(|(at, _)| at).skip(1);
        begins
            .filter_map(|begin| self.endings.get(key.get(begin..)?))
            .find_map(|rows| self.choose(rows, languages, own, Fit::Ending))
    }

    /// A word of a language that writes compounds in one falls under the row of its last part.
    fn compound(&self, key: &str, languages: &[String], own: bool) -> Option<Found<'_>> {
        if !own || !languages.iter().any(|code| COMPOUNDING.contains(&code.as_str())) {
            return None;
        }
        let begins = key.char_indices().map(|(at, _)| at).skip(SHORTEST_CORE);
        begins
            .filter_map(|begin| key.get(begin..))
            .take_while(|last| last.chars().count() > SHORTEST_CORE)
            .find_map(|last| {
                let whole = self.whole.get(last).and_then(|rows| self.choose_compounding(rows));
                whole
                    .or_else(|| self.stems.get(last).and_then(|rows| self.choose_compounding(rows)))
                    .or_else(|| cores(last).find_map(|core| self.choose_compounding(self.cores.get(core)?)))
            })
    }

    fn choose_compounding(&self, numbers: &[u32]) -> Option<Found<'_>> {
        let mut rows = numbers.iter().filter_map(|number| self.rows.get(*number as usize));
        let is_last_part = |row: &&Row| {
            row.abbreviation.is_some()
                && row.languages.iter().any(|code| COMPOUNDING.contains(&code.as_str()))
        };
        rows.find(is_last_part).map(|row| Found { row, fit: Fit::Ending, own_language: true })
    }

    fn choose(&self, numbers: &[u32], languages: &[String], own: bool, fit: Fit) -> Option<Found<'_>> {
        let rows = numbers.iter().filter_map(|number| self.rows.get(*number as usize));
        let mut fitting = rows.filter(|row| !own || is_for(row, languages));
        fitting.next().map(|row| Found { row, fit, own_language: own })
    }
}

/// Whether a row is for one of these languages, or for all.
fn is_for(row: &Row, languages: &[String]) -> bool {
    languages.is_empty()
        || row.languages.is_empty()
        || row.languages.iter().any(|own| own == "mul" || languages.contains(own))
}

/// The word of a row without a remark in parentheses.
fn plain(word: &str) -> &str {
    word.split(" (").next().unwrap_or(word).trim()
}

/// Endings by which inflected forms of a word differ, folded, in the languages of the list.
const ENDINGS: &[&str] = &[
    "", "a", "e", "i", "o", "u", "y", "s", "n", "m", "es", "en", "er", "em", "is", "us", "um", "ae", "am",
    "os", "as", "ii", "ia", "ie", "ei", "ies", "al", "aux", "orum", "arum", "ov", "om", "oi", "oe", "ogo",
    "aia", "ych", "ykh",
];

/// What is left of a folded word without each ending it has, the longest first; nothing of a phrase.
fn cores(key: &str) -> impl Iterator<Item = &str> {
    let word = if key.contains(' ') { "" } else { key };
    let cut = ENDINGS.iter().filter_map(move |ending| word.strip_suffix(ending));
    let mut cores: Vec<&str> = cut.filter(|core| core.chars().count() >= SHORTEST_CORE).collect();
    cores.sort_by_key(|core| std::cmp::Reverse(core.len()));
    cores.into_iter()
}

/// A row as the list writes it, tidied.
impl Row {
    pub fn new(word: &str, abbreviation: &str, languages: &str) -> Self {
        let abbreviation = tidy(abbreviation);
        let kept = ["n.a.", "n. a.", "n.a"].contains(&abbreviation.to_lowercase().as_str());
        let codes = languages.split([',', ';', ' ', '/']).map(str::trim).filter(|code| !code.is_empty());
        Self {
            word: tidy(word),
            abbreviation: (!kept).then_some(abbreviation),
            languages: codes.map(str::to_lowercase).collect(),
        }
    }
}
