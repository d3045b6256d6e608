//! Errors in records that readers tell the centres of.

use issn::Issn;
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::reports::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, when};

/// What a reader tells; name and address may be empty.
#[derive(Debug, Clone)]
pub struct NewReport {
    pub issn: Issn,
    pub centre: i64,
    pub name: String,
    pub email: String,
    pub body: String,
    /// The language the reader used.
    pub language: String,
}

/// A report as it is read at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub id: i64,
    /// As it was kept.
    pub issn: String,
    pub name: String,
    pub email: String,
    pub body: String,
    pub at: Timestamp,
    /// Who dealt with it, and when.
    pub done: Option<(String, Timestamp)>,
}

/// Keeps a report and tells its identity.
pub async fn add(tx: &Tx, new: NewReport, now: Timestamp) -> Result<i64> {
    let row = ActiveModel {
        issn: Set(new.issn.to_string()),
        centre_id: Set(new.centre),
        name: Set(new.name),
        email: Set(new.email),
        body: Set(new.body),
        language: Set(new.language),
        at: Set(when::to(now)),
        done_at: Set(None),
        done_by: Set(None),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// Reports to a centre, those to be dealt with first, and of each the latest first.
pub async fn of_centre(conn: &impl Conn, centre: i64, limit: u64) -> Result<Vec<Report>> {
    let query = Entity::find()
        .filter(Column::CentreId.eq(centre))
        .order_by_desc(Column::DoneAt.is_null())
        .order_by_desc(Column::Id)
        .limit(limit);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// How many reports a centre has not dealt with.
pub async fn open_at(conn: &impl Conn, centre: i64) -> Result<u64> {
    let query = Entity::find().filter(Column::CentreId.eq(centre)).filter(Column::DoneAt.is_null());
    Ok(query.count(conn.runner()).await?)
}

/// Notes that somebody dealt with a report of the centre; `Missing` when there is none, or somebody did already.
pub async fn finish(tx: &Tx, id: i64, centre: i64, who: &str, now: Timestamp) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(when::to(now)))
        .col_expr(Column::DoneBy, Expr::value(who))
        .filter(Column::Id.eq(id))
        .filter(Column::CentreId.eq(centre))
        .filter(Column::DoneAt.is_null())
        .exec(tx.runner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

fn read(row: Model) -> Report {
    Report {
        id: row.id,
        issn: row.issn,
        name: row.name,
        email: row.email,
        body: row.body,
        at: when::from(row.at),
        done: row.done_by.zip(row.done_at.map(when::from)),
    }
}
