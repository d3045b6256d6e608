//! An abbreviated title as the desk shows it: each word with the reason why it became what it is.

use issn::abbreviate::{Abbreviation, Part, Row, Why};

use crate::web::kit::Visit;

/// An abbreviated key title.
#[derive(Debug, Clone)]
pub struct Shortened {
    /// With its qualifier in parentheses.
    pub text: String,
    pub words: Vec<Line>,
}

/// A word, what it became, and why.
#[derive(Debug, Clone)]
pub struct Line {
    pub word: String,
    pub short: String,
    pub why: String,
}

/// Tells what became of a key title. Rule: domain 5.6
pub fn of(v: &Visit, (title, qualifier): &(Abbreviation, Option<Abbreviation>)) -> Shortened {
    let text = match qualifier {
        Some(qualifier) => format!("{} ({})", title.text, qualifier.text),
        None => title.text.clone(),
    };
    let parts = title.parts.iter().chain(qualifier.iter().flat_map(|own| &own.parts));
    Shortened { text, words: parts.map(|part| line(v, part)).collect() }
}

fn line(v: &Visit, part: &Part) -> Line {
    Line { word: part.text.clone(), short: part.short.clone(), why: why(v, &part.why) }
}

fn why(v: &Visit, why: &Why) -> String {
    let key = match why {
        Why::Row { row, .. } => return of_row(v, row),
        Why::NoRow => "desk-short-no-row",
        Why::OneWord => "desk-short-one-word",
        Why::Initials => "desk-short-initials",
        Why::Name => "desk-short-name",
        Why::Locution => "desk-short-locution",
        Why::Begins => "desk-short-begins",
        Why::Small(_) => "desk-short-small",
        Why::Generic => "desk-short-generic",
        Why::Again => "desk-short-again",
        Why::Parallel => "desk-short-parallel",
    };
    v.t(key)
}

fn of_row(v: &Visit, row: &Row) -> String {
    let short = row.abbreviation.clone().unwrap_or_else(|| "n.a.".to_owned());
    let languages = if row.languages.is_empty() { "mul".to_owned() } else { row.languages.join(", ") };
    let args = [("word", row.word.clone().into()), ("short", short.into()), ("languages", languages.into())];
    v.ts("desk-short-row", &args)
}
