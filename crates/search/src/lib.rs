//! The index over the register: schema, query, facets. Knows no database.
//!
//! Each listed record stands in the index twice: once as everyone sees it (built from
//! `issn::visible::seen_by`), once complete. A search uses the fields of one side only, so what is not
//! released can neither match, nor sort, nor count, nor be shown.

mod document;
mod error;
mod facets;
mod found;
mod index;
mod parse;
mod plan;
mod query;
mod rank;
mod schema;
mod text;
mod writer;

pub use error::SearchError;
pub use found::{Facet, Found, Hit};
pub use index::Index;
pub use query::{MAX_CHARS, MAX_OFFSET, MAX_SIZE, Query, Sort, Within};
pub use writer::{HEAP_REINDEX, HEAP_SERVING, Writer};
