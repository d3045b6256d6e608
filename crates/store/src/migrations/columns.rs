//! Words for tables and columns, so that a migration reads like a list of them.

use sea_orm_migration::prelude::*;

/// A table with an identity that the database counts up.
pub fn counted(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(ColumnDef::new("id").big_integer().not_null().auto_increment().primary_key())
        .take()
}

/// A table whose first column is its key, a text.
pub fn keyed(name: &'static str, key: &'static str) -> TableCreateStatement {
    Table::create().table(name).col(text(key).primary_key()).take()
}

/// Text is compared byte by byte on both databases, so that order and paging agree.
pub fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

pub fn optional(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

pub fn whole(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

pub fn small(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().not_null().take()
}

pub fn yes_no(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().take()
}

pub fn json(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).json_binary().not_null().take()
}

pub fn instant(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().not_null().take()
}

pub fn maybe_instant(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().null().take()
}

pub fn day(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

pub fn maybe_day(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().null().take()
}

/// A column that names a row of another table.
pub fn points_to(
    table: &mut TableCreateStatement,
    column: &'static str,
    other: &'static str,
    required: bool,
) {
    let mut definition = ColumnDef::new(column).big_integer().take();
    if required {
        definition.not_null();
    }
    let own = table.get_table_name().cloned();
    let mut key = ForeignKey::create();
    key.from_col(column).to(other, "id");
    if let Some(name) = own {
        key.from_tbl(name);
    }
    table.col(definition).foreign_key(&mut key);
}
