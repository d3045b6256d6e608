//! Rows of the table `certificates`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "certificates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub issn: String,
    pub organisation_id: i64,
    pub user_id: i64,
    pub language: String,
    pub issued_on: TimeDate,
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: Json,
    pub record_version: i64,
    pub blob_key: Option<String>,
    pub revoked_at: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
