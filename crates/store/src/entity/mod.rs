//! One file a table. Entities stay inside this crate: functions take and return the domain's types.

pub mod centres;
pub mod elsewhere;
pub mod holidays;
pub mod blocks;
pub mod organisations;
pub mod users;
pub mod links;
pub mod sessions;
pub mod price_lists;
pub mod orders;
pub mod payments;
pub mod invoices;
pub mod bookings;
pub mod requests;
pub mod evidence;
pub mod history;
pub mod messages;
pub mod records;
pub mod key_titles;
pub mod changes;
pub mod counters;
pub mod cursors;
pub mod jobs;
pub mod certificates;
pub mod settings;
