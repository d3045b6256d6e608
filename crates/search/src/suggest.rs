//! Suggestions while somebody types: titles that begin so.

use std::collections::HashMap;

use issn::Issn;
use issn::visible::Depth;
use serde::Serialize;
use tantivy::Searcher;

use crate::schema::Side;
use crate::{Facets, Index, Query, SearchError, Within, found, place, text};

/// The most suggestions at once.
pub const MAX_SUGGESTIONS: usize = 20;
/// Shorter beginnings are not completed.
const MIN_CHARS: usize = 2;
/// Titles looked at for one beginning, in all parts of the index together.
const MAX_SCANNED: usize = 20_000;

/// A title to look for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    pub title: String,
    /// A record with this title.
    pub issn: Issn,
}

impl Index {
    /// At most `n` titles ([`MAX_SUGGESTIONS`]) that begin with what was typed, those that most records share first,
    /// then shorter ones; then titles that have these words, the last one perhaps unfinished.
    ///
    /// Each would be found by a search in the same scope. Nothing for fewer than two signs.
    ///
    /// # Errors
    /// [`SearchError::TooLong`] for a text that is no beginning.
    pub fn suggest(&self, typed: &str, scope: Depth, n: usize) -> Result<Vec<Suggestion>, SearchError> {
        let n = n.min(MAX_SUGGESTIONS);
        let query = Query {
            words: format!("{}*", typed.trim_end()),
            within: Within::Title,
            size: n,
            facets: Facets::None,
            ..Query::default()
        };
        query.check(scope)?;
        let start = text::exact(typed);
        let Some(side) = self.fields.side(scope) else { return Ok(Vec::new()) };
        if start.chars().count() < MIN_CHARS || n == 0 {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let mut suggested = Vec::new();
        for key in begun(&searcher, side, &start, n)? {
            suggested.extend(self.titled(&searcher, side, &key)?);
        }
        if suggested.len() < n {
            for hit in self.find(&query, scope)?.hits {
                add(&mut suggested, Suggestion { title: hit.title, issn: hit.issn });
            }
        }
        suggested.truncate(n);
        Ok(suggested)
    }

    /// The title behind a folded one.
    fn titled(&self, searcher: &Searcher, side: &Side, key: &str) -> Result<Option<Suggestion>, SearchError> {
        let Some(place) = place::first(searcher, side.exact, key)? else { return Ok(None) };
        let row = found::row(searcher, self.fields.issn, side, place)?;
        Ok(row.map(|row| {
            let is_key_title = text::exact(&row.hit.key_title) == key;
            let title = if is_key_title { row.hit.key_title } else { row.hit.title };
            Suggestion { title, issn: row.hit.issn }
        }))
    }
}

fn add(suggested: &mut Vec<Suggestion>, one: Suggestion) {
    let folded = text::exact(&one.title);
    if !suggested.iter().any(|other| text::exact(&other.title) == folded) {
        suggested.push(one);
    }
}

/// The folded titles that begin so, the best first.
fn begun(searcher: &Searcher, side: &Side, start: &str, n: usize) -> Result<Vec<String>, SearchError> {
    let mut shared: HashMap<String, u32> = HashMap::new();
    let mut left = MAX_SCANNED;
    for segment in searcher.segment_readers() {
        let inverted = segment.inverted_index(side.exact)?;
        let mut terms = inverted.terms().range().ge(start).into_stream()?;
        while left > 0 && terms.advance() && terms.key().starts_with(start.as_bytes()) {
            left -= 1;
            if let Ok(key) = std::str::from_utf8(terms.key()) {
                *shared.entry(key.to_owned()).or_default() += terms.value().doc_freq;
            }
        }
    }
    let mut begun: Vec<(String, u32)> = shared.into_iter().collect();
    begun.sort_by(|(one, ones), (other, others)| {
        others.cmp(ones).then(one.len().cmp(&other.len())).then_with(|| one.cmp(other))
    });
    Ok(begun.into_iter().take(n).map(|(key, _)| key).collect())
}
