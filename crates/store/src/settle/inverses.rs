//! The answers that the register writes for records, or keeps waiting for them.

use std::collections::HashSet;

use issn::Issn;
use issn::link::{Inverse, Relation};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use crate::entity::inverses::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx};

/// Rows written at once.
const BATCH: usize = 1_000;

/// All answers that belong into these records or are given for them.
pub async fn concerning(conn: &impl Conn, issns: &[Issn]) -> Result<Vec<Inverse>> {
    let texts: Vec<String> = issns.iter().map(Issn::to_string).collect();
    let of = Condition::any().add(Column::ToIssn.is_in(texts.clone())).add(Column::OfIssn.is_in(texts));
    Entity::find().filter(of).all(conn.runner()).await?.iter().map(read).collect()
}

/// Those of these records that answers belong into.
pub async fn expected(conn: &impl Conn, issns: &[Issn]) -> Result<HashSet<Issn>> {
    let query = Entity::find()
        .select_only()
        .column(Column::ToIssn)
        .distinct()
        .filter(Column::ToIssn.is_in(issns.iter().map(Issn::to_string)));
    let rows: Vec<String> = query.into_tuple().all(conn.runner()).await?;
    rows.iter().map(|text| number(text)).collect()
}

/// Puts answers down; what is known of the same is replaced.
pub async fn put(tx: &Tx, inverses: &[Inverse]) -> Result<()> {
    let key = [Column::ToIssn, Column::OfIssn, Column::Relation];
    for batch in inverses.chunks(BATCH) {
        let rows = batch.iter().map(|own| ActiveModel {
            to_issn: Set(own.to.to_string()),
            of_issn: Set(own.of.to_string()),
            relation: Set(own.relation.code()),
            written: Set(own.written),
        });
        let conflict = OnConflict::columns(key).update_column(Column::Written).to_owned();
        Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(tx.runner()).await?;
    }
    Ok(())
}

/// Forgets an answer.
pub async fn forget(tx: &Tx, inverse: &Inverse) -> Result<()> {
    let key = (inverse.to.to_string(), inverse.of.to_string(), inverse.relation.code());
    Entity::delete_by_id(key).exec(tx.runner()).await?;
    Ok(())
}

fn read(row: &Model) -> Result<Inverse> {
    let relation =
        Relation::from_code(row.relation).ok_or_else(|| StoreError::nonsense("relation of a link"))?;
    Ok(Inverse { to: number(&row.to_issn)?, of: number(&row.of_issn)?, relation, written: row.written })
}

fn number(text: &str) -> Result<Issn> {
    Issn::parse(text).map_err(|_| StoreError::nonsense("number of a link"))
}
