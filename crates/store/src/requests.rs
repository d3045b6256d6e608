//! Requests of publishers, their state and their answers.

use issn::Issn;
use issn::fold::fold;
use issn::request::{Application, Kind, Request, State, StateName};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::entity::requests::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, evidence, json, when};

/// A request as a list shows it: without its evidence.
#[derive(Debug, Clone)]
pub struct Row {
    pub request: Request,
    pub title: String,
    pub comment: String,
    pub created: Timestamp,
    pub sent: Option<Timestamp>,
    pub modified: Timestamp,
}

/// A new draft.
#[derive(Debug, Clone)]
pub struct NewRequest {
    pub kind: Kind,
    pub organisation: i64,
    pub centre: i64,
    pub sender: i64,
    pub application: Application,
}

/// Adds a draft and tells its number.
pub async fn add(tx: &Tx, new: NewRequest, now: Timestamp) -> Result<i64> {
    let row = ActiveModel {
        kind: Set(new.kind.code().to_owned()),
        organisation_id: Set(new.organisation),
        centre_id: Set(new.centre),
        sender_id: Set(new.sender),
        state: Set(StateName::Draft.code().to_owned()),
        detail: Set(json::to(&State::Draft)?),
        title: Set(new.application.title.clone()),
        title_folded: Set(fold(&new.application.title)),
        application: Set(json::to(&new.application)?),
        issns: Set(String::new()),
        urgent: Set(new.application.urgent),
        first: Set(false),
        taken_by: Set(None),
        credits: Set(0),
        promise: Set(None),
        stopped: Set(None),
        comment: Set(String::new()),
        created_at: Set(when::to(now)),
        sent_at: Set(None),
        modified_at: Set(when::to(now)),
        version: Set(1),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// The request with this number, with its evidence.
pub async fn find(conn: &impl Conn, id: i64) -> Result<Row> {
    let model = Entity::find_by_id(id).one(conn.runner()).await?;
    let mut row = read(model.ok_or(StoreError::Missing)?)?;
    row.request.evidence = evidence::of_request(conn, id).await?;
    Ok(row)
}

/// Saves a request whose version is the one it was read with; `Stale` when somebody was faster.
pub async fn save(tx: &Tx, request: &Request, now: Timestamp) -> Result<()> {
    let credits = i32::try_from(request.credits).unwrap_or(i32::MAX);
    let issns: Vec<String> = request.issns().iter().map(Issn::to_string).collect();
    let is_sent = request.state.name() == StateName::Pending;
    let mut query = Entity::update_many()
        .col_expr(Column::State, Expr::value(request.state.name().code()))
        .col_expr(Column::Detail, Expr::value(json::to(&request.state)?))
        .col_expr(Column::Application, Expr::value(json::to(&request.application)?))
        .col_expr(Column::Title, Expr::value(request.application.title.clone()))
        .col_expr(Column::TitleFolded, Expr::value(fold(&request.application.title)))
        .col_expr(Column::Issns, Expr::value(issns.join(" ")))
        .col_expr(Column::Urgent, Expr::value(request.application.urgent))
        .col_expr(Column::First, Expr::value(request.first))
        .col_expr(Column::TakenBy, Expr::value(request.taken_by))
        .col_expr(Column::Credits, Expr::value(credits))
        .col_expr(Column::Promise, Expr::value(request.promise.map(when::to_day)))
        .col_expr(Column::Stopped, Expr::value(request.stopped.map(when::to_day)))
        .col_expr(Column::ModifiedAt, Expr::value(when::to(now)))
        .col_expr(Column::Version, Expr::value(request.version + 1));
    if is_sent {
        let first = Func::coalesce([Expr::col(Column::SentAt), Expr::value(when::to(now))]);
        query = query.col_expr(Column::SentAt, first.into());
    }
    let saved = query
        .filter(Column::Id.eq(request.id))
        .filter(Column::Version.eq(request.version))
        .exec(tx.runner())
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

/// Notes the last message of a request, which its table shows as its comment.
pub async fn set_comment(tx: &Tx, id: i64, comment: &str) -> Result<()> {
    let shown: String = comment.chars().take(300).collect();
    Entity::update_many()
        .col_expr(Column::Comment, Expr::value(shown))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    Ok(())
}

/// What the table of an organisation's requests is narrowed by. Empty narrows nothing.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub id: Option<i64>,
    pub state: Option<StateName>,
    pub kind: Option<Kind>,
    pub urgent: Option<bool>,
    pub first: Option<bool>,
    pub issn: String,
    pub title: String,
    /// Accounts of senders.
    pub senders: Option<Vec<i64>>,
}

/// What the table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Number,
    /// User name of the sender.
    Sender,
    Kind,
    /// The number of another medium, or of the former title.
    Existing,
    /// Urgent ones, then first ones.
    Urgent,
    State,
    Issn,
    Title,
    Sent,
    Modified,
    Comment,
    /// How much evidence there is.
    Evidence,
}

/// The requests of an organisation: a page of them and how many there are.
pub async fn of_organisation(
    conn: &impl Conn,
    organisation: i64,
    filter: &Filter,
    order: (Sort, bool),
    (page, size): (u64, u64),
) -> Result<(Vec<Row>, u64)> {
    let query = narrowed(Entity::find().filter(Column::OrganisationId.eq(organisation)), filter);
    let total = query.clone().count(conn.runner()).await?;
    let direction = if order.1 { Order::Asc } else { Order::Desc };
    let query = query.order_by(sorted_by(order.0), direction).order_by_desc(Column::Id);
    let query = query.offset(page.saturating_sub(1).saturating_mul(size)).limit(size);
    let rows = query.all(conn.runner()).await?.into_iter().map(read).collect::<Result<Vec<Row>>>()?;
    Ok((rows, total))
}

/// What a sort orders by. Both databases read JSON with these operators.
fn sorted_by(sort: Sort) -> SimpleExpr {
    match sort {
        Sort::Number => Expr::col(Column::Id),
        Sort::Sender => Expr::cust("(SELECT user_name FROM users WHERE users.id = requests.sender_id)"),
        Sort::Kind => Expr::col(Column::Kind),
        Sort::Existing => {
            Expr::cust("COALESCE(application ->> 'other_medium', application -> 'former' ->> 'issn', '')")
        }
        Sort::Urgent => Expr::cust(
            "CASE WHEN requests.urgent THEN 2 ELSE 0 END + CASE WHEN requests.first THEN 1 ELSE 0 END",
        ),
        Sort::State => Expr::col(Column::State),
        Sort::Issn => Expr::col(Column::Issns),
        Sort::Title => Expr::col(Column::TitleFolded),
        Sort::Sent => Expr::col(Column::SentAt),
        Sort::Modified => Expr::col(Column::ModifiedAt),
        Sort::Comment => Expr::col(Column::Comment),
        Sort::Evidence => {
            Expr::cust("(SELECT COUNT(*) FROM evidence WHERE evidence.request_id = requests.id)")
        }
    }
}

/// How many requests an organisation has of each kind and state.
pub async fn counts(conn: &impl Conn, organisation: i64) -> Result<Vec<(Kind, StateName, i64)>> {
    let query = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column(Column::State)
        .column_as(Column::Id.count(), "count")
        .filter(Column::OrganisationId.eq(organisation))
        .group_by(Column::Kind)
        .group_by(Column::State);
    let rows: Vec<(String, String, i64)> = query.into_tuple().all(conn.runner()).await?;
    let known = |(kind, state, count): (String, String, i64)| {
        Kind::from_code(&kind).zip(StateName::from_code(&state)).map(|(kind, state)| (kind, state, count))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// What the desk's queue is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    pub states: Vec<StateName>,
    /// The librarian who has taken them up; `None` is everybody and nobody.
    pub taken_by: Option<i64>,
}

/// The desk's queue of a centre: a page of it and how many there are. What was never sent is not in it.
///
/// Urgent ones come first, then by promise; what is decided comes the latest first.
pub async fn queue(
    conn: &impl Conn,
    centre: i64,
    wanted: &Queue,
    (page, size): (u64, u64),
) -> Result<(Vec<Row>, u64)> {
    let codes = wanted.states.iter().map(|state| state.code());
    let taken = wanted.taken_by.map(|user| Column::TakenBy.eq(user));
    let query = Entity::find()
        .filter(Column::CentreId.eq(centre))
        .filter(Column::SentAt.is_not_null())
        .filter(Column::State.is_in(codes))
        .filter(Condition::all().add_option(taken));
    let total = query.clone().count(conn.runner()).await?;
    let is_decided = wanted.states.iter().all(|state| state.is_final());
    let query = if is_decided {
        query.order_by_desc(Column::ModifiedAt).order_by_desc(Column::Id)
    } else {
        query.order_by_desc(Column::Urgent).order_by_asc(Column::Promise).order_by_asc(Column::Id)
    };
    let query = query.offset(page.saturating_sub(1).saturating_mul(size)).limit(size);
    let rows = query.all(conn.runner()).await?.into_iter().map(read).collect::<Result<Vec<Row>>>()?;
    Ok((rows, total))
}

/// How many requests of a centre that were sent are in each state.
pub async fn queue_counts(conn: &impl Conn, centre: i64) -> Result<Vec<(StateName, i64)>> {
    let query = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "count")
        .filter(Column::CentreId.eq(centre))
        .filter(Column::SentAt.is_not_null())
        .group_by(Column::State);
    let rows: Vec<(String, i64)> = query.into_tuple().all(conn.runner()).await?;
    Ok(rows.into_iter().filter_map(|(state, count)| Some((StateName::from_code(&state)?, count))).collect())
}

/// Urgent requests that an organisation has sent since this moment.
pub async fn urgent_since(conn: &impl Conn, organisation: i64, since: Timestamp) -> Result<u64> {
    let query = Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Urgent.eq(true))
        .filter(Column::SentAt.gte(when::to(since)));
    Ok(query.count(conn.runner()).await?)
}

