//! Tools of the desk that stand for themselves: trying a title out, without a case.

pub mod abbreviation;
pub mod title_change;
