//! Price lists.

use issn::price::PriceList;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::Value;

use crate::entity::price_lists::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, json, when};

/// Adds a price list with a note for its readers, by language.
pub async fn add(tx: &Tx, list: &PriceList, note: Value) -> Result<()> {
    let row = ActiveModel {
        valid_from: Set(when::to_day(list.valid_from)),
        facts: Set(json::to(list)?),
        note: Set(note),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// All price lists with their notes, the earliest first.
pub async fn all(conn: &impl Conn) -> Result<Vec<(PriceList, Value)>> {
    let rows = Entity::find().order_by_asc(Column::ValidFrom).all(conn.runner()).await?;
    rows.into_iter().map(|row| Ok((json::from(row.facts)?, row.note))).collect()
}
