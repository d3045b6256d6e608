//! Rows of the table `users`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub user_name: String,
    pub email: String,
    pub password_hash: Option<String>,
    pub title: String,
    pub first_name: String,
    pub last_name: String,
    pub language: String,
    pub notify: bool,
    pub organisation_id: Option<i64>,
    pub role: Option<String>,
    pub centre_id: Option<i64>,
    pub post: Option<String>,
    pub terms_at: Option<TimeDateTimeWithTimeZone>,
    pub consent: bool,
    pub created_at: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
