//! The store by itself: what must hold on both databases.

mod inverse_links;
mod ledger;
mod numbers;
mod requests;
mod versions;
