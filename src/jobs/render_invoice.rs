//! Makes the PDF of an invoice from what was fixed when it was issued.

use anyhow::Context;
use documents::{InvoiceLine, InvoiceTexts, Letterhead};
use issn::country;
use serde::Deserialize;
use store::centres::Centre;
use store::invoices::{self, Invoice};
use store::{centres, jobs::Job};

use crate::app::App;
use crate::error::Fail;
use crate::texts::{self, Lang};

#[derive(Deserialize)]
struct Payload {
    invoice: i64,
}

/// What `book_payment` wrote down.
#[derive(Deserialize)]
struct Facts {
    customer: Vec<String>,
    country: String,
    vat_number: String,
    purpose: String,
    quantity: u32,
    unit_cents: i64,
    net_cents: i64,
    vat_permille: i64,
    total_cents: i64,
    currency: String,
    language: String,
}

/// Makes the PDF, once; a repeat finds it there, or makes the same bytes again.
///
/// # Errors
/// When the facts make no sense, or the press or the file store fails: the job is tried again.
pub async fn run(app: &App, job: &Job) -> Result<(), Fail> {
    let Payload { invoice } = serde_json::from_value(job.payload.clone())?;
    let invoice = invoices::find(&app.store, invoice).await?;
    if invoice.blob_key.is_some() {
        return Ok(());
    }
    let centre = centres::find(&app.store, invoice.centre).await?;
    let page = page(app, &invoice, &centre)?;
    let press = app.clone();
    let pdf = tokio::task::spawn_blocking(move || press.press()?.invoice(&page)).await??;
    let key = format!("invoices/{}.pdf", invoice.id);
    app.blobs.put(&key, pdf).await?;
    let tx = app.store.begin().await?;
    invoices::set_blob(&tx, invoice.id, &key).await?;
    Ok(tx.commit().await?)
}

fn page(app: &App, invoice: &Invoice, centre: &Centre) -> anyhow::Result<documents::Invoice> {
    let facts: Facts = serde_json::from_value(invoice.facts.clone()).context("the facts of an invoice")?;
    let lang = Lang::parse(&facts.language).filter(|lang| lang.is_complete()).unwrap_or_default();
    let date = texts::date(lang, invoice.issued_on);
    let particulars = particulars(invoice, &facts, lang);
    let customer = customer(&facts, lang);
    let item = if facts.purpose == "fee" { "money-invoice-line-fee" } else { "money-invoice-line-credits" };
    let line = InvoiceLine {
        text: texts::plain(lang, item),
        quantity: facts.quantity,
        unit_cents: facts.unit_cents,
        total_cents: facts.net_cents,
    };
    let taxed = facts.vat_permille > 0;
    Ok(documents::Invoice {
        lang: lang.code().to_owned(),
        letterhead: letterhead(app, centre, lang),
        texts: words(lang),
        number: invoice.label(),
        issued_on: invoice.issued_on,
        particulars,
        customer,
        lines: vec![line],
        currency: facts.currency,
        net_cents: facts.net_cents,
        vat_rate: if taxed { rate(facts.vat_permille) } else { String::new() },
        vat_cents: facts.total_cents - facts.net_cents,
        total_cents: facts.total_cents,
        vat_text: (!taxed).then(|| texts::plain(lang, "money-invoice-no-vat")),
        paid: Some(texts::text(lang, "money-invoice-paid", &[("date", date.into())])),
    })
}

fn particulars(invoice: &Invoice, facts: &Facts, lang: Lang) -> Vec<(String, String)> {
    let rows = [
        ("money-date", texts::date(lang, invoice.issued_on)),
        ("money-order-number", invoice.order.to_string()),
        ("money-invoice-vat-number", facts.vat_number.clone()),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(key, value)| (texts::plain(lang, key), value)).collect()
}

/// Name and address, line by line, with the country.
fn customer(facts: &Facts, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> =
        facts.customer.iter().flat_map(|part| part.lines()).map(str::to_owned).collect();
    lines.extend(country::by_iso2(&facts.country).map(|country| country.name(lang.code()).to_owned()));
    lines.retain(|line| !line.is_empty());
    lines
}

/// The centre that issues it; what it does not say of itself the agency says.
fn letterhead(app: &App, centre: &Centre, lang: Lang) -> Letterhead {
    let (own, agency) = (&centre.details, &app.config.agency);
    let or = |own: &String, other: &String| if own.is_empty() { other.clone() } else { own.clone() };
    Letterhead {
        agency: centre.name(lang.code()).to_owned(),
        address: if own.address.is_empty() { agency.address.clone() } else { own.address.clone() },
        email: or(&own.email, &agency.email),
        website: or(&own.website, &agency.website),
    }
}

fn words(lang: Lang) -> InvoiceTexts {
    InvoiceTexts {
        heading: texts::plain(lang, "money-invoice"),
        customer: texts::plain(lang, "money-invoice-customer"),
        item: texts::plain(lang, "money-invoice-item"),
        quantity: texts::plain(lang, "money-invoice-quantity"),
        unit: texts::plain(lang, "money-invoice-unit"),
        amount: texts::plain(lang, "money-invoice-amount"),
        net: texts::plain(lang, "money-invoice-net"),
        vat: texts::plain(lang, "money-invoice-vat"),
        total: texts::plain(lang, "money-total"),
        terms: vec![texts::plain(lang, "money-invoice-terms")],
    }
}

/// Thousandths as a rate: "20 %", "5.5 %".
fn rate(permille: i64) -> String {
    let rest = permille % 10;
    let rest = if rest == 0 { String::new() } else { format!(".{rest}") };
    format!("{}{rest} %", permille / 10)
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn rates() {
        assert_eq!([200, 55, 5].map(rate), ["20 %", "5.5 %", "0.5 %"]);
    }
}
