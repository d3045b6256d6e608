//! “Did you mean …?”: words that the index has, near to those that were typed.

use std::sync::OnceLock;

use issn::visible::Depth;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy::Searcher;
use tantivy::schema::Field;
use tantivy_fst::Automaton;

use crate::parse::{Piece, parse};
use crate::{Facets, Index, Query, SearchError, Within, place};

/// With more hits than this nobody meant anything else.
const FEW: usize = 3;
/// Words that this many records have are taken as they are.
const COMMON: usize = 3;
/// Shorter words have too many neighbours.
const MIN_CHARS: usize = 4;
/// From this length on two slips are forgiven.
const LONG: usize = 7;
/// Longer words are not mended.
const MAX_CHARS: usize = 40;
/// Words of a search that are mended; more make no proposal.
const MAX_WORDS: usize = 8;
/// Words of the index looked at for one typed word.
const MAX_SCANNED: usize = 2_000;
/// Proposals that are tried.
const MAX_TRIES: usize = 5;

impl Index {
    /// The words that were perhaps meant, when the query finds few records or none: only words with which the same
    /// query finds more in this scope. Filters stay; fielded conditions are not mended.
    ///
    /// # Errors
    /// As [`Index::find`].
    pub fn did_you_mean(&self, query: &Query, scope: Depth) -> Result<Option<String>, SearchError> {
        let query = Query { page: 1, size: 1, facets: Facets::None, ..query.clone() };
        let had = self.find(&query, scope)?.total;
        let Some(side) = self.fields.side(scope).filter(|_| had <= FEW) else { return Ok(None) };
        let pieces = parse(&query.words)?;
        if query.within == Within::Issn || pieces.is_empty() || pieces.len() > MAX_WORDS {
            return Ok(None);
        }
        let searcher = self.reader.searcher();
        let field = if query.within == Within::Title { side.title } else { side.all };
        let mut choices = Vec::new();
        for piece in &pieces {
            let Some(choice) = choice(&searcher, field, piece)? else { return Ok(None) };
            choices.push(choice);
        }
        for attempt in attempts(&choices) {
            if self.find(&Query { words: attempt.clone(), ..query.clone() }, scope)?.total > had {
                return Ok(Some(attempt));
            }
        }
        Ok(None)
    }
}

/// What a typed word may be: first itself where the index has it, then its neighbours.
type Choice = Vec<String>;

/// `None` for what is no single word.
fn choice(searcher: &Searcher, field: Field, piece: &Piece) -> Result<Option<Choice>, SearchError> {
    let Piece::Word(word) = piece else { return Ok(None) };
    let length = word.chars().count();
    let is_kept = place::count(searcher, field, word)? > COMMON || !(MIN_CHARS..=MAX_CHARS).contains(&length);
    if is_kept {
        return Ok(Some(vec![word.clone()]));
    }
    let mut choice = near(searcher, field, word, if length >= LONG { 2 } else { 1 })?;
    choice.push(word.clone());
    Ok(Some(choice))
}

/// The words of the index nearest to this one, the commoner first.
fn near(searcher: &Searcher, field: Field, word: &str, slips: u8) -> Result<Vec<String>, SearchError> {
    let automaton = Near(builder(slips).build_dfa(word));
    let mut found: Vec<(u8, std::cmp::Reverse<u32>, String)> = Vec::new();
    for segment in searcher.segment_readers() {
        let inverted = segment.inverted_index(field)?;
        let mut terms = inverted.terms().search(&automaton).into_stream()?;
        let mut left = MAX_SCANNED;
        while left > 0 && terms.advance() {
            left -= 1;
            let Ok(term) = std::str::from_utf8(terms.key()) else { continue };
            let Distance::Exact(distance) = automaton.0.eval(term) else { continue };
            let records = terms.value().doc_freq;
            match found.iter_mut().find(|(_, _, own)| own == term) {
                Some((_, own, _)) => own.0 += records,
                None if distance > 0 => found.push((distance, std::cmp::Reverse(records), term.to_owned())),
                None => {}
            }
        }
    }
    found.sort();
    Ok(found.into_iter().take(MAX_TRIES).map(|(_, _, term)| term).collect())
}

/// Proposals in the order of being tried: all first choices, then one word's next choice at a time.
fn attempts(choices: &[Choice]) -> Vec<String> {
    let mut attempts = Vec::new();
    let line = |at: usize, nth: usize| {
        let words = choices
            .iter()
            .enumerate()
            .filter_map(|(own, choice)| choice.get(if own == at { nth } else { 0 }).map(String::as_str));
        words.collect::<Vec<_>>().join(" ")
    };
    if choices.iter().all(|choice| choice.len() == 1) {
        return attempts;
    }
    attempts.push(line(0, 0));
    let longest = choices.iter().map(Vec::len).max().unwrap_or(0);
    for nth in 1..longest {
        for at in (0..choices.len()).filter(|at| nth < choices[*at].len()) {
            attempts.push(line(at, nth));
        }
    }
    attempts.truncate(MAX_TRIES);
    attempts
}

/// Making one is slow; each is made once.
fn builder(slips: u8) -> &'static LevenshteinAutomatonBuilder {
    static ONE: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    static TWO: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    let (kept, slips) = if slips > 1 { (&TWO, 2) } else { (&ONE, 1) };
    // Two letters that changed places count as one slip.
    kept.get_or_init(|| LevenshteinAutomatonBuilder::new(slips, true))
}

/// All words within the distance.
struct Near(DFA);

impl Automaton for &Near {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
