//! Marks of imports under way, and when scheduled jobs are due.

use sea_orm_migration::prelude::*;

use super::columns::{instant, keyed, text, whole};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut imports = keyed("imports", "key");
        imports.col(text("name")).col(whole("pieces")).col(whole("added")).col(whole("changed"));
        imports.col(whole("unchanged")).col(instant("at"));
        manager.create_table(imports).await?;
        let mut schedules = keyed("schedules", "kind");
        schedules.col(instant("due_at"));
        manager.create_table(schedules).await
    }
}
