//! A query turned into what the index executes, over the fields of one side only.

use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery,
    Query as Executed, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field as Indexed, IndexRecordOption};
use tantivy::{Score, Searcher, Term};

use crate::conditions::code;
use crate::parse::{Piece, parse};
use crate::rank::Tier;
use crate::schema::Side;
use crate::{Field, Query, SearchError, Within, found, place, text};

pub(crate) type Boxed = Box<dyn Executed>;

/// How much a word in a title counts, and one elsewhere.
const IN_TITLE: Score = 2.0;
const ELSEWHERE: Score = 0.5;

/// What a plan is made of.
pub(crate) struct Planner<'a> {
    pub searcher: &'a Searcher,
    pub side: &'a Side,
    /// The field of the own number.
    pub issn: Indexed,
}

impl Planner<'_> {
    /// The whole query: words, filters, and what lifts the best hits.
    pub(crate) fn plan(&self, query: &Query) -> Result<Boxed, SearchError> {
        let mut clauses = vec![(Occur::Must, self.matching(query)?)];
        clauses.extend(self.filters(query).into_iter().map(|filter| (Occur::Must, weightless(filter))));
        if let Some(criteria) = &query.criteria {
            clauses.push((Occur::Must, self.criterion(criteria)?));
        }
        let whole = text::exact(&query.words);
        if !whole.is_empty() && query.within != Within::Issn {
            clauses.push((Occur::Should, tier(term(self.side.exact, &whole), Tier::EXACT)));
            clauses.push((Occur::Should, tier(term(self.side.exact_other, &whole), Tier::EXACT_OTHER)));
        }
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    fn matching(&self, query: &Query) -> Result<Boxed, SearchError> {
        let pieces = parse(&query.words)?;
        if !query.has_words() {
            return Ok(Box::new(AllQuery));
        }
        let words = match query.within {
            Within::Title => return Ok(self.all_of(&as_words(&pieces), Within::Title)),
            Within::Issn => self.numbers(&pieces),
            Within::All if pieces.iter().all(is_number) => {
                union(vec![self.numbers(&pieces), self.all_of(&as_words(&pieces), Within::All)])
            }
            Within::All => self.all_of(&pieces, Within::All),
        };
        Ok(match text::number(&query.words) {
            Some(number) => union(vec![self.number(&number), words]),
            None => words,
        })
    }

    /// Every piece must be found.
    fn all_of(&self, pieces: &[Piece], within: Within) -> Boxed {
        if pieces.is_empty() {
            return Box::new(EmptyQuery);
        }
        let clauses = pieces.iter().map(|piece| self.piece(piece, within)).collect();
        Box::new(BooleanQuery::intersection(clauses))
    }

    /// Any of the numbers; nothing when there is a word that is no number.
    fn numbers(&self, pieces: &[Piece]) -> Boxed {
        if pieces.is_empty() || !pieces.iter().all(is_number) {
            return Box::new(EmptyQuery);
        }
        let found = pieces.iter().filter_map(|piece| match piece {
            Piece::Number(number, _) => Some(self.number(number)),
            Piece::NumberPrefix(start, _) => Some(self.number_prefix(start)),
            _ => None,
        });
        union(found.collect())
    }

    fn piece(&self, piece: &Piece, within: Within) -> Boxed {
        match piece {
            Piece::Word(word) => self.in_fields(within, |field| term(field, word)),
            Piece::Prefix(start) => self.in_fields(within, |field| prefix(field, start)),
            Piece::Phrase(terms) => self.in_fields(within, |field| phrase(field, terms)),
            Piece::Number(number, words) => union(vec![self.number(number), self.all_of(words, within)]),
            Piece::NumberPrefix(start, words) => {
                union(vec![self.number_prefix(start), self.all_of(words, within)])
            }
        }
    }

    fn in_fields(&self, within: Within, make: impl Fn(Indexed) -> Boxed) -> Boxed {
        let side = self.side;
        let title = boost(make(side.title), IN_TITLE);
        if within == Within::Title {
            return title;
        }
        let elsewhere = [side.publisher, side.place, side.subject, side.indexing];
        let found = std::iter::once(title).chain(elsewhere.map(|field| boost(make(field), ELSEWHERE)));
        union(found.collect())
    }

    /// The record with this number first, then its other media, then those that once bore it.
    pub(crate) fn number(&self, number: &str) -> Boxed {
        let issn_l = self.issn_l_of(number).unwrap_or_else(|| number.to_owned());
        union(vec![
            tier(term(self.issn, number), Tier::OWN_NUMBER),
            tier(term(self.side.issn_l, &issn_l), Tier::ISSN_L),
            tier(term(self.side.number, number), Tier::OTHER_NUMBER),
        ])
    }

    /// The ISSN-L of the listed record with this number: through it a number leads to the other media.
    pub(crate) fn issn_l_of(&self, number: &str) -> Option<String> {
        let place = place::first(self.searcher, self.issn, number).ok()??;
        let row = found::row(self.searcher, self.issn, self.side, place).ok()??;
        Some(row.hit.issn_l.compact())
    }

    pub(crate) fn number_prefix(&self, start: &str) -> Boxed {
        weightless(prefix(self.issn, start))
    }

    fn filters(&self, query: &Query) -> Vec<Boxed> {
        let chosen = query.filters().into_iter().filter(|(_, values)| !values.is_empty());
        let mut filters: Vec<Boxed> = chosen
            .filter_map(|(field, values)| {
                let (indexed, _) = self.side.coded(field)?;
                Some(union(values.iter().map(|value| term(indexed, &code(field, value))).collect()))
            })
            .collect();
        if let Some(open) = query.open_access {
            filters.push(term(self.side.open_access, if open { "true" } else { "false" }));
        }
        if let Some((from, to)) = query.years {
            filters.push(self.between(Field::Start, Some(from.into()), Some(to.into())));
        }
        if !query.numbers.is_empty() {
            let own = |issn: &issn::Issn| Term::from_field_text(self.issn, &issn.compact());
            filters.push(Box::new(TermSetQuery::new(query.numbers.iter().map(own))));
        }
        filters
    }
}

