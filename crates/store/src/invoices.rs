//! Invoices: numbers without gaps, a series for each centre and year.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;

use crate::entity::invoices::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, changes, when};

/// An invoice. What it says was fixed when it was issued.
#[derive(Debug, Clone, PartialEq)]
pub struct Invoice {
    pub id: i64,
    pub centre: i64,
    pub organisation: i64,
    pub order: i64,
    pub year: i32,
    pub number: i32,
    pub issued_on: Date,
    pub facts: Value,
    /// Where its PDF is, once rendered.
    pub blob_key: Option<String>,
}

/// A new invoice.
#[derive(Debug, Clone)]
pub struct NewInvoice {
    pub centre: i64,
    pub organisation: i64,
    pub order: i64,
    pub issued_on: Date,
    pub facts: Value,
}

impl Invoice {
    /// The number as it is printed: `2026-000017`.
    pub fn label(&self) -> String {
        format!("{}-{:06}", self.year, self.number)
    }
}

/// Issues an invoice under the next number of its series. A transaction that is rolled back leaves no gap.
///
/// Rule: product (*Addresses*: invoices have gapless numbers per centre and year)
pub async fn issue(tx: &Tx, new: NewInvoice) -> Result<Invoice> {
    let year = i32::from(new.issued_on.year());
    let counter = format!("invoice {} {year}", new.centre);
    let number = i32::try_from(changes::count_up(tx, &counter, 1).await?).unwrap_or(i32::MAX);
    let row = ActiveModel {
        centre_id: Set(new.centre),
        year: Set(year),
        series: Set("invoice".to_owned()),
        number: Set(number),
        order_id: Set(new.order),
        organisation_id: Set(new.organisation),
        issued_on: Set(when::to_day(new.issued_on)),
        facts: Set(new.facts),
        blob_key: Set(None),
        ..Default::default()
    };
    Ok(read(Entity::insert(row).exec_with_returning(tx.runner()).await?))
}

/// The invoice with this identity.
pub async fn find(conn: &impl Conn, id: i64) -> Result<Invoice> {
    Entity::find_by_id(id).one(conn.runner()).await?.map(read).ok_or(StoreError::Missing)
}

/// The invoice of an order.
pub async fn of_order(conn: &impl Conn, order: i64) -> Result<Option<Invoice>> {
    Ok(Entity::find().filter(Column::OrderId.eq(order)).one(conn.runner()).await?.map(read))
}

/// The invoices of an organisation, the latest first.
pub async fn of_organisation(conn: &impl Conn, organisation: i64) -> Result<Vec<Invoice>> {
    let query = Entity::find().filter(Column::OrganisationId.eq(organisation)).order_by_desc(Column::Id);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// Notes where the PDF is.
pub async fn set_blob(tx: &Tx, id: i64, key: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BlobKey, Expr::value(key.to_owned()))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    Ok(())
}

fn read(row: Model) -> Invoice {
    Invoice {
        id: row.id,
        centre: row.centre_id,
        organisation: row.organisation_id,
        order: row.order_id,
        year: row.year,
        number: row.number,
        issued_on: when::from_day(row.issued_on),
        facts: row.facts,
        blob_key: row.blob_key,
    }
}
