//! Many rows in one statement, without building its text anew each time.

use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

use crate::{Result, Tx, dialect};

/// Rows of one statement: few enough for the bound values that `SQLite` takes, and its text is prepared once.
const TOGETHER: usize = 250;

/// What rows go into, and what becomes of one whose key is there already.
pub(crate) struct Into {
    pub table: &'static str,
    pub columns: &'static [&'static str],
    /// `ON CONFLICT …`, or nothing.
    pub conflict: &'static str,
}

impl Into {
    /// Inserts rows that are given value by value, each as long as the list of columns.
    pub async fn insert(&self, tx: &Tx, values: Vec<Value>) -> Result<()> {
        let mut values = values.into_iter().peekable();
        let backend = tx.get_database_backend();
        let whole = self.text(backend, TOGETHER);
        while values.peek().is_some() {
            let piece: Vec<Value> = values.by_ref().take(TOGETHER * self.columns.len()).collect();
            let rows = piece.len() / self.columns.len();
            let text = if rows == TOGETHER { whole.clone() } else { self.text(backend, rows) };
            let statement = Statement::from_sql_and_values(backend, text, piece);
            tx.execute_raw(statement).await?;
        }
        Ok(())
    }

    fn text(&self, backend: DbBackend, rows: usize) -> String {
        let (Self { table, columns, conflict }, width) = (self, self.columns.len());
        let row = |row: usize| format!("({})", places(backend, row * width + 1, width));
        let rows = (0..rows).map(row).collect::<Vec<_>>().join(",");
        format!("INSERT INTO {table} ({}) VALUES {rows} {conflict}", columns.join(","))
    }
}

/// The places of so many bound values, from the one with this number on.
pub(crate) fn places(backend: DbBackend, from: usize, count: usize) -> String {
    match backend {
        DbBackend::Sqlite => dialect::sqlite::places(from, count),
        _ => dialect::postgres::places(from, count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_place() {
        let into = Into { table: "t", columns: &["a", "b"], conflict: "ON CONFLICT DO NOTHING" };
        let text = |backend| into.text(backend, 2);
        assert_eq!(text(DbBackend::Sqlite), "INSERT INTO t (a,b) VALUES (?,?),(?,?) ON CONFLICT DO NOTHING");
        assert_eq!(
            text(DbBackend::Postgres),
            "INSERT INTO t (a,b) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING"
        );
    }
}
