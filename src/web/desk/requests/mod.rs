//! One case at the desk: looking at it, and a page for each thing that can be done with it.

pub mod accept;
mod checks;
pub mod confirm;
mod decision;
pub mod evidence;
mod given;
pub mod hold;
mod known;
pub mod reject;
pub mod resume;
pub mod send_back;
pub mod show;
pub mod take;
mod titles;
pub mod write;
