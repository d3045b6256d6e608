//! Pages of the demonstration.

mod pages;
