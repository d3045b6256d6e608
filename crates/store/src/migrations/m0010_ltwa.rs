//! The List of Title Word Abbreviations that the operator loads.

use sea_orm_migration::prelude::*;

use super::columns::{counted, optional, text};

/// Creates the table of the list's rows.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = counted("ltwa");
        table.col(text("word")).col(optional("abbreviation")).col(text("languages"));
        manager.create_table(table).await
    }
}
