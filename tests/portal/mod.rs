//! The portal: what everybody sees, and what nobody may.

mod depth;
mod pages;
mod provisional;
mod record;
mod resource;
mod search;
