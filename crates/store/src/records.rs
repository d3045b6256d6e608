//! Records of the register: the MARC record whole, and the columns derived from it.

use std::collections::HashSet;

use futures::{Stream, TryStreamExt};
use issn::fold::fold;
use issn::key_title::KeyTitle;
use issn::record::Link;
use issn::{Issn, Marc, Record, Status};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::causes::Cause;
use crate::changes::ChangeKind;
use crate::entity::key_titles;
use crate::entity::records::{ActiveModel, Column, Entity, Model};
use crate::load::{self, Ready};
use crate::{Conn, Result, StoreError, Tx, changes, versions, when};

/// A record as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub record: Record,
    /// The organisation it is registered to.
    pub organisation: Option<i64>,
    pub version: i64,
    /// Who made it what it is, and why; `None` in a register that began before this was written down.
    pub cause: Option<Cause>,
    /// The version in which it came in, if the register itself has added links to it since: the same file again is then
    /// no change (decision 0006).
    pub received: Option<i64>,
    pub created: Timestamp,
    pub modified: Timestamp,
}

/// Adds a record with its key title and its row in the log of changes.
///
/// `Taken` when the number or the key title is in use: a number is never assigned twice, a key title is unique.
/// Rule: domain 5.5, product (*Numbers*)
pub async fn add(
    tx: &Tx,
    record: &Record,
    organisation: Option<i64>,
    cause: Cause,
    now: Timestamp,
) -> Result<()> {
    let title =
        key_titles::ActiveModel { folded: Set(fold(&record.key_title)), issn: Set(record.issn.to_string()) };
    key_titles::Entity::insert(title).exec_without_returning(tx.runner()).await?;
    let row = row(record, organisation, 1, cause, now);
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    changes::add(tx, ChangeKind::Added, &[(record.issn, 1)], now).await
}

/// Saves a record whose version is the one it was read with, with its row in the log of changes. What it was before
/// goes to [`versions`].
pub async fn save(tx: &Tx, kept: &Kept, cause: Cause, now: Timestamp) -> Result<()> {
    write(tx, kept, None, cause, now).await
}

/// As [`save`], when the register itself keeps links in step or a list of others adds what it tells: what the record was when it came in stays known.
pub async fn rewrite(tx: &Tx, kept: &Kept, cause: Cause, now: Timestamp) -> Result<()> {
    write(tx, kept, kept.received.or(Some(kept.version)), cause, now).await
}

async fn write(tx: &Tx, kept: &Kept, received: Option<i64>, cause: Cause, now: Timestamp) -> Result<()> {
    let record = &kept.record;
    versions::keep(tx, &[record.issn]).await?;
    let saved = Entity::update_many()
        .col_expr(Column::IssnL, Expr::value(record.issn_l.to_string()))
        .col_expr(Column::Status, Expr::value(record.status.code()))
        .col_expr(Column::Medium, Expr::value(record.medium.code()))
        .col_expr(Column::Title, Expr::value(record.title.clone()))
        .col_expr(Column::KeyTitle, Expr::value(record.key_title.clone()))
        .col_expr(Column::TitleFolded, Expr::value(fold(&record.title)))
        .col_expr(Column::Country, Expr::value(record.country.clone()))
        .col_expr(Column::Centre, Expr::value(record.centre.clone()))
        .col_expr(Column::OrganisationId, Expr::value(kept.organisation))
        .col_expr(Column::Marc, Expr::value(record.marc.packed()))
        .col_expr(Column::ModifiedAt, Expr::value(when::to(now)))
        .col_expr(Column::Version, Expr::value(kept.version + 1))
        .col_expr(Column::CauseId, Expr::value(cause.id()))
        .col_expr(Column::ReceivedVersion, Expr::value(received))
        .filter(Column::Issn.eq(record.issn.to_string()))
        .filter(Column::Version.eq(kept.version))
        .exec(tx.runner())
        .await?;
    if saved.rows_affected != 1 {
        return Err(StoreError::Stale);
    }
    changes::add(tx, ChangeKind::Changed, &[(record.issn, kept.version + 1)], now).await
}

/// What loading a batch did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loaded {
    pub added: usize,
    pub changed: usize,
    /// In the register already, letter for letter.
    pub unchanged: usize,
}

/// Loads at most [`load::MOST`] records in one go. Of several with one number in the batch the last counts.
pub async fn load(tx: &Tx, batch: &[Record], cause: Cause, now: Timestamp) -> Result<Loaded> {
    let mut seen = HashSet::new();
    let last = batch.iter().rev().filter(|record| seen.insert(record.issn));
    let ready: Vec<Ready> = last.map(|record| Ready::new(record.clone())).collect();
    Ok(load::load(tx, &ready, cause, now).await?.loaded)
}

/// Whether the number is in the register, whatever its status.
pub async fn exists(conn: &impl Conn, issn: Issn) -> Result<bool> {
    Ok(Entity::find_by_id(issn.to_string()).count(conn.runner()).await? > 0)
}

/// The record of a number.
pub async fn find(conn: &impl Conn, issn: Issn) -> Result<Kept> {
    read(Entity::find_by_id(issn.to_string()).one(conn.runner()).await?.as_ref().ok_or(StoreError::Missing)?)
}

/// The records of these numbers that there are, in any order.
pub async fn find_all(conn: &impl Conn, issns: &[Issn]) -> Result<Vec<Kept>> {
    let query = Entity::find().filter(Column::Issn.is_in(issns.iter().map(Issn::to_string)));
    query.all(conn.runner()).await?.iter().map(read).collect()
}

