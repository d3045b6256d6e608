//! Laying two titles beside each other, word by word, and naming the rule for each difference.

use super::same::{is_acronym, is_numbering, same, squeezed};
use super::{Change, Grounds};
use crate::abbreviate::{Glue, Ltwa, Small, Word, is_serial_word, small_word, words};

/// A word of a title, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub mark: Mark,
}

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Same,
    /// It differs, in a way that this rule names.
    By(Grounds),
}

/// Both titles, and the rules in the order of the words.
pub struct Aligned {
    pub before: Vec<Marked>,
    pub after: Vec<Marked>,
    pub grounds: Vec<Grounds>,
}

/// Words that are laid beside each other; those after them, in titles longer than any, count as later words.
const MOST_PAIRED: usize = 60;
/// Most letters of an acronym.
const LONGEST_ACRONYM: usize = 10;

/// A title as it is laid beside the other.
struct Side {
    words: Vec<Word>,
    marks: Vec<Option<Mark>>,
    /// Words of a list: three or more items between commas and conjunctions.
    is_list: Vec<bool>,
    /// Words within which a change is major.
    first: usize,
}

pub fn align(ltwa: &Ltwa, change: &Change<'_>, before: &str, after: &str) -> Aligned {
    let mut old = Side::new(before, change.languages);
    let mut new = Side::new(after, change.languages);
    bodies(&mut old, &mut new, change);
    short_forms(&mut old, &mut new);
    compounds(&mut old, &mut new);
    pairs(ltwa, change.languages, &mut old, &mut new);
    rest(&mut old, &new, change.languages);
    rest(&mut new, &old, change.languages);
    let mut grounds: Vec<Grounds> = Vec::new();
    for mark in old.marks.iter().chain(&new.marks).flatten() {
        match mark {
            Mark::By(found) if !grounds.contains(found) => grounds.push(*found),
            _ => {}
        }
    }
    Aligned { before: old.marked(), after: new.marked(), grounds }
}

impl Side {
    fn new(title: &str, languages: &[String]) -> Self {
        let words = split(title);
        let starts_with_article =
            words.first().is_some_and(|word| small_word(&word.key, languages) == Some(Small::Article));
        let is_list = listed(title, &words);
        let marks = vec![None; words.len()];
        // Rule: domain 5.4 (the first five words, six if the title starts with an article)
        Self { first: if starts_with_article { 6 } else { 5 }, words, marks, is_list }
    }

    fn keys(&self) -> Vec<&str> {
        self.words.iter().map(|word| word.key.as_str()).collect()
    }

    fn set(&mut self, from: usize, count: usize, mark: Mark) {
        for at in from..from + count {
            self.marks[at] = Some(mark);
        }
    }

    fn marked(self) -> Vec<Marked> {
        let marks = self.marks.into_iter().map(|mark| mark.unwrap_or(Mark::Same));
        self.words.into_iter().zip(marks).map(|(word, mark)| Marked { text: word.text, mark }).collect()
    }

    /// Where these keys stand one after the other, none of them judged yet.
    fn find(&self, keys: &[&str]) -> Option<usize> {
        let own = self.keys();
        let fits = |at: &usize| {
            own[*at..].starts_with(keys) && self.marks[*at..*at + keys.len()].iter().all(Option::is_none)
        };
        (!keys.is_empty() && keys.len() <= own.len())
            .then(|| (0..=own.len() - keys.len()).find(fits))
            .flatten()
    }
}

/// The words; in scripts without blanks each sign counts as one, but for the word that tells the kind of serial.
fn split(title: &str) -> Vec<Word> {
    let mut split = Vec::new();
    for word in words(title) {
        if !word.key.chars().any(is_ideograph) {
            split.push(word);
            continue;
        }
        let ends = word.key.char_indices().map(|(at, _)| at).find(|at| is_serial_word(&word.key[*at..]));
        let (signs, kind) = word.key.split_at(ends.unwrap_or(word.key.len()));
        let pieces = signs.chars().map(String::from).chain((!kind.is_empty()).then(|| kind.to_owned()));
        split.extend(pieces.map(|piece| Word { text: piece.clone(), key: piece, ..word.clone() }));
    }
    split
}

