//! The portal: what everybody sees, and what nobody may.

mod data;
mod depth;
mod dumps;
mod leaks;
mod pages;
mod provisional;
mod record;
mod resource;
mod search;
