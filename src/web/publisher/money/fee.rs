//! The registration fee: what it costs, what it brings, and the way to pay it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::account::AccountState;
use issn::country;
use issn::may::{Act, may};
use store::orders::{self, Order, Purpose};
use store::organisations::{self, Organisation};

use crate::actions::book_payment::{Payment, book_payment};
use crate::actions::order_credits::{order_credits, price_list};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Posted;
use crate::web::kit::{MemberAny, Visit, page, see_other};

#[derive(Template)]
#[template(path = "publisher/money/fee.html")]
struct FeePage {
    v: Visit,
    organisation: String,
    country: &'static str,
    price: String,
    /// The order that was begun and not paid.
    begun: Option<Order>,
    may_buy: bool,
}

pub async fn show(member: MemberAny, State(app): State<App>) -> Result<Response, Fail> {
    if member.account == AccountState::Active {
        return Ok(see_other(&member.url("/publisher")));
    }
    let begun = orders::open_order(&app.store, member.organisation, Purpose::Fee).await?;
    if let Some(order) = &begun
        && is_paid(&app, order).await?
    {
        return Ok(see_other(&member.url(&format!("/publisher/orders/{}", order.id))));
    }
    let own = organisations::find(&app.store, member.organisation).await?;
    let price = price(&app, &member.visit, &own).await?;
    let name = country::by_iso2(&own.details.country).map_or("", |country| country.name(member.lang()));
    let may_buy = may(member.party(), Act::Buy);
    let (v, organisation) = (member.visit.clone(), own.details.name);
    page(&member.visit, &FeePage { v, organisation, country: name, price, begun, may_buy })
}

pub async fn submit(member: MemberAny, State(app): State<App>, _: Posted) -> Result<Response, Fail> {
    if member.account == AccountState::Active {
        return Ok(see_other(&member.url("/publisher")));
    }
    let id = order_credits(&app, &member.actor(), 1).await?;
    super::orders::go_and_pay(&app, &member.visit, id).await
}

/// Somebody who paid and lost the way back is not asked to pay again.
async fn is_paid(app: &App, order: &Order) -> Result<bool, Fail> {
    match book_payment(app, order.id).await {
        Ok(payment) => Ok(payment == Payment::Paid),
        Err(fail) if super::provider_is_away(&fail) => Ok(false),
        Err(fail) => Err(fail),
    }
}

async fn price(app: &App, visit: &Visit, own: &Organisation) -> Result<String, Fail> {
    let list = price_list(app, &app.store).await?;
    let cents = list.fee(&own.details.country).ok_or_else(|| anyhow::anyhow!("no price for this country"))?;
    Ok(visit.money(cents, &list.currency))
}
