//! Blocks of a thousand numbers, given out in order and never twice.

use issn::Issn;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::blocks::{ActiveModel, Column, Entity, Model};
use crate::entity::centres;
use crate::{Conn, Result, StoreError, Tx, records};

/// Numbers in a block.
pub const SIZE: i32 = 1000;

/// A block: its first four digits, and how many of its numbers were given so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub prefix: u16,
    pub given: u16,
}

/// Adds a block to a centre. `Taken` when any centre has it.
pub async fn add(tx: &Tx, centre: i64, prefix: u16) -> Result<()> {
    let row = ActiveModel {
        centre_id: Set(centre),
        prefix: Set(i32::from(prefix)),
        given: Set(0),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// The blocks of a centre, in order.
pub async fn of_centre(conn: &impl Conn, centre: i64) -> Result<Vec<Block>> {
    let query = Entity::find().filter(Column::CentreId.eq(centre)).order_by_asc(Column::Prefix);
    Ok(query.all(conn.runner()).await?.iter().map(read).collect())
}

/// Locks the blocks of a centre until the transaction ends, and tells how they stand.
///
/// The one row of the centre is the lock: locking its many blocks would have them locked in any order, and so in
/// circles. Assignments of a centre follow one another on both databases.
pub async fn hold(tx: &Tx, centre: i64) -> Result<Vec<Block>> {
    centres::Entity::update_many()
        .col_expr(centres::Column::Timezone, Expr::col(centres::Column::Timezone))
        .filter(centres::Column::Id.eq(centre))
        .exec(tx.runner())
        .await?;
    of_centre(tx, centre).await
}

/// Takes the next number of the centre's first block that has one. `Missing` when all are used up.
///
/// The row of the block is the lock; a number that came in by import counts as used and is passed over.
/// Rule: product (*Numbers*)
pub async fn take(tx: &Tx, centre: i64) -> Result<(Issn, Block)> {
    loop {
        let open = Entity::find()
            .filter(Column::CentreId.eq(centre))
            .filter(Column::Given.lt(SIZE))
            .order_by_asc(Column::Prefix)
            .one(tx.runner())
            .await?
            .ok_or(StoreError::Missing)?;
        let taken = Entity::update_many()
            .col_expr(Column::Given, Expr::col(Column::Given).add(1))
            .filter(Column::Id.eq(open.id))
            .filter(Column::Given.lt(SIZE))
            .exec_with_returning(tx.runner())
            .await?;
        // Another transaction took the last one while this one waited for the row: look again.
        let Some(row) = taken.into_iter().next() else { continue };
        let serial = u32::try_from(row.prefix * SIZE + row.given - 1).ok().and_then(Issn::from_serial);
        let issn = serial.ok_or_else(|| StoreError::nonsense("block"))?;
        if !records::exists(tx, issn).await? {
            return Ok((issn, read(&row)));
        }
    }
}

/// Passes over numbers that were promised outside the database and never committed.
pub async fn pass_over(tx: &Tx, prefix: u16, given: u16) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Given, Expr::value(i32::from(given)))
        .filter(Column::Prefix.eq(i32::from(prefix)))
        .filter(Column::Given.lt(i32::from(given)))
        .exec(tx.runner())
        .await?;
    Ok(())
}

fn read(row: &Model) -> Block {
    let small = |number: i32| u16::try_from(number).unwrap_or(0);
    Block { prefix: small(row.prefix), given: small(row.given) }
}
