//! The queue: what leaves the system is a row written with the work that causes it.

use jiff::{SignedDuration, Timestamp};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    Statement,
};
use serde_json::Value;

use crate::entity::jobs::{ActiveModel, Column, Entity};
use crate::{Conn, Result, Store, Tx, dialect, when};

/// Attempts after which a job is given up and shown to the operator.
pub const MOST_ATTEMPTS: i32 = 12;
/// Seconds that a worker has for one job before another may take it.
const CLAIM_SECONDS: i64 = 300;

/// A job that this worker has claimed.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Job {
    pub id: i64,
    /// The verb: `send_letter`, `render_certificate`, `render_invoice`.
    pub kind: String,
    pub payload: Value,
    /// This attempt included.
    pub attempts: i32,
}

/// Adds a job that is due at once.
pub async fn add(tx: &Tx, kind: &str, payload: Value, now: Timestamp) -> Result<i64> {
    let row = ActiveModel {
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        run_at: Set(when::to(now)),
        attempts: Set(0),
        claimed_until: Set(None),
        done_at: Set(None),
        failure: Set(None),
        created_at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// Claims the next job that is due, if there is one.
pub async fn claim(store: &Store, now: Timestamp) -> Result<Option<Job>> {
    let sql = match store.backend() {
        DbBackend::Sqlite => dialect::sqlite::CLAIM,
        _ => dialect::postgres::CLAIM,
    };
    let until = now.saturating_add(SignedDuration::from_secs(CLAIM_SECONDS)).unwrap_or(now);
    let values = [when::to(until).into(), when::to(now).into()];
    let statement = Statement::from_sql_and_values(store.backend(), sql, values);
    let tx = store.begin().await?;
    let claimed =
        tx.query_one_raw(statement).await?.map(|row| Job::from_query_result(&row, "")).transpose()?;
    tx.commit().await?;
    Ok(claimed)
}

/// Marks a job as done.
pub async fn done(tx: &Tx, id: i64, now: Timestamp) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(when::to(now)))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    Ok(())
}

/// Notes why a job failed; it is tried again later and later, and given up after [`MOST_ATTEMPTS`].
pub async fn failed(tx: &Tx, job: &Job, why: &str, now: Timestamp) -> Result<()> {
    let wait = 5 * 2_i64.pow(u32::try_from(job.attempts.clamp(0, 12)).unwrap_or(0));
    let next = now.saturating_add(SignedDuration::from_secs(wait)).unwrap_or(now);
    let none: Option<time::OffsetDateTime> = None;
    let mut query = Entity::update_many()
        .col_expr(Column::Failure, Expr::value(why.chars().take(500).collect::<String>()))
        .col_expr(Column::RunAt, Expr::value(when::to(next)))
        .col_expr(Column::ClaimedUntil, Expr::value(none))
        .filter(Column::Id.eq(job.id));
    if job.attempts >= MOST_ATTEMPTS {
        query = query.col_expr(Column::DoneAt, Expr::value(when::to(now)));
    }
    query.exec(tx.runner()).await?;
    Ok(())
}

/// How many jobs are waiting.
pub async fn waiting(conn: &impl Conn) -> Result<u64> {
    Ok(Entity::find().filter(Column::DoneAt.is_null()).count(conn.runner()).await?)
}
