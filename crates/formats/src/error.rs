//! What can go wrong: records that are turned away on reading, and records that a format cannot carry.

use std::fmt;

/// Where a record stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The first record is 1. Pieces that are turned away count too.
    pub ordinal: u64,
    /// Bytes before the record.
    pub offset: u64,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "record {} at byte {}", self.ordinal, self.offset)
    }
}

/// A piece of input that is not read as a record. Nothing is left out without one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {damage}")]
pub struct Reject {
    pub position: Position,
    pub damage: Damage,
    /// The beginning of the piece for the eye, control characters shown as `·`; may be empty.
    pub snippet: String,
}

/// Why a piece of input is not a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    #[error("the record is longer than {limit} bytes")]
    TooLong { limit: u64 },
    #[error("the file ends within the record")]
    Truncated,
    #[error("bytes that belong to no record")]
    Garbage,
    #[error("the leader is not 24 plain characters")]
    Leader,
    #[error("the directory does not end, or not after a multiple of 12 characters")]
    Directory,
    #[error("the directory names {named} fields, the data hold {held}, and the addresses do not fit")]
    Addresses { named: usize, held: usize },
    #[error("the tag of field {field} is not three letters or digits")]
    Tag { field: usize },
    #[error("field {tag}: text stands before its first subfield")]
    Subfields { tag: String },
    #[error("neither UTF-8 nor MARC-8, at byte {at} of the record")]
    Encoding { at: usize },
    #[error("{0}")]
    Xml(String),
    #[error("document type declarations are refused")]
    DocType,
    #[error("reading failed: {0}")]
    Io(String),
}

/// Why a record cannot be written in a format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// ISO 2709 has five digits for the length of a record.
    #[error("the record has {0} bytes, ISO 2709 carries no more than 99,999")]
    RecordTooLong(usize),
    /// ISO 2709 has four digits for the length of a field.
    #[error("field {tag} has {bytes} bytes, ISO 2709 carries no more than 9,999")]
    FieldTooLong { tag: String, bytes: usize },
    /// A tag that is not three ASCII characters, or a separator of ISO 2709 within a value.
    #[error("field {tag} holds what the format cannot carry")]
    Unwritable { tag: String },
    /// The serialiser of the format failed.
    #[error("{0}")]
    Serializer(String),
}

/// The beginning of a piece of input, fit to be shown.
pub(crate) fn snippet(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(160)]);
    text.chars().take(100).map(|sign| if sign.is_control() { '·' } else { sign }).collect()
}
