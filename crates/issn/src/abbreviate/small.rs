//! Words that tell little: articles, prepositions and conjunctions, which an abbreviated title leaves out; locutions,
//! which it keeps; and words for what kind of serial it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::fold;

/// What kind of small word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Small {
    Article,
    /// A preposition or a conjunction.
    Joining,
}

struct Line {
    language: &'static str,
    kind: Small,
    words: Vec<String>,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let rows = include_str!("../../reference/small_words.tsv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (language, kind, words) = (cells.next()?, cells.next()?, cells.next()?);
        let kind = if kind == "article" { Small::Article } else { Small::Joining };
        Some(Line { language, kind, words: words.split(' ').map(fold).collect() })
    })
    .collect()
});

/// Latin and French phrases whose small words belong to the sense, folded.
const LOCUTIONS: &[&str] = &[
    "in vivo",
    "in vitro",
    "in situ",
    "in silico",
    "in utero",
    "in memoriam",
    "in extenso",
    "in folio",
    "a priori",
    "a posteriori",
    "ad hoc",
    "ad libitum",
    "ad litem",
    "de novo",
    "de facto",
    "de iure",
    "de jure",
    "ex libris",
    "ex vivo",
    "ex officio",
    "ex situ",
    "pro forma",
    "pro bono",
    "per se",
    "vis a vis",
    "en bloc",
    "en route",
    "post mortem",
    "inter alia",
    "sub rosa",
];

/// What small word this folded word is in one of the languages; in any when none is known.
pub fn kind(folded: &str, languages: &[String]) -> Option<Small> {
    let own = |line: &&Line| languages.is_empty() || languages.iter().any(|code| code == line.language);
    let mut lines = LINES.iter().filter(own);
    lines.find(|line| line.words.iter().any(|word| word == folded)).map(|line| line.kind)
}

/// The languages in which this folded word is a small word.
pub fn languages(folded: &str) -> impl Iterator<Item = &'static str> {
    LINES.iter().filter(move |line| line.words.iter().any(|word| word == folded)).map(|line| line.language)
}

/// Whether two folded words are a locution.
pub fn is_locution(first: &str, second: &str) -> bool {
    LOCUTIONS.iter().any(|own| own.split_once(' ') == Some((first, second)))
}

/// Words for kinds of serials, folded, with the languages that have them.
static SERIAL_WORDS: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Vec<&'static str>> = HashMap::new();
    for row in include_str!("../../reference/serial_words.tsv").lines().skip(1) {
        let Some((language, words)) = row.split_once('\t') else { continue };
        for word in words.split(' ') {
            known.entry(fold(word)).or_default().push(language);
        }
    }
    known
});

/// Whether a folded word tells what kind of serial it is: *journal*, *revue*, *Zeitschrift*.
pub fn is_serial_word(folded: &str) -> bool {
    SERIAL_WORDS.contains_key(folded)
}

/// The languages in which a folded word does so.
pub fn serial_languages(folded: &str) -> impl Iterator<Item = &'static str> {
    SERIAL_WORDS.get(folded).into_iter().flatten().copied()
}
