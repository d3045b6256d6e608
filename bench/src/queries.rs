//! What people look for, drawn at random from what was generated, in the languages of all peers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use issn::Issn;

use crate::chance::Chance;
use crate::generate::Title;

/// How many different searches there are of each kind.
const EACH: usize = 1_000;

/// One search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Search {
    Number(Issn),
    /// One word: a rare, or a common one.
    Word(String),
    /// Words that stand together in a title.
    Phrase(String),
    /// How a word begins.
    Prefix(String),
    /// A word of the publisher's name, and the country.
    Publisher(String, &'static str),
}

/// Keeps a few of the titles that come by, each with the same chance.
pub struct Sample {
    chance: Chance,
    seen: u64,
    kept: Vec<(Title, Issn)>,
}

impl Sample {
    pub const fn new() -> Self {
        Self { chance: Chance::new(91), seen: 0, kept: Vec::new() }
    }

    pub fn see(&mut self, title: &Title, issn: Issn) {
        self.seen += 1;
        if self.kept.len() < 3 * EACH {
            self.kept.push((title.clone(), issn));
            return;
        }
        let at = self.chance.below(self.seen);
        if let Some(place) = usize::try_from(at).ok().and_then(|at| self.kept.get_mut(at)) {
            *place = (title.clone(), issn);
        }
    }

    /// The numbers that were kept.
    pub fn numbers(&self) -> impl Iterator<Item = Issn> {
        self.kept.iter().map(|(_, issn)| *issn)
    }

    /// As many searches of each kind, in no order.
    pub fn searches(&self) -> Vec<Search> {
        let mut chance = Chance::new(17);
        let mut all = Vec::with_capacity(6 * EACH);
        for _ in 0..EACH {
            all.push(Search::Number(chance.one_of(&self.kept).1));
            all.push(Search::Word(longest(&chance.one_of(&self.kept).0.name)));
            all.push(Search::Word(first_word(chance.one_of(&self.kept).0.subject)));
            all.push(Search::Phrase(phrase(&chance.one_of(&self.kept).0.name)));
            all.push(Search::Prefix(longest(&chance.one_of(&self.kept).0.name).chars().take(4).collect()));
            let title = &chance.one_of(&self.kept).0;
            all.push(Search::Publisher(longest(&title.publisher), title.country.trim()));
        }
        all
    }
}

fn longest(text: &str) -> String {
    text.split_whitespace().max_by_key(|word| word.chars().count()).unwrap_or_default().to_lowercase()
}

fn first_word(text: &str) -> String {
    text.split_whitespace().next().unwrap_or_default().to_lowercase()
}

/// Up to three words that follow one another.
fn phrase(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    words[words.len().saturating_sub(3)..].join(" ").to_lowercase()
}

/// Writes one line a search, as this peer is asked.
pub fn write(searches: &[Search], path: &Path, told: impl Fn(&Search) -> String) -> Result<PathBuf> {
    let mut lines = String::new();
    for search in searches {
        writeln!(lines, "{}", told(search))?;
    }
    std::fs::write(path, lines)?;
    Ok(path.to_owned())
}

/// Text as it stands in the query of an address.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => {
                let digit =
                    |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0').to_ascii_uppercase();
                encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    encoded
}
