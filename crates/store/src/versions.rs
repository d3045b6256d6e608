//! What records were before: each superseded state with who made it so, when and why.
//!
//! The present state is in `records` and nowhere else; it goes here when another one takes its place. A register that
//! was loaded and never changed has no row here.

use std::collections::HashMap;

use issn::{Issn, Marc, Record};
use jiff::Timestamp;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::causes::Cause;
use crate::entity::record_versions::{Column, Entity, Model};
use crate::entity::records;
use crate::{Conn, Result, StoreError, Tx, when};

/// A state that a record was in.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub version: i64,
    pub marc: Marc,
    /// The organisation it was registered to.
    pub organisation: Option<i64>,
    /// Who made it so, and why; `None` in a register that began before this was written down.
    pub cause: Option<Cause>,
    /// Since when it was so.
    pub at: Timestamp,
}

/// Keeps the present state of these records, which are about to change. At most 1,000 at once.
pub(crate) async fn keep(tx: &Tx, issns: &[Issn]) -> Result<()> {
    if issns.is_empty() {
        return Ok(());
    }
    let present: SelectStatement = Query::select()
        .columns([
            records::Column::Issn,
            records::Column::Version,
            records::Column::Marc,
            records::Column::OrganisationId,
            records::Column::CauseId,
            records::Column::ModifiedAt,
        ])
        .from(records::Entity)
        .and_where(records::Column::Issn.is_in(issns.iter().map(Issn::to_string)))
        .take();
    let columns =
        [Column::Issn, Column::Version, Column::Marc, Column::OrganisationId, Column::CauseId, Column::At];
    let insert = Query::insert()
        .into_table(Entity)
        .columns(columns)
        .select_from(present)
        .map_err(|error| StoreError::Broken(Box::new(error)))?
        .take();
    tx.runner().execute(&insert).await?;
    Ok(())
}

/// The superseded states of a record, the latest first, at most `limit`; the present one is with `records`.
pub async fn of(conn: &impl Conn, issn: Issn, limit: u64) -> Result<Vec<Version>> {
    let query =
        Entity::find().filter(Column::Issn.eq(issn.to_string())).order_by_desc(Column::Version).limit(limit);
    Ok(query.all(conn.runner()).await?.iter().map(read).collect())
}

/// One superseded state.
pub async fn find(conn: &impl Conn, issn: Issn, version: i64) -> Result<Version> {
    let row = Entity::find_by_id((issn.to_string(), version)).one(conn.runner()).await?;
    row.as_ref().map(read).ok_or(StoreError::Missing)
}

/// These states, given by number and version, as records. At most 500 at once.
pub async fn records(conn: &impl Conn, of: &[(Issn, i64)]) -> Result<HashMap<Issn, Record>> {
    if of.is_empty() {
        return Ok(HashMap::new());
    }
    let one = |(issn, version): &(Issn, i64)| {
        Condition::all().add(Column::Issn.eq(issn.to_string())).add(Column::Version.eq(*version))
    };
    let any = of.iter().fold(Condition::any(), |any, own| any.add(one(own)));
    let rows = Entity::find().filter(any).all(conn.runner()).await?;
    let read = |row: &Model| Record::read(Marc::unpack(&row.marc)).ok();
    Ok(rows.iter().filter_map(read).map(|record| (record.issn, record)).collect())
}

/// The form in which these records came in last, packed, for those to which the register has added since. At most 500
/// at once.
pub(crate) async fn received(conn: &impl Conn, issns: &[Issn]) -> Result<HashMap<Issn, String>> {
    if issns.is_empty() {
        return Ok(HashMap::new());
    }
    let own = records::Entity::find()
        .select_only()
        .columns([records::Column::Issn, records::Column::ReceivedVersion])
        .filter(records::Column::ReceivedVersion.is_not_null())
        .filter(records::Column::Issn.is_in(issns.iter().map(Issn::to_string)));
    let own: Vec<(String, i64)> = own.into_tuple().all(conn.runner()).await?;
    let mut received = HashMap::new();
    for key in own {
        if let Some(row) = Entity::find_by_id(key).one(conn.runner()).await? {
            let issn = Issn::parse(&row.issn).map_err(|_| StoreError::nonsense("number of a version"))?;
            received.insert(issn, row.marc);
        }
    }
    Ok(received)
}

fn read(row: &Model) -> Version {
    Version {
        version: row.version,
        marc: Marc::unpack(&row.marc),
        organisation: row.organisation_id,
        cause: row.cause_id.map(Cause::from_id),
        at: when::from(row.at),
    }
}
