//! What a person keeps from searching: the cart, and searches with a name.

use sea_orm_migration::prelude::*;

use super::columns::{counted, instant, points_to, text};

/// Creates the tables `cart` and `searches`.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(cart()).await?;
        manager.create_table(searches()).await?;
        let by_person = Index::create().name("searches_user_id").table("searches").col("user_id").take();
        manager.create_index(by_person).await?;
        let by_secret =
            Index::create().name("searches_secret").table("searches").col("secret").unique().take();
        manager.create_index(by_secret).await
    }
}

fn cart() -> TableCreateStatement {
    let mut table = Table::create().table("cart").take();
    points_to(&mut table, "user_id", "users", true);
    table.col(text("issn")).col(instant("added_at")).primary_key(Index::create().col("user_id").col("issn"));
    table
}

fn searches() -> TableCreateStatement {
    let mut table = counted("searches");
    points_to(&mut table, "user_id", "users", true);
    table.col(text("name")).col(text("path")).col(text("secret")).col(instant("created_at"));
    table
}
