//! Settings of the installation that are changed at the desk.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use issn::visible::Openness;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::entity::settings::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Store, Tx, json};

/// The name of the setting that says what the agency shows to everyone.
pub const OPENNESS: &str = "openness";

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
    if name == OPENNESS {
        tx.remembered().put(None);
    }
    Ok(())
}

/// How long this node may not know what was decided at another one.
const REMEMBERED: Duration = Duration::from_secs(1);

/// The one setting that every answer of the portal asks for, kept for a moment: a lookup in the database for each
/// would cost as much as the record itself.
#[derive(Debug, Default)]
pub(crate) struct Remembered(Mutex<Option<(Instant, Openness)>>);

impl Remembered {
    fn get(&self) -> Option<Openness> {
        let kept = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.filter(|(since, _)| since.elapsed() < REMEMBERED).map(|(_, openness)| openness)
    }

    fn put(&self, kept: Option<Openness>) {
        let kept = kept.map(|openness| (Instant::now(), openness));
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}

/// Sets what the agency shows to everyone.
pub async fn set_openness(tx: &Tx, openness: Openness) -> Result<()> {
    set(tx, OPENNESS, &openness).await
}

/// What the agency shows to everyone; essential until the head decides otherwise.
///
/// Another node learns of a change within a second, this one at once.
pub async fn openness(store: &Store) -> Result<Openness> {
    if let Some(openness) = store.remembered().get() {
        return Ok(openness);
    }
    let openness = get(store, OPENNESS).await?.unwrap_or_default();
    store.remembered().put(Some(openness));
    Ok(openness)
}
