//! The signs of a query put together to tokens.

use super::{CqlError, CqlProblem};

/// A token, and the sign it begins with, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub at: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    Stroke,
    /// `=`, `==`, `<>`, `<`, `>`, `<=`, `>=`.
    Symbol(&'static str),
    Word(String),
    Quoted(String),
}

impl Kind {
    /// The token as it is named in messages.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Open => "(".to_owned(),
            Self::Close => ")".to_owned(),
            Self::Stroke => "/".to_owned(),
            Self::Symbol(symbol) => (*symbol).to_owned(),
            Self::Word(word) | Self::Quoted(word) => word.chars().take(40).collect(),
        }
    }
}

const SYMBOLS: [&str; 7] = ["==", "<>", "<=", ">=", "=", "<", ">"];

pub(super) fn tokens(text: &str) -> Result<Vec<Token>, CqlError> {
    let (mut tokens, mut rest, mut at) = (Vec::new(), text, 1);
    while let Some(sign) = rest.chars().next() {
        let (kind, bytes) = match sign {
            blank if blank.is_whitespace() => {
                (at, rest) = (at + 1, &rest[blank.len_utf8()..]);
                continue;
            }
            '(' => (Kind::Open, 1),
            ')' => (Kind::Close, 1),
            '/' => (Kind::Stroke, 1),
            '"' => quoted(rest).ok_or(CqlError { at, problem: CqlProblem::OpenQuote })?,
            _ => match SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol)) {
                Some(symbol) => (Kind::Symbol(symbol), symbol.len()),
                None => word(rest),
            },
        };
        tokens.push(Token { at, kind });
        at += rest[..bytes].chars().count();
        rest = &rest[bytes..];
    }
    Ok(tokens)
}

/// A term in quotation marks. A backslash keeps its sign from meaning anything; it stays but before a quotation mark.
fn quoted(rest: &str) -> Option<(Kind, usize)> {
    let (mut term, mut escaped) = (String::new(), false);
    for (at, sign) in rest.char_indices().skip(1) {
        match (escaped, sign) {
            (true, '"') => term.push('"'),
            (true, other) => term.extend(['\\', other]),
            (false, '"') => return Some((Kind::Quoted(term), at + 1)),
            (false, '\\') => {
                escaped = true;
                continue;
            }
            (false, other) => term.push(other),
        }
        escaped = false;
    }
    None
}

fn word(rest: &str) -> (Kind, usize) {
    let ends = |sign: char| sign.is_whitespace() || "()=<>\"/".contains(sign);
    let bytes = rest.find(ends).unwrap_or(rest.len());
    let mut word = rest[..bytes].to_owned();
    // A backslash with nothing after it stands for itself.
    if word.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
        word.push('\\');
    }
    (Kind::Word(word), bytes)
}
