//! Records to and from bytes: ISO 2709, MARCXML, JSON, JSON-LD and their kin. Pure.

pub mod error;
pub mod iso2709;
mod iso2709_record;
mod leader;
mod marc8;
pub mod marcxml;
mod xml;

pub use error::{Damage, FormatError, Position, Reject};
