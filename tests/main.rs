//! The one integration test binary.

mod arrows;
mod kit;
mod rules;
mod store;
