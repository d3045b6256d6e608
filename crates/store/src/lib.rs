//! All queries, entities, migrations and the job queue: the only crate that knows a database.
//!
//! One file per noun. Functions are named as sentences (`organisations::hold`), take a [`Tx`] when they write and
//! anything that implements [`Conn`] when they read, and speak the types of `issn`.

mod dialect;
mod entity;
mod error;
mod json;
mod migrations;
mod open;
mod rows;
mod when;

pub mod blocks;
pub mod cart;
pub mod causes;
pub mod centres;
pub mod certificates;
pub mod changes;
pub mod evidence;
pub mod history;
pub mod imports;
pub mod invoices;
pub mod jobs;
pub mod ledger;
pub mod links;
pub mod load;
pub mod ltwa;
pub mod messages;
pub mod orders;
pub mod organisations;
pub mod prices;
pub mod records;
pub mod reports;
pub mod requests;
pub mod schedules;
pub mod searches;
pub mod sessions;
pub mod settings;
pub mod settle;
pub mod tables;
pub mod users;
pub mod versions;

pub use error::{Result, StoreError};
pub use open::{Conn, Store, Tx};
