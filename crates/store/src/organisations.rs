//! Organisations: publishers and subscribers, with their accounts.

use issn::account::AccountState;
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::organisations::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, json, when};

/// An organisation as it declared itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: i64,
    pub centre: i64,
    pub is_subscriber: bool,
    pub state: AccountState,
    pub details: Details,
    pub version: i64,
}

/// What an organisation declares at registration and may change, but for the country.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    pub name: String,
    pub name_original: String,
    pub other_names: Vec<String>,
    /// ISO 3166 two-letter code.
    pub country: String,
    pub uia: Option<String>,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub vat_number: String,
}

/// A new organisation.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    pub centre: i64,
    pub is_subscriber: bool,
    pub state: AccountState,
    pub details: Details,
}

/// Adds an organisation and tells its identity.
pub async fn add(tx: &Tx, new: NewOrganisation, now: Timestamp) -> Result<i64> {
    let details = new.details;
    let row = ActiveModel {
        centre_id: Set(new.centre),
        kind: Set(if new.is_subscriber { "subscriber" } else { "publisher" }.to_owned()),
        state: Set(new.state.code().to_owned()),
        name: Set(details.name),
        name_original: Set(details.name_original),
        other_names: Set(json::to(&details.other_names)?),
        country: Set(details.country),
        uia: Set(details.uia),
        address: Set(details.address),
        postcode: Set(details.postcode),
        city: Set(details.city),
        vat_number: Set(details.vat_number),
        holds: Set(0),
        created_at: Set(when::to(now)),
        version: Set(1),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// The organisation with this identity.
pub async fn find(conn: &impl Conn, id: i64) -> Result<Organisation> {
    let row = Entity::find_by_id(id).one(conn.runner()).await?;
    read(row.ok_or(StoreError::Missing)?)
}

/// The organisations with these identities that there are, in any order.
pub async fn find_all(conn: &impl Conn, ids: &[i64]) -> Result<Vec<Organisation>> {
    let query = Entity::find().filter(Column::Id.is_in(ids.iter().copied()));
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// Organisations whose name holds the text, or all; by name, at most `limit`.
pub async fn list(conn: &impl Conn, centre: i64, limit: u64) -> Result<Vec<Organisation>> {
    let query = Entity::find().filter(Column::CentreId.eq(centre)).order_by_asc(Column::Name).limit(limit);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// Locks the organisation until the transaction ends, on both databases: whoever books its credits holds it first.
pub async fn hold(tx: &Tx, id: i64) -> Result<()> {
    let held = Entity::update_many()
        .col_expr(Column::Holds, Expr::col(Column::Holds).add(1))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    if held.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

/// Sets where the account stands.
pub async fn set_state(tx: &Tx, id: i64, state: AccountState) -> Result<()> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

/// Changes what the organisation declared, but not its country. Refused as stale when somebody was faster.
pub async fn change(tx: &Tx, organisation: &Organisation) -> Result<()> {
    let details = &organisation.details;
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(details.name.clone()))
        .col_expr(Column::NameOriginal, Expr::value(details.name_original.clone()))
        .col_expr(Column::OtherNames, Expr::value(json::to(&details.other_names)?))
        .col_expr(Column::Address, Expr::value(details.address.clone()))
        .col_expr(Column::Postcode, Expr::value(details.postcode.clone()))
        .col_expr(Column::City, Expr::value(details.city.clone()))
        .col_expr(Column::VatNumber, Expr::value(details.vat_number.clone()))
        .col_expr(Column::Version, Expr::value(organisation.version + 1))
        .filter(Column::Id.eq(organisation.id))
        .filter(Column::Version.eq(organisation.version))
        .exec(tx.runner())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

fn read(row: Model) -> Result<Organisation> {
    let state = AccountState::from_code(&row.state);
    Ok(Organisation {
        id: row.id,
        centre: row.centre_id,
        is_subscriber: row.kind == "subscriber",
        state: state.ok_or_else(|| StoreError::nonsense("account state"))?,
        details: Details {
            name: row.name,
            name_original: row.name_original,
            other_names: json::from(row.other_names)?,
            country: row.country,
            uia: row.uia,
            address: row.address,
            postcode: row.postcode,
            city: row.city,
            vat_number: row.vat_number,
        },
        version: row.version,
    })
}
