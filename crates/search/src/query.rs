//! What is asked for: words, filters, order and page; and its bounds.

use issn::visible::Depth;
use serde::{Deserialize, Serialize};

use crate::SearchError;

/// The longest text that is searched for, in characters.
pub const MAX_CHARS: usize = 1000;
/// The first hit of a page lies no further down than this.
pub const MAX_OFFSET: usize = 10_000;
/// The most hits on one page.
pub const MAX_SIZE: usize = 100;
/// The most values of one filter.
const MAX_VALUES: usize = 300;

/// Where the words are looked for. Rule: domain 7.1 (simple search)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Within {
    /// Numbers, titles, and in the complete data publisher, place, subjects and indexing services.
    #[default]
    All,
    /// Any number of a record; several typed numbers are found together.
    Issn,
    /// All titles.
    Title,
}

/// The order of the hits. Every order ends with the number, so that pages never overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// The best match first; by title when there are no words.
    #[default]
    Relevance,
    /// By key title, without its article.
    Title,
    /// The latest first year first. Only in the complete data.
    Newest,
    /// The latest change first.
    Changed,
    Issn,
}

/// One search. The filters are joined by *and*, the values of one filter by *or*.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// All words must be found. `"…"` keeps words together, a final `*` leaves the end of a word open.
    pub words: String,
    pub within: Within,
    /// MARC country codes.
    pub countries: Vec<String>,
    /// MARC language codes. Only in the complete data.
    pub languages: Vec<String>,
    /// Codes of [`issn::Medium`].
    pub media: Vec<String>,
    /// Codes of [`issn::Status`]; `confirmed` stands for `register`.
    pub statuses: Vec<String>,
    pub centres: Vec<String>,
    pub archives: Vec<String>,
    /// Codes of the type of resource (008/21). Only in the complete data.
    pub kinds: Vec<String>,
    pub open_access: Option<bool>,
    /// The first year lies between these two, both included. Only in the complete data.
    pub years: Option<(i16, i16)>,
    pub sort: Sort,
    /// Counted from 1.
    pub page: usize,
    /// Hits on a page: 1 to [`MAX_SIZE`]; what lies outside is taken as the nearest.
    pub size: usize,
    /// Whether to count by facets.
    pub facets: bool,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            words: String::new(),
            within: Within::All,
            countries: Vec::new(),
            languages: Vec::new(),
            media: Vec::new(),
            statuses: Vec::new(),
            centres: Vec::new(),
            archives: Vec::new(),
            kinds: Vec::new(),
            open_access: None,
            years: None,
            sort: Sort::Relevance,
            page: 1,
            size: 20,
            facets: true,
        }
    }
}

impl Query {
    /// A search for these words, everything else as usual.
    pub fn words(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// Takes off the filters and the order that need data beyond `scope`, and names them.
    ///
    /// [`crate::Index::find`] refuses a query that still has one. Rule: domain 7.4 (facets on released data only)
    pub fn confine(&mut self, scope: Depth) -> Vec<&'static str> {
        let taken = self.beyond(scope);
        for name in &taken {
            match *name {
                "language" => self.languages.clear(),
                "kind" => self.kinds.clear(),
                "year" => self.years = None,
                _ => self.sort = Sort::Relevance,
            }
        }
        taken
    }

    fn beyond(&self, scope: Depth) -> Vec<&'static str> {
        if scope == Depth::Complete {
            return Vec::new();
        }
        let asked = [
            ("language", !self.languages.is_empty()),
            ("kind", !self.kinds.is_empty()),
            ("year", self.years.is_some()),
            ("sort", self.sort == Sort::Newest),
        ];
        asked.into_iter().filter(|(_, asked)| *asked).map(|(name, _)| name).collect()
    }

    /// Whether the query keeps within its bounds and within `scope`.
    pub(crate) fn check(&self, scope: Depth) -> Result<(), SearchError> {
        let filters = [
            &self.countries,
            &self.languages,
            &self.media,
            &self.statuses,
            &self.centres,
            &self.archives,
            &self.kinds,
        ];
        let too_many = filters.iter().any(|values| values.len() > MAX_VALUES);
        let too_wide = filters.iter().any(|values| values.iter().any(|value| value.len() > MAX_CHARS));
        // A character has at most four bytes: this keeps a huge text from being counted through.
        if self.words.len() > 4 * MAX_CHARS || self.words.chars().count() > MAX_CHARS || too_many || too_wide
        {
            return Err(SearchError::TooLong);
        }
        if self.offset() > MAX_OFFSET {
            return Err(SearchError::TooDeep);
        }
        self.beyond(scope).first().map_or(Ok(()), |name| Err(SearchError::NotReleased(name)))
    }

    pub(crate) fn limit(&self) -> usize {
        self.size.clamp(1, MAX_SIZE)
    }

    pub(crate) fn offset(&self) -> usize {
        self.page.saturating_sub(1).saturating_mul(self.limit())
    }

    /// Whether there is anything to look for beside the filters.
    pub(crate) fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }
}
