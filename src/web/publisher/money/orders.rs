//! An order: where the payer comes back to, and takes up again what was not paid.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::{Act, may};
use issn::request::StateName;
use store::orders::{Order, Purpose};
use store::requests::{self, Filter, Row, Sort};
use store::{invoices, ledger};

use crate::actions::book_payment::{Payment, book_payment};
use crate::actions::order_credits::{own_order, start_payment};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Posted;
use crate::web::kit::{Member, MemberAny, Path, Visit, page, see_other};

/// Requests not sent yet that are shown.
const MOST_DRAFTS: u64 = 5;

#[derive(Template)]
#[template(path = "publisher/money/order.html")]
struct OrderPage {
    v: Visit,
    order: Order,
    is_fee: bool,
    total: String,
    /// `paid`, `waiting`, `declined`, or `away` while the provider gives no answer.
    state: &'static str,
    invoice: Option<(i64, String)>,
    balance: i64,
    /// Requests that wait to be sent: title and page.
    drafts: Vec<(String, String)>,
}

pub async fn show(member: MemberAny, Path(id): Path<i64>, State(app): State<App>) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    own_order(&app, member.organisation, id).await?;
    let state = match book_payment(&app, id).await {
        Ok(Payment::Paid) => "paid",
        Ok(Payment::Waiting) => "waiting",
        Ok(Payment::Declined) => "declined",
        Err(fail) if super::provider_is_away(&fail) => "away",
        Err(fail) => return Err(fail),
    };
    let order = own_order(&app, member.organisation, id).await?;
    let invoice = invoices::of_order(&app.store, id).await?.map(|invoice| (invoice.id, invoice.label()));
    let template = OrderPage {
        v: member.visit.clone(),
        is_fee: order.purpose == Purpose::Fee,
        total: member.money(order.total_cents, &order.currency),
        order,
        state,
        invoice,
        balance: ledger::balance(&app.store, member.organisation).await?,
        drafts: drafts(&app, &member).await?,
    };
    page(&member.visit, &template)
}

/// What the credits may have been bought for, the last one first.
async fn drafts(app: &App, member: &Member) -> Result<Vec<(String, String)>, Fail> {
    if !may(member.visit.party(), Act::WriteRequests) {
        return Ok(vec![]);
    }
    let filter = Filter { state: Some(StateName::Draft), ..Filter::default() };
    let order = (Sort::Modified, false);
    let (rows, _) =
        requests::of_organisation(&app.store, member.organisation, &filter, order, (1, MOST_DRAFTS)).await?;
    let draft = |row: Row| {
        let url = member.url(&format!("/publisher/requests/{}/check", row.request.id));
        let title = if row.title.is_empty() { member.t("publisher-untitled") } else { row.title };
        (title, url)
    };
    Ok(rows.into_iter().map(draft).collect())
}

/// Takes the payment up again.
pub async fn submit(
    member: MemberAny,
    Path(id): Path<i64>,
    State(app): State<App>,
    _: Posted,
) -> Result<Response, Fail> {
    go_and_pay(&app, &member.visit, id).await
}

/// Leads to the provider, or to the order if it is paid or the provider gives no answer.
pub async fn go_and_pay(app: &App, visit: &Visit, id: i64) -> Result<Response, Fail> {
    if !may(visit.party(), Act::Buy) {
        return Err(Fail::Forbidden);
    }
    match start_payment(app, &visit.actor(), id, visit.lang()).await {
        Ok(url) => Ok(see_other(&url)),
        Err(fail) if super::provider_is_away(&fail) => {
            Ok(see_other(&visit.url(&format!("/publisher/orders/{id}"))))
        }
        Err(fail) => Err(fail),
    }
}
