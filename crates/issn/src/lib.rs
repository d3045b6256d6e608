//! The ISSN domain: numbers, records, requests, rules and who may do what.
//!
//! Everything here is pure: no clock, no database, no network and no text for people. What a rule needs to
//! know is handed in; what it decides is returned as a value. Each rule names its source in a `Rule:` line.

pub mod abbreviate;
pub mod account;
pub mod barcode;
pub mod cluster;
pub mod country;
pub mod credits;
pub mod description;
pub mod eligible;
pub mod evidence;
pub mod fold;
pub mod keepers;
pub mod key_title;
pub mod language;
pub mod link;
pub mod marc;
pub mod may;
pub mod medium;
pub mod number;
pub mod person;
pub mod price;
pub mod promise;
pub mod record;
pub mod request;
pub mod timing;
pub mod title_change;
pub mod uia;
pub mod visible;
pub mod withdraw;

pub use marc::Marc;
pub use medium::Medium;
pub use number::{Issn, NumberError};
pub use record::{Record, Status};
