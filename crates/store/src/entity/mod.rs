//! One file a table. Entities stay inside this crate: functions take and return the domain's types.

pub mod blocks;
pub mod bookings;
pub mod centres;
pub mod certificates;
pub mod changes;
pub mod counters;
pub mod cursors;
pub mod elsewhere;
pub mod evidence;
pub mod history;
pub mod holidays;
pub mod invoices;
pub mod jobs;
pub mod key_titles;
pub mod links;
pub mod messages;
pub mod orders;
pub mod organisations;
pub mod payments;
pub mod price_lists;
pub mod records;
pub mod requests;
pub mod sessions;
pub mod settings;
pub mod users;
