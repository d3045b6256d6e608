//! Opening the store, reading from it, and writing to it in transactions.

use std::ops::Deref;
use std::sync::Arc;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, StreamTrait,
    TransactionOptions, TransactionTrait,
};

use crate::settings::Remembered;
use crate::{Result, StoreError, dialect};

/// The register, the requests and everything else that is kept. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    read: DatabaseConnection,
    write: DatabaseConnection,
    remembered: Arc<Remembered>,
}

/// A transaction. Dropped without [`Tx::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Tx {
    transaction: DatabaseTransaction,
    remembered: Arc<Remembered>,
}

/// What can be read from: the store itself, or a transaction that sees its own writes.
pub trait Conn {
    /// The connection that runs the statements.
    type Runner: ConnectionTrait + StreamTrait;
    /// Where to run a reading statement.
    fn runner(&self) -> &Self::Runner;
}

impl Store {
    /// Opens `sqlite://PATH` (created if need be) or `postgres://…`. Tables are made by [`Store::migrate`].
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            let (read, write) = dialect::sqlite::open(url).await?;
            Ok(Self { read, write, remembered: Arc::default() })
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = dialect::postgres::open(url).await?;
            Ok(Self { read: pool.clone(), write: pool, remembered: Arc::default() })
        } else {
            Err(StoreError::nonsense("a database address starts with sqlite: or postgres:"))
        }
    }

    /// Brings the tables up to date; safe when several nodes start at once.
    pub async fn migrate(&self) -> Result<()> {
        match self.backend() {
            DbBackend::Sqlite => dialect::sqlite::migrate(&self.write).await,
            _ => dialect::postgres::migrate(&self.write).await,
        }
    }

    /// Begins a transaction that writes. On `SQLite` it has the only pen from its first moment on.
    pub async fn begin(&self) -> Result<Tx> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = self.write.begin_with_options(options).await?;
        Ok(Tx { transaction, remembered: Arc::clone(&self.remembered) })
    }

    /// Whether the database answers.
    pub async fn is_usable(&self) -> bool {
        self.read.execute_unprepared("SELECT 1").await.is_ok()
    }

    /// Closes every connection once what is under way is done.
    pub async fn close(self) -> Result<()> {
        self.read.close().await?;
        Ok(self.write.close().await?)
    }

    /// The settings that every answer asks for.
    pub(crate) fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    pub(crate) fn backend(&self) -> DbBackend {
        self.write.get_database_backend()
    }
}

impl Tx {
    /// Makes everything done in it last.
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }

    pub(crate) fn remembered(&self) -> &Remembered {
        &self.remembered
    }
}

impl Conn for Store {
    type Runner = DatabaseConnection;
    fn runner(&self) -> &DatabaseConnection {
        &self.read
    }
}

impl Conn for Tx {
    type Runner = DatabaseTransaction;
    fn runner(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;
    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}
