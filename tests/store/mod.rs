//! The store by itself: what must hold on both databases.

mod ledger;
mod numbers;
mod requests;
mod versions;
