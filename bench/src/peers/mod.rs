//! What we measure ourselves against.

pub mod nginx;
pub mod postgres;
pub mod yaz;
pub mod zebra;