/// As [`find_all`], held until the transaction ends, so that two who write the same records follow one another.
pub async fn hold(tx: &Tx, issns: &[Issn]) -> Result<Vec<Kept>> {
    let query = Entity::find().filter(Column::Issn.is_in(issns.iter().map(Issn::to_string)));
    query.order_by_asc(Column::Issn).lock_exclusive().all(tx.runner()).await?.iter().map(read).collect()
}

/// The links of these records with their statuses, without reading more of them than that.
pub(crate) async fn link_fields(conn: &impl Conn, issns: &[Issn]) -> Result<Vec<(Issn, Status, Vec<Link>)>> {
    let query = Entity::find()
        .select_only()
        .columns([Column::Issn, Column::Status, Column::Marc])
        .filter(Column::Issn.is_in(issns.iter().map(Issn::to_string)));
    let rows: Vec<(String, String, String)> = query.into_tuple().all(conn.runner()).await?;
    let read = |(issn, status, packed): (String, String, String)| {
        Some((Issn::parse(&issn).ok()?, Status::from_code(&status)?, issn::record::links_in(&packed)))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The records of a title in all its media: those with this ISSN-L.
pub async fn of_title(conn: &impl Conn, issn_l: Issn) -> Result<Vec<Kept>> {
    let query =
        Entity::find().filter(Column::IssnL.eq(issn_l.to_string())).order_by_asc(Column::Issn).limit(20);
    query.all(conn.runner()).await?.iter().map(read).collect()
}

/// Records whose title folds to the same, or begins so.
pub async fn alike(conn: &impl Conn, title: &str) -> Result<Vec<Kept>> {
    let folded = fold(title);
    if folded.is_empty() {
        return Ok(vec![]);
    }
    // The sign after the blank ends the range of titles that begin with these words.
    let (from, to) = (format!("{folded} "), format!("{folded}!"));
    let same = Column::TitleFolded.eq(folded);
    let begins = Condition::all().add(Column::TitleFolded.gte(from)).add(Column::TitleFolded.lt(to));
    let query = Entity::find()
        .filter(Condition::any().add(same).add(begins))
        .order_by_asc(Column::TitleFolded)
        .limit(10);
    query.all(conn.runner()).await?.iter().map(read).collect()
}

/// The number that has this key title, if one has.
pub async fn by_key_title(conn: &impl Conn, title: &KeyTitle) -> Result<Option<Issn>> {
    let row = key_titles::Entity::find_by_id(title.folded()).one(conn.runner()).await?;
    Ok(row.and_then(|row| Issn::parse(&row.issn).ok()))
}

/// The records registered to an organisation.
pub async fn of_organisation(conn: &impl Conn, organisation: i64, limit: u64) -> Result<Vec<Kept>> {
    let query = Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .order_by_asc(Column::TitleFolded)
        .order_by_asc(Column::Issn)
        .limit(limit);
    query.all(conn.runner()).await?.iter().map(read).collect()
}

/// How many records of each status are registered to an organisation.
pub async fn counts_of(conn: &impl Conn, organisation: i64) -> Result<Vec<(Status, i64)>> {
    let query = Entity::find()
        .select_only()
        .column(Column::Status)
        .column_as(Column::Issn.count(), "count")
        .filter(Column::OrganisationId.eq(organisation))
        .group_by(Column::Status);
    let rows: Vec<(String, i64)> = query.into_tuple().all(conn.runner()).await?;
    Ok(rows.into_iter().filter_map(|(status, count)| Some((Status::from_code(&status)?, count))).collect())
}

/// How many records there are of each status.
pub async fn counts(conn: &impl Conn) -> Result<Vec<(Status, i64)>> {
    let query = Entity::find()
        .select_only()
        .column(Column::Status)
        .column_as(Column::Issn.count(), "count")
        .group_by(Column::Status);
    let rows: Vec<(String, i64)> = query.into_tuple().all(conn.runner()).await?;
    Ok(rows.into_iter().filter_map(|(status, count)| Some((Status::from_code(&status)?, count))).collect())
}

/// All records after a number, in order of number, streamed.
pub async fn stream<C: Conn>(conn: &C, after: Option<Issn>) -> Result<impl Stream<Item = Result<Kept>> + '_> {
    let start = after.map(|issn| issn.to_string()).unwrap_or_default();
    let query = Entity::find().filter(Column::Issn.gt(start)).order_by_asc(Column::Issn);
    let rows = query.stream(conn.runner()).await?;
    Ok(rows.map_err(StoreError::from).and_then(|model| async move { read(&model) }))
}

fn row(
    record: &Record,
    organisation: Option<i64>,
    version: i64,
    cause: Cause,
    now: Timestamp,
) -> ActiveModel {
    ActiveModel {
        issn: Set(record.issn.to_string()),
        issn_l: Set(record.issn_l.to_string()),
        status: Set(record.status.code().to_owned()),
        medium: Set(record.medium.code().to_owned()),
        title: Set(record.title.clone()),
        key_title: Set(record.key_title.clone()),
        title_folded: Set(fold(&record.title)),
        country: Set(record.country.clone()),
        centre: Set(record.centre.clone()),
        organisation_id: Set(organisation),
        version: Set(version),
        marc: Set(record.marc.packed()),
        created_at: Set(when::to(now)),
        modified_at: Set(when::to(now)),
        cause_id: Set(Some(cause.id())),
        received_version: Set(None),
    }
}

fn read(model: &Model) -> Result<Kept> {
    let marc = Marc::unpack(&model.marc);
    let record = Record::read(marc).map_err(|error| StoreError::Broken(Box::new(error)))?;
    Ok(Kept {
        record,
        organisation: model.organisation_id,
        version: model.version,
        cause: model.cause_id.map(Cause::from_id),
        received: model.received_version,
        created: when::from(model.created_at),
        modified: when::from(model.modified_at),
    })
}
