//! Why a search or a change of the index did not come about.

use tantivy::TantivyError;

/// What went wrong. The first five are the asker's to put right, the rest the operator's.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// More text, words or filter values than a search takes.
    #[error("the query is too long")]
    TooLong,
    /// A page further down than the index counts: narrow the search instead.
    #[error("the page is too far down; narrow the search")]
    TooDeep,
    /// A filter or order on data that the asker may not see; [`crate::Query::confine`] takes it off.
    #[error("“{0}” may not be searched in the released data")]
    NotReleased(&'static str),
    /// A mask with so few letters beside it that half the index would match.
    #[error("a `*` or `?` needs two letters in its word")]
    TooOpen,
    /// A field that cannot answer what it was asked: a range of words, a count by titles.
    #[error("“{0}” cannot be asked this")]
    NoSuchQuestion(&'static str),
    /// Another process (or another [`crate::Writer`]) writes this index.
    #[error("the index is being written by another process")]
    Busy,
    /// The folder cannot be read or written.
    #[error("the folder of the index: {0}")]
    Folder(#[from] std::io::Error),
    /// The index itself failed.
    #[error("the index: {0}")]
    Index(TantivyError),
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(..) => Self::Busy,
            other => Self::Index(other),
        }
    }
}
