//! UNIMARC: records of MARC 21 converted to it and back, so that nothing is lost on either way.
//!
//! A field goes to its counterpart (domain 6.6). What has none, or would not come back as it was, is carried whole in
//! field 886 as well; coming back, the counterpart then counts for nothing. Both ways are checked on each record by
//! converting it back: one that could not be told apart otherwise carries all its fields in 886.

use issn::Marc;

use crate::dialect::Dialect;
use crate::error::FormatError;
use crate::{iso2709, leader, marcxml};

mod coded;
mod codes;
mod exchange;
mod fields;
mod foreign;
mod script;
mod table;

/// What opens a file of many records in `MarcXchange`.
pub const HEADER: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"info:lc/xmlns/marcxchange-v2\">\n";

/// How deep records that are carried whole in others are looked for; one within another is more than there ever is.
const DEPTH: u8 = 3;

/// A record of MARC 21 as ISO 2709 of UNIMARC.
///
/// # Errors
/// As [`iso2709::write`]; a field of nearly 9,999 bytes may be too long once it is carried in 886.
pub fn write(marc: &Marc) -> Result<Vec<u8>, FormatError> {
    iso2709::write_in(&to_unimarc(marc), Dialect::Unimarc)
}

/// A record of MARC 21 as an element of UNIMARC that stands in a collection ([`HEADER`], [`marcxml::FOOTER`]).
pub fn write_xml(marc: &Marc) -> String {
    marcxml::write_in(&to_unimarc(marc), Dialect::Unimarc)
}

/// The record of MARC 21 as UNIMARC. Rule: domain 6.6
///
/// [`to_marc21`] gives it back: all fields, indicators, subfields and their order; of the leader, what does not depend
/// on how the record is written. Fields are in order of their tags if that order can be undone.
pub fn to_unimarc(marc: &Marc) -> Marc {
    exchange::outward(&plain(marc, Dialect::Marc21), DEPTH)
}

/// The record of UNIMARC as MARC 21; [`to_unimarc`] gives it back likewise.
pub fn to_marc21(marc: &Marc) -> Marc {
    exchange::homeward(&plain(marc, Dialect::Unimarc), DEPTH)
}

/// The record with the leader it would be written with, but for lengths.
fn plain(marc: &Marc, dialect: Dialect) -> Marc {
    let leader = leader::written(&marc.leader, dialect, 0, 0);
    Marc { leader, fields: marc.fields.clone() }
}
