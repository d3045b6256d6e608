//! Conditions turned into what the index executes.

use std::ops::Bound;

use issn::{Medium, Status};
use tantivy::Term;
use tantivy::query::{BooleanQuery, Occur, PhraseQuery, RangeQuery, RegexPhraseQuery, RegexQuery};
use tantivy::schema::Field as Indexed;

use crate::field::Holds;
use crate::pattern::{self, Pattern, Placed};
use crate::plan::{Boxed, Planner, intersection, nothing, prefix, term, union, weightless};
use crate::{Criterion, Field, Match, SearchError, text};

/// Days are kept with their time, six digits more.
const TIMES: i64 = 1_000_000;

impl Planner<'_> {
    /// The conditions, checked before.
    pub(crate) fn criterion(&self, criterion: &Criterion) -> Result<Boxed, SearchError> {
        Ok(match criterion {
            Criterion::And(inner) => self.and(inner)?,
            Criterion::Or(inner) => {
                union(inner.iter().map(|one| self.criterion(one)).collect::<Result<_, _>>()?)
            }
            Criterion::Not(_) => self.and(std::slice::from_ref(criterion))?,
            Criterion::Has(field, how, text) => self.has(*field, *how, text)?,
            Criterion::Between(field, from, to) => self.between(*field, *from, *to),
            Criterion::Near(field, words, apart, ordered) => self.near(*field, words, *apart, *ordered)?,
        })
    }

    fn and(&self, inner: &[Criterion]) -> Result<Boxed, SearchError> {
        let (mut musts, mut nots) = (Vec::new(), Vec::new());
        for one in inner {
            match one {
                Criterion::Not(not) => nots.push((Occur::MustNot, self.criterion(not)?)),
                other => musts.push((Occur::Must, self.criterion(other)?)),
            }
        }
        if nots.is_empty() && !musts.is_empty() {
            return Ok(intersection(musts.into_iter().map(|(_, must)| must).collect()));
        }
        if musts.is_empty() {
            musts.push((Occur::Must, self.everything()));
        }
        musts.extend(nots);
        Ok(Box::new(BooleanQuery::new(musts)))
    }

    fn has(&self, field: Field, how: Match, text: &str) -> Result<Boxed, SearchError> {
        match field.holds() {
            Holds::Text => self.text(field, how, text),
            Holds::Number => self.numbered(field, how, text),
            Holds::Code => Ok(weightless(self.coded(field, how, text)?)),
            Holds::Year => {
                let years = text.split_whitespace().map(|year| match year.parse() {
                    Ok(year) => Ok(self.between(field, Some(year), Some(year))),
                    Err(_) => Err(SearchError::NoSuchQuestion(field.code())),
                });
                Ok(union(years.collect::<Result<_, _>>()?))
            }
            Holds::Day => match day(text) {
                Some((from, to)) => Ok(self.between(field, Some(from), Some(to))),
                None => Err(SearchError::NoSuchQuestion(field.code())),
            },
        }
    }

    fn text(&self, field: Field, how: Match, text: &str) -> Result<Boxed, SearchError> {
        match how {
            Match::Words | Match::AnyWord => {
                let chunks = pattern::chunks(text)?;
                let words = text.split_whitespace().filter_map(text::number);
                let numbers: Vec<String> = if field == Field::Any { words.collect() } else { Vec::new() };
                let mut found: Vec<Boxed> = chunks.iter().map(|placed| self.placed(field, placed)).collect();
                if chunks.len() == 1
                    && let Some(number) = numbers.first()
                {
                    found.push(self.number(number));
                    return Ok(union(found));
                }
                Ok(match how {
                    _ if found.is_empty() => nothing(),
                    Match::AnyWord => union(found),
                    _ => intersection(found),
                })
            }
            Match::Phrase => Ok(self.placed(field, &pattern::phrase(text)?)),
            Match::Whole => Ok(self.placed(field, &pattern::anchored(pattern::phrase(text)?, true))),
            Match::Begins => Ok(self.placed(field, &pattern::anchored(pattern::phrase(text)?, false))),
        }
    }

    /// Terms at their places, in any of the fields that `field` stands for.
    fn placed(&self, field: Field, placed: &Placed) -> Boxed {
        let side = self.side;
        match (placed.as_slice(), field) {
            ([], _) => nothing(),
            ([(_, only)], Field::Any) => single(side.all, only),
            (_, Field::Any) => {
                let fields = [side.title, side.publisher, side.place, side.subject, side.indexing];
                union(fields.map(|field| beside(field, placed)).into())
            }
            (_, other) => beside(self.worded(other), placed),
        }
    }

    fn worded(&self, field: Field) -> Indexed {
        let side = self.side;
        match field {
            Field::KeyTitle => side.key_title,
            Field::Publisher => side.publisher,
            Field::Place => side.place,
            Field::Subject => side.subject,
            Field::Indexing => side.indexing,
            _ => side.title,
        }
    }

    fn numbered(&self, field: Field, how: Match, text: &str) -> Result<Boxed, SearchError> {
        let mut found = Vec::new();
        for piece in crate::parse::parse(text)? {
            found.push(match (piece, field) {
                (crate::parse::Piece::Number(number, _), Field::IssnL) => term(self.side.issn_l, &number),
                (crate::parse::Piece::Number(number, _), _) => self.number(&number),
                (crate::parse::Piece::NumberPrefix(start, _), Field::IssnL) => {
                    weightless(prefix(self.side.issn_l, &start))
                }
                (crate::parse::Piece::NumberPrefix(start, _), _) => self.number_prefix(&start),
                _ => nothing(),
            });
        }
        Ok(match (found.is_empty(), how) {
            (true, _) => text::number(text).map_or_else(nothing, |number| self.number(&number)),
            (_, Match::AnyWord) => union(found),
            _ => intersection(found),
        })
    }

    fn coded(&self, field: Field, how: Match, text: &str) -> Result<Boxed, SearchError> {
        let Some((indexed, _)) = self.side.coded(field) else { return Ok(nothing()) };
        let values: Vec<&str> =
            if how == Match::AnyWord { text.split_whitespace().collect() } else { vec![text.trim()] };
        let mut found = Vec::new();
        for value in values {
            match field {
                Field::Archive => found.extend(self.named(indexed, value)?),
                _ => found.push(term(indexed, &code(field, value))),
            }
        }
        Ok(union(found))
    }

    /// The values of a field with few of them that have all these words.
    fn named(&self, indexed: Indexed, value: &str) -> Result<Vec<Boxed>, SearchError> {
        let wanted = text::exact(value);
        let mut found: Vec<String> = Vec::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(indexed)?;
            let mut names = inverted.terms().stream().map_err(tantivy::TantivyError::from)?;
            while names.advance() {
                let Ok(name) = std::str::from_utf8(names.key()) else { continue };
                let folded = text::exact(name);
                let own: Vec<&str> = folded.split(' ').collect();
                let has_all = wanted.split(' ').all(|word| own.contains(&word));
                if has_all && !found.iter().any(|other| other == name) {
                    found.push(name.to_owned());
                }
            }
        }
        Ok(found.iter().map(|name| term(indexed, name)).collect())
    }

    pub(crate) fn between(&self, field: Field, from: Option<i64>, to: Option<i64>) -> Boxed {
        let bound = |value: Option<i64>, make: &dyn Fn(i64) -> Term| match value {
            Some(value) => Bound::Included(make(value)),
            None => Bound::Unbounded,
        };
        if from.is_none() && to.is_none() {
            return self.everything();
        }
        if matches!((from, to), (Some(from), Some(to)) if from > to) {
            return nothing();
        }
        let range = if field == Field::Modified {
            // A record whose last change is unknown has 0 there and changed on no day.
            let from = from.unwrap_or(1).max(1).saturating_mul(TIMES);
            let to = to.map(|day| day.saturating_mul(TIMES).saturating_add(TIMES - 1));
            let make =
                |value: i64| Term::from_field_u64(self.side.modified, u64::try_from(value).unwrap_or(0));
            RangeQuery::new(bound(Some(from), &make), bound(to, &make))
        } else {
            let year = if field == Field::End { self.side.end } else { self.side.start };
            let make = |value: i64| Term::from_field_i64(year, value);
            RangeQuery::new(bound(from, &make), bound(to, &make))
        };
        weightless(Box::new(range))
    }

    fn near(&self, field: Field, words: &[String], apart: u32, ordered: bool) -> Result<Boxed, SearchError> {
        let mut terms = Vec::new();
        for word in words {
            match pattern::phrase(word)?.as_slice() {
                [(_, Pattern::Word(term))] => terms.push(term.clone()),
                _ => return Err(SearchError::NoSuchQuestion(field.code())),
            }
        }
        let side = self.side;
        let fields = match field {
            Field::Any => vec![side.title, side.publisher, side.place, side.subject, side.indexing],
            other => vec![self.worded(other)],
        };
        let mut found = Vec::new();
        for field in fields {
            found.push(close(field, &terms, apart));
            if !ordered {
                let turned: Vec<String> = terms.iter().rev().cloned().collect();
                found.push(close(field, &turned, apart));
            }
        }
        Ok(union(found))
    }
}

