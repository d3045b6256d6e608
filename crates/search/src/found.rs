//! What a search gives: hits as a result row shows them, the total and the counts.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use issn::visible::Depth;
use issn::{Issn, Medium, Status};
use serde::Serialize;
use tantivy::schema::{Field as Indexed, Value};
use tantivy::{DocAddress, Searcher, TantivyDocument};

use crate::plan::Planner;
use crate::row::{self, Row};
use crate::schema::Side;
use crate::{CountBy, Facets, Field, Index, Led, Query, SearchError, facets, place, rank};

/// One record among the results, with no more in it than the scope of the search lets see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    pub issn: Issn,
    pub issn_l: Issn,
    pub title: String,
    pub key_title: String,
    pub medium: Medium,
    /// MARC country code, empty when unknown.
    pub country: String,
    pub status: Status,
    pub centre: String,
    pub open_access: bool,
    /// How many other listed records have the same ISSN-L.
    pub siblings: usize,
    /// The number that was typed, in its eight characters, and why it led here; none when no number was typed.
    pub led: Option<(String, Led)>,
    /// Only in the complete data, as everything below.
    pub publisher: Option<String>,
    pub start_year: Option<i16>,
    pub end_year: Option<i16>,
    pub languages: Vec<String>,
}

/// The values of one field among all hits, with how many hits have each; the most frequent first, equals by value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facet {
    pub field: Field,
    pub values: Vec<(String, u64)>,
    /// How many more values there are.
    pub more: usize,
}

/// The answer to a search.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    /// All hits, not only those of the page. Exact.
    pub total: usize,
    pub hits: Vec<Hit>,
    /// Empty when the query asked for none.
    pub facets: Vec<Facet>,
    pub took: Duration,
}

impl Index {
    /// Searches as far as `scope` (from `issn::visible::scope`) reaches.
    ///
    /// # Errors
    /// [`SearchError::TooLong`], [`SearchError::TooDeep`], [`SearchError::NotReleased`],
    /// [`SearchError::NoSuchQuestion`]; never for odd text.
    pub fn find(&self, query: &Query, scope: Depth) -> Result<Found, SearchError> {
        let begun = Instant::now();
        query.check(scope)?;
        let Some(side) = self.fields.side(scope) else { return Ok(Found::default()) };
        let searcher = self.reader.searcher();
        let planner = self.planner(&searcher, side);
        let plan = planner.plan(query)?;
        let fields = query.facets.of(scope);
        let (total, facets) = facets::count(&searcher, plan.matching.as_ref(), side, &fields)?;
        let places =
            if total > query.offset() { rank::page(&searcher, &plan, query, side)? } else { Vec::new() };
        let typed = typed_numbers(query);
        let mut families = HashMap::new();
        let mut hits = Vec::with_capacity(places.len());
        for place in places {
            let Some(row) = row(&searcher, self.fields.issn, side, place)? else { continue };
            let led = led(&planner, &row, &typed);
            let siblings = family(&searcher, side, row.hit.issn_l, &mut families)?.saturating_sub(1);
            hits.push(Hit { siblings, led, ..row.hit });
        }
        Ok(Found { total, hits, facets, took: begun.elapsed() })
    }

    /// Counts all hits by these fields and reads none of them: for maps and overviews.
    ///
    /// # Errors
    /// As [`Index::find`].
    pub fn count_by(&self, query: &Query, scope: Depth, fields: &[CountBy]) -> Result<Found, SearchError> {
        let facets = Facets::These(fields.to_vec());
        let found = self.find(&Query { facets, page: 1, size: 1, ..query.clone() }, scope)?;
        Ok(Found { hits: Vec::new(), ..found })
    }

    pub(crate) fn planner<'a>(&'a self, searcher: &'a Searcher, side: &'a Side) -> Planner<'a> {
        Planner { searcher, side, fields: &self.fields }
    }
}

/// The row of a document; `None` for one without a number, which none is.
pub(crate) fn row(
    searcher: &Searcher,
    issn: Indexed,
    side: &Side,
    place: DocAddress,
) -> Result<Option<Row>, SearchError> {
    let document: TantivyDocument = searcher.doc(place)?;
    let read = |field| document.get_first(field).and_then(|value| value.as_str());
    let Some(number) = read(issn).and_then(|number| Issn::parse(number).ok()) else { return Ok(None) };
    Ok(Some(row::read(number, read(side.row).unwrap_or_default())))
}

/// The good numbers among the words, and the bad ones that may have been printed, each in compact form.
fn typed_numbers(query: &Query) -> Vec<String> {
    crate::parse::numbers(&query.words)
}

/// Which of the typed numbers led to this row, and why.
fn led(planner: &Planner<'_>, row: &Row, typed: &[String]) -> Option<(String, Led)> {
    let direct = typed.iter().find_map(|number| row.led_by(number).map(|led| (number.clone(), led)));
    let own = row.hit.issn.compact();
    let forwarded = || typed.iter().find(|number| planner.forwarded(number).as_deref() == Some(&own));
    direct.or_else(|| forwarded().map(|number| (number.clone(), Led::Cancelled))).or_else(|| {
        let family = row.hit.issn_l.compact();
        let through = typed.iter().find(|number| planner.issn_l_of(number).as_deref() == Some(&family));
        through.map(|number| (number.clone(), Led::SameTitle))
    })
}

/// How many records have this ISSN-L, each looked up once.
fn family(
    searcher: &Searcher,
    side: &Side,
    issn_l: Issn,
    known: &mut HashMap<Issn, usize>,
) -> Result<usize, SearchError> {
    if let Some(members) = known.get(&issn_l) {
        return Ok(*members);
    }
    let members = place::count(searcher, side.issn_l, &issn_l.compact())?;
    known.insert(issn_l, members);
    Ok(members)
}
