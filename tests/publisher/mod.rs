//! The publisher's area, as people use it.

mod certificates;
mod requests;
