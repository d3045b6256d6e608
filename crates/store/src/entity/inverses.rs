//! Rows of the table `inverses`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inverses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub to_issn: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub of_issn: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub relation: i64,
    pub written: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
