//! `PostgreSQL`: many nodes at once.

use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, TransactionTrait};
use sea_orm_migration::MigratorTrait;

use crate::Result;
use crate::migrations::Migrator;

/// The number of the advisory lock under which one node migrates; any fixed number does.
const MIGRATION_LOCK: i64 = 0x1551;

/// A pool for reading and writing.
pub async fn open(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(16).acquire_timeout(Duration::from_mins(1)).sqlx_logging(false);
    Ok(Database::connect(options).await?)
}

/// Migrates while a transaction of its own holds the lock.
pub async fn migrate(pool: &DatabaseConnection) -> Result<()> {
    let lock = pool.begin().await?;
    lock.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")).await?;
    Migrator::up(pool, None).await?;
    Ok(lock.commit().await?)
}

/// Claims the next job that is due: the statement that takes `$1` (until when) and `$2` (now).
pub const CLAIM: &str = "UPDATE jobs SET claimed_until = $1, attempts = attempts + 1 WHERE id = (\
     SELECT id FROM jobs WHERE done_at IS NULL AND run_at <= $2 AND (claimed_until IS NULL OR claimed_until < $2) \
     ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, kind, payload, attempts";

/// Places of bound values, numbered from this one on.
pub fn places(from: usize, count: usize) -> String {
    (from..from + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(",")
}
