//! Purchase of ISSN credits: how many, and what each costs.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::may::Act;
use issn::price::{MOST_AT_ONCE, PriceList, Tranche};
use store::orders::{self, Order, OrderState};
use store::{ledger, organisations};

use crate::actions::order_credits::price_list;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Posted;
use crate::web::kit::{Form, Member, Visit, page, page_with, see_other};

/// Orders begun and not paid that are shown.
const MOST_BEGUN: usize = 5;

#[derive(Template)]
#[template(path = "publisher/money/credits.html")]
struct CreditsPage {
    v: Visit,
    form: Form,
    balance: i64,
    /// How many, and the price of one.
    tranches: Vec<(String, String)>,
    begun: Vec<(Order, String)>,
}

pub async fn show(member: Member, State(app): State<App>) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    let form = Form::new(&member).with("quantity", "1");
    page(&member.visit, &fill(&app, &member, form).await?)
}

pub async fn submit(
    member: Member,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    if let Some(quantity) = form.number("quantity", 1..=MOST_AT_ONCE) {
        return Ok(see_other(&member.url(&format!("/publisher/credits/check?quantity={quantity}"))));
    }
    form.fail("quantity", "money-credits-quantity-missing");
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &member.visit, &fill(&app, &member, form).await?)
}

async fn fill(app: &App, member: &Member, form: Form) -> Result<CreditsPage, Fail> {
    let own = organisations::find(&app.store, member.organisation).await?;
    let list = price_list(app, &app.store).await?;
    let all = orders::of_organisation(&app.store, member.organisation).await?;
    let begun = all.into_iter().filter(|order| order.state == OrderState::Open).take(MOST_BEGUN);
    Ok(CreditsPage {
        v: member.visit.clone(),
        form,
        balance: ledger::balance(&app.store, member.organisation).await?,
        tranches: tranches(member, &list, &own.details.country),
        begun: begun
            .map(|order| {
                let sum = member.money(order.total_cents, &order.currency);
                (order, sum)
            })
            .collect(),
    })
}

/// The prices of a country, as people read them: from how many to how many, and for how much each.
fn tranches(visit: &Visit, list: &PriceList, country: &str) -> Vec<(String, String)> {
    let mut all: Vec<Tranche> = list.group(country).map(|group| group.tranches.clone()).unwrap_or_default();
    all.sort_by_key(|tranche| tranche.from);
    let ends = all.iter().skip(1).map(|next| Some(next.from.saturating_sub(1))).chain([None]);
    all.iter()
        .zip(ends)
        .map(|(tranche, to)| {
            let count = match to {
                Some(to) if to <= tranche.from => tranche.from.to_string(),
                Some(to) => visit.t2("money-credits-from-to", "from", tranche.from, "to", to),
                None => visit.t1("money-credits-from", "from", tranche.from),
            };
            (count, visit.money(tranche.cents, &list.currency))
        })
        .collect()
}
