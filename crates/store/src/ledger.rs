//! Credits: a double-entry ledger that the customer can read.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::bookings::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, Tx, when};

/// The two sides of every booking. What one account loses the other gains, so nothing appears or vanishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// What the organisation can spend.
    Balance,
    /// Credits sold.
    Sales,
    /// Credits spent on requests.
    Requests,
    /// Credits given by staff.
    Grants,
}

/// A booking to be made. Credits go from one account to the other and are never negative.
#[derive(Debug, Clone)]
pub struct NewBooking {
    pub organisation: i64,
    pub from: Account,
    pub to: Account,
    pub credits: i64,
    /// Why, as a stable word: `fee`, `purchase`, `request`, `request-returned`…
    pub cause: &'static str,
    /// What it is booked for, once: a second booking with the same key is refused as `Taken`.
    pub cause_key: String,
    pub request: Option<i64>,
    pub order: Option<i64>,
    pub user: Option<i64>,
}

/// A booking as the customer reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    pub at: Timestamp,
    /// Positive when the organisation gained.
    pub change: i64,
    pub cause: String,
    pub request: Option<i64>,
    pub order: Option<i64>,
}

impl Account {
    const fn code(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Sales => "sales",
            Self::Requests => "requests",
            Self::Grants => "grants",
        }
    }
}

/// Books. The caller holds the organisation (`organisations::hold`).
pub async fn book(tx: &Tx, new: NewBooking, now: Timestamp) -> Result<()> {
    let row = ActiveModel {
        organisation_id: Set(new.organisation),
        from_account: Set(new.from.code().to_owned()),
        to_account: Set(new.to.code().to_owned()),
        credits: Set(new.credits),
        cause: Set(new.cause.to_owned()),
        cause_key: Set(new.cause_key),
        request_id: Set(new.request),
        order_id: Set(new.order),
        user_id: Set(new.user),
        at: Set(when::to(now)),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// Credits that the organisation can spend: the sum over its ledger.
pub async fn balance(conn: &impl Conn, organisation: i64) -> Result<i64> {
    let gained = sum(conn, organisation, Column::ToAccount).await?;
    let spent = sum(conn, organisation, Column::FromAccount).await?;
    Ok(gained - spent)
}

/// The latest bookings first.
pub async fn list(conn: &impl Conn, organisation: i64, limit: u64) -> Result<Vec<Booking>> {
    let query =
        Entity::find().filter(Column::OrganisationId.eq(organisation)).order_by_desc(Column::Id).limit(limit);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// How many bookings there are.
pub async fn count(conn: &impl Conn, organisation: i64) -> Result<u64> {
    Ok(Entity::find().filter(Column::OrganisationId.eq(organisation)).count(conn.runner()).await?)
}

async fn sum(conn: &impl Conn, organisation: i64, side: Column) -> Result<i64> {
    let total: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Expr::col(Column::Credits).sum().cast_as("bigint"), "total")
        .filter(Column::OrganisationId.eq(organisation))
        .filter(side.eq(Account::Balance.code()))
        .into_tuple()
        .one(conn.runner())
        .await?;
    Ok(total.flatten().unwrap_or(0))
}

fn read(row: Model) -> Booking {
    let gained = row.to_account == Account::Balance.code();
    Booking {
        at: when::from(row.at),
        change: if gained { row.credits } else { -row.credits },
        cause: row.cause,
        request: row.request_id,
        order: row.order_id,
    }
}
