//! The organisations of the centre.

pub mod list;
pub mod show;
