//! The purchase once more before it is paid.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::Act;
use issn::price::MOST_AT_ONCE;
use store::organisations;

use crate::actions::order_credits::{order_credits, price_list};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Member, Visit, page, see_other};

#[derive(Template)]
#[template(path = "publisher/money/check.html")]
struct CheckPage {
    v: Visit,
    quantity: u32,
    unit: String,
    total: String,
}

pub async fn show(member: Member, State(app): State<App>, Asked(mut asked): Asked) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    let Some(quantity) = quantity(&mut asked) else {
        return Ok(see_other(&member.url("/publisher/credits")));
    };
    let own = organisations::find(&app.store, member.organisation).await?;
    let list = price_list(&app, &app.store).await?;
    let unit = list.unit(&own.details.country, quantity);
    let unit = unit.ok_or_else(|| anyhow::anyhow!("no price for this country"))?;
    let total = member.money(unit * i64::from(quantity), &list.currency);
    let unit = member.money(unit, &list.currency);
    page(&member.visit, &CheckPage { v: member.visit.clone(), quantity, unit, total })
}

pub async fn submit(
    member: Member,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    member.may(Act::Buy)?;
    let Some(quantity) = quantity(&mut form) else { return Ok(see_other(&member.url("/publisher/credits"))) };
    let id = order_credits(&app, &member.actor(), quantity).await?;
    super::orders::go_and_pay(&app, &member.visit, id).await
}

fn quantity(form: &mut Form) -> Option<u32> {
    form.number("quantity", 1..=MOST_AT_ONCE)
}
