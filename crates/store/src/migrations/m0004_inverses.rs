//! The links that the register answers for records that do not answer them by themselves.

use sea_orm_migration::prelude::*;

use super::columns::{text, whole, yes_no};

/// Adds the answers that the register keeps.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create().table("inverses").take();
        table
            .col(text("to_issn"))
            .col(text("of_issn"))
            .col(whole("relation"))
            .col(yes_no("written"))
            .primary_key(Index::create().col("to_issn").col("of_issn").col("relation"));
        manager.create_table(table).await?;
        let index = Index::create().name("inverses_of_issn").table("inverses").col("of_issn").take();
        manager.create_index(index).await
    }
}