fn single(field: Indexed, pattern: &Pattern) -> Boxed {
    match pattern {
        Pattern::Word(word) => term(field, word),
        Pattern::Start(start) => prefix(field, start),
        Pattern::Mask(mask) => match RegexQuery::from_pattern(mask, field) {
            Ok(masked) => Box::new(masked),
            Err(_) => nothing(),
        },
    }
}

/// Terms at their places in one field.
fn beside(field: Indexed, placed: &Placed) -> Boxed {
    if let [(_, only)] = placed.as_slice() {
        return single(field, only);
    }
    let words: Option<Vec<(usize, Term)>> = placed
        .iter()
        .map(|(place, pattern)| match pattern {
            Pattern::Word(word) => Some((*place, Term::from_field_text(field, word))),
            _ => None,
        })
        .collect();
    if let Some(words) = words {
        return Box::new(PhraseQuery::new_with_offset(words));
    }
    let masks = placed.iter().map(|(place, pattern)| (*place, mask(pattern))).collect();
    Box::new(RegexPhraseQuery::new_with_offset(field, masks))
}

/// Folded words have letters, digits and our own marks only, none of which means anything in a mask.
fn mask(pattern: &Pattern) -> String {
    match pattern {
        Pattern::Word(word) => word.clone(),
        Pattern::Start(start) => format!("{start}.*"),
        Pattern::Mask(mask) => mask.clone(),
    }
}

