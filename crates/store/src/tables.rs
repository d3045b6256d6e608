//! The numbers of the register in long lists.

use futures::{Stream, TryStreamExt};
use issn::{Issn, Status};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::records::{Column, Entity};
use crate::{Conn, Result, StoreError};

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
