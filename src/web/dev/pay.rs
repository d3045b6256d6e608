//! The page of the test payment provider: the payer decides how the payment goes.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Fail;
use crate::ports::pay::{TestPay, TestPayment};
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Path, Visit, page, see_other};

#[derive(Template)]
#[template(path = "dev/pay.html")]
struct PayPage {
    v: Visit,
    amount: String,
    payment: TestPayment,
    /// Paid, and nobody was sent back.
    lost: bool,
}

pub async fn show(
    visit: Visit,
    Path(reference): Path<String>,
    State(app): State<App>,
    Asked(asked): Asked,
) -> Result<Response, Fail> {
    let payment = provider(&app)?.find(&reference).ok_or(Fail::Missing)?;
    let amount = visit.money(payment.cents, &payment.currency);
    let mut response =
        page(&visit, &PayPage { v: visit.clone(), amount, payment, lost: asked.ticked("lost") })?;
    response
        .headers_mut()
        .insert(axum::http::header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    Ok(response)
}

pub async fn submit(
    Path(reference): Path<String>,
    State(app): State<App>,
    Posted(form): Posted,
) -> Result<Response, Fail> {
    let provider = provider(&app)?;
    provider.find(&reference).ok_or(Fail::Missing)?;
    let pays = match form.value("act") {
        "pay" | "lose" => true,
        "decline" => false,
        _ => return Err(Fail::Unreadable),
    };
    let payment = provider.decide(&reference, pays)?;
    if form.value("act") == "lose" {
        return Ok(see_other(&format!("/dev/pay/{reference}?lost=yes")));
    }
    Ok(see_other(&payment.back))
}

fn provider(app: &App) -> Result<&TestPay, Fail> {
    app.pay.as_test().ok_or(Fail::Missing)
}
