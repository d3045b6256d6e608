//! The List of Title Word Abbreviations, as the operator loaded it last.

use issn::abbreviate::Row;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, QueryOrder};
use serde::{Deserialize, Serialize};

use crate::entity::ltwa::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, settings};

/// Which list it is: whoever keeps it in memory sees by this when there is another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Counted up with each loading.
    pub number: u64,
    /// The name of the file it came from.
    pub file: String,
    pub rows: usize,
}

const SETTING: &str = "ltwa";
/// Rows in one statement.
const BATCH: usize = 1_000;

/// Puts this list in the place of the one there is.
pub async fn replace(tx: &Tx, rows: &[Row], file: &str) -> Result<Edition> {
    let number = edition(tx).await?.map_or(1, |edition| edition.number + 1);
    Entity::delete_many().exec(tx.runner()).await?;
    for batch in rows.chunks(BATCH) {
        let batch = batch.iter().map(|row| ActiveModel {
            word: Set(row.word.clone()),
            abbreviation: Set(row.abbreviation.clone()),
            languages: Set(row.languages.join(" ")),
            ..Default::default()
        });
        Entity::insert_many(batch).exec_without_returning(tx.runner()).await?;
    }
    let edition = Edition { number, file: file.to_owned(), rows: rows.len() };
    settings::set(tx, SETTING, &edition).await?;
    Ok(edition)
}

/// Which list there is; `None` until one is loaded.
pub async fn edition(conn: &impl Conn) -> Result<Option<Edition>> {
    settings::get(conn, SETTING).await
}

/// All rows, in the order of the file.
pub async fn all(conn: &impl Conn) -> Result<Vec<Row>> {
    let rows = Entity::find().order_by_asc(Column::Id).all(conn.runner()).await?;
    let row = |row: crate::entity::ltwa::Model| Row {
        word: row.word,
        abbreviation: row.abbreviation,
        languages: row.languages.split_whitespace().map(str::to_owned).collect(),
    };
    Ok(rows.into_iter().map(row).collect())
}
