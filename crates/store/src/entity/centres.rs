//! Rows of the table `centres`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "centres")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub code: String,
    pub slug: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Json,
    pub country: Option<String>,
    pub city: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub address: Json,
    pub email: String,
    pub website: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    pub timezone: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub weekend: Json,
    pub director: String,
    pub created_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
