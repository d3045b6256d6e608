//! Rows of the table `organisations`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub centre_id: i64,
    pub kind: String,
    pub state: String,
    pub name: String,
    pub name_original: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub other_names: Json,
    pub country: String,
    pub uia: Option<String>,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub vat_number: String,
    pub holds: i64,
    pub created_at: TimeDateTimeWithTimeZone,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
