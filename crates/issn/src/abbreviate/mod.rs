//! The abbreviated key title: ISO 4 by the List of Title Word Abbreviations.

mod list;
mod ltwa;
mod parts;
mod small;
mod words;

pub use list::{Bad, BadRow, List, ListError, read};
pub use ltwa::{Fit, Found, Ltwa, Row};
pub use small::{Small, is_serial_word, kind as small_word};
pub use words::proper;

pub(crate) use words::{Glue, Word, words};

use crate::fold::tidy;
use crate::key_title::KeyTitle;

/// An abbreviated title, and what became of each word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    pub text: String,
    pub parts: Vec<Part>,
}

/// A word of the title, or several that the list has as one phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As in the title.
    pub text: String,
    /// As in the abbreviation; empty when it is left out.
    pub short: String,
    pub why: Why,
}

/// Why a word became what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It falls under this row, which may say that the word is not shortened.
    Row {
        row: Row,
        fit: Fit,
        own_language: bool,
    },
    /// No row has it: it stays.
    NoRow,
    /// A title of one word is not shortened.
    OneWord,
    /// Initials, numbers and names of persons stay.
    Initials,
    Name,
    /// A small word of a locution such as *in vivo* stays.
    Locution,
    /// A preposition that begins the title stays.
    Begins,
    /// Articles, prepositions and conjunctions are left out.
    Small(Small),
    /// *Part*, *Section*, *Series* before the letter or number that tells which.
    Generic,
    /// A part that says again what was said before, such as the name of the body.
    Again,
    /// A part that is the title in another language.
    Parallel,
}

/// Abbreviates a key title, its qualifier too. Rule: domain 5.6, 5.5 (*Nature (Lond.)*)
pub fn key_title(
    ltwa: &Ltwa,
    title: &KeyTitle,
    languages: &[String],
) -> (Abbreviation, Option<Abbreviation>) {
    let qualifier = title.qualifier.as_ref().map(|text| qualifier(ltwa, text, languages));
    (abbreviate(ltwa, &title.title, languages), qualifier)
}

/// Abbreviates a title in these languages (MARC codes; none when unknown).
///
/// Rule: domain 5.6
pub fn abbreviate(ltwa: &Ltwa, title: &str, languages: &[String]) -> Abbreviation {
    let title = tidy(title);
    let words = words(proper(&title));
    let languages = with_guessed(ltwa, &words, languages);
    let mut parts = decide(ltwa, &words, &languages);
    leave_alone_one_word(&mut parts);
    set(&words, &parts)
}

/// A qualifier is shortened even when it is one word, and its full stops stay.
fn qualifier(ltwa: &Ltwa, text: &str, languages: &[String]) -> Abbreviation {
    let pieces: Vec<Abbreviation> = text
        .split(". ")
        .map(|piece| {
            let words = words(piece);
            set(&words, &decide(ltwa, &words, &with_guessed(ltwa, &words, languages)))
        })
        .collect();
    let joined: Vec<&str> = pieces.iter().map(|piece| piece.text.trim_end_matches('.')).collect();
    let stop = if pieces.last().is_some_and(|last| last.text.ends_with('.')) { "." } else { "" };
    let text = format!("{}{stop}", joined.join(". "));
    Abbreviation { text, parts: pieces.into_iter().flat_map(|piece| piece.parts).collect() }
}

/// A part for each word or phrase, with the number of words it takes.
type Decided = Vec<(usize, Part)>;

fn decide(ltwa: &Ltwa, words: &[Word], languages: &[String]) -> Decided {
    let mut decided: Decided = Vec::new();
    let told = parts::told_already(words);
    let mut at = 0;
    while at < words.len() {
        let (taken, why) = match told.get(at).cloned().flatten() {
            Some(why) => (1, why),
            None => judge(ltwa, words, at, languages),
        };
        let text = written(&words[at..at + taken]);
        let short = shorten(&text, &why);
        decided.push((taken, Part { text, short, why }));
        at += taken;
    }
    decided
}

