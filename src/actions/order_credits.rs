//! Orders credits, or the registration fee that brings the first, and asks the provider to collect the money.

use issn::account::AccountState;
use issn::may::{Act, may};
use issn::person::{Actor, Party};
use issn::price::{MOST_AT_ONCE, PriceList, in_force};
use store::orders::{self, NewOrder, Order, OrderState, Purpose};
use store::organisations::{self, Organisation};
use store::{Conn, prices};

use crate::ports::pay::Intent;
use crate::{App, Fail};

/// The price list in force.
pub async fn price_list(app: &App, conn: &impl Conn) -> Result<PriceList, Fail> {
    let lists: Vec<PriceList> = prices::all(conn).await?.into_iter().map(|(list, _)| list).collect();
    in_force(&lists, app.today()).cloned().ok_or_else(|| anyhow::anyhow!("no price list is in force").into())
}

/// Orders `quantity` credits for the actor's organisation: the number of the order.
///
/// While the fee is due the order is for the fee, whatever the quantity; an open order for it is taken up again.
/// Rule: product (*Credits* 1, 5)
pub async fn order_credits(app: &App, actor: &Actor, quantity: u32) -> Result<i64, Fail> {
    let (organisation, user) = buyer(actor)?;
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    organisations::hold(&tx, organisation).await?;
    let own = organisations::find(&tx, organisation).await?;
    let purpose = purpose(&own)?;
    if purpose == Purpose::Fee
        && let Some(open) = orders::open_order(&tx, organisation, Purpose::Fee).await?
    {
        return Ok(open.id);
    }
    let quantity = if purpose == Purpose::Fee { 1 } else { quantity };
    if quantity == 0 || quantity > MOST_AT_ONCE {
        return Err(Fail::refused("order-quantity"));
    }
    let list = price_list(app, &tx).await?;
    let unit_cents = list
        .unit(&own.details.country, quantity)
        .ok_or_else(|| anyhow::anyhow!("no price for this country"))?;
    let new = NewOrder {
        organisation,
        user,
        purpose,
        quantity,
        unit_cents,
        currency: list.currency,
        vat_permille: 0,
        provider: app.pay.name().to_owned(),
        request_key: app.chance.token(),
    };
    let id = orders::add(&tx, new, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Asks the provider to collect the money: the address to send the payer to, in `language`.
///
/// The order is written before anything is asked of the provider, and the provider knows it by our own key: asking
/// again gives the same payment. Rule: users 4
pub async fn start_payment(app: &App, actor: &Actor, id: i64, language: &str) -> Result<String, Fail> {
    let (organisation, _) = buyer(actor)?;
    let order = own_order(app, organisation, id).await?;
    let back = app.link(&format!("/{language}/publisher/orders/{id}"));
    if order.state == OrderState::Paid {
        return Ok(back);
    }
    let intent = Intent {
        request_key: order.request_key.clone(),
        order: id,
        cents: order.total_cents,
        currency: order.currency.clone(),
        back,
    };
    let started = app.pay.start(&intent).await?;
    let tx = app.store.begin().await?;
    orders::set_provider_ref(&tx, id, &started.reference).await?;
    tx.commit().await?;
    Ok(started.pay_at)
}

/// An order of this organisation; that of another is not there.
pub async fn own_order(app: &App, organisation: i64, id: i64) -> Result<Order, Fail> {
    let order = orders::find(&app.store, id).await?;
    if order.organisation == organisation { Ok(order) } else { Err(Fail::Missing) }
}

fn buyer(actor: &Actor) -> Result<(i64, i64), Fail> {
    match (actor.party, actor.user) {
        (Party::Member { organisation, .. }, Some(user)) if may(actor.party, Act::Buy) => {
            Ok((organisation, user))
        }
        _ => Err(Fail::Forbidden),
    }
}

fn purpose(organisation: &Organisation) -> Result<Purpose, Fail> {
    match organisation.state {
        AccountState::Active => Ok(Purpose::Credits),
        AccountState::FeeDue | AccountState::Registered => Ok(Purpose::Fee),
        AccountState::Blocked => Err(Fail::Forbidden),
    }
}
