//! How text becomes terms: folded words, and pairs of signs where a script has no blanks between words.

use issn::{Issn, NumberError, fold};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::UnicodeNormalization;

/// The names under which the index knows [`Folded`], without and with marks at both ends of a text.
pub(crate) const FOLDED: &str = "folded";
pub(crate) const ANCHORED: &str = "anchored";

/// Stand before the first and after the last word of a text, so that a phrase can be tied to its ends.
pub(crate) const BEGIN: &str = "\u{2}";
pub(crate) const END: &str = "\u{3}";

/// A longer word is cut; nobody types it and the index has limits.
const MAX_TERM: usize = 100;
/// A longer title is compared by its beginning.
const MAX_EXACT: usize = 200;

/// A stretch of folded text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Run {
    /// Letters or digits of a script that puts blanks between words.
    Word(String),
    /// Han, Kana or Hangul: any two neighbours may be a word.
    Signs(Vec<char>),
}

/// Splits a text into folded runs. Rule: product.md (*Numbers*: searching folds case, marks and width)
pub(crate) fn runs(text: &str) -> Vec<Run> {
    // Folding takes Hangul apart into its letters; composing again gives one sign a syllable.
    let folded: String = fold::fold(text).nfc().collect();
    let mut runs = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        split_word(word, &mut runs);
    }
    runs
}

fn split_word(word: &str, runs: &mut Vec<Run>) {
    let first = runs.len();
    for sign in word.chars() {
        match (is_sign(sign), runs.get_mut(first..).and_then(<[Run]>::last_mut)) {
            (true, Some(Run::Signs(signs))) => signs.push(sign),
            (true, _) => runs.push(Run::Signs(vec![sign])),
            (false, Some(Run::Word(letters))) => letters.push(sign),
            (false, _) => runs.push(Run::Word(sign.to_string())),
        }
    }
}

/// Whether the sign belongs to a script written without blanks (or, as Hangul, found better by pairs).
pub(crate) fn is_sign(sign: char) -> bool {
    matches!(sign,
        '\u{1100}'..='\u{11FF}' | '々' | '〇' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The terms by which one run is looked for, with their places counted from `at`: a word is one term, signs
/// are overlapping pairs, a lone sign is itself.
pub(crate) fn wanted(run: &Run, at: usize) -> Vec<(usize, String)> {
    match run {
        Run::Word(word) => vec![(at, cut(word, MAX_TERM))],
        Run::Signs(signs) if signs.len() == 1 => vec![(at, signs.iter().collect())],
        Run::Signs(signs) => {
            signs.windows(2).enumerate().map(|(step, pair)| (at + step, pair.iter().collect())).collect()
        }
    }
}

/// How many places a run takes up.
pub(crate) fn width(run: &Run) -> usize {
    match run {
        Run::Word(_) => 1,
        Run::Signs(signs) => signs.len(),
    }
}

/// Every term that is put into the index for a text: as [`wanted`], and each single sign as well.
fn indexed(text: &str) -> Vec<(usize, String)> {
    let mut terms = Vec::new();
    let mut at = 0;
    for run in runs(text) {
        terms.extend(wanted(&run, at));
        if let Run::Signs(signs) = &run
            && signs.len() > 1
        {
            terms.extend(signs.iter().enumerate().map(|(step, sign)| (at + step, sign.to_string())));
        }
        at += width(&run);
    }
    terms.sort_by_key(|(place, _)| *place);
    terms
}

/// The whole text in the form in which two titles are the same.
pub(crate) fn exact(text: &str) -> String {
    cut(&fold::fold(text).nfc().collect::<String>(), MAX_EXACT)
}

/// The text as a sort key: folded, in the order of Unicode.
pub(crate) fn sort_key(text: &str) -> String {
    exact(text)
}

fn cut(text: &str, chars: usize) -> String {
    text.chars().take(chars).collect()
}

/// The eight characters of a number in any written form, also when its check digit is wrong: such numbers were
/// printed and are recorded (022 $y), so they can be looked for.
pub(crate) fn number(text: &str) -> Option<String> {
    match Issn::parse(text) {
        Ok(issn) => Some(issn.compact()),
        Err(NumberError::CheckDigit { .. }) => {
            let mut signs: Vec<char> = text.nfkc().filter(char::is_ascii_alphanumeric).collect();
            let eight = signs.split_off(signs.len().checked_sub(8)?);
            let digits = eight[..7].iter().all(char::is_ascii_digit);
            let compact = eight.iter().collect::<String>().to_ascii_uppercase();
            (digits && compact.ends_with(|sign: char| sign.is_ascii_digit() || sign == 'X'))
                .then_some(compact)
        }
        Err(_) => None,
    }
}

/// The tokenizer over [`indexed`].
#[derive(Clone, Default)]
pub(crate) struct Folded {
    pub is_anchored: bool,
}

/// The tokens of one text.
pub(crate) struct FoldedStream {
    rest: std::vec::IntoIter<(usize, String)>,
    token: Token,
}

impl Tokenizer for Folded {
    type TokenStream<'a> = FoldedStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> FoldedStream {
        let mut terms = indexed(text);
        if self.is_anchored {
            let end = terms.last().map_or(1, |(place, _)| place + 2);
            for (place, _) in &mut terms {
                *place += 1;
            }
            terms.insert(0, (0, BEGIN.to_owned()));
            terms.push((end, END.to_owned()));
        }
        FoldedStream { rest: terms.into_iter(), token: Token::default() }
    }
}

impl TokenStream for FoldedStream {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.rest.next() else { return false };
        self.token.position = position;
        self.token.text = text;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn terms(text: &str) -> Vec<String> {
        indexed(text).into_iter().map(|(_, term)| term).collect()
    }

    #[test]
    fn words_and_pairs() {
        assert_eq!(terms("Études & Straße"), ["etudes", "strasse"]);
        assert_eq!(terms("自然科学"), ["自然", "自", "然科", "然", "科学", "科", "学"]);
        assert_eq!(terms("日"), ["日"]);
        assert_eq!(terms("한국 문학"), ["한국", "한", "국", "문학", "문", "학"]);
        assert_eq!(terms("ﾈｲﾁｬｰ"), terms("ネイチャー"));
        assert_eq!(terms("IEEE電子"), ["ieee", "電子", "電", "子"]);
    }

    #[test]
    fn numbers_with_a_wrong_check_digit_too() {
        assert_eq!(number("issn 0028–0836").as_deref(), Some("00280836"));
        assert_eq!(number("0028-0835").as_deref(), Some("00280835"));
        assert_eq!(number("ISSN 0028-083x").as_deref(), Some("0028083X"));
        assert_eq!(number("0028-083"), None);
        assert_eq!(number("Nature"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = (indexed(&text), number(&text), exact(&text));
        }
    }
}
