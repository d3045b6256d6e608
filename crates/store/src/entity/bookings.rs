//! Rows of the table `bookings`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "bookings")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub organisation_id: i64,
    pub from_account: String,
    pub to_account: String,
    pub credits: i64,
    pub cause: String,
    pub cause_key: String,
    pub request_id: Option<i64>,
    pub order_id: Option<i64>,
    pub user_id: Option<i64>,
    pub at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
