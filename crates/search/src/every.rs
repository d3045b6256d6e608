//! All hits of a search, however many, in the order of the register: for exports.

use issn::Issn;
use issn::visible::Depth;
use tantivy::query::EnableScoring;

use crate::{Index, Query, SearchError};

/// Every serial number there may be: seven digits.
const SERIALS: usize = 10_000_000;
const WORD: usize = 64;

/// The numbers of all hits, ascending. Holds one bit for each number there may be (1.25 MB) and no more, whatever
/// the search; independent of the index once made, so a slow reader keeps nothing open.
#[derive(Debug, Clone)]
pub struct Every {
    bits: Vec<u64>,
    next: usize,
    left: usize,
}

impl Every {
    fn new() -> Self {
        Self { bits: vec![0; SERIALS.div_ceil(WORD)], next: 0, left: 0 }
    }

    fn insert(&mut self, serial: u64) {
        let Ok(serial) = usize::try_from(serial) else { return };
        if let Some(word) = self.bits.get_mut(serial / WORD) {
            let bit = 1 << (serial % WORD);
            self.left += usize::from(*word & bit == 0);
            *word |= bit;
        }
    }

    /// Goes on after this number: for answers that are asked for in pieces.
    pub fn after(&mut self, issn: Issn) {
        let next = issn.serial() as usize + 1;
        for at in self.next / WORD..=next / WORD {
            let Some(word) = self.bits.get_mut(at) else { break };
            let kept = if at < next / WORD { 0 } else { u64::MAX << (next % WORD) };
            let from = if at == self.next / WORD { u64::MAX << (self.next % WORD) } else { u64::MAX };
            self.left -= (*word & from & !kept).count_ones() as usize;
            *word &= kept;
        }
        self.next = self.next.max(next);
    }
}

impl Iterator for Every {
    type Item = Issn;

    fn next(&mut self) -> Option<Issn> {
        while self.next < SERIALS {
            let word = self.bits.get(self.next / WORD)? >> (self.next % WORD);
            if word == 0 {
                self.next = (self.next / WORD + 1) * WORD;
                continue;
            }
            let found = self.next + word.trailing_zeros() as usize;
            self.next = found + 1;
            self.left -= 1;
            return Issn::from_serial(u32::try_from(found).ok()?);
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Every {}

impl Index {
    /// The numbers of all hits, in the order of the register and without limit of depth. Order, page and counts of
    /// the query play no part.
    ///
    /// # Errors
    /// As [`Index::find`], but never [`SearchError::TooDeep`].
    pub fn every(&self, query: &Query, scope: Depth) -> Result<Every, SearchError> {
        let query = Query { page: 1, ..query.clone() };
        query.check(scope)?;
        let mut every = Every::new();
        let Some(side) = self.fields.side(scope) else { return Ok(every) };
        let searcher = self.reader.searcher();
        let executed = self.planner(&searcher, side).plan(&query)?.matching;
        let weight = executed.weight(EnableScoring::disabled_from_searcher(&searcher))?;
        for segment in searcher.segment_readers() {
            let serials = segment.fast_fields().u64("serial")?;
            let alive = segment.alive_bitset();
            weight.for_each_no_score(segment, &mut |docs| {
                for doc in docs.iter().filter(|doc| alive.is_none_or(|alive| alive.is_alive(**doc))) {
                    if let Some(serial) = serials.first(*doc) {
                        every.insert(serial);
                    }
                }
            })?;
        }
        Ok(every)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascending_each_once_and_from_anywhere() {
        let mut every = Every::new();
        for serial in [9_999_999, 28_083, 0, 28_083, 63, 64, 10_000_000, u64::MAX] {
            every.insert(serial);
        }
        assert_eq!(every.len(), 5);
        let all: Vec<u32> = every.clone().map(Issn::serial).collect();
        assert_eq!(all, [0, 63, 64, 28_083, 9_999_999]);
        let after = |serial| {
            let mut rest = every.clone();
            rest.after(Issn::from_serial(serial).unwrap());
            (rest.len(), rest.map(Issn::serial).collect::<Vec<_>>())
        };
        assert_eq!(after(63), (3, vec![64, 28_083, 9_999_999]));
        assert_eq!(after(100), (2, vec![28_083, 9_999_999]));
        assert_eq!(after(9_999_999), (0, vec![]));
    }
}
