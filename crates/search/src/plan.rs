//! A query turned into what the index executes, over the fields of one side only.

use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, PhraseQuery, Query as Executed,
    TermQuery, TermSetQuery,
};
use tantivy::schema::{Field as Indexed, IndexRecordOption, Value};
use tantivy::{Score, Searcher, TantivyDocument, Term};

use crate::conditions::code;
use crate::document::LISTED;
use crate::parse::{Piece, parse};
use crate::rank::{StageOrder, Tier};
use crate::schema::{Fields, Side};
use crate::{Field, Query, SearchError, Within, found, place, text};

pub(crate) type Boxed = Box<dyn Executed>;

/// Cancelled numbers may lead to cancelled numbers, but not in circles.
const MAX_STEPS: usize = 8;

/// A search as the index executes it.
pub(crate) struct Plan {
    /// Everything that is found, in no order: counted, and ordered by a column where a column orders.
    pub matching: Boxed,
    /// What comes first, then what follows, each a part of `matching`: for the order of relevance.
    pub stages: Vec<Stage>,
}

/// One part of what is found; all of it comes before the parts after it.
pub(crate) struct Stage {
    pub query: Boxed,
    pub order: StageOrder,
}

/// What a plan is made of.
pub(crate) struct Planner<'a> {
    pub searcher: &'a Searcher,
    pub side: &'a Side,
    pub fields: &'a Fields,
}

