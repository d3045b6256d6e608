//! The tables, step by step. Append only, forward only: a released migration is never edited.

mod columns;
mod m0001_first;
mod m0001_register;
mod m0002_versions;
mod m0003_reports;
mod m0004_inverses;
mod m0005_cart_and_searches;
mod m0005_loading;
mod m0010_ltwa;

use sea_orm_migration::prelude::*;

/// Every migration in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_first::Migration),
            Box::new(m0002_versions::Migration),
            Box::new(m0003_reports::Migration),
            Box::new(m0004_inverses::Migration),
            Box::new(m0005_loading::Migration),
            Box::new(m0005_cart_and_searches::Migration),
            Box::new(m0010_ltwa::Migration),
        ]
    }
}
