//! When two words of two titles are the same for a cataloguer.

use super::Grounds;
use crate::abbreviate::Ltwa;
use crate::fold::fold;

/// The title without anything between its letters.
pub fn squeezed(title: &str) -> String {
    fold(title).replace(' ', "")
}

/// The rule by which two folded words are the same; `Same` when nothing differs. Rule: domain 5.4
pub fn same(ltwa: &Ltwa, languages: &[String], one: &str, other: &str) -> Option<Grounds> {
    if one == other {
        return Some(Grounds::Same);
    }
    if spelling(one) == spelling(other) {
        return Some(Grounds::Spelling);
    }
    if number(one).is_some_and(|value| number(other) == Some(value)) {
        return Some(Grounds::Numerals);
    }
    if is_inflected(one, other) {
        return Some(Grounds::Inflection);
    }
    let short = |short: &str, long: &str| {
        let found = ltwa.find(long, languages).and_then(|found| found.row.abbreviation.as_deref());
        found.is_some_and(|found| fold(found) == short)
    };
    (short(one, other) || short(other, one) || is_cut(one, other)).then_some(Grounds::ShortForm)
}

/// Whether the first is the beginning of the other, cut as abbreviations are: after a consonant, three letters or more,
/// and at least three letters shorter.
fn is_cut(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let consonant =
        short.chars().last().is_some_and(|sign| !"aeiouy".contains(sign) && sign.is_ascii_lowercase());
    let (few, many) = (short.chars().count(), long.chars().count());
    consonant && (3..=6).contains(&few) && many >= few + 3 && long.starts_with(short)
}

/// Whether the last letter of a short form stands for a whole word: `one` is the initials of `run`.
pub fn is_acronym(one: &str, run: &[&str]) -> bool {
    let initials: String = run.iter().filter_map(|word| word.chars().next()).collect();
    run.len() > 1 && initials == one
}

/// A word as its spellings have it in common: British and American, and letters that stand for marks.
fn spelling(word: &str) -> String {
    let mut plain = word.to_owned();
    for (one, other) in [
        ("ae", "e"),
        ("oe", "e"),
        ("ue", "u"),
        ("ph", "f"),
        ("our", "or"),
        ("isa", "iza"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("ogue", "og"),
        ("ll", "l"),
        ("mme", "m"),
        ("ence", "ense"),
        ("th", "t"),
        ("y", "i"),
        ("ck", "k"),
        ("j", "i"),
        ("ij", "i"),
    ] {
        plain = plain.replace(one, other);
    }
    plain.strip_suffix("tre").map_or(plain.clone(), |stem| format!("{stem}ter"))
}

/// Endings by which forms of one word differ, folded: numbers and cases in the languages we can tell.
const ENDINGS: &[&str] = &[
    "", "s", "es", "x", "e", "en", "n", "er", "i", "a", "ii", "y", "um", "us", "ae", "is", "ов", "и", "ы",
    "а", "я", "ей", "е", "у",
];

/// One word in two numbers or cases: what differs are endings, and enough stays.
fn is_inflected(one: &str, other: &str) -> bool {
    let shared: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let tail = |word: &str, from: usize| word.chars().skip(from).collect::<String>();
    let ends = |from: usize| {
        ENDINGS.contains(&tail(one, from).as_str()) && ENDINGS.contains(&tail(other, from).as_str())
    };
    // studies, study: the y belongs to the ending.
    let plural_of_y = |plural: &str, single: &str| {
        plural.strip_suffix("ies").zip(single.strip_suffix('y')).is_some_and(|(stem, own)| stem == own)
    };
    (shared >= 4 && ends(shared)) || plural_of_y(one, other) || plural_of_y(other, one)
}

/// Number words with their value: English, French, German, Spanish, Italian; cardinal and ordinal.
const NUMBERS: [(u32, &str); 13] = [
    (1, "one first un premier premiere eins erste erster uno primero primera primo prima 1st 1er"),
    (2, "two second deux deuxieme zwei zweite zweiter dos segundo segunda due secondo seconda 2nd"),
    (3, "three third trois troisieme drei dritte dritter tres tercero tercera tre terzo terza 3rd"),
    (4, "four fourth quatre quatrieme vier vierte cuatro cuarto quattro quarto 4th"),
    (5, "five fifth cinq cinquieme funf funfte cinco quinto cinque 5th"),
    (6, "six sixth sixieme sechs sechste seis sexto sei sesto 6th"),
    (7, "seven seventh sept septieme sieben siebte siete septimo sette settimo 7th"),
    (8, "eight eighth huit huitieme acht achte ocho octavo otto ottavo 8th"),
    (9, "nine ninth neuf neuvieme neun neunte nueve noveno nove nono 9th"),
    (10, "ten tenth dix dixieme zehn zehnte diez decimo dieci 10th"),
    (12, "twelve twelfth douze zwolf doce dodici 12th"),
    (20, "twenty twentieth vingt vingtieme zwanzig zwanzigste veinte venti ventesimo 20th"),
    (21, "twentyfirst 21st"),
];

/// What a word counts, as numeral, Roman numeral or word.
pub fn number(word: &str) -> Option<u32> {
    let roman = |word: &str| {
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
            .iter()
            .position(|own| *own == word)
    };
    let named = NUMBERS.iter().find(|(_, words)| words.split(' ').any(|own| own == word));
    let written = word.trim_end_matches(|sign: char| sign.is_alphabetic());
    let numeral = written.parse().ok().filter(|_| word.len() - written.len() <= 2);
    named
        .map(|(value, _)| *value)
        .or(numeral)
        .or_else(|| roman(word).and_then(|at| u32::try_from(at + 1).ok()))
}

/// Words that link a title to its numbering, folded.
const NUMBERING: &[&str] = &[
    "volume",
    "vol",
    "number",
    "issue",
    "annee",
    "jahrgang",
    "tome",
    "tomo",
    "numero",
    "heft",
    "ano",
    "год",
    "том",
    "выпуск",
    "номер",
];

/// Whether a word only links the title to the numbering, or is itself a number.
pub fn is_numbering(word: &str) -> bool {
    word.chars().all(|sign| sign.is_ascii_digit()) || NUMBERING.contains(&word)
}
