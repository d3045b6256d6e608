//! Texts of conditions taken apart: words, open ends and masks, ties to the ends of a field.

use crate::SearchError;
use crate::text::{self, BEGIN, END};

/// A mask needs this many letters beside it, or half the index would match.
const MIN_LETTERS: usize = 2;

/// One term to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pattern {
    Word(String),
    /// All words that begin so.
    Start(String),
    /// A regular expression over a whole word.
    Mask(String),
}

/// What a chunk between two blanks becomes: terms with their places.
pub(crate) type Placed = Vec<(usize, Pattern)>;

/// The chunks of a text, each with its terms; chunks without any are left out.
pub(crate) fn chunks(text: &str) -> Result<Vec<Placed>, SearchError> {
    let chunks: Result<Vec<Placed>, SearchError> = text.split_whitespace().map(chunk).collect();
    Ok(chunks?.into_iter().filter(|placed| !placed.is_empty()).collect())
}

/// All chunks one after the other.
pub(crate) fn phrase(text: &str) -> Result<Placed, SearchError> {
    let mut whole = Placed::new();
    for placed in chunks(text)? {
        push(&mut whole, placed);
    }
    Ok(whole)
}

/// Appends terms after those that are there.
fn push(whole: &mut Placed, placed: Placed) {
    let at = whole.last().map_or(0, |(place, _)| place + 1);
    // A pair of signs takes up one place, but the last pair reaches over two.
    let at = match whole.last() {
        Some((place, Pattern::Word(pair)))
            if pair.chars().count() == 2 && pair.chars().all(text::is_sign) =>
        {
            place + 2
        }
        _ => at,
    };
    whole.extend(placed.into_iter().map(|(place, pattern)| (place + at, pattern)));
}

/// Ties a phrase to the beginning of the field, and perhaps to its end; otherwise its last word may go on.
pub(crate) fn anchored(mut placed: Placed, is_whole: bool) -> Placed {
    if placed.is_empty() {
        return placed;
    }
    if is_whole {
        push(&mut placed, vec![(0, Pattern::Word(END.to_owned()))]);
    } else if let Some((_, last)) = placed.last_mut()
        && let Pattern::Word(word) = last
        && !word.chars().any(text::is_sign)
    {
        *last = Pattern::Start(std::mem::take(word));
    }
    let mut tied = vec![(0, Pattern::Word(BEGIN.to_owned()))];
    push(&mut tied, placed);
    tied
}

/// A sign of a chunk, with the meaning that it was written with.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plain(char),
    Any,
    One,
    Anchor,
}

fn chunk(written: &str) -> Result<Placed, SearchError> {
    let signs = signs(written);
    let begins = signs.first() == Some(&Sign::Anchor);
    let ends = signs.len() > 1 && signs.last() == Some(&Sign::Anchor);
    let inner = &signs[usize::from(begins)..signs.len() - usize::from(ends)];
    let mut placed = Placed::new();
    if begins {
        placed.push((0, Pattern::Word(BEGIN.to_owned())));
    }
    push(&mut placed, terms(inner)?);
    if ends {
        push(&mut placed, vec![(0, Pattern::Word(END.to_owned()))]);
    }
    Ok(placed)
}

fn signs(written: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut rest = written.chars();
    while let Some(sign) = rest.next() {
        signs.push(match sign {
            '\\' => rest.next().map_or(Sign::Plain('\\'), Sign::Plain),
            '*' | '＊' => Sign::Any,
            '?' | '？' => Sign::One,
            '^' => Sign::Anchor,
            other => Sign::Plain(other),
        });
    }
    signs
}

fn terms(signs: &[Sign]) -> Result<Placed, SearchError> {
    let plain = |signs: &[Sign]| -> String {
        signs
            .iter()
            .filter_map(|sign| if let Sign::Plain(sign) = sign { Some(*sign) } else { None })
            .collect()
    };
    let is_masked = |sign: &Sign| matches!(sign, Sign::Any | Sign::One);
    if !signs.iter().any(is_masked) {
        return Ok(words(&plain(signs)));
    }
    let letters = text::exact(&plain(signs));
    if letters.is_empty() {
        return Ok(Placed::new());
    }
    if letters.chars().filter(|sign| sign.is_alphanumeric()).count() < MIN_LETTERS {
        return Err(SearchError::TooOpen);
    }
    let (last, before) = signs.split_last().map_or((None, signs), |(last, before)| (Some(last), before));
    if last == Some(&Sign::Any) && !before.iter().any(is_masked) {
        let mut placed = words(&plain(before));
        if let Some((_, last)) = placed.last_mut()
            && let Pattern::Word(word) = last
        {
            *last = Pattern::Start(std::mem::take(word));
        }
        return Ok(placed);
    }
    Ok(vec![(0, Pattern::Mask(mask(signs)))])
}

fn words(text: &str) -> Placed {
    let (mut placed, mut at) = (Placed::new(), 0);
    for run in text::runs(text) {
        placed.extend(text::wanted(&run, at).into_iter().map(|(place, term)| (place, Pattern::Word(term))));
        at += text::width(&run);
    }
    placed
}

/// The signs as a regular expression over folded letters.
fn mask(signs: &[Sign]) -> String {
    let mut mask = String::new();
    let mut literal = String::new();
    for sign in signs.iter().chain([&Sign::Anchor]) {
        if let Sign::Plain(sign) = sign {
            literal.push(*sign);
            continue;
        }
        // Folded text has letters and digits only; blanks would be other words.
        mask.extend(text::exact(&literal).chars().filter(|sign| sign.is_alphanumeric()));
        literal.clear();
        mask.push_str(match sign {
            Sign::Any => ".*",
            Sign::One => ".",
            Sign::Plain(_) | Sign::Anchor => "",
        });
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn word(text: &str) -> Pattern {
        Pattern::Word(text.to_owned())
    }

    #[test]
    fn taken_apart() {
        assert_eq!(
            chunks("Acta  *  Polonica").unwrap(),
            [vec![(0, word("acta"))], vec![(0, word("polonica"))]]
        );
        assert_eq!(chunks("Natur*").unwrap(), [vec![(0, Pattern::Start("natur".into()))]]);
        assert_eq!(
            chunks("wom?n *logy").unwrap()[..],
            [vec![(0, Pattern::Mask("wom.n".into()))], vec![(0, Pattern::Mask(".*logy".into()))]]
        );
        assert_eq!(chunks("a\\*b").unwrap(), [vec![(0, word("a")), (1, word("b"))]]);
        assert_eq!(
            chunks("^nature^").unwrap(),
            [vec![(0, word(BEGIN)), (1, word("nature")), (2, word(END))]]
        );
        assert!(matches!(chunks("n*"), Err(SearchError::TooOpen)));
        assert_eq!(phrase("自然科 学").unwrap(), [(0, word("自然")), (1, word("然科")), (3, word("学"))]);
    }

    #[test]
    fn tied_to_the_ends() {
        let placed = phrase("acta physica").unwrap();
        let whole = [(0, word(BEGIN)), (1, word("acta")), (2, word("physica")), (3, word(END))];
        assert_eq!(anchored(placed.clone(), true), whole);
        assert_eq!(anchored(placed, false)[2], (2, Pattern::Start("physica".into())));
        assert_eq!(anchored(Placed::new(), true), []);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(\\PC|[*?^\\\\ ]){0,40}") {
            let _ = (chunks(&text), phrase(&text).map(|placed| anchored(placed, true)));
        }
    }
}
