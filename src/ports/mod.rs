//! What the app needs from outside: time, chance, mail, files. Each file holds the real one and the one tests use.

pub mod blobs;
pub mod chance;
pub mod clock;
pub mod high_water;
pub mod mail;
pub mod pay;
