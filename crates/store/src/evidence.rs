//! Evidence: files and addresses that belong to a request.

use issn::evidence::Proof;
use issn::request::{Evidence, Source};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::evidence::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, when};

/// Adds a piece of evidence to a request.
pub async fn add(tx: &Tx, request: i64, proof: Proof, source: &Source, now: Timestamp) -> Result<i64> {
    let (name, bytes, key, media_type, address) = match source {
        Source::File { name, bytes, key, media_type } => {
            (Some(name), i64::try_from(*bytes).unwrap_or(i64::MAX), Some(key), Some(media_type), None)
        }
        Source::Address(address) => (None, 0, None, None, Some(address)),
    };
    let row = ActiveModel {
        request_id: Set(request),
        proof: Set(proof.code().to_owned()),
        name: Set(name.cloned()),
        bytes: Set(bytes),
        blob_key: Set(key.cloned()),
        media_type: Set(media_type.cloned()),
        address: Set(address.cloned()),
        created_at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// The evidence of a request, in the order in which it was added.
pub async fn of_request(conn: &impl Conn, request: i64) -> Result<Vec<Evidence>> {
    let query = Entity::find().filter(Column::RequestId.eq(request)).order_by_asc(Column::Id);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// The evidence of several requests, with the request that each piece belongs to.
pub async fn of_requests(conn: &impl Conn, requests: &[i64]) -> Result<Vec<(i64, Evidence)>> {
    let query =
        Entity::find().filter(Column::RequestId.is_in(requests.iter().copied())).order_by_asc(Column::Id);
    let rows = query.all(conn.runner()).await?;
    rows.into_iter().map(|row| Ok((row.request_id, read(row)?))).collect()
}

/// Removes a piece of evidence from a request; `Missing` when it is not the request's.
pub async fn remove(tx: &Tx, request: i64, id: i64) -> Result<()> {
    let gone = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::RequestId.eq(request));
    if gone.exec(tx.runner()).await?.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

fn read(row: Model) -> Result<Evidence> {
    let source = match (row.address, row.name, row.blob_key, row.media_type) {
        (Some(address), ..) => Source::Address(address),
        (None, Some(name), Some(key), Some(media_type)) => {
            Source::File { name, bytes: u64::try_from(row.bytes).unwrap_or(0), key, media_type }
        }
        _ => return Err(StoreError::nonsense("evidence that is neither file nor address")),
    };
    let proof = Proof::from_code(&row.proof).ok_or_else(|| StoreError::nonsense("proof"))?;
    Ok(Evidence { id: row.id, proof, source })
}
