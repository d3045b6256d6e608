//! The numbers of the register in long lists.

use std::collections::HashMap;

use futures::{Stream, TryStreamExt};
use issn::{Issn, Medium, Status};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, LikeExpr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement, Value,
};

use crate::entity::records::{Column, Entity};
use crate::{Conn, Result, StoreError, rows};

/// How a list of numbers is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Number,
    /// By ISSN-L, then by number.
    Title,
}

/// Each listed number and its ISSN-L, streamed. One whose ISSN-L is provisional or unreported is left out until that
/// number may be told. Rule: product (*Provisional numbers*), domain annex A
pub async fn pairs<C: Conn>(conn: &C, order: Order) -> Result<impl Stream<Item = Result<(Issn, Issn)>> + '_> {
    let codes =
        |of: fn(Status) -> bool| Status::ALL.into_iter().filter(move |status| of(*status)).map(Status::code);
    let untold = |status| matches!(status, Status::Provisional | Status::Unreported);
    let title = Alias::new("title");
    let column = |name: Column| Expr::col((title.clone(), name));
    let hidden = Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, title.clone())
        .and_where(column(Column::Issn).equals((Entity, Column::IssnL)))
        .and_where(column(Column::Status).is_in(codes(untold)))
        .take();
    let query = Entity::find()
        .select_only()
        .columns([Column::Issn, Column::IssnL])
        .filter(Column::Status.is_in(codes(Status::is_listed)))
        .filter(Expr::exists(hidden).not());
    let query = match order {
        Order::Number => query.order_by_asc(Column::Issn),
        Order::Title => query.order_by_asc(Column::IssnL).order_by_asc(Column::Issn),
    };
    let rows = query.into_tuple::<(String, String)>().stream(conn.runner()).await?;
    let number = |text: &str| Issn::parse(text).map_err(|_| StoreError::nonsense("a number in the register"));
    Ok(rows
        .map_err(StoreError::from)
        .and_then(move |(issn, issn_l)| async move { Ok((number(&issn)?, number(&issn_l)?)) }))
}

/// For each of these numbers the listed online record of the same title, its own where it is online itself; none for
/// titles that are not online. At most 1,000 at once.
pub async fn online(conn: &impl Conn, issns: &[Issn]) -> Result<HashMap<Issn, Issn>> {
    if issns.is_empty() {
        return Ok(HashMap::new());
    }
    let runner = conn.runner();
    let backend = runner.get_database_backend();
    let [medium, listed, given] =
        [(1, 1), (2, 2), (4, issns.len())].map(|(from, count)| rows::places(backend, from, count));
    let text = format!(
        "SELECT own.issn, online.issn FROM records own JOIN records online ON online.issn_l = own.issn_l \
         WHERE online.medium = {medium} AND online.status IN ({listed}) AND own.issn IN ({given}) \
         ORDER BY own.issn, online.issn DESC"
    );
    let fixed = [Medium::Online.code(), Status::Register.code(), Status::Legacy.code()].map(Value::from);
    let values = fixed.into_iter().chain(issns.iter().map(|issn| issn.to_string().into()));
    let statement = Statement::from_sql_and_values(backend, text, values);
    let mut found = HashMap::new();
    for row in runner.query_all_raw(statement).await? {
        let own = Issn::parse(&row.try_get_by_index::<String>(0)?);
        let online = Issn::parse(&row.try_get_by_index::<String>(1)?);
        let (Ok(own), Ok(online)) = (own, online) else { continue };
        // Its own number before that of another, the lowest of several.
        if found.get(&own) != Some(&own) {
            found.insert(own, online);
        }
    }
    Ok(found)
}

/// The numbers of all records whose packed fields hold this text, in order. Goes through the whole register.
pub async fn holding<C: Conn>(conn: &C, text: &str) -> Result<Vec<Issn>> {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let pattern = LikeExpr::new(format!("%{escaped}%")).escape('\\');
    let query = Entity::find()
        .select_only()
        .column(Column::Issn)
        .filter(Column::Marc.like(pattern))
        .order_by_asc(Column::Issn);
    let numbers: Vec<String> = query.into_tuple().all(conn.runner()).await?;
    Ok(numbers.iter().filter_map(|number| Issn::parse(number).ok()).collect())
}