fn judge(ltwa: &Ltwa, words: &[Word], at: usize, languages: &[String]) -> (usize, Why) {
    if let Some((taken, found)) = phrase(ltwa, &words[at..], languages) {
        return (taken, from(found));
    }
    let word = &words[at];
    let next = words.get(at + 1);
    let previous = at.checked_sub(1).and_then(|before| words.get(before));
    if next.is_some_and(|next| small::is_locution(&word.key, &next.key)) {
        return (1, Why::Locution);
    }
    if is_generic(word, next, at) {
        return (1, Why::Generic);
    }
    // In a title that is all in capitals they tell nothing.
    if is_initials(word) && words.iter().any(|word| word.text.contains(char::is_lowercase)) {
        return (1, Why::Initials);
    }
    if let Some(kind) = small_here(word, previous, next, languages) {
        let begins = kind == Small::Joining && previous.is_none();
        return (1, if begins { Why::Begins } else { Why::Small(kind) });
    }
    if let Some((taken, found)) = compound(ltwa, &words[at..], languages) {
        return (taken, from(found));
    }
    if previous.is_some_and(is_person_initial) && word.text.starts_with(char::is_uppercase) {
        return (1, Why::Name);
    }
    (1, ltwa.find(&word.key, languages).map_or(Why::NoRow, from))
}

fn from(found: Found<'_>) -> Why {
    Why::Row { row: found.row.clone(), fit: found.fit, own_language: found.own_language }
}

/// The longest phrase of the list that the words begin with, whatever its hyphens.
fn phrase<'a>(ltwa: &'a Ltwa, words: &[Word], languages: &[String]) -> Option<(usize, Found<'a>)> {
    (2..=words.len().min(ltwa::LONGEST_PHRASE)).rev().find_map(|taken| {
        let run = &words[..taken];
        if run[1..].iter().any(|word| word.begins || word.opens) {
            return None;
        }
        let key: Vec<&str> = run.iter().map(|word| word.key.as_str()).collect();
        ltwa.phrase(&key.join(" "), languages).map(|found| (taken, found))
    })
}

/// A compound with hyphens that the list has in one word.
fn compound<'a>(ltwa: &'a Ltwa, words: &[Word], languages: &[String]) -> Option<(usize, Found<'a>)> {
    let hyphened = words.iter().skip(1).take_while(|word| word.glue == Glue::Hyphen).count();
    if hyphened == 0 {
        return None;
    }
    let key: String = words[..=hyphened].iter().map(|word| word.key.as_str()).collect();
    let found = ltwa.find(&key, languages)?;
    let is_whole = match found.fit {
        Fit::Same | Fit::Inflected => true,
        // The stem must reach into the last piece, else it is the first word's alone.
        Fit::Stem => crate::fold::fold(&found.row.word).len() > key.len() - words[hyphened].key.len(),
        Fit::Ending => false,
    };
    is_whole.then_some((hyphened + 1, found))
}

/// *Part*, *Section*, *Series* and their like, folded.
const GENERIC: &[&str] = &[
    "part",
    "parts",
    "section",
    "series",
    "serie",
    "seriia",
    "seriya",
    "reihe",
    "abteilung",
    "abt",
    "teil",
    "partie",
    "parte",
    "seccion",
    "sezione",
    "sectio",
    "ser",
    "sect",
    "sec",
    "sekcja",
    "seria",
    "sarja",
    "rada",
    "pars",
];

/// Whether it is such a word at the beginning of a part, before what tells which part.
fn is_generic(word: &Word, next: Option<&Word>, at: usize) -> bool {
    let tells = |next: &Word| {
        let short = next.key.chars().count() == 1 || next.key.chars().all(|sign| sign.is_ascii_digit());
        let roman = next.text.chars().all(|sign| "IVX".contains(sign));
        !next.begins && (short || roman)
    };
    at > 0 && word.begins && GENERIC.contains(&word.key.as_str()) && next.is_some_and(tells)
}

/// An abbreviation in capitals, or letters with full stops.
fn is_initials(word: &Word) -> bool {
    let letters = word.text.chars().filter(|sign| sign.is_alphabetic()).count();
    let capitals = word.text.chars().filter(|sign| sign.is_uppercase()).count();
    (word.text.ends_with('.') && word.key.len() < 4) || (letters > 1 && capitals == letters)
}

fn is_person_initial(word: &Word) -> bool {
    word.text.ends_with('.') && word.key.chars().count() == 1
}

/// Whether it is a small word to be left out: not where it is a letter that tells a part, nor in a compound.
fn small_here(
    word: &Word,
    previous: Option<&Word>,
    next: Option<&Word>,
    languages: &[String],
) -> Option<Small> {
    let kind = small::kind(&word.key, languages)?;
    let is_letter = word.key.len() == 1 && word.text.starts_with(char::is_uppercase);
    // The letters of A & A.
    if is_letter && (word.glue == Glue::And || next.is_some_and(|next| next.glue == Glue::And)) {
        return None;
    }
    let tells_a_part = is_letter && (word.begins || next.is_none()) && previous.is_some();
    let after_generic =
        previous.is_some_and(|previous| is_letter && GENERIC.contains(&previous.key.as_str()));
    (!tells_a_part && !after_generic).then_some(kind)
}

