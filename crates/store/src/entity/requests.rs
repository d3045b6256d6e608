//! Rows of the table `requests`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "requests")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub kind: String,
    pub organisation_id: i64,
    pub centre_id: i64,
    pub sender_id: i64,
    pub state: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub detail: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub application: Json,
    pub title: String,
    pub title_folded: String,
    pub issns: String,
    pub urgent: bool,
    pub first: bool,
    pub taken_by: Option<i64>,
    pub credits: i32,
    pub promise: Option<TimeDate>,
    pub stopped: Option<TimeDate>,
    pub comment: String,
    pub created_at: TimeDateTimeWithTimeZone,
    pub sent_at: Option<TimeDateTimeWithTimeZone>,
    pub modified_at: TimeDateTimeWithTimeZone,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
