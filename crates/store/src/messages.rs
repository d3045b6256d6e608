//! Messages between an organisation and the librarians of its centre.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::messages::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, Tx, when};

/// A message to be sent.
#[derive(Debug, Clone)]
pub struct NewMessage {
    pub organisation: i64,
    pub centre: i64,
    pub request: Option<i64>,
    pub from_staff: bool,
    pub user: i64,
    pub who: String,
    pub subject: String,
    pub body: String,
}

/// A message as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: i64,
    pub organisation: i64,
    pub request: Option<i64>,
    pub from_staff: bool,
    pub who: String,
    pub subject: String,
    pub body: String,
    pub at: Timestamp,
    pub read: bool,
}

/// Adds a message.
pub async fn add(tx: &Tx, new: NewMessage, now: Timestamp) -> Result<i64> {
    let row = ActiveModel {
        organisation_id: Set(new.organisation),
        centre_id: Set(new.centre),
        request_id: Set(new.request),
        from_staff: Set(new.from_staff),
        user_id: Set(new.user),
        who: Set(new.who),
        subject: Set(new.subject),
        body: Set(new.body),
        at: Set(when::to(now)),
        read_at: Set(None),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// Messages of an organisation, the latest first.
pub async fn of_organisation(conn: &impl Conn, organisation: i64, limit: u64) -> Result<Vec<Message>> {
    let query =
        Entity::find().filter(Column::OrganisationId.eq(organisation)).order_by_desc(Column::Id).limit(limit);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// Messages of a request, the first one first.
pub async fn of_request(conn: &impl Conn, request: i64) -> Result<Vec<Message>> {
    let query = Entity::find().filter(Column::RequestId.eq(request)).order_by_asc(Column::Id);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// Messages from publishers to a centre, the latest first.
pub async fn of_centre(conn: &impl Conn, centre: i64, limit: u64) -> Result<Vec<Message>> {
    let query = Entity::find().filter(Column::CentreId.eq(centre)).order_by_desc(Column::Id).limit(limit);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

/// How many messages from the librarians an organisation has not read.
pub async fn unread(conn: &impl Conn, organisation: i64) -> Result<u64> {
    let query = Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::FromStaff.eq(true))
        .filter(Column::ReadAt.is_null());
    Ok(query.count(conn.runner()).await?)
}

/// How many messages from publishers a centre has not read.
pub async fn unread_at_desk(conn: &impl Conn, centre: i64) -> Result<u64> {
    let query = Entity::find()
        .filter(Column::CentreId.eq(centre))
        .filter(Column::FromStaff.eq(false))
        .filter(Column::ReadAt.is_null());
    Ok(query.count(conn.runner()).await?)
}

/// The requests of a centre that have a message from their publisher that nobody has read.
pub async fn unread_requests(conn: &impl Conn, centre: i64) -> Result<Vec<i64>> {
    let query = Entity::find()
        .select_only()
        .column(Column::RequestId)
        .distinct()
        .filter(Column::CentreId.eq(centre))
        .filter(Column::FromStaff.eq(false))
        .filter(Column::ReadAt.is_null())
        .filter(Column::RequestId.is_not_null())
        .limit(1000);
    Ok(query.into_tuple().all(conn.runner()).await?)
}

/// Marks the messages of one thread as read by one side; without a request, those that belong to none.
pub async fn mark_thread_read(
    tx: &Tx,
    organisation: i64,
    request: Option<i64>,
    by_staff: bool,
    now: Timestamp,
) -> Result<()> {
    let thread = match request {
        Some(request) => Column::RequestId.eq(request),
        None => Column::RequestId.is_null(),
    };
    Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(when::to(now)))
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::FromStaff.eq(!by_staff))
        .filter(Column::ReadAt.is_null())
        .filter(thread)
        .exec(tx.runner())
        .await?;
    Ok(())
}

/// Marks the messages of an organisation as read by one side; `request` narrows it to one thread.
pub async fn mark_read(
    tx: &Tx,
    organisation: i64,
    request: Option<i64>,
    by_staff: bool,
    now: Timestamp,
) -> Result<()> {
    let mut query = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(when::to(now)))
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::FromStaff.eq(!by_staff))
        .filter(Column::ReadAt.is_null());
    if let Some(request) = request {
        query = query.filter(Column::RequestId.eq(request));
    }
    query.exec(tx.runner()).await?;
    Ok(())
}

fn read(row: Model) -> Message {
    Message {
        id: row.id,
        organisation: row.organisation_id,
        request: row.request_id,
        from_staff: row.from_staff,
        who: row.who,
        subject: row.subject,
        body: row.body,
        at: when::from(row.at),
        read: row.read_at.is_some(),
    }
}
