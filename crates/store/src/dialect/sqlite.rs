//! `SQLite`: one writer, many readers, nothing lost.

use std::str::FromStr;
use std::time::Duration;

use sea_orm::{DatabaseConnection, SqlxSqliteConnector};
use sea_orm_migration::MigratorTrait;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::Result;
use crate::migrations::Migrator;

/// The reading and the writing connections.
pub async fn open(url: &str) -> Result<(DatabaseConnection, DatabaseConnection)> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(30))
        .pragma("cache_size", "-16000")
        .pragma("temp_store", "memory");
    let writer = SqlitePoolOptions::new().max_connections(1).acquire_timeout(Duration::from_mins(1));
    let write = writer.connect_with(options.clone()).await?;
    let readers = SqlitePoolOptions::new().max_connections(8).acquire_timeout(Duration::from_mins(1));
    let read = readers.connect_with(options.pragma("query_only", "ON")).await?;
    let connection = SqlxSqliteConnector::from_sqlx_sqlite_pool;
    Ok((connection(read), connection(write)))
}

/// The single writer is the lock.
pub async fn migrate(write: &DatabaseConnection) -> Result<()> {
    Ok(Migrator::up(write, None).await?)
}

/// Claims the next job that is due: the statement that takes `$1` (until when) and `$2` (now).
pub const CLAIM: &str = "UPDATE jobs SET claimed_until = $1, attempts = attempts + 1 WHERE id = (\
     SELECT id FROM jobs WHERE done_at IS NULL AND run_at <= $2 AND (claimed_until IS NULL OR claimed_until < $2) \
     ORDER BY run_at, id LIMIT 1) RETURNING id, kind, payload, attempts";

/// Places of bound values without numbers: the library looks each numbered one up by its name, among all of them.
pub fn places(_from: usize, count: usize) -> String {
    vec!["?"; count].join(",")
}
