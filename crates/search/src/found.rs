//! What a search gives: hits as a result row shows them, the total and the counts.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use issn::visible::Depth;
use issn::{Issn, Medium, Status};
use serde::Serialize;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{Searcher, TantivyDocument, Term};

use crate::plan::Planner;
use crate::schema::Side;
use crate::{Index, Query, SearchError, facets, rank};

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
    /// How many other listed records have the same ISSN-L.
    pub siblings: usize,
    /// Only in the complete data, as everything below.
    pub publisher: Option<String>,
    pub start_year: Option<i16>,
    pub end_year: Option<i16>,
    pub languages: Vec<String>,
}

/// The values of one field among all hits, with how many hits have each; the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// `medium country status centre archive open_access`, in the complete data also `language decade kind`.
    pub field: &'static str,
    pub values: Vec<(String, u64)>,
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
    /// [`SearchError::TooLong`], [`SearchError::TooDeep`], [`SearchError::NotReleased`]; never for odd text.
    pub fn find(&self, query: &Query, scope: Depth) -> Result<Found, SearchError> {
        let begun = Instant::now();
        query.check(scope)?;
        let Some(side) = self.fields.side(scope) else { return Ok(Found::default()) };
        let searcher = self.reader.searcher();
        let issn_l_of = |number: &str| issn_l_of(&searcher, self.fields.issn, side, number);
        let planner = Planner { side, issn: self.fields.issn, issn_l_of: &issn_l_of };
        let executed = planner.plan(query)?;
        let (total, places, counts) = rank::run(&searcher, executed.as_ref(), query, side)?;
        let mut rows = Rows { searcher: &searcher, issn: self.fields.issn, side, families: HashMap::new() };
        let mut hits = Vec::with_capacity(places.len());
        for place in places {
            hits.extend(rows.hit(&searcher.doc(place)?)?);
        }
        let facets = counts.map(|counts| facets::facets(side, &counts)).unwrap_or_default();
        Ok(Found { total, hits, facets, took: begun.elapsed() })
    }
}

/// The ISSN-L of the listed record with this number.
fn issn_l_of(searcher: &Searcher, issn: Field, side: &Side, number: &str) -> Option<String> {
    let own = TermQuery::new(Term::from_field_text(issn, number), IndexRecordOption::Basic);
    let found = searcher.search(&own, &TopDocs::with_limit(1).order_by_score()).ok()?;
    let document: TantivyDocument = searcher.doc(found.first()?.1).ok()?;
    text(&document, side.issn_l)
}

/// Reads result rows, counting each family of media once.
struct Rows<'a> {
    searcher: &'a Searcher,
    issn: Field,
    side: &'a Side,
    families: HashMap<Issn, usize>,
}

impl Rows<'_> {
    /// `None` for a document without a number, which none is.
    fn hit(&mut self, document: &TantivyDocument) -> Result<Option<Hit>, SearchError> {
        let side = self.side;
        let read = |field| text(document, field).unwrap_or_default();
        let Ok(issn) = Issn::parse(&read(self.issn)) else { return Ok(None) };
        let issn_l = Issn::parse(&read(side.issn_l)).unwrap_or(issn);
        Ok(Some(Hit {
            issn,
            issn_l,
            title: read(side.shown_title),
            key_title: read(side.shown_key_title),
            medium: Medium::from_code(&read(side.medium)).unwrap_or(Medium::Other),
            country: read(side.country),
            status: Status::from_code(&read(side.status)).unwrap_or(Status::Register),
            centre: read(side.centre),
            siblings: self.family(issn_l)?.saturating_sub(1),
            publisher: text(document, side.shown_publisher),
            start_year: year(document, side.start),
            end_year: year(document, side.end),
            languages: texts(document, side.language).map(str::to_owned).collect(),
        }))
    }

    fn family(&mut self, issn_l: Issn) -> Result<usize, SearchError> {
        if let Some(size) = self.families.get(&issn_l) {
            return Ok(*size);
        }
        let term = Term::from_field_text(self.side.issn_l, &issn_l.compact());
        let size = self.searcher.search(&TermQuery::new(term, IndexRecordOption::Basic), &Count)?;
        self.families.insert(issn_l, size);
        Ok(size)
    }
}

fn texts(document: &TantivyDocument, field: Field) -> impl Iterator<Item = &str> {
    document.get_all(field).filter_map(|value| value.as_str())
}

fn text(document: &TantivyDocument, field: Field) -> Option<String> {
    texts(document, field).next().map(str::to_owned)
}

fn year(document: &TantivyDocument, field: Field) -> Option<i16> {
    document.get_first(field).and_then(|value| value.as_i64()).and_then(|year| i16::try_from(year).ok())
}
