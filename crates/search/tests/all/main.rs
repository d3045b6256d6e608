//! The index from outside: what is found, in which order, and what must never be found.

mod kept;
mod leaks;
mod register;
mod searches;
mod timing;
