//! What programs ask.

mod search;