/// A title of one word that counts is not shortened.
fn leave_alone_one_word(decided: &mut Decided) {
    let counts =
        |why: &Why| !matches!(why, Why::Begins | Why::Small(_) | Why::Generic | Why::Again | Why::Parallel);
    let mut telling = decided.iter_mut().filter(|(_, part)| counts(&part.why));
    if let (Some((1, only)), None) = (telling.next(), telling.next()) {
        only.short.clone_from(&only.text);
        only.why = Why::OneWord;
    }
}

/// The languages, and that which the title seems to be in: a Latin title often stands over an English text.
fn with_guessed(ltwa: &Ltwa, words: &[Word], languages: &[String]) -> Vec<String> {
    let mut votes: Vec<(&str, u32)> = Vec::new();
    let mut vote = |language, weight| match votes.iter_mut().find(|(own, _)| *own == language) {
        Some((_, sum)) => *sum += weight,
        None => votes.push((language, weight)),
    };
    let told = parts::told_already(words);
    let own = words.iter().zip(told).filter(|(_, told)| *told != Some(Why::Parallel));
    for (word, _) in own {
        let weight = if word.key.len() > 1 { 3 } else { 1 };
        small::languages(&word.key).for_each(|language| vote(language, weight));
        small::serial_languages(&word.key).for_each(|language| vote(language, 2));
        let listed = ltwa.languages_of(&word.key).filter(|language| *language != "mul");
        listed.for_each(|language| vote(language, 2));
    }
    let most = votes.iter().map(|(_, sum)| *sum).max().unwrap_or(0);
    let best = votes.iter().filter(|(_, sum)| *sum == most).map(|(language, _)| *language);
    let guessed = best.filter(|language| !languages.iter().any(|own| own == language)).map(str::to_owned);
    languages.iter().cloned().chain(guessed).collect()
}

/// The words as they stood in the title.
fn written(words: &[Word]) -> String {
    let mut text = String::new();
    for (word, at) in words.iter().zip(0..) {
        if at > 0 {
            text.push_str(sign(word.glue));
        }
        text.push_str(&word.text);
    }
    text
}

const fn sign(glue: Glue) -> &'static str {
    match glue {
        Glue::Blank | Glue::And => " ",
        Glue::Hyphen => "-",
        Glue::Slash => "/",
        Glue::Nothing => "",
    }
}

/// What a word becomes.
fn shorten(text: &str, why: &Why) -> String {
    match why {
        Why::Small(_) | Why::Generic | Why::Again | Why::Parallel => String::new(),
        Why::Row { row: Row { abbreviation: Some(short), word, .. }, fit, .. } => {
            if *fit == Fit::Ending {
                ending(text, word, short)
            } else {
                as_written(short, text)
            }
        }
        _ => text.to_owned(),
    }
}

/// What stands before the ending, and the short form of the ending.
fn ending(text: &str, word: &str, short: &str) -> String {
    let ending = crate::fold::fold(word);
    let key = crate::fold::fold(text);
    // Inflected endings are longer than the row's: they begin where most of it is found.
    let core: String = ending.chars().take(ending.chars().count().saturating_sub(2).max(3)).collect();
    let begin = key.rfind(&ending).or_else(|| key.rfind(&core)).unwrap_or(key.len());
    let before: String = text.chars().take(key[..begin].chars().count()).collect();
    format!("{before}{}", short.trim_start_matches('-').to_lowercase())
}

/// The short form with the capitals and marks of the word in the title, as far as they are the same letters.
fn as_written(short: &str, text: &str) -> String {
    let mut letters = text.chars();
    let mut same = true;
    short
        .chars()
        .map(|sign| {
            let letter = letters.next().filter(|_| same);
            same = same && letter.is_some_and(|letter| plain(letter) == plain(sign));
            letter.filter(|_| same).unwrap_or(sign)
        })
        .collect()
}

fn plain(letter: char) -> String {
    crate::fold::fold(letter.encode_utf8(&mut [0; 4]))
}

fn set(words: &[Word], decided: &Decided) -> Abbreviation {
    let mut text = String::new();
    let (mut at, mut left_out) = (0, false);
    for (taken, part) in decided {
        let run = &words[at..at + taken];
        at += taken;
        if part.short.is_empty() {
            left_out = true;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if left_out { " " } else { sign(run[0].glue) });
        }
        left_out = false;
        if run[0].opens {
            text.push('(');
        }
        text.push_str(&part.short);
        if run.iter().any(|word| word.closes) {
            text.push(')');
        }
    }
    Abbreviation { text, parts: decided.iter().map(|(_, part)| part.clone()).collect() }
}

#[cfg(test)]
mod tests;
