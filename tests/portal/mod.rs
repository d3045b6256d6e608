//! The portal: what everybody sees, and what nobody may.

mod pages;
mod provisional;
mod resource;
mod search;
