//! What is done again and again: when each kind of job is due next. One node alone finds it due.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::schedules::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, when};

/// When a kind of job is due; `None` until it was first scheduled.
pub async fn due(conn: &impl Conn, kind: &str) -> Result<Option<Timestamp>> {
    Ok(Entity::find_by_id(kind).one(conn.runner()).await?.map(|row| when::from(row.due_at)))
}

/// Schedules a kind of job for the first time; one that is scheduled already stays as it is.
pub async fn first(tx: &Tx, kind: &str, at: Timestamp) -> Result<()> {
    let row = ActiveModel { kind: Set(kind.to_owned()), due_at: Set(when::to(at)) };
    let conflict = OnConflict::column(Column::Kind).do_nothing().to_owned();
    Entity::insert(row).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// Takes a kind that is due and puts it off until `next`; false when it is not due, or another node took it.
pub async fn take(tx: &Tx, kind: &str, now: Timestamp, next: Timestamp) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(when::to(next)))
        .filter(Column::Kind.eq(kind))
        .filter(Column::DueAt.lte(when::to(now)))
        .exec(tx.runner())
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Puts a kind off: while it is being done, and when it is done.
pub async fn put_off(tx: &Tx, kind: &str, until: Timestamp) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(when::to(until)))
        .filter(Column::Kind.eq(kind))
        .exec(tx.runner())
        .await?;
    Ok(())
}
