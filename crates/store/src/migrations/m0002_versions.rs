//! Who changed a record and why, and what it was before.

use sea_orm_migration::prelude::*;

use super::columns::{counted, instant, text, whole};

/// Adds the causes of changes and the superseded states of records.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(causes()).await?;
        manager.create_table(record_versions()).await?;
        for column in ["cause_id", "received_version"] {
            let added = ColumnDef::new(column).big_integer().null().take();
            manager.alter_table(Table::alter().table("records").add_column(added).take()).await?;
        }
        Ok(())
    }
}

/// One row for each thing that was done, however many records it changed: an import has one.
fn causes() -> TableCreateStatement {
    let mut table = counted("causes");
    table
        .col(ColumnDef::new("user_id").big_integer().null())
        .col(text("who"))
        .col(text("centre"))
        .col(text("reason"))
        .col(ColumnDef::new("request_id").big_integer().null())
        .col(text("note"))
        .col(instant("at"));
    table
}

/// What records were before they became what they are. A record that never changed has no row.
fn record_versions() -> TableCreateStatement {
    let mut table = Table::create().table("record_versions").take();
    table
        .col(text("issn"))
        .col(whole("version"))
        .col(text("marc"))
        .col(ColumnDef::new("organisation_id").big_integer().null())
        .col(ColumnDef::new("cause_id").big_integer().null())
        .col(instant("at"))
        .primary_key(Index::create().col("issn").col("version"));
    table
}
