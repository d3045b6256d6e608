//! What differs between the databases, and nothing else: opening, migrating under a lock, claiming a job.

pub mod postgres;
pub mod sqlite;