fn close(field: Indexed, terms: &[String], apart: u32) -> Boxed {
    if let [only] = terms {
        return term(field, only);
    }
    if terms.is_empty() {
        return nothing();
    }
    let placed =
        terms.iter().enumerate().map(|(at, word)| (at, Term::from_field_text(field, word))).collect();
    Box::new(PhraseQuery::new_with_offset_and_slop(placed, apart.saturating_sub(1)))
}

/// A code as the index has it.
pub(crate) fn code(field: Field, value: &str) -> String {
    let value = value.trim();
    match field {
        Field::Status => Status::from_code(value).map_or_else(|| value.to_owned(), |s| s.code().to_owned()),
        Field::Medium => {
            Medium::from_code(value).map_or_else(|| value.to_lowercase(), |m| m.code().to_owned())
        }
        Field::Country | Field::Language | Field::Kind => value.to_lowercase(),
        Field::OpenAccess => match value.to_lowercase().as_str() {
            "yes" | "1" => "true".to_owned(),
            "no" | "0" => "false".to_owned(),
            other => other.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// The days that `2024-05-01`, `20240501`, `2024-05` or `2024` stands for.
fn day(text: &str) -> Option<(i64, i64)> {
    let digits: String = text.trim().chars().filter(|sign| *sign != '-').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: i64 = digits.parse().ok()?;
    match digits.len() {
        4 => Some((value * 10_000 + 101, value * 10_000 + 1231)),
        6 => Some((value * 100 + 1, value * 100 + 31)),
        8 => Some((value, value)),
        _ => None,
    }
}
