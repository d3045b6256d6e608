//! The ledger of credits: each change with its cause, and what was left after it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use store::ledger::{self, Booking};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{MemberAny, Visit, page};

#[derive(Template)]
#[template(path = "publisher/money/ledger.html")]
struct LedgerPage {
    v: Visit,
    balance: i64,
    rows: Vec<Row>,
    page: usize,
    pages: usize,
}

/// A booking with the balance after it.
struct Row {
    booking: Booking,
    /// With its sign: `+5`, `−1`.
    change: String,
    left: i64,
}

pub async fn show(member: MemberAny, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    let count = ledger::count(&app.store, member.organisation).await?;
    let (page_number, pages) = super::page_of(asked.value("page"), usize::try_from(count)?);
    let upto = u64::try_from(page_number * super::ON_A_PAGE)?;
    let balance = ledger::balance(&app.store, member.organisation).await?;
    let bookings = ledger::list(&app.store, member.organisation, upto).await?;
    let rows = with_balances(bookings, balance).split_off((page_number - 1) * super::ON_A_PAGE);
    page(&member.visit, &LedgerPage { v: member.visit.clone(), balance, rows, page: page_number, pages })
}

/// Goes back from the balance of today, the latest booking first.
fn with_balances(bookings: Vec<Booking>, balance: i64) -> Vec<Row> {
    let mut left = balance;
    let rows = bookings.into_iter().map(|booking| {
        let after = left;
        left -= booking.change;
        let sign = if booking.change < 0 { "−" } else { "+" };
        Row { change: format!("{sign}{}", booking.change.unsigned_abs()), booking, left: after }
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn balances_run_backwards() {
        let booking = |change| Booking {
            at: jiff::Timestamp::UNIX_EPOCH,
            change,
            cause: "request".to_owned(),
            request: None,
            order: None,
        };
        let rows = with_balances(vec![booking(-2), booking(5), booking(1)], 4);
        let seen: Vec<(&str, i64)> = rows.iter().map(|row| (row.change.as_str(), row.left)).collect();
        assert_eq!(seen, [("−2", 4), ("+5", 6), ("+1", 1)]);
    }
}
