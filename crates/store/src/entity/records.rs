//! Rows of the table `records`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "records")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub issn: String,
    pub issn_l: String,
    pub status: String,
    pub medium: String,
    pub title: String,
    pub key_title: String,
    pub title_folded: String,
    pub country: String,
    pub centre: String,
    pub organisation_id: Option<i64>,
    pub version: i64,
    pub marc: String,
    pub created_at: TimeDateTimeWithTimeZone,
    pub modified_at: TimeDateTimeWithTimeZone,
    pub cause_id: Option<i64>,
    pub received_version: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
