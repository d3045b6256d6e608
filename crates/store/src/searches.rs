//! Searches that a person keeps under a name, each with the secret address of its feed.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::searches::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, users, when};

/// The most searches that one person keeps.
pub const MOST: u64 = 100;

/// A search with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub id: i64,
    pub user: i64,
    pub name: String,
    /// The path of the page of results, without language.
    pub path: String,
    /// Whoever knows it reads the feed: it stands in the address.
    pub secret: String,
    pub created: Timestamp,
}

/// A search to be kept.
#[derive(Debug, Clone)]
pub struct NewSearch {
    pub user: i64,
    pub name: String,
    pub path: String,
    pub secret: String,
}

/// Keeps a search; `None` when the person keeps as many as one may.
pub async fn new_search(tx: &Tx, new: NewSearch, now: Timestamp) -> Result<Option<i64>> {
    users::hold(tx, new.user).await?;
    if Entity::find().filter(Column::UserId.eq(new.user)).count(tx.runner()).await? >= MOST {
        return Ok(None);
    }
    let row = ActiveModel {
        user_id: Set(new.user),
        name: Set(new.name),
        path: Set(new.path),
        secret: Set(new.secret),
        created_at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(Some(Entity::insert(row).exec(tx.runner()).await?.last_insert_id))
}

/// The searches of a person, by name.
pub async fn of_user(conn: &impl Conn, user: i64) -> Result<Vec<Kept>> {
    let query = Entity::find()
        .filter(Column::UserId.eq(user))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(MOST);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// A search of this person; somebody else's is missing.
pub async fn find(conn: &impl Conn, user: i64, id: i64) -> Result<Kept> {
    let query = Entity::find_by_id(id).filter(Column::UserId.eq(user));
    query.one(conn.runner()).await?.map(read).ok_or(StoreError::Missing)
}

/// The search whose feed has this secret.
pub async fn by_secret(conn: &impl Conn, secret: &str) -> Result<Kept> {
    let query = Entity::find().filter(Column::Secret.eq(secret));
    query.one(conn.runner()).await?.map(read).ok_or(StoreError::Missing)
}

/// Gives a search of this person another name.
pub async fn rename(tx: &Tx, user: i64, id: i64, name: &str) -> Result<()> {
    set(tx, user, id, Column::Name, name).await
}

/// Gives the feed of a search another secret: the old address is worth nothing from now on.
pub async fn renew(tx: &Tx, user: i64, id: i64, secret: &str) -> Result<()> {
    set(tx, user, id, Column::Secret, secret).await
}

/// Forgets a search of this person, and its feed with it.
pub async fn delete(tx: &Tx, user: i64, id: i64) -> Result<()> {
    let gone = Entity::delete_by_id(id).filter(Column::UserId.eq(user)).exec(tx.runner()).await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

async fn set(tx: &Tx, user: i64, id: i64, column: Column, value: &str) -> Result<()> {
    let update = Entity::update_many().col_expr(column, Expr::value(value));
    let filtered = update.filter(Column::Id.eq(id)).filter(Column::UserId.eq(user));
    if filtered.exec(tx.runner()).await?.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

fn read(model: Model) -> Kept {
    Kept {
        id: model.id,
        user: model.user_id,
        name: model.name,
        path: model.path,
        secret: model.secret,
        created: when::from(model.created_at),
    }
}
