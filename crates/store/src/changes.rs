//! The log of changes to the register, and the cursors of those who follow it.

use issn::Issn;
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Value};

use crate::entity::{changes, counters, cursors};
use crate::rows::Into;
use crate::{Conn, Result, StoreError, Tx, when};

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Changed,
}

impl ChangeKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
        }
    }
}

const CHANGES: Into =
    Into { table: "changes", columns: &["seq", "issn", "version", "kind", "at"], conflict: "" };

/// One numbered row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub seq: u64,
    pub issn: Issn,
    /// The version that the record has since.
    pub version: i64,
    pub at: Timestamp,
}

/// Adds `by` to a counter and tells its new value. Its row is locked until the transaction ends, so numbers become
/// visible in order and without gaps: a follower that has seen number n has seen all before it.
pub async fn count_up(tx: &Tx, name: &str, by: i64) -> Result<i64> {
    let first = counters::ActiveModel { name: Set(name.to_owned()), value: Set(0) };
    let conflict = OnConflict::column(counters::Column::Name).do_nothing().to_owned();
    counters::Entity::insert(first).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    let counted = counters::Entity::update_many()
        .col_expr(counters::Column::Value, Expr::col(counters::Column::Value).add(by))
        .filter(counters::Column::Name.eq(name))
        .exec_with_returning(tx.runner())
        .await?;
    counted.first().map(|row| row.value).ok_or(StoreError::Missing)
}

/// Logs changes of records, given with their new versions.
pub async fn add(tx: &Tx, kind: ChangeKind, records: &[(Issn, i64)], now: Timestamp) -> Result<()> {
    let Ok(count) = i64::try_from(records.len()) else { return Ok(()) };
    if count == 0 {
        return Ok(());
    }
    let last = count_up(tx, "changes", count).await?;
    let rows = records.iter().zip(last - count + 1..).map(|((issn, version), seq)| changes::ActiveModel {
        seq: Set(seq),
        issn: Set(issn.to_string()),
        version: Set(*version),
        kind: Set(kind.word().to_owned()),
        at: Set(when::to(now)),
    });
    changes::Entity::insert_many(rows).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// Logs many changes at once, in their order; the numbers of the first and the last, or none of none.
pub(crate) async fn add_all(
    tx: &Tx,
    records: &[(ChangeKind, Issn, i64)],
    now: Timestamp,
) -> Result<Option<(u64, u64)>> {
    let count = i64::try_from(records.len()).unwrap_or(i64::MAX);
    if count == 0 {
        return Ok(None);
    }
    let last = count_up(tx, "changes", count).await?;
    let at: Value = when::to(now).into();
    let rows = records.iter().zip(last - count + 1..).flat_map(|((kind, issn, version), seq)| {
        [seq.into(), issn.to_string().into(), (*version).into(), kind.word().into(), at.clone()]
    });
    CHANGES.insert(tx, rows.collect()).await?;
    let whole = |number: i64| u64::try_from(number).unwrap_or(0);
    Ok(Some((whole(last - count + 1), whole(last))))
}

/// The changes after a number, in order, at most `limit`.
pub async fn after(conn: &impl Conn, seq: u64, limit: u64) -> Result<Vec<Change>> {
    let query = changes::Entity::find()
        .filter(changes::Column::Seq.gt(i64::try_from(seq).unwrap_or(i64::MAX)))
        .order_by_asc(changes::Column::Seq)
        .limit(limit);
    let rows = query.all(conn.runner()).await?;
    rows.into_iter()
        .map(|row| {
            let issn = Issn::parse(&row.issn).map_err(|_| StoreError::nonsense("number in the log"))?;
            let seq = u64::try_from(row.seq).unwrap_or(0);
            Ok(Change { seq, issn, version: row.version, at: when::from(row.at) })
        })
        .collect()
}

/// The number of the latest change; 0 before the first.
pub async fn latest(conn: &impl Conn) -> Result<u64> {
    let row = counters::Entity::find_by_id("changes").one(conn.runner()).await?;
    Ok(row.map_or(0, |row| u64::try_from(row.value).unwrap_or(0)))
}

/// How far a follower has come.
pub async fn cursor(conn: &impl Conn, follower: &str) -> Result<u64> {
    let row = cursors::Entity::find_by_id(follower).one(conn.runner()).await?;
    Ok(row.map_or(0, |row| u64::try_from(row.seq).unwrap_or(0)))
}

/// Notes how far a follower has come.
pub async fn set_cursor(tx: &Tx, follower: &str, seq: u64) -> Result<()> {
    let row = cursors::ActiveModel {
        follower: Set(follower.to_owned()),
        seq: Set(i64::try_from(seq).unwrap_or(i64::MAX)),
    };
    let conflict =
        OnConflict::column(cursors::Column::Follower).update_column(cursors::Column::Seq).to_owned();
    cursors::Entity::insert(row).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    Ok(())
}
