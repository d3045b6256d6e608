//! What is asked for: words, filters, order and page; and its bounds.

use issn::Issn;
use issn::visible::Depth;
use serde::{Deserialize, Serialize};

use crate::{Criterion, Field, SearchError};

/// The longest text that is searched for, in characters.
pub const MAX_CHARS: usize = 1000;
/// The first hit of a page lies no further down than this.
pub const MAX_OFFSET: usize = 10_000;
/// The most hits on one page.
pub const MAX_SIZE: usize = 100;
/// The most values of one filter.
pub const MAX_VALUES: usize = 300;
/// The most numbers that one search is confined to, or that [`crate::Index::numbers`] looks up at once.
pub const MAX_NUMBERS: usize = 10_000;
/// The most values of one field that are counted for an answer.
pub const MAX_COUNTED: usize = 2_000;
/// Values of a field that are counted when no other number is asked for.
const USUAL_COUNTED: usize = 100;

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
    /// Names of publishers as counts tell them. Only in the complete data.
    pub publishers: Vec<String>,
    /// Names of indexing services as counts tell them. Only in the complete data.
    pub indexing: Vec<String>,
    pub open_access: Option<bool>,
    /// The first year lies between these two, both included. Only in the complete data.
    pub years: Option<(i16, i16)>,
    /// Only records with these own numbers, at most [`MAX_NUMBERS`]; empty means all.
    pub numbers: Vec<Issn>,
    /// What the advanced form or CQL asks, joined to the words by *and*.
    pub criteria: Option<Criterion>,
    pub sort: Sort,
    /// Counted from 1.
    pub page: usize,
    /// Hits on a page: 1 to [`MAX_SIZE`]; what lies outside is taken as the nearest.
    pub size: usize,
    /// What to count the hits by.
    pub facets: Facets,
}

/// What to count all hits by.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facets {
    /// Nothing: the cheapest.
    None,
    /// Medium, country, status, centre, archive, open access; in the complete data also language, decade and kind.
    #[default]
    Usual,
    /// These fields, in this order. Fields beyond the scope are refused.
    These(Vec<CountBy>),
}

/// A field to count by ([`Field::is_counted`]), and how many of its values to tell: the most frequent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountBy {
    pub field: Field,
    /// 1 to [`MAX_COUNTED`]; what lies outside is taken as the nearest.
    pub most: usize,
}

impl CountBy {
    /// As many values as are usually told.
    pub const fn new(field: Field) -> Self {
        Self { field, most: USUAL_COUNTED }
    }
}

/// Counted on released data. Rule: domain 7.4
const RELEASED: [Field; 6] =
    [Field::Medium, Field::Country, Field::Status, Field::Centre, Field::Archive, Field::OpenAccess];
/// Counts that the complete data adds.
const COMPLETE: [Field; 3] = [Field::Language, Field::Decade, Field::Kind];

impl Facets {
    /// The fields in the order of the answer.
    pub(crate) fn of(&self, scope: Depth) -> Vec<CountBy> {
        let most = |field| CountBy { field, most: MAX_COUNTED };
        match self {
            Self::Usual if scope == Depth::Complete => {
                RELEASED.into_iter().chain(COMPLETE).map(most).collect()
            }
            Self::Usual if scope == Depth::Released => RELEASED.map(most).to_vec(),
            Self::None | Self::Usual => Vec::new(),
            Self::These(fields) => fields.clone(),
        }
    }
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
            publishers: Vec::new(),
            indexing: Vec::new(),
            open_access: None,
            years: None,
            numbers: Vec::new(),
            criteria: None,
            sort: Sort::Relevance,
            page: 1,
            size: 20,
            facets: Facets::Usual,
        }
    }
}

impl Query {
    /// A search for these words, everything else as usual.
    pub fn words(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// A search for these conditions, everything else as usual.
    pub fn criteria(criteria: Criterion) -> Self {
        Self { criteria: Some(criteria), ..Self::default() }
    }

    /// Takes off the filters, the order and the counts that need data beyond `scope`, and names them.
    ///
    /// Conditions are not taken off, as that would turn a question into another: [`crate::Index::find`] refuses
    /// them, as it refuses a query that still has one of the others. Rule: domain 7.4 (facets on released data only)
    pub fn confine(&mut self, scope: Depth) -> Vec<&'static str> {
        let taken = self.beyond(scope);
        for name in &taken {
            match *name {
                "language" => self.languages.clear(),
                "kind" => self.kinds.clear(),
                "publisher" => self.publishers.clear(),
                "indexing" => self.indexing.clear(),
                "year" => self.years = None,
                _ => self.sort = Sort::Relevance,
            }
        }
        if let Facets::These(fields) = &mut self.facets {
            fields.retain(|count| count.field.is_open_to(scope));
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
            ("publisher", !self.publishers.is_empty()),
            ("indexing", !self.indexing.is_empty()),
            ("year", self.years.is_some()),
            ("sort", self.sort == Sort::Newest),
        ];
        asked.into_iter().filter(|(_, asked)| *asked).map(|(name, _)| name).collect()
    }

    /// Whether the query keeps within its bounds and within `scope`.
    pub(crate) fn check(&self, scope: Depth) -> Result<(), SearchError> {
        let filters = self.filters();
        let too_many = filters.iter().any(|(_, values)| values.len() > MAX_VALUES);
        let too_wide = filters.iter().any(|(_, values)| values.iter().any(|value| value.len() > MAX_CHARS));
        // A character has at most four bytes: this keeps a huge text from being counted through.
        let too_long = self.words.len() > 4 * MAX_CHARS || self.words.chars().count() > MAX_CHARS;
        if too_many || too_wide || too_long || self.numbers.len() > MAX_NUMBERS {
            return Err(SearchError::TooLong);
        }
        if self.offset() > MAX_OFFSET {
            return Err(SearchError::TooDeep);
        }
        if let Some(name) = self.beyond(scope).first() {
            return Err(SearchError::NotReleased(name));
        }
        for count in self.facets.of(scope) {
            if !count.field.is_open_to(scope) {
                return Err(SearchError::NotReleased(count.field.code()));
            }
            if !count.field.is_counted() {
                return Err(SearchError::NoSuchQuestion(count.field.code()));
            }
        }
        self.criteria.as_ref().map_or(Ok(()), |criteria| criteria.check(scope))
    }

    /// The filters that name values of one field.
    pub(crate) fn filters(&self) -> [(Field, &[String]); 9] {
        [
            (Field::Country, &self.countries),
            (Field::Language, &self.languages),
            (Field::Medium, &self.media),
            (Field::Status, &self.statuses),
            (Field::Centre, &self.centres),
            (Field::Archive, &self.archives),
            (Field::Kind, &self.kinds),
            (Field::Publisher, &self.publishers),
            (Field::Indexing, &self.indexing),
        ]
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
