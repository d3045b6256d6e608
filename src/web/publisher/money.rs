//! Money: the registration fee, credits, orders, invoices, and the ledger of credits.

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::error::Fail;
use crate::ports::pay::PayError;

mod check;
mod credits;
mod fee;
mod invoices;
mod ledger;
mod orders;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/publisher/fee", get(fee::show).post(fee::submit))
        .route("/publisher/credits", get(credits::show).post(credits::submit))
        .route("/publisher/credits/check", get(check::show).post(check::submit))
        .route("/publisher/orders/{id}", get(orders::show).post(orders::submit))
        .route("/publisher/invoices", get(invoices::list))
        .route("/publisher/invoices/{id}", get(invoices::show))
        .route("/publisher/ledger", get(ledger::show))
}

/// Rows on one page of a list.
const ON_A_PAGE: usize = 25;

/// Whether it failed only because the payment provider gave no answer: asking again is safe.
fn provider_is_away(fail: &Fail) -> bool {
    matches!(fail, Fail::Broken(error) if matches!(error.downcast_ref(), Some(PayError::Unreachable(_))))
}

/// The page of a list that was asked for, from 1 to `pages`, with how many there are.
fn page_of(asked: &str, rows: usize) -> (usize, usize) {
    let pages = rows.div_ceil(ON_A_PAGE).max(1);
    (asked.parse().unwrap_or(1).clamp(1, pages), pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_a_list() {
        for (asked, rows, page) in
            [("", 0, (1, 1)), ("2", 25, (1, 1)), ("2", 26, (2, 2)), ("-1", 60, (1, 3)), ("9", 60, (3, 3))]
        {
            assert_eq!(page_of(asked, rows), page, "{asked} of {rows}");
        }
    }

    #[test]
    fn only_a_silent_provider_is_away() {
        assert!(provider_is_away(&PayError::Unreachable("x".into()).into()));
        assert!(!provider_is_away(&PayError::Unknown("x".into()).into()));
        assert!(!provider_is_away(&Fail::Missing));
    }
}
