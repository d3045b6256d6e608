//! What a number leads to, and why.

use issn::visible::Depth;
use issn::{Issn, NumberError};
use serde::Serialize;
use tantivy::Searcher;

use crate::query::MAX_NUMBERS;
use crate::row::Row;
use crate::schema::Side;
use crate::{Index, SearchError, text};

/// Why a typed number led to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Led {
    /// It is the number of the record.
    Own,
    /// It is that of another medium of the title, or their ISSN-L.
    SameTitle,
    /// It was printed on the serial by mistake (022 $y).
    Incorrect,
    /// It was cancelled in favour of the record's number (022 $z, or 022 $v of the cancelled record).
    Cancelled,
    /// It was the title's ISSN-L once (022 $m).
    FormerIssnL,
}

/// What became of one line of a list of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Outcome {
    /// There is a record that it leads to, for this reason.
    Found { issn: Issn, led: Led },
    /// A good number that no listed record has.
    Unknown { issn: Issn },
    /// A number whose check digit does not fit, and that was on no serial either.
    WrongCheckDigit { given: char, expected: char },
    /// No number in any form.
    NoNumber,
}

impl Index {
    /// Looks up a list of numbers in any written form, in its order, as far as `scope` reaches.
    ///
    /// # Errors
    /// [`SearchError::TooLong`] for more than [`MAX_NUMBERS`].
    pub fn numbers<T: AsRef<str>>(&self, typed: &[T], scope: Depth) -> Result<Vec<Outcome>, SearchError> {
        if typed.len() > MAX_NUMBERS {
            return Err(SearchError::TooLong);
        }
        let searcher = self.reader.searcher();
        let side = self.fields.side(scope);
        typed.iter().map(|text| self.outcome(&searcher, side, text.as_ref())).collect()
    }

    fn outcome(&self, searcher: &Searcher, side: Option<&Side>, typed: &str) -> Result<Outcome, SearchError> {
        if let (Some(number), Some(side)) = (text::number(typed), side)
            && let Some((issn, led)) = self.lead(searcher, side, &number)?
        {
            return Ok(Outcome::Found { issn, led });
        }
        Ok(match Issn::parse(typed) {
            Ok(issn) => Outcome::Unknown { issn },
            Err(NumberError::CheckDigit { given, expected }) => Outcome::WrongCheckDigit { given, expected },
            Err(_) => Outcome::NoNumber,
        })
    }

    /// The one record that a number leads to first.
    fn lead(
        &self,
        searcher: &Searcher,
        side: &Side,
        number: &str,
    ) -> Result<Option<(Issn, Led)>, SearchError> {
        if let Some(replacement) = self.planner(searcher, side).forwarded(number) {
            let found = crate::place::first(searcher, self.fields.issn, &replacement)?.is_some();
            let issn = Issn::parse(&replacement).ok().filter(|_| found);
            return Ok(issn.map(|issn| (issn, Led::Cancelled)));
        }
        for field in [self.fields.issn, side.number, side.issn_l] {
            if let Some(place) = crate::place::first(searcher, field, number)?
                && let Some(row) = crate::found::row(searcher, self.fields.issn, side, place)?
            {
                let led = row.led_by(number).unwrap_or(Led::SameTitle);
                return Ok(Some((row.hit.issn, led)));
            }
        }
        Ok(None)
    }
}

impl Row {
    /// How this number, in its compact form, leads here.
    pub(crate) fn led_by(&self, number: &str) -> Option<Led> {
        let is_in = |numbers: &[String]| numbers.iter().any(|own| own == number);
        if self.hit.issn.compact() == number {
            Some(Led::Own)
        } else if is_in(&self.incorrect) {
            Some(Led::Incorrect)
        } else if is_in(&self.cancelled) {
            Some(Led::Cancelled)
        } else if self.hit.issn_l.compact() == number {
            Some(Led::SameTitle)
        } else if is_in(&self.former) {
            Some(Led::FormerIssnL)
        } else {
            None
        }
    }
}
