//! The index from outside: what is found, in which order, and what must never be found.

mod conditions;
mod kept;
mod leads;
mod leaks;
mod register;
mod searches;
mod timing;