/// Whether an organisation has sent an assignment request before.
pub async fn has_sent(conn: &impl Conn, organisation: i64) -> Result<bool> {
    let query = Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Kind.eq(Kind::Assignment.code()))
        .filter(Column::SentAt.is_not_null());
    Ok(query.count(conn.runner()).await? > 0)
}

/// Other open requests for a title that folds to the same.
pub async fn alike(conn: &impl Conn, request: &Request) -> Result<Vec<Row>> {
    let folded = fold(&request.application.title);
    if folded.is_empty() {
        return Ok(vec![]);
    }
    let query = Entity::find()
        .filter(Column::TitleFolded.eq(folded))
        .filter(Column::Id.ne(request.id))
        .filter(Column::State.ne(StateName::Draft.code()))
        .order_by_desc(Column::Id)
        .limit(10);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

fn narrowed(mut query: Select<Entity>, filter: &Filter) -> Select<Entity> {
    let mut all = Condition::all()
        .add_option(filter.id.map(|id| Column::Id.eq(id)))
        .add_option(filter.state.map(|state| Column::State.eq(state.code())))
        .add_option(filter.kind.map(|kind| Column::Kind.eq(kind.code())))
        .add_option(filter.urgent.map(|urgent| Column::Urgent.eq(urgent)))
        .add_option(filter.first.map(|first| Column::First.eq(first)));
    if !filter.issn.is_empty() {
        all = all.add(Column::Issns.contains(&filter.issn));
    }
    let folded = fold(&filter.title);
    if !folded.is_empty() {
        all = all.add(Column::TitleFolded.contains(&folded));
    }
    if let Some(senders) = &filter.senders {
        all = all.add(Column::SenderId.is_in(senders.iter().copied()));
    }
    query = query.filter(all);
    query
}

fn read(row: Model) -> Result<Row> {
    let request = Request {
        id: row.id,
        kind: Kind::from_code(&row.kind).ok_or_else(|| StoreError::nonsense("kind of request"))?,
        organisation: row.organisation_id,
        centre: row.centre_id,
        sender: row.sender_id,
        state: json::from(row.detail)?,
        application: json::from(row.application)?,
        evidence: vec![],
        first: row.first,
        taken_by: row.taken_by,
        credits: u32::try_from(row.credits).unwrap_or(0),
        promise: row.promise.map(when::from_day),
        stopped: row.stopped.map(when::from_day),
        version: row.version,
    };
    Ok(Row {
        request,
        title: row.title,
        comment: row.comment,
        created: when::from(row.created_at),
        sent: row.sent_at.map(when::from),
        modified: when::from(row.modified_at),
    })
}