fn is_number(piece: &Piece) -> bool {
    matches!(piece, Piece::Number(..) | Piece::NumberPrefix(..))
}

/// The pieces with every number taken as the words it was typed as.
fn as_words(pieces: &[Piece]) -> Vec<Piece> {
    let mut words = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Number(_, own) | Piece::NumberPrefix(_, own) => words.extend(own.iter().cloned()),
            other => words.push(other.clone()),
        }
    }
    words
}

pub(crate) fn nothing() -> Boxed {
    Box::new(EmptyQuery)
}

pub(crate) fn term(field: Indexed, text: &str) -> Boxed {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

pub(crate) fn prefix(field: Indexed, start: &str) -> Boxed {
    // Distance 0: an exact beginning and any end.
    Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, start), 0, false))
}

/// The index accepts phrases of two terms and more only; the parser makes no others.
fn phrase(field: Indexed, terms: &[(usize, String)]) -> Boxed {
    match terms {
        [] => nothing(),
        [(_, only)] => term(field, only),
        _ => {
            let placed = terms.iter().map(|(place, text)| (*place, Term::from_field_text(field, text)));
            Box::new(PhraseQuery::new_with_offset(placed.collect()))
        }
    }
}

pub(crate) fn union(queries: Vec<Boxed>) -> Boxed {
    Box::new(BooleanQuery::union(queries))
}

fn boost(query: Boxed, by: Score) -> Boxed {
    Box::new(BoostQuery::new(query, by))
}

fn tier(query: Boxed, tier: Score) -> Boxed {
    Box::new(ConstScoreQuery::new(query, tier))
}

/// Matches without counting towards the order.
pub(crate) fn weightless(query: Boxed) -> Boxed {
    Box::new(ConstScoreQuery::new(query, 0.0))
}
