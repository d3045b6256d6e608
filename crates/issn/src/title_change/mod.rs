//! A changed title: does the serial need a new number?

mod align;
mod same;
#[cfg(test)]
mod tests;

pub use align::{Mark, Marked};

use crate::abbreviate::Ltwa;
use crate::fold::{fold, tidy};

/// What is known of a change.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    pub before: &'a str,
    pub after: &'a str,
    /// MARC codes; none when unknown.
    pub languages: &'a [String],
    /// The issuing body before and after, empty when there is none or none is known.
    pub body_before: &'a str,
    pub body_after: &'a str,
    /// The issues bear both titles in turn, by a regular pattern.
    pub alternates: bool,
}

/// What follows from a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The titles are the same.
    None,
    /// The number stays; the former form is kept as a variant.
    Minor,
    /// The number stays, unless a librarian sees that meaning or subject changed.
    Doubt,
    /// A new number.
    Major,
}

/// The rule that decides, each a sentence of the source. Rule: domain 5.4
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// Nothing differs.
    Same,
    /// Punctuation, capitals and marks.
    Punctuation,
    /// Articles, prepositions and conjunctions, anywhere.
    SmallWords,
    /// Another spelling.
    Spelling,
    /// An abbreviation or acronym against the full form.
    ShortForm,
    /// Numerals against words.
    Numerals,
    /// A hyphen, or a compound in one word or several.
    Compound,
    /// Singular against plural, or another inflection.
    Inflection,
    /// The same corporate body in another form or another place.
    BodyForm,
    /// The order of titles in several languages, the chosen one still being there.
    ParallelOrder,
    /// Words that link the title to the numbering.
    Numbering,
    /// Titles that alternate by a regular pattern.
    Alternation,
    /// Words of a list added, dropped or moved.
    List,
    /// Words for the type of resource.
    SerialWord,
    /// A word after the first five was added, dropped, changed or moved: it depends on the meaning.
    LaterWords,
    /// A word was added, dropped, changed or moved within the first five, or six after an article.
    FirstWords,
    /// Another corporate body is named.
    OtherBody,
}

impl Grounds {
    pub const ALL: [Self; 17] = [
        Self::Same,
        Self::Punctuation,
        Self::SmallWords,
        Self::Spelling,
        Self::ShortForm,
        Self::Numerals,
        Self::Compound,
        Self::Inflection,
        Self::BodyForm,
        Self::ParallelOrder,
        Self::Numbering,
        Self::Alternation,
        Self::List,
        Self::SerialWord,
        Self::LaterWords,
        Self::FirstWords,
        Self::OtherBody,
    ];

    /// The stable word, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Punctuation => "punctuation",
            Self::SmallWords => "small-words",
            Self::Spelling => "spelling",
            Self::ShortForm => "short-form",
            Self::Numerals => "numerals",
            Self::Compound => "compound",
            Self::Inflection => "inflection",
            Self::BodyForm => "body-form",
            Self::ParallelOrder => "parallel-order",
            Self::Numbering => "numbering",
            Self::Alternation => "alternation",
            Self::List => "list",
            Self::SerialWord => "serial-word",
            Self::LaterWords => "later-words",
            Self::FirstWords => "first-words",
            Self::OtherBody => "other-body",
        }
    }

    /// What follows from it. Rule: domain 5.4 (major, minor; in doubt, minor)
    pub const fn weight(self) -> Weight {
        match self {
            Self::Same => Weight::None,
            Self::LaterWords => Weight::Doubt,
            Self::FirstWords | Self::OtherBody => Weight::Major,
            _ => Weight::Minor,
        }
    }
}

impl Weight {
    pub const ALL: [Self; 4] = [Self::None, Self::Minor, Self::Doubt, Self::Major];

    /// The stable word, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minor => "minor",
            Self::Doubt => "doubt",
            Self::Major => "major",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub weight: Weight,
    /// The rule that decided.
    pub grounds: Grounds,
    /// Every rule that something in the titles falls under.
    pub all: Vec<Grounds>,
    /// The words of both titles, each with what became of it.
    pub before: Vec<Marked>,
    pub after: Vec<Marked>,
}

/// Judges a change of title. Several minor changes together stay minor; what only the meaning can decide is a doubt,
/// and in doubt it is minor.
///
/// Rule: domain 5.4
pub fn judge(ltwa: &Ltwa, change: &Change<'_>) -> Verdict {
    let (before, after) = (tidy(change.before), tidy(change.after));
    if before == after {
        return whole(&before, &after, Grounds::Same);
    }
    if change.alternates {
        return whole(&before, &after, Grounds::Alternation);
    }
    if is_reordered(&before, &after) {
        return whole(&before, &after, Grounds::ParallelOrder);
    }
    if same::squeezed(&before) == same::squeezed(&after) {
        let punctuation = fold(&before) == fold(&after);
        let grounds = if punctuation { Grounds::Punctuation } else { Grounds::Compound };
        return whole(&before, &after, grounds);
    }
    let aligned =
        align::align(ltwa, change, crate::abbreviate::proper(&before), crate::abbreviate::proper(&after));
    // The heaviest rule decides; of several of one weight the first in the titles that tells more than small words.
    let mut grounds = Grounds::Same;
    for found in &aligned.grounds {
        let tells_more = found.weight() == grounds.weight() && grounds == Grounds::SmallWords;
        if found.weight() > grounds.weight() || tells_more {
            grounds = *found;
        }
    }
    // Only what is no part of the title proper differs.
    if grounds == Grounds::Same {
        grounds = Grounds::Punctuation;
    }
    Verdict {
        weight: grounds.weight(),
        grounds,
        all: aligned.grounds,
        before: aligned.before,
        after: aligned.after,
    }
}

/// A verdict on the titles as wholes, where single words decide nothing.
fn whole(before: &str, after: &str, grounds: Grounds) -> Verdict {
    let marked = |title: &str| {
        title.split(' ').map(|word| Marked { text: word.to_owned(), mark: Mark::Same }).collect::<Vec<_>>()
    };
    Verdict {
        weight: grounds.weight(),
        grounds,
        all: vec![grounds],
        before: marked(before),
        after: marked(after),
    }
}

/// Whether titles in several languages only changed places, so that the chosen one is still there.
fn is_reordered(before: &str, after: &str) -> bool {
    let titles = |text: &str| text.split(" = ").map(fold).collect::<Vec<_>>();
    let (old, new) = (titles(before), titles(after));
    (old.len() > 1 || new.len() > 1) && new.contains(&old[0])
}
