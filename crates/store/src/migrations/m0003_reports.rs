//! What readers tell of errors in records.

use sea_orm_migration::prelude::*;

use super::columns::{counted, instant, maybe_instant, optional, text, whole};

/// Adds the table of reports.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = counted("reports");
        table
            .col(text("issn"))
            .col(whole("centre_id"))
            .col(text("name"))
            .col(text("email"))
            .col(text("body"))
            .col(text("language"))
            .col(instant("at"))
            .col(maybe_instant("done_at"))
            .col(optional("done_by"));
        manager.create_table(table).await?;
        let index =
            Index::create().name("reports_of_centre").table("reports").col("centre_id").col("id").take();
        manager.create_index(index).await
    }
}
