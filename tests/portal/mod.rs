//! The portal: what everybody sees, and what nobody may.

mod barcode;
mod data;
mod depth;
mod leaks;
mod pages;
mod provisional;
mod record;
mod resource;
mod search;
mod title_change;
