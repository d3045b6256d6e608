//! The cart: serials that a person gathers from several searches.

use issn::Issn;
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::cart::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, users, when};

/// The most serials in one cart.
pub const MOST: u64 = 1_000;

/// Puts serials into the cart of a person, as far as there is room; what is in it already stays as it is.
///
/// Gives how many had no room. Two that add at once wait for one another.
pub async fn put(tx: &Tx, user: i64, issns: &[Issn], now: Timestamp) -> Result<usize> {
    users::hold(tx, user).await?;
    let known: Vec<String> = numbers(tx, user).await?.iter().map(Issn::to_string).collect();
    let mut new: Vec<String> = issns.iter().map(Issn::to_string).filter(|own| !known.contains(own)).collect();
    new.sort();
    new.dedup();
    let room = usize::try_from(MOST).unwrap_or(usize::MAX).saturating_sub(known.len());
    let left_out = new.len().saturating_sub(room);
    new.truncate(room);
    if !new.is_empty() {
        let rows = new.into_iter().map(|issn| ActiveModel {
            user_id: Set(user),
            issn: Set(issn),
            added_at: Set(when::to(now)),
        });
        let conflict = OnConflict::columns([Column::UserId, Column::Issn]).do_nothing().to_owned();
        Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    }
    Ok(left_out)
}

/// Takes serials out again.
pub async fn take(tx: &Tx, user: i64, issns: &[Issn]) -> Result<()> {
    let those = Column::Issn.is_in(issns.iter().map(Issn::to_string));
    Entity::delete_many().filter(Column::UserId.eq(user)).filter(those).exec(tx.runner()).await?;
    Ok(())
}

/// Empties the cart.
pub async fn clear(tx: &Tx, user: i64) -> Result<()> {
    Entity::delete_many().filter(Column::UserId.eq(user)).exec(tx.runner()).await?;
    Ok(())
}

/// What is in the cart, the latest first, equals by number.
pub async fn numbers(conn: &impl Conn, user: i64) -> Result<Vec<Issn>> {
    let query = Entity::find()
        .filter(Column::UserId.eq(user))
        .order_by_desc(Column::AddedAt)
        .order_by_asc(Column::Issn)
        .limit(MOST);
    let rows = query.all(conn.runner()).await?;
    Ok(rows.into_iter().filter_map(|row| Issn::parse(&row.issn).ok()).collect())
}

/// How many serials are in the cart.
pub async fn count(conn: &impl Conn, user: i64) -> Result<u64> {
    Ok(Entity::find().filter(Column::UserId.eq(user)).count(conn.runner()).await?)
}
