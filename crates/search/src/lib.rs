//! The index over the register: schema, query, facets. Knows no database.
//!
//! Each listed record stands in the index twice: once as everyone sees it (built from
//! `issn::visible::seen_by`), once complete. A search uses the fields of one side only, so what is not
//! released can neither match, nor sort, nor count, nor be shown.

mod conditions;
mod criterion;
mod document;
mod error;
mod every;
mod facets;
mod field;
mod found;
mod index;
mod led;
mod mean;
mod parse;
mod pattern;
mod place;
mod plan;
mod query;
mod rank;
mod row;
mod schema;
mod suggest;
mod text;
mod writer;

pub use criterion::{Criterion, MAX_CRITERIA, MAX_DEPTH, Match};
pub use error::SearchError;
pub use every::Every;
pub use field::{Field, Holds};
pub use found::{Facet, Found, Hit};
pub use index::Index;
pub use led::{Led, Outcome};
pub use query::{
    CountBy, Facets, MAX_CHARS, MAX_COUNTED, MAX_NUMBERS, MAX_OFFSET, MAX_SIZE, MAX_VALUES, Query, Sort,
    Within,
};
pub use suggest::{MAX_SUGGESTIONS, Suggestion};
pub use writer::{HEAP_REINDEX, HEAP_SERVING, Writer};
