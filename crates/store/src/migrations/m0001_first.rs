//! The first tables.

use sea_orm_migration::prelude::*;

use super::columns::{
    counted, day, instant, json, keyed, maybe_day, maybe_instant, optional, points_to, small, text, whole,
    yes_no,
};
use super::m0001_register::{certificates, changes, counters, cursors, jobs, key_titles, records, settings};

/// Creates everything that the first release knows.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (table, columns) in INDEXES {
            let name = format!("{table}_{}", columns.join("_"));
            let mut index = Index::create();
            index.name(name).table(*table);
            for column in *columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

/// Non-unique indexes: table, columns.
const INDEXES: &[(&str, &[&str])] = &[
    ("holidays", &["centre_id"]),
    ("blocks", &["centre_id"]),
    ("users", &["organisation_id"]),
    ("users", &["centre_id"]),
    ("links", &["user_id"]),
    ("sessions", &["user_id"]),
    ("orders", &["organisation_id"]),
    ("payments", &["order_id"]),
    ("bookings", &["organisation_id"]),
    ("requests", &["organisation_id"]),
    ("requests", &["centre_id", "state"]),
    ("requests", &["title_folded"]),
    ("evidence", &["request_id"]),
    ("history", &["subject", "subject_id"]),
    ("messages", &["organisation_id"]),
    ("messages", &["request_id"]),
    ("records", &["issn_l"]),
    ("records", &["title_folded"]),
    ("records", &["organisation_id"]),
    ("changes", &["issn"]),
    ("jobs", &["done_at", "run_at"]),
    ("certificates", &["issn"]),
];

fn tables() -> Vec<TableCreateStatement> {
    vec![
        centres(),
        elsewhere(),
        holidays(),
        blocks(),
        organisations(),
        users(),
        links(),
        sessions(),
        price_lists(),
        orders(),
        payments(),
        invoices(),
        requests(),
        bookings(),
        evidence(),
        history(),
        messages(),
        records(),
        key_titles(),
        changes(),
        counters(),
        cursors(),
        jobs(),
        certificates(),
        settings(),
    ]
}

fn centres() -> TableCreateStatement {
    let mut table = counted("centres");
    table
        .col(text("code").unique_key())
        .col(text("slug").unique_key())
        .col(json("names"))
        .col(optional("country"))
        .col(text("city"))
        .col(json("address"))
        .col(text("email"))
        .col(text("website"))
        .col(json("languages"))
        .col(text("timezone"))
        .col(json("weekend"))
        .col(text("director"))
        .col(instant("created_at"));
    table
}

fn elsewhere() -> TableCreateStatement {
    let mut table = keyed("elsewhere", "country");
    table.col(text("name")).col(text("institution")).col(text("directory_url"));
    table
}

fn holidays() -> TableCreateStatement {
    let mut table = counted("holidays");
    points_to(&mut table, "centre_id", "centres", true);
    table.col(day("day")).col(json("names"));
    let mut once = Index::create().unique().name("holidays_once").col("centre_id").col("day").take();
    table.index(&mut once);
    table
}

fn blocks() -> TableCreateStatement {
    let mut table = counted("blocks");
    points_to(&mut table, "centre_id", "centres", true);
    table.col(small("prefix").unique_key()).col(small("given"));
    table
}

fn organisations() -> TableCreateStatement {
    let mut table = counted("organisations");
    points_to(&mut table, "centre_id", "centres", true);
    table
        .col(text("kind"))
        .col(text("state"))
        .col(text("name"))
        .col(text("name_original"))
        .col(json("other_names"))
        .col(text("country"))
        .col(optional("uia"))
        .col(text("address"))
        .col(text("postcode"))
        .col(text("city"))
        .col(text("vat_number"))
        .col(whole("holds"))
        .col(instant("created_at"))
        .col(whole("version"));
    table
}

fn users() -> TableCreateStatement {
    let mut table = counted("users");
    table
        .col(text("user_name").unique_key())
        .col(text("email").unique_key())
        .col(optional("password_hash"))
        .col(text("title"))
        .col(text("first_name"))
        .col(text("last_name"))
        .col(text("language"))
        .col(yes_no("notify"));
    points_to(&mut table, "organisation_id", "organisations", false);
    table.col(optional("role"));
    points_to(&mut table, "centre_id", "centres", false);
    table
        .col(optional("post"))
        .col(maybe_instant("terms_at"))
        .col(yes_no("consent"))
        .col(instant("created_at"));
    table
}

fn links() -> TableCreateStatement {
    let mut table = keyed("links", "token_hash");
    points_to(&mut table, "user_id", "users", true);
    table.col(text("purpose")).col(instant("expires_at")).col(maybe_instant("used_at"));
    table
}

