//! Orders of credits, and the payments that settle them.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::{orders, payments};
use crate::{Conn, Result, StoreError, Tx, when};

/// What is bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The registration fee, with the first credit.
    Fee,
    Credits,
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderState {
    /// To be paid; also after a payment that failed or was abandoned.
    Open,
    Paid,
}

/// An order of credits. Amounts are whole cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub id: i64,
    pub organisation: i64,
    pub user: i64,
    pub purpose: Purpose,
    pub quantity: u32,
    pub unit_cents: i64,
    pub currency: String,
    pub vat_permille: i64,
    pub net_cents: i64,
    pub total_cents: i64,
    pub state: OrderState,
    pub provider: String,
    /// What the provider calls it, once it was told.
    pub provider_ref: Option<String>,
    /// Our own name for the operation, so that the provider never does it twice.
    pub request_key: String,
    pub created: Timestamp,
}

/// A new order.
#[derive(Debug, Clone)]
pub struct NewOrder {
    pub organisation: i64,
    pub user: i64,
    pub purpose: Purpose,
    pub quantity: u32,
    pub unit_cents: i64,
    pub currency: String,
    pub vat_permille: i64,
    pub provider: String,
    pub request_key: String,
}

impl Purpose {
    /// The stable word for the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fee => "fee",
            Self::Credits => "credits",
        }
    }
}

/// Adds an order and tells its number.
pub async fn add(tx: &Tx, new: NewOrder, now: Timestamp) -> Result<i64> {
    let net = new.unit_cents * i64::from(new.quantity);
    let row = orders::ActiveModel {
        organisation_id: Set(new.organisation),
        user_id: Set(new.user),
        purpose: Set(new.purpose.code().to_owned()),
        quantity: Set(i32::try_from(new.quantity).unwrap_or(i32::MAX)),
        unit_cents: Set(new.unit_cents),
        currency: Set(new.currency),
        vat_permille: Set(new.vat_permille),
        net_cents: Set(net),
        total_cents: Set(net + issn::price::vat(net, new.vat_permille)),
        state: Set("open".to_owned()),
        provider: Set(new.provider),
        provider_ref: Set(None),
        request_key: Set(new.request_key),
        created_at: Set(when::to(now)),
        paid_at: Set(None),
        version: Set(1),
        ..Default::default()
    };
    Ok(orders::Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// The order with this number.
pub async fn find(conn: &impl Conn, id: i64) -> Result<Order> {
    let row = orders::Entity::find_by_id(id).one(conn.runner()).await?;
    read(row.ok_or(StoreError::Missing)?)
}

/// The order that a provider calls so.
pub async fn by_provider_ref(conn: &impl Conn, provider: &str, reference: &str) -> Result<Order> {
    let query = orders::Entity::find()
        .filter(orders::Column::Provider.eq(provider))
        .filter(orders::Column::ProviderRef.eq(reference));
    read(query.one(conn.runner()).await?.ok_or(StoreError::Missing)?)
}

/// The orders of an organisation, the latest first.
pub async fn of_organisation(conn: &impl Conn, organisation: i64) -> Result<Vec<Order>> {
    let query = orders::Entity::find()
        .filter(orders::Column::OrganisationId.eq(organisation))
        .order_by_desc(orders::Column::Id);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// The organisation's order of this purpose that is still to be paid.
pub async fn open_order(conn: &impl Conn, organisation: i64, purpose: Purpose) -> Result<Option<Order>> {
    let query = orders::Entity::find()
        .filter(orders::Column::OrganisationId.eq(organisation))
        .filter(orders::Column::Purpose.eq(purpose.code()))
        .filter(orders::Column::State.eq("open"))
        .order_by_desc(orders::Column::Id);
    query.one(conn.runner()).await?.map(read).transpose()
}

/// Notes what the provider calls the order.
pub async fn set_provider_ref(tx: &Tx, id: i64, reference: &str) -> Result<()> {
    orders::Entity::update_many()
        .col_expr(orders::Column::ProviderRef, Expr::value(reference.to_owned()))
        .filter(orders::Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    Ok(())
}

/// Settles an order with a payment; tells whether it was this one that settled it.
///
/// A capture is booked once: the same one again changes nothing.
pub async fn settle(tx: &Tx, order: &Order, capture: &str, now: Timestamp) -> Result<bool> {
    let settled = orders::Entity::update_many()
        .col_expr(orders::Column::State, Expr::value("paid"))
        .col_expr(orders::Column::PaidAt, Expr::value(when::to(now)))
        .filter(orders::Column::Id.eq(order.id))
        .filter(orders::Column::State.eq("open"))
        .exec(tx.runner())
        .await?;
    if settled.rows_affected == 0 {
        return Ok(false);
    }
    let row = payments::ActiveModel {
        order_id: Set(order.id),
        provider: Set(order.provider.clone()),
        capture: Set(capture.to_owned()),
        cents: Set(order.total_cents),
        currency: Set(order.currency.clone()),
        at: Set(when::to(now)),
        ..Default::default()
    };
    payments::Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(true)
}

fn read(row: orders::Model) -> Result<Order> {
    let purpose = match row.purpose.as_str() {
        "fee" => Purpose::Fee,
        "credits" => Purpose::Credits,
        _ => return Err(StoreError::nonsense("purpose of an order")),
    };
    Ok(Order {
        id: row.id,
        organisation: row.organisation_id,
        user: row.user_id,
        purpose,
        quantity: u32::try_from(row.quantity).unwrap_or(0),
        unit_cents: row.unit_cents,
        currency: row.currency,
        vat_permille: row.vat_permille,
        net_cents: row.net_cents,
        total_cents: row.total_cents,
        state: if row.state == "paid" { OrderState::Paid } else { OrderState::Open },
        provider: row.provider,
        provider_ref: row.provider_ref,
        request_key: row.request_key,
        created: when::from(row.created_at),
    })
}
