//! Invoices: the list, and each as a PDF.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::Act;
use serde_json::Value;
use store::invoices::{self, Invoice};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::page::file;
use crate::web::kit::posted::Asked;
use crate::web::kit::{MemberAny, Path, Visit, page};

#[derive(Template)]
#[template(path = "publisher/money/invoices.html")]
struct ListPage {
    v: Visit,
    invoices: Vec<Row>,
    page: usize,
    pages: usize,
}

/// An invoice as the list shows it.
struct Row {
    id: i64,
    label: String,
    date: String,
    what: String,
    total: String,
}

#[derive(Template)]
#[template(path = "publisher/money/invoice_waiting.html")]
struct WaitingPage {
    v: Visit,
    label: String,
}

pub async fn list(member: MemberAny, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    let all = invoices::of_organisation(&app.store, member.organisation).await?;
    let (page_number, pages) = super::page_of(asked.value("page"), all.len());
    let shown = all.iter().skip((page_number - 1) * super::ON_A_PAGE).take(super::ON_A_PAGE);
    let rows = shown.map(|invoice| row(&member.visit, invoice)).collect();
    page(&member.visit, &ListPage { v: member.visit.clone(), invoices: rows, page: page_number, pages })
}

/// The PDF; while it is being made, a page that asks again by itself.
pub async fn show(member: MemberAny, Path(id): Path<i64>, State(app): State<App>) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    let invoice = invoices::find(&app.store, id).await?;
    if invoice.organisation != member.organisation {
        return Err(Fail::Missing);
    }
    let label = invoice.label();
    match &invoice.blob_key {
        Some(key) => {
            let pdf = app.blobs.bytes(key).await?;
            file("application/pdf", &format!("{}-{label}.pdf", member.t("money-invoice")), false, pdf)
        }
        None => page(&member.visit, &WaitingPage { v: member.visit.clone(), label }),
    }
}

fn row(visit: &Visit, invoice: &Invoice) -> Row {
    let fact = |name: &str| invoice.facts.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| invoice.facts.get(name).and_then(Value::as_i64).unwrap_or_default();
    let what = match fact("purpose") {
        "fee" => visit.t("money-invoice-line-fee"),
        _ => visit.tn("money-order-credits", number("quantity")),
    };
    let total = visit.money(number("total_cents"), fact("currency"));
    Row { id: invoice.id, label: invoice.label(), date: visit.date(invoice.issued_on), what, total }
}
