//! What can go wrong in the store.

/// The four ways in which a query fails.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such row.
    #[error("not found")]
    Missing,
    /// Somebody changed it in the meantime.
    #[error("changed in the meantime")]
    Stale,
    /// A value that must be unique is there already.
    #[error("already taken")]
    Taken,
    /// The database failed, or a row makes no sense.
    #[error(transparent)]
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

/// The result of every function here.
pub type Result<T> = std::result::Result<T, StoreError>;

impl StoreError {
    /// A row that does not say what it must.
    pub(crate) fn nonsense(text: impl Into<String>) -> Self {
        Self::Broken(text.into().into())
    }
}

impl From<sea_orm::DbErr> for StoreError {
    fn from(error: sea_orm::DbErr) -> Self {
        match error.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::Taken,
            _ => Self::Broken(Box::new(error)),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(Box::new(error))
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(Box::new(error))
    }
}
