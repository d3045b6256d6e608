//! Many rows in one statement, without building its text anew each time.

use sea_orm::{ConnectionTrait, Statement, Value};

use crate::{Result, Tx};

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
        let whole = self.text(TOGETHER);
        while values.peek().is_some() {
            let piece: Vec<Value> = values.by_ref().take(TOGETHER * self.columns.len()).collect();
            let rows = piece.len() / self.columns.len();
            let text = if rows == TOGETHER { whole.clone() } else { self.text(rows) };
            let statement = Statement::from_sql_and_values(tx.get_database_backend(), text, piece);
            tx.execute_raw(statement).await?;
        }
        Ok(())
    }

    fn text(&self, rows: usize) -> String {
        let (Self { table, columns, conflict }, width) = (self, self.columns.len());
        let row = |row: usize| format!("({})", placeholders(row * width + 1, width));
        let rows = (0..rows).map(row).collect::<Vec<_>>().join(",");
        format!("INSERT INTO {table} ({}) VALUES {rows} {conflict}", columns.join(","))
    }
}

/// `$3,$4,$5`: that many, from this number on. Both databases know them so.
pub(crate) fn placeholders(from: usize, count: usize) -> String {
    (from..from + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_place() {
        let into = Into { table: "t", columns: &["a", "b"], conflict: "ON CONFLICT DO NOTHING" };
        assert_eq!(into.text(2), "INSERT INTO t (a,b) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING");
    }
}
