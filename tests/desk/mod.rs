//! The desk: who may see and do what, and every decision as a librarian takes it.

mod decide;
mod permissions;
mod queue;
mod titles;
mod visibility;
mod withdraw;
