//! Rows of the table `invoices`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invoices")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub centre_id: i64,
    pub year: i32,
    pub series: String,
    pub number: i32,
    pub order_id: i64,
    pub organisation_id: i64,
    pub issued_on: TimeDate,
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: Json,
    pub blob_key: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
