//! Rows of the table `orders`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "orders")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub organisation_id: i64,
    pub user_id: i64,
    pub purpose: String,
    pub quantity: i32,
    pub unit_cents: i64,
    pub currency: String,
    pub vat_permille: i64,
    pub net_cents: i64,
    pub total_cents: i64,
    pub state: String,
    pub provider: String,
    pub provider_ref: Option<String>,
    pub request_key: String,
    pub created_at: TimeDateTimeWithTimeZone,
    pub paid_at: Option<TimeDateTimeWithTimeZone>,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
