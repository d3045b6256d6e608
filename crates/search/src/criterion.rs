//! Fielded conditions joined by *and*, *or* and *not*: what the advanced form and CQL ask.

use issn::visible::Depth;
use serde::{Deserialize, Serialize};

use crate::SearchError;
use crate::field::{Field, Holds};
use crate::query::MAX_CHARS;

/// The most conditions of one search. Rule: issue (expert search is bounded at 10,000 clauses)
pub const MAX_CRITERIA: usize = 10_000;
/// How deep conditions may be nested.
pub const MAX_DEPTH: usize = 100;

/// A condition, or several joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// All of them; an empty list is fulfilled by every record.
    And(Vec<Criterion>),
    /// Any of them; an empty list is fulfilled by none.
    Or(Vec<Criterion>),
    /// All records but these.
    Not(Box<Criterion>),
    /// The field has this text.
    Has(Field, Match, String),
    /// The value lies between these two, both included; `None` leaves an end open.
    ///
    /// Years for [`Field::Start`] and [`Field::End`], days as `yyyymmdd` for [`Field::Modified`].
    Between(Field, Option<i64>, Option<i64>),
    /// The words lie no more than so many places apart; `true` keeps their order.
    Near(Field, Vec<String>, u32, bool),
}

/// How a text is looked for in a field.
///
/// In text fields `*` stands for any signs and `?` for one within a word, `^` at an end ties the text to that end of
/// the field; a backslash takes their meaning away. In the other fields all of these but [`Match::AnyWord`] mean the
/// whole value, and a final `*` leaves the end of a number open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// All words, wherever.
    Words,
    /// One of the words (or numbers, or codes).
    AnyWord,
    /// The words beside each other in this order.
    Phrase,
    /// The words, and nothing else in the field.
    Whole,
    /// The field begins with these words; the last may go on.
    Begins,
}

impl Criterion {
    /// `field` has all these words.
    pub fn words(field: Field, text: impl Into<String>) -> Self {
        Self::Has(field, Match::Words, text.into())
    }

    /// Every field that is asked, with repetitions.
    pub fn fields(&self) -> Vec<Field> {
        let (mut left, mut fields) = (vec![self], Vec::new());
        while let Some(criterion) = left.pop() {
            match criterion {
                Self::And(inner) | Self::Or(inner) => left.extend(inner),
                Self::Not(inner) => left.push(inner),
                Self::Has(field, ..) | Self::Between(field, ..) | Self::Near(field, ..) => {
                    fields.push(*field);
                }
            }
        }
        fields
    }

    /// Whether it keeps within its bounds and asks nothing beyond `scope`, and each field only what it can answer.
    pub(crate) fn check(&self, scope: Depth) -> Result<(), SearchError> {
        let (mut left, mut seen) = (vec![(self, 0)], 0);
        while let Some((criterion, depth)) = left.pop() {
            seen += 1;
            if seen > MAX_CRITERIA || depth > MAX_DEPTH {
                return Err(SearchError::TooLong);
            }
            match criterion {
                Self::And(inner) | Self::Or(inner) => left.extend(inner.iter().map(|one| (one, depth + 1))),
                Self::Not(inner) => left.push((inner, depth + 1)),
                Self::Has(field, _, text) => {
                    allowed(*field, scope)?;
                    bounded(text)?;
                }
                Self::Between(field, ..) => {
                    allowed(*field, scope)?;
                    if !matches!(field.holds(), Holds::Year | Holds::Day) {
                        return Err(SearchError::NoSuchQuestion(field.code()));
                    }
                }
                Self::Near(field, words, ..) => {
                    allowed(*field, scope)?;
                    words.iter().try_for_each(|word| bounded(word))?;
                    if field.holds() != Holds::Text {
                        return Err(SearchError::NoSuchQuestion(field.code()));
                    }
                }
            }
        }
        Ok(())
    }
}

fn allowed(field: Field, scope: Depth) -> Result<(), SearchError> {
    if field.is_open_to(scope) { Ok(()) } else { Err(SearchError::NotReleased(field.code())) }
}

fn bounded(text: &str) -> Result<(), SearchError> {
    if text.len() > 4 * MAX_CHARS || text.chars().count() > MAX_CHARS {
        Err(SearchError::TooLong)
    } else {
        Ok(())
    }
}
