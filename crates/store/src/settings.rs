//! Settings of the installation that are changed at the desk.

use issn::visible::Openness;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::entity::settings::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Tx, json};

/// The value of a setting; `None` until it is set.
pub async fn get<T: DeserializeOwned>(conn: &impl Conn, name: &str) -> Result<Option<T>> {
    let row = Entity::find_by_id(name).one(conn.runner()).await?;
    row.map(|row| json::from(row.value)).transpose()
}

/// Sets a value.
pub async fn set(tx: &Tx, name: &str, value: &impl Serialize) -> Result<()> {
    let row = ActiveModel { name: Set(name.to_owned()), value: Set(json::to(value)?) };
    let conflict = OnConflict::column(Column::Name).update_column(Column::Value).to_owned();
    Entity::insert(row).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// What the agency shows to everyone; essential until the head decides otherwise.
pub async fn openness(conn: &impl Conn) -> Result<Openness> {
    Ok(get(conn, "openness").await?.unwrap_or_default())
}
