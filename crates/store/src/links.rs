//! One-time links: kept as hashes, used once, short-lived.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::links::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, when};

/// What the state of a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// It may be used, by this person.
    Good(i64),
    Used,
    Expired,
    Unknown,
}

/// Adds a link; `purpose` is `registration` or `forgotten`.
pub async fn add(tx: &Tx, token_hash: &str, user: i64, purpose: &str, expires: Timestamp) -> Result<()> {
    let row = ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        user_id: Set(user),
        purpose: Set(purpose.to_owned()),
        expires_at: Set(when::to(expires)),
        used_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// What the state of this link is now.
pub async fn look(conn: &impl Conn, token_hash: &str, now: Timestamp) -> Result<LinkState> {
    let row = Entity::find_by_id(token_hash).one(conn.runner()).await?;
    Ok(match row {
        None => LinkState::Unknown,
        Some(row) if row.used_at.is_some() => LinkState::Used,
        Some(row) if row.expires_at < when::to(now) => LinkState::Expired,
        Some(row) => LinkState::Good(row.user_id),
    })
}

/// Uses a link: of two that try at once, one gets `Good`.
pub async fn take(tx: &Tx, token_hash: &str, now: Timestamp) -> Result<LinkState> {
    let state = look(tx, token_hash, now).await?;
    let LinkState::Good(_) = state else { return Ok(state) };
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(when::to(now)))
        .filter(Column::TokenHash.eq(token_hash))
        .filter(Column::UsedAt.is_null())
        .exec(tx.runner())
        .await?;
    Ok(if used.rows_affected == 1 { state } else { LinkState::Used })
}

/// Makes every open link of a person worthless: a new one was sent, or the password was set.
pub async fn close_all(tx: &Tx, user: i64, now: Timestamp) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(when::to(now)))
        .filter(Column::UserId.eq(user))
        .filter(Column::UsedAt.is_null())
        .exec(tx.runner())
        .await?;
    Ok(())
}