fn is_ideograph(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Which words belong to a list of three items or more. Commas part the items.
fn listed(title: &str, words: &[Word]) -> Vec<bool> {
    let is_list = title.matches([',', '、', '،']).count() >= 2;
    let comma = title.find([',', '、', '،']).unwrap_or(title.len());
    // The item before the first comma is one word, as a rule.
    let before = self::words(&title[..comma]).len().saturating_sub(1);
    (0..words.len()).map(|at| is_list && at >= before).collect()
}

/// Corporate bodies: the same in another form or place is minor, another one is major. Rule: domain 5.4
fn bodies(old: &mut Side, new: &mut Side, change: &Change<'_>) {
    let (was, is) = (split(change.body_before), split(change.body_after));
    let in_old = named(old, &was);
    let in_new = named(new, &is);
    let is_other = !was.is_empty() && !is.is_empty() && !is_same_body(&was, &is);
    match (in_old, in_new) {
        (Some((at, count)), Some((to, many))) => {
            let same_place = at == to && old.keys()[at..at + count] == new.keys()[to..to + many];
            let mark = match (is_other, same_place) {
                (true, _) => Mark::By(Grounds::OtherBody),
                (false, true) => Mark::Same,
                (false, false) => Mark::By(Grounds::BodyForm),
            };
            old.set(at, count, mark);
            new.set(to, many, mark);
        }
        (Some((at, count)), None) if is_other => old.set(at, count, Mark::By(Grounds::OtherBody)),
        (None, Some((to, many))) if is_other => new.set(to, many, Mark::By(Grounds::OtherBody)),
        _ => {}
    }
}

/// Where a body is named in a title: in full or by its initials.
fn named(side: &Side, body: &[Word]) -> Option<(usize, usize)> {
    let keys: Vec<&str> = body.iter().map(|word| word.key.as_str()).collect();
    let initials = initials(body);
    let full = side.find(&keys).map(|at| (at, keys.len()));
    full.or_else(|| (initials.len() > 1).then(|| side.find(&[&initials])).flatten().map(|at| (at, 1)))
}

fn initials(body: &[Word]) -> String {
    let telling = body.iter().filter(|word| small_word(&word.key, &[]).is_none());
    telling.filter_map(|word| word.key.chars().next()).collect()
}

fn is_same_body(one: &[Word], other: &[Word]) -> bool {
    let text = |body: &[Word]| body.iter().map(|word| word.text.as_str()).collect::<String>();
    let key = |body: &[Word]| body.first().map(|word| word.key.clone()).unwrap_or_default();
    let telling = |body: &[Word]| {
        let mut keys: Vec<String> = body
            .iter()
            .filter(|word| small_word(&word.key, &[]).is_none())
            .map(|word| word.key.clone())
            .collect();
        keys.sort();
        keys
    };
    squeezed(&text(one)) == squeezed(&text(other))
        || telling(one) == telling(other)
        || (one.len() == 1 && key(one) == initials(other))
        || (other.len() == 1 && key(other) == initials(one))
}

/// Acronyms against the words they stand for, in both directions.
fn short_forms(old: &mut Side, new: &mut Side) {
    for (short, long) in [(0, 1), (1, 0)] {
        let sides = [&mut *old, &mut *new];
        let found = acronym(sides[short], sides[long]);
        if let Some((at, from, count)) = found {
            sides[short].set(at, 1, Mark::By(Grounds::ShortForm));
            sides[long].set(from, count, Mark::By(Grounds::ShortForm));
        }
    }
}

/// A word of one side that the initials of words of the other make: which, from where, and how many.
fn acronym(short: &Side, long: &Side) -> Option<(usize, usize, usize)> {
    let keys = long.keys();
    // Small words and the later parts of hyphened words need not have a letter.
    let telling: Vec<bool> = long
        .words
        .iter()
        .map(|word| word.glue != Glue::Hyphen && small_word(&word.key, &[]).is_none())
        .collect();
    let is_short = |word: &Word| (2..=LONGEST_ACRONYM).contains(&word.key.chars().count());
    let candidates = short.words.iter().enumerate();
    for (at, word) in candidates.filter(|(at, word)| short.marks[*at].is_none() && is_short(word)) {
        for from in 0..keys.len().min(MOST_PAIRED) {
            for to in from + 2..=keys.len().min(from + LONGEST_ACRONYM) {
                let is_free = long.marks[from..to].iter().all(Option::is_none);
                let run = (from..to).filter(|at| telling[*at]).map(|at| keys[at]).collect::<Vec<_>>();
                if is_free && (is_acronym(&word.key, &run) || is_acronym(&word.key, &keys[from..to])) {
                    return Some((at, from, to - from));
                }
            }
        }
    }
    None
}

/// Two or three words of one side that are one word of the other.
fn compounds(old: &mut Side, new: &mut Side) {
    for (parted, joined) in [(0, 1), (1, 0)] {
        let sides = [&mut *old, &mut *new];
        let keys = sides[parted].keys().into_iter().map(str::to_owned).collect::<Vec<_>>();
        for from in 0..keys.len() {
            for count in [2, 3] {
                let Some(run) = keys.get(from..from + count) else { continue };
                if let Some(at) = sides[joined].find(&[&run.concat()])
                    && sides[parted].marks[from..from + count].iter().all(Option::is_none)
                {
                    sides[joined].set(at, 1, Mark::By(Grounds::Compound));
                    sides[parted].set(from, count, Mark::By(Grounds::Compound));
                }
            }
        }
    }
}

/// Words that are the same on both sides, in the same order: the longest common sequence.
fn pairs(ltwa: &Ltwa, languages: &[String], old: &mut Side, new: &mut Side) {
    let free = |side: &Side| {
        let open = (0..side.words.len()).filter(|at| side.marks[*at].is_none());
        open.take(MOST_PAIRED).collect::<Vec<_>>()
    };
    let (left, right) = (free(old), free(new));
    let fits = |at: usize, to: usize| same(ltwa, languages, &old.words[at].key, &new.words[to].key);
    // longest[i][j]: how many pairs the words from i and j on make.
    let mut longest = vec![vec![0_u32; right.len() + 1]; left.len() + 1];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let skip = longest[i + 1][j].max(longest[i][j + 1]);
            let pair = fits(left[i], right[j]).map_or(0, |_| longest[i + 1][j + 1] + 1);
            longest[i][j] = skip.max(pair);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut found = Vec::new();
    while i < left.len() && j < right.len() {
        match fits(left[i], right[j]) {
            Some(grounds) if longest[i][j] == longest[i + 1][j + 1] + 1 => {
                found.push((left[i], right[j], grounds));
                (i, j) = (i + 1, j + 1);
            }
            _ if longest[i + 1][j] >= longest[i][j + 1] => i += 1,
            _ => j += 1,
        }
    }
    for (at, to, grounds) in found {
        let mark = if grounds == Grounds::Same { Mark::Same } else { Mark::By(grounds) };
        old.marks[at] = Some(mark);
        new.marks[to] = Some(mark);
    }
}

/// Words that have no counterpart where they should: added, dropped, changed or moved.
fn rest(side: &mut Side, other: &Side, languages: &[String]) {
    for at in 0..side.words.len() {
        if side.marks[at].is_some() {
            continue;
        }
        let key = side.words[at].key.as_str();
        let grounds = if small_word(key, languages).is_some() {
            Grounds::SmallWords
        } else if is_serial_word(key) {
            Grounds::SerialWord
        } else if is_numbering(key) {
            Grounds::Numbering
        } else if side.is_list[at] && at > 0 && is_still_list(side, other) {
            Grounds::List
        } else if at < side.first {
            Grounds::FirstWords
        } else {
            Grounds::LaterWords
        };
        side.marks[at] = Some(Mark::By(grounds));
    }
}

/// A list is little changed as long as most of its words are still there.
fn is_still_list(side: &Side, other: &Side) -> bool {
    let listed: Vec<&Word> =
        side.words.iter().zip(&side.is_list).filter(|(_, listed)| **listed).map(|(word, _)| word).collect();
    let kept = listed.iter().filter(|word| other.words.iter().any(|own| own.key == word.key)).count();
    kept * 2 >= listed.len()
}
