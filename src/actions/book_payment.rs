//! Books a payment: whoever asks, and however often, the credits are granted once.

use issn::account::AccountState;
use serde_json::json;
use store::invoices::{self, Invoice, NewInvoice};
use store::ledger::{self, Account, NewBooking};
use store::orders::{self, Order, OrderState, Purpose};
use store::users;
use store::{Tx, jobs, organisations};

use crate::actions::letter;
use crate::ports::pay::Outcome;
use crate::{App, Fail};

/// What the payer sees of the payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    Paid,
    /// Not paid yet; it can be taken up again.
    Waiting,
    /// Declined by the provider; it can be tried again.
    Declined,
}

/// Asks the provider how a payment stands and books it when it is made.
///
/// The page the payer comes back to, a webhook and the poller all come through here. Credits are granted only for a
/// capture whose amount and currency are those of the order. Rule: users 4, product (*Credits* 1)
pub async fn book_payment(app: &App, id: i64) -> Result<Payment, Fail> {
    let order = orders::find(&app.store, id).await?;
    if order.state == OrderState::Paid {
        return Ok(Payment::Paid);
    }
    let Some(reference) = &order.provider_ref else { return Ok(Payment::Waiting) };
    match app.pay.outcome(reference).await? {
        Outcome::Waiting => Ok(Payment::Waiting),
        Outcome::Declined => Ok(Payment::Declined),
        Outcome::Paid { capture, cents, currency } => {
            if cents != order.total_cents || currency != order.currency {
                return Err(anyhow::anyhow!("order {id}: the provider collected another amount").into());
            }
            settle(app, &order, &capture).await?;
            Ok(Payment::Paid)
        }
    }
}

async fn settle(app: &App, order: &Order, capture: &str) -> Result<(), Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    organisations::hold(&tx, order.organisation).await?;
    if !orders::settle(&tx, order, capture, now).await? {
        return Ok(());
    }
    let booking = NewBooking {
        organisation: order.organisation,
        from: Account::Sales,
        to: Account::Balance,
        credits: i64::from(order.quantity),
        cause: order.purpose.code(),
        cause_key: format!("order {}", order.id),
        request: None,
        order: Some(order.id),
        user: Some(order.user),
    };
    ledger::book(&tx, booking, now).await?;
    if order.purpose == Purpose::Fee {
        organisations::set_state(&tx, order.organisation, AccountState::Active).await?;
    }
    let invoice = issue(app, &tx, order).await?;
    let user = users::find(&tx, order.user).await?;
    let facts = json!({
        "quantity": order.quantity,
        "fee": order.purpose == Purpose::Fee,
        "invoice": invoice.label(),
        "cents": order.total_cents,
        "currency": order.currency,
        "link": app.link(&format!("/{}/publisher/invoices/{}", user.language, invoice.id)),
        "next": app.link(&format!("/{}/publisher", user.language)),
    });
    letter::post(&tx, &user, "paid", facts, now).await?;
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(())
}

/// What the invoice says is fixed now, whatever changes later.
async fn issue(app: &App, tx: &Tx, order: &Order) -> Result<Invoice, Fail> {
    let organisation = organisations::find(tx, order.organisation).await?;
    let details = &organisation.details;
    let facts = json!({
        "customer": [details.name, details.address, format!("{} {}", details.postcode, details.city).trim()],
        "country": details.country,
        "vat_number": details.vat_number,
        "purpose": order.purpose.code(),
        "quantity": order.quantity,
        "unit_cents": order.unit_cents,
        "net_cents": order.net_cents,
        "vat_permille": order.vat_permille,
        "total_cents": order.total_cents,
        "currency": order.currency,
        "language": users::find(tx, order.user).await?.language,
    });
    let new = NewInvoice {
        centre: organisation.centre,
        organisation: order.organisation,
        order: order.id,
        issued_on: app.today(),
        facts,
    };
    let invoice = invoices::issue(tx, new).await?;
    jobs::add(tx, "render_invoice", json!({ "invoice": invoice.id }), app.clock.now()).await?;
    Ok(invoice)
}
