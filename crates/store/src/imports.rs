//! Imports under way: how far a file has come, written together with its records.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;

use crate::entity::imports::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, when};

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// Pieces of the file, records and rejects, that are dealt with.
    pub pieces: u64,
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
}

/// The mark of a file that is not loaded to its end; `key` tells files apart by what is in them.
pub async fn find(conn: &impl Conn, key: &str) -> Result<Option<Mark>> {
    let row = Entity::find_by_id(key).one(conn.runner()).await?;
    let whole = |number: i64| u64::try_from(number).unwrap_or(0);
    Ok(row.map(|row| Mark {
        pieces: whole(row.pieces),
        added: whole(row.added),
        changed: whole(row.changed),
        unchanged: whole(row.unchanged),
    }))
}

/// Notes how far a file has come. In the transaction that loads its records, so that both last or neither.
pub async fn set(tx: &Tx, key: &str, name: &str, mark: Mark, now: Timestamp) -> Result<()> {
    let whole = |number: u64| Set(i64::try_from(number).unwrap_or(i64::MAX));
    let row = ActiveModel {
        key: Set(key.to_owned()),
        name: Set(name.to_owned()),
        pieces: whole(mark.pieces),
        added: whole(mark.added),
        changed: whole(mark.changed),
        unchanged: whole(mark.unchanged),
        at: Set(when::to(now)),
    };
    let counted = [Column::Pieces, Column::Added, Column::Changed, Column::Unchanged, Column::At];
    let conflict = OnConflict::column(Column::Key).update_columns(counted).to_owned();
    Entity::insert(row).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// Forgets the mark of a file that is loaded to its end.
pub async fn forget(tx: &Tx, key: &str) -> Result<()> {
    Entity::delete_by_id(key).exec(tx.runner()).await?;
    Ok(())
}
