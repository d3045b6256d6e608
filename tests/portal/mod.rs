//! The portal: what everybody sees, and what nobody may.

mod barcode;
mod data;
mod depth;
mod dumps;
mod keepers;
mod leaks;
mod map;
mod pages;
mod provisional;
mod record;
mod resource;
mod search;
mod search_advanced;
mod search_expert;
mod search_export;
mod search_kept;
mod search_list;
mod title_change;
