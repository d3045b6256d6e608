//! The first tables of the register itself, and of what follows it.

use sea_orm_migration::prelude::*;

use super::columns::{
    counted, day, instant, json, keyed, maybe_instant, optional, points_to, small, text, whole,
};

pub fn records() -> TableCreateStatement {
    let mut table = keyed("records", "issn");
    table
        .col(text("issn_l"))
        .col(text("status"))
        .col(text("medium"))
        .col(text("title"))
        .col(text("key_title"))
        .col(text("title_folded"))
        .col(text("country"))
        .col(text("centre"));
    points_to(&mut table, "organisation_id", "organisations", false);
    table.col(whole("version")).col(text("marc")).col(instant("created_at")).col(instant("modified_at"));
    table
}

pub fn key_titles() -> TableCreateStatement {
    let mut table = keyed("key_titles", "folded");
    table.col(text("issn"));
    table
}

pub fn changes() -> TableCreateStatement {
    let mut table = Table::create().table("changes").col(whole("seq").primary_key()).take();
    table.col(text("issn")).col(whole("version")).col(text("kind")).col(instant("at"));
    table
}

pub fn counters() -> TableCreateStatement {
    let mut table = keyed("counters", "name");
    table.col(whole("value"));
    table
}

pub fn cursors() -> TableCreateStatement {
    let mut table = keyed("cursors", "follower");
    table.col(whole("seq"));
    table
}

pub fn jobs() -> TableCreateStatement {
    let mut table = counted("jobs");
    table
        .col(text("kind"))
        .col(json("payload"))
        .col(instant("run_at"))
        .col(small("attempts"))
        .col(maybe_instant("claimed_until"))
        .col(maybe_instant("done_at"))
        .col(optional("failure"))
        .col(instant("created_at"));
    table
}

pub fn certificates() -> TableCreateStatement {
    let mut table = keyed("certificates", "code");
    table.col(text("issn"));
    points_to(&mut table, "organisation_id", "organisations", true);
    points_to(&mut table, "user_id", "users", true);
    table
        .col(text("language"))
        .col(day("issued_on"))
        .col(json("facts"))
        .col(whole("record_version"))
        .col(optional("blob_key"))
        .col(maybe_instant("revoked_at"));
    table
}

pub fn settings() -> TableCreateStatement {
    let mut table = keyed("settings", "name");
    table.col(json("value"));
    table
}
