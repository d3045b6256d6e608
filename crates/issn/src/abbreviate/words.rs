//! A title taken apart into words, and how they hang together.

use crate::fold::fold;

/// A word of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As in the title, without punctuation around it.
    pub text: String,
    /// Folded, in one piece.
    pub key: String,
    /// What stands between it and the word before: nothing after an elision.
    pub glue: Glue,
    /// Whether it begins the title or a part of it, after a full stop or a bracket.
    pub begins: bool,
    /// Opening and closing parentheses around it.
    pub opens: bool,
    pub closes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glue {
    Blank,
    /// A blank, `&` and a blank.
    And,
    Hyphen,
    Slash,
    Nothing,
}

/// Articles and prepositions that lose their last letter before a vowel, folded.
const ELIDED: &[&str] = &[
    "l", "d", "dell", "dall", "all", "nell", "sull", "un", "qu", "coll", "gl", "agl", "degl", "quell", "j",
    "s", "n",
];

const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', '‘'];
const HYPHENS: [char; 5] = ['-', '‐', '‑', '–', '—'];

/// The title proper alone: what follows ` : `, ` = `, ` / ` or `; ` outside parentheses is subtitle, parallel title or
/// responsibility.
pub fn proper(title: &str) -> &str {
    let mut depth = 0_usize;
    for (at, sign) in title.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' if depth == 0 && title[at + 1..].starts_with(' ') => return title[..at].trim_end(),
            ':' | '=' | '/' if depth == 0 && at > 0 => {
                let (before, after) = (&title[..at], &title[at + sign.len_utf8()..]);
                if before.ends_with(' ') && (after.starts_with(' ') || after.is_empty()) {
                    return before.trim_end();
                }
            }
            _ => {}
        }
    }
    title
}

/// The words of a title. Commas, colons and signs standing alone (`&`, `+`) are gone.
pub fn words(title: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut begins, mut and) = (true, false);
    for chunk in title.split_whitespace() {
        let bare = chunk.trim_matches(|sign: char| !sign.is_alphanumeric() && !APOSTROPHES.contains(&sign));
        let bare = bare.trim_start_matches(APOSTROPHES);
        let Some(at) = chunk.find(bare).filter(|_| !fold(bare).is_empty()) else {
            and = chunk == "&" || chunk == "+";
            continue;
        };
        let (before, after) = (&chunk[..at], &chunk[at + bare.len()..]);
        let first = words.len();
        take_apart(bare, after.starts_with('.'), &mut words);
        let Some(last) = words.len().checked_sub(1).filter(|last| *last >= first) else { continue };
        if std::mem::take(&mut and) {
            words[first].glue = Glue::And;
        }
        words[first].begins = begins || before.contains('[');
        words[first].opens = before.contains('(');
        words[last].closes = after.contains(')');
        let is_initial = words[last].text.ends_with('.');
        begins = after.contains('.') && !is_initial;
    }
    words
}

/// One chunk without blanks: elisions, hyphens and slashes part it.
fn take_apart(chunk: &str, stopped: bool, words: &mut Vec<Word>) {
    let mut glue = Glue::Blank;
    let mut rest = chunk;
    if let Some((article, noun)) = chunk.split_once(APOSTROPHES)
        && ELIDED.contains(&fold(article).as_str())
        && noun.chars().count() > 1
    {
        push(article, Glue::Blank, words);
        (rest, glue) = (noun, Glue::Nothing);
    }
    // Initials are one word with their full stops: U.S., J.
    let is_initials =
        rest.split('.').filter(|piece| !piece.is_empty()).all(|piece| piece.chars().count() == 1);
    if is_initials && rest.chars().any(char::is_uppercase) && (stopped || rest.contains('.')) {
        push(&format!("{rest}."), glue, words);
        return;
    }
    for piece in rest.split_inclusive(|sign| HYPHENS.contains(&sign) || sign == '/') {
        let bare = piece.trim_end_matches(|sign| HYPHENS.contains(&sign) || sign == '/');
        push(bare, glue, words);
        glue = if piece.ends_with('/') { Glue::Slash } else { Glue::Hyphen };
    }
}

fn push(text: &str, glue: Glue, words: &mut Vec<Word>) {
    let key: String = fold(text).split(' ').collect();
    if !key.is_empty() {
        let text = text.to_owned();
        words.push(Word { text, key, glue, begins: false, opens: false, closes: false });
    }
}