fn sessions() -> TableCreateStatement {
    let mut table = keyed("sessions", "token_hash");
    points_to(&mut table, "user_id", "users", true);
    table.col(text("csrf")).col(instant("created_at")).col(instant("expires_at"));
    table
}

fn price_lists() -> TableCreateStatement {
    let mut table = counted("price_lists");
    table.col(day("valid_from")).col(json("facts")).col(json("note"));
    table
}

fn orders() -> TableCreateStatement {
    let mut table = counted("orders");
    points_to(&mut table, "organisation_id", "organisations", true);
    points_to(&mut table, "user_id", "users", true);
    table
        .col(text("purpose"))
        .col(small("quantity"))
        .col(whole("unit_cents"))
        .col(text("currency"))
        .col(whole("vat_permille"))
        .col(whole("net_cents"))
        .col(whole("total_cents"))
        .col(text("state"))
        .col(text("provider"))
        .col(optional("provider_ref"))
        .col(text("request_key").unique_key())
        .col(instant("created_at"))
        .col(maybe_instant("paid_at"))
        .col(whole("version"));
    table
}

fn payments() -> TableCreateStatement {
    let mut table = counted("payments");
    points_to(&mut table, "order_id", "orders", true);
    table
        .col(text("provider"))
        .col(text("capture").unique_key())
        .col(whole("cents"))
        .col(text("currency"))
        .col(instant("at"));
    table
}

fn invoices() -> TableCreateStatement {
    let mut table = counted("invoices");
    points_to(&mut table, "centre_id", "centres", true);
    table.col(small("year")).col(text("series")).col(small("number"));
    points_to(&mut table, "order_id", "orders", true);
    points_to(&mut table, "organisation_id", "organisations", true);
    table.col(day("issued_on")).col(json("facts")).col(optional("blob_key"));
    let mut number = Index::create()
        .unique()
        .name("invoices_number")
        .col("centre_id")
        .col("year")
        .col("series")
        .col("number")
        .take();
    table.index(&mut number);
    table
}

fn bookings() -> TableCreateStatement {
    let mut table = counted("bookings");
    points_to(&mut table, "organisation_id", "organisations", true);
    table
        .col(text("from_account"))
        .col(text("to_account"))
        .col(whole("credits"))
        .col(text("cause"))
        .col(text("cause_key").unique_key());
    points_to(&mut table, "request_id", "requests", false);
    points_to(&mut table, "order_id", "orders", false);
    points_to(&mut table, "user_id", "users", false);
    table.col(instant("at"));
    table
}

fn requests() -> TableCreateStatement {
    let mut table = counted("requests");
    table.col(text("kind"));
    points_to(&mut table, "organisation_id", "organisations", true);
    points_to(&mut table, "centre_id", "centres", true);
    points_to(&mut table, "sender_id", "users", true);
    table
        .col(text("state"))
        .col(json("detail"))
        .col(json("application"))
        .col(text("title"))
        .col(text("title_folded"))
        .col(text("issns"))
        .col(yes_no("urgent"))
        .col(yes_no("first"));
    points_to(&mut table, "taken_by", "users", false);
    table
        .col(small("credits"))
        .col(maybe_day("promise"))
        .col(maybe_day("stopped"))
        .col(text("comment"))
        .col(instant("created_at"))
        .col(maybe_instant("sent_at"))
        .col(instant("modified_at"))
        .col(whole("version"));
    table
}

fn evidence() -> TableCreateStatement {
    let mut table = counted("evidence");
    points_to(&mut table, "request_id", "requests", true);
    table
        .col(text("proof"))
        .col(optional("name"))
        .col(whole("bytes"))
        .col(optional("blob_key"))
        .col(optional("media_type"))
        .col(optional("address"))
        .col(instant("created_at"));
    table
}

fn history() -> TableCreateStatement {
    let mut table = counted("history");
    table.col(text("subject")).col(text("subject_id")).col(text("event"));
    points_to(&mut table, "user_id", "users", false);
    table.col(text("who")).col(text("note")).col(instant("at"));
    table
}

fn messages() -> TableCreateStatement {
    let mut table = counted("messages");
    points_to(&mut table, "organisation_id", "organisations", true);
    points_to(&mut table, "centre_id", "centres", true);
    points_to(&mut table, "request_id", "requests", false);
    table.col(yes_no("from_staff"));
    points_to(&mut table, "user_id", "users", true);
    table
        .col(text("who"))
        .col(text("subject"))
        .col(text("body"))
        .col(instant("at"))
        .col(maybe_instant("read_at"));
    table
}
