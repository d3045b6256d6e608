//! Masthead: everything that listens, sends or schedules.

pub mod actions;
pub mod app;
pub mod cli;
pub mod config;
pub mod error;
pub mod jobs;
pub mod linked;
pub mod ports;
pub mod sample;
pub mod texts;
pub mod web;

pub use app::App;
pub use error::Fail;