impl Planner<'_> {
    /// The whole query: words, conditions and filters.
    pub(crate) fn plan(&self, query: &Query) -> Result<Plan, SearchError> {
        let pieces = parse(&query.words)?;
        let limits = self.limits(query)?;
        let (words, is_numbers) = self.matching(query, &pieces);
        let all = |first: Boxed| self.narrowed(first, &limits);
        let mut stages = Vec::new();
        if is_numbers {
            stages.push(Stage { query: all(words.box_clone()), order: StageOrder::Tiers });
        } else {
            let whole = text::exact(&query.words);
            let exact = [self.side.exact, self.side.exact_other];
            for field in exact.into_iter().filter(|_| !whole.is_empty() && query.within != Within::Issn) {
                let query = self.narrowed(weightless(term(field, &whole)), &[words.box_clone()]);
                stages.push(Stage { query: all(query), order: StageOrder::Standing });
            }
            if query.within == Within::All && self.side.all != self.side.title && !pieces.is_empty() {
                let titles = all(self.all_of(&pieces, Within::Title));
                stages.push(Stage { query: titles, order: StageOrder::Score });
            }
            stages.push(Stage { query: all(words.box_clone()), order: StageOrder::Score });
        }
        Ok(Plan { matching: self.narrowed(words, &limits), stages })
    }

    /// What is found by the first and by each limit; a first that finds everything is left out beside others.
    fn narrowed(&self, first: Boxed, limits: &[Boxed]) -> Boxed {
        let mut all: Vec<Boxed> = limits.iter().map(|limit| limit.box_clone()).collect();
        match (first.is::<AllQuery>(), all.is_empty()) {
            (true, true) => all.push(self.everything()),
            (true, false) => {}
            (false, _) => all.insert(0, first),
        }
        intersection(all)
    }

    /// All listed records.
    pub(crate) fn everything(&self) -> Boxed {
        weightless(term(self.fields.listed, LISTED))
    }

    /// The number that replaces a cancelled one, followed as long as that is cancelled too.
    pub(crate) fn forwarded(&self, number: &str) -> Option<String> {
        let mut last = None;
        for _ in 0..MAX_STEPS {
            let number = last.as_deref().unwrap_or(number);
            let Ok(Some(place)) = place::first(self.searcher, self.fields.gone, number) else { break };
            let document: TantivyDocument = self.searcher.doc(place).ok()?;
            last = document.get_first(self.fields.replaced_by)?.as_str().map(str::to_owned);
        }
        last
    }

    /// Filters and conditions. Conditions count towards the order, filters do not.
    fn limits(&self, query: &Query) -> Result<Vec<Boxed>, SearchError> {
        let mut limits: Vec<Boxed> = self.filters(query).into_iter().map(weightless).collect();
        if let Some(criteria) = &query.criteria {
            limits.push(self.criterion(criteria)?);
        }
        Ok(limits)
    }

    /// What the words find, and whether they are numbers, which have an order of their own.
    fn matching(&self, query: &Query, pieces: &[Piece]) -> (Boxed, bool) {
        if !query.has_words() {
            return (Box::new(AllQuery), false);
        }
        let is_numbers = !pieces.is_empty() && pieces.iter().all(is_number);
        let words = match query.within {
            Within::Title => return (self.all_of(&as_words(pieces), Within::Title), false),
            Within::Issn => self.numbers(pieces),
            Within::All if is_numbers => {
                union(vec![self.numbers(pieces), self.all_of(&as_words(pieces), Within::All)])
            }
            Within::All => self.all_of(pieces, Within::All),
        };
        let has_number = is_numbers || pieces.iter().any(is_number) || query.within == Within::Issn;
        match text::number(&query.words) {
            Some(number) => (union(vec![self.number(&number), words]), true),
            None => (words, has_number),
        }
    }

    /// Every piece must be found.
    fn all_of(&self, pieces: &[Piece], within: Within) -> Boxed {
        if pieces.is_empty() {
            return Box::new(EmptyQuery);
        }
        intersection(pieces.iter().map(|piece| self.piece(piece, within)).collect())
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
            Piece::Word(_) | Piece::Prefix(_) | Piece::Phrase(_) => self.in_fields(within, piece),
            Piece::Number(number, words) => union(vec![self.number(number), self.all_of(words, within)]),
            Piece::NumberPrefix(start, words) => {
                union(vec![self.number_prefix(start), self.all_of(words, within)])
            }
        }
    }

    /// A word is looked up in all fields at once; words beside each other are so within one field.
    fn in_fields(&self, within: Within, piece: &Piece) -> Boxed {
        let side = self.side;
        let make = |field| match piece {
            Piece::Word(word) => term(field, word),
            Piece::Prefix(start) => prefix(field, start),
            Piece::Phrase(terms) => phrase(field, terms),
            Piece::Number(..) | Piece::NumberPrefix(..) => nothing(),
        };
        match piece {
            _ if within == Within::Title || side.all == side.title => make(side.title),
            Piece::Phrase(_) => {
                union([side.title, side.publisher, side.place, side.subject, side.indexing].map(make).into())
            }
            _ => make(side.all),
        }
    }

    /// The record with this number first, then its other media, then those that once bore it.
    pub(crate) fn number(&self, typed: &str) -> Boxed {
        let forwarded = self.forwarded(typed);
        let number = forwarded.as_deref().unwrap_or(typed);
        let issn_l = self.issn_l_of(number).unwrap_or_else(|| number.to_owned());
        union(vec![
            tier(term(self.fields.issn, number), Tier::OWN_NUMBER),
            tier(term(self.side.issn_l, &issn_l), Tier::ISSN_L),
            tier(term(self.side.number, typed), Tier::OTHER_NUMBER),
        ])
    }

    /// The ISSN-L of the listed record with this number: through it a number leads to the other media.
    pub(crate) fn issn_l_of(&self, number: &str) -> Option<String> {
        let place = place::first(self.searcher, self.fields.issn, number).ok()??;
        let row = found::row(self.searcher, self.fields.issn, self.side, place).ok()??;
        Some(row.hit.issn_l.compact())
    }

    pub(crate) fn number_prefix(&self, start: &str) -> Boxed {
        weightless(prefix(self.fields.issn, start))
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
            let own = |issn: &issn::Issn| Term::from_field_text(self.fields.issn, &issn.compact());
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

/// The index is quickest with a single query that is not wrapped, here and below.
pub(crate) fn union(mut queries: Vec<Boxed>) -> Boxed {
    match queries.len() {
        1 => queries.swap_remove(0),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}

pub(crate) fn intersection(mut queries: Vec<Boxed>) -> Boxed {
    match queries.len() {
        1 => queries.swap_remove(0),
        _ => Box::new(BooleanQuery::intersection(queries)),
    }
}

fn tier(query: Boxed, tier: Score) -> Boxed {
    Box::new(ConstScoreQuery::new(query, tier))
}

/// Matches without counting towards the order.
pub(crate) fn weightless(query: Boxed) -> Boxed {
    Box::new(ConstScoreQuery::new(query, 0.0))
}
