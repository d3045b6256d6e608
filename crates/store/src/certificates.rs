//! Certificates, found by the code that is printed on them.

use issn::Issn;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;

use crate::entity::certificates::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, when};

/// A certificate. What it says was fixed when it was issued.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    pub code: String,
    pub issn: Issn,
    pub organisation: i64,
    pub user: i64,
    pub language: String,
    pub issued_on: Date,
    pub facts: Value,
    /// Version of the record that it describes.
    pub record_version: i64,
    /// Where its PDF is, once rendered.
    pub blob_key: Option<String>,
    pub revoked: Option<Timestamp>,
}

/// Adds a certificate. `Taken` when the code is in use: the caller draws another.
pub async fn add(tx: &Tx, new: &Certificate) -> Result<()> {
    let row = ActiveModel {
        code: Set(new.code.clone()),
        issn: Set(new.issn.to_string()),
        organisation_id: Set(new.organisation),
        user_id: Set(new.user),
        language: Set(new.language.clone()),
        issued_on: Set(when::to_day(new.issued_on)),
        facts: Set(new.facts.clone()),
        record_version: Set(new.record_version),
        blob_key: Set(None),
        revoked_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// The certificate with this code.
pub async fn find(conn: &impl Conn, code: &str) -> Result<Certificate> {
    read(Entity::find_by_id(code).one(conn.runner()).await?.ok_or(StoreError::Missing)?)
}

/// The certificates that an organisation has of a serial, the latest first.
pub async fn of_record(conn: &impl Conn, issn: Issn, organisation: i64) -> Result<Vec<Certificate>> {
    let query = Entity::find()
        .filter(Column::Issn.eq(issn.to_string()))
        .filter(Column::OrganisationId.eq(organisation))
        .order_by_desc(Column::IssuedOn);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// Notes where the PDF is.
pub async fn set_blob(tx: &Tx, code: &str, key: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BlobKey, Expr::value(key.to_owned()))
        .filter(Column::Code.eq(code))
        .exec(tx.runner())
        .await?;
    Ok(())
}

fn read(row: Model) -> Result<Certificate> {
    Ok(Certificate {
        issn: Issn::parse(&row.issn).map_err(|_| StoreError::nonsense("number of a certificate"))?,
        code: row.code,
        organisation: row.organisation_id,
        user: row.user_id,
        language: row.language,
        issued_on: when::from_day(row.issued_on),
        facts: row.facts,
        record_version: row.record_version,
        blob_key: row.blob_key,
        revoked: row.revoked_at.map(when::from),
    })
}
