//! The typed words taken apart: numbers, words, open ends and phrases.

use crate::SearchError;
use crate::text::{self, Run};

/// The most terms of one search.
const MAX_TERMS: usize = 120;
/// An open end needs this many letters before it, or half the index would match.
const MIN_PREFIX: usize = 2;

/// One thing that must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Word(String),
    Prefix(String),
    /// Terms with their places.
    Phrase(Vec<(usize, String)>),
    /// A number in its compact form, and the same as words.
    Number(String, Vec<Piece>),
    /// The first digits of a number.
    NumberPrefix(String, Vec<Piece>),
}

/// Takes a query apart. Operators have no meaning here, and a quotation mark without its partner is no mark.
pub(crate) fn parse(words: &str) -> Result<Vec<Piece>, SearchError> {
    let mut pieces = Vec::new();
    for (part, quoted) in parts(words) {
        if quoted {
            pieces.extend(quoted_piece(part));
        } else {
            part.split(is_separator).for_each(|chunk| push_chunk(chunk, &mut pieces));
        }
    }
    if pieces.iter().map(terms_in).sum::<usize>() > MAX_TERMS {
        return Err(SearchError::TooLong);
    }
    Ok(pieces)
}

/// The numbers among the words, in their eight characters.
pub(crate) fn numbers(words: &str) -> Vec<String> {
    let mut numbers: Vec<String> = text::number(words).into_iter().collect();
    for piece in parse(words).unwrap_or_default() {
        if let Piece::Number(number, _) = piece
            && !numbers.contains(&number)
        {
            numbers.push(number);
        }
    }
    numbers
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | ';' | '，' | '、' | '；' | '،' | '؛')
}

fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

/// Splits at quotation marks; tells of each part whether it stood between two.
fn parts(words: &str) -> Vec<(&str, bool)> {
    let split: Vec<&str> = words.split(is_quote).collect();
    let last = split.len() - 1;
    split.into_iter().enumerate().map(|(at, part)| (part, at % 2 == 1 && at < last)).collect()
}

fn push_chunk(chunk: &str, pieces: &mut Vec<Piece>) {
    let bare = chunk.trim_matches(|sign: char| !sign.is_alphanumeric());
    let open = chunk.ends_with(['*', '＊']);
    let own = word_pieces(chunk, open);
    if let Some(number) = text::number(bare) {
        // “ISSN 0028-0836 nature”: the label is no word to be found.
        if matches!(pieces.last(), Some(Piece::Word(word)) if ["issn", "eissn", "pissn"].contains(&word.as_str()))
        {
            pieces.pop();
        }
        pieces.push(Piece::Number(number, own));
    } else if let Some(start) = open.then(|| number_start(bare)).flatten() {
        pieces.push(Piece::NumberPrefix(start, own));
    } else {
        pieces.extend(own);
    }
}

/// The beginning of a number: four to seven digits, perhaps with a hyphen after the fourth.
fn number_start(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|sign| *sign != '-').collect();
    let fits = (4..8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(digits)
}

fn word_pieces(chunk: &str, open: bool) -> Vec<Piece> {
    let runs = text::runs(chunk);
    let last = runs.len().saturating_sub(1);
    let pieces = runs.iter().enumerate().map(|(at, run)| match run {
        Run::Word(word) if open && at == last && word.chars().count() >= MIN_PREFIX => {
            Piece::Prefix(word.clone())
        }
        _ => of_terms(text::wanted(run, 0)),
    });
    pieces.collect()
}

fn quoted_piece(part: &str) -> Option<Piece> {
    let mut terms = Vec::new();
    let mut at = 0;
    for run in text::runs(part) {
        terms.extend(text::wanted(&run, at));
        at += text::width(&run);
    }
    let piece = (!terms.is_empty()).then(|| of_terms(terms));
    match (text::number(part), piece) {
        (Some(number), piece) => Some(Piece::Number(number, piece.into_iter().collect())),
        (None, piece) => piece,
    }
}

fn of_terms(mut terms: Vec<(usize, String)>) -> Piece {
    match terms.len() {
        1 => Piece::Word(terms.swap_remove(0).1),
        _ => Piece::Phrase(terms),
    }
}

fn terms_in(piece: &Piece) -> usize {
    match piece {
        Piece::Word(_) | Piece::Prefix(_) => 1,
        Piece::Phrase(terms) => terms.len(),
        Piece::Number(_, words) | Piece::NumberPrefix(_, words) => {
            1 + words.iter().map(terms_in).sum::<usize>()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn word(text: &str) -> Piece {
        Piece::Word(text.to_owned())
    }

    #[test]
    fn taken_apart() {
        assert_eq!(parse("  Acta  Polonica ").unwrap(), [word("acta"), word("polonica")]);
        assert_eq!(parse("AND (OR *) -").unwrap(), [word("and"), word("or")]);
        assert_eq!(parse("natur*").unwrap(), [Piece::Prefix("natur".into())]);
        assert_eq!(parse("n*").unwrap(), [word("n")]);
        let phrase = Piece::Phrase(vec![(0, "nature".into()), (1, "physics".into())]);
        assert_eq!(parse("«Nature physics» x").unwrap(), [phrase, word("x")]);
        assert_eq!(parse("\"nature physics").unwrap(), [word("nature"), word("physics")]);
        assert_eq!(parse("ISSN 0028-0836, x").unwrap().len(), 2);
        assert!(matches!(&parse("0028*").unwrap()[..], [Piece::NumberPrefix(start, _)] if start == "0028"));
        assert!(matches!(parse(&"a ".repeat(500)), Err(SearchError::TooLong)));
        assert_eq!(parse("\"\" ***").unwrap(), []);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
