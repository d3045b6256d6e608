//! Rows of the table `ltwa`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ltwa")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub word: String,
    pub abbreviation: Option<String>,
    pub languages: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
