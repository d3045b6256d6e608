//! The guide for publishers in our own words, with the limits that the program itself keeps.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::credits::URGENT_A_DAY;
use issn::evidence::{MOST_BYTES, MOST_FILES};
use issn::price;
use issn::promise::{STANDARD_DAYS, URGENT_DAYS};
use issn::timing::{ARTICLES_ONLINE, MONTHS_AHEAD};
use store::prices;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Visit, page};

#[derive(Template)]
#[template(path = "portal/guidelines.html")]
struct GuidelinesPage {
    v: Visit,
    months: i32,
    articles: u32,
    days: u32,
    urgent_days: u32,
    urgent_a_day: u32,
    megabytes: u64,
    files: usize,
    least: String,
    most: String,
}

/// Shows the guide. Rule: guidelines 1a, 1b, 1c
pub async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let lists: Vec<_> = prices::all(&app.store).await?.into_iter().map(|(list, _)| list).collect();
    let (least, most) =
        price::in_force(&lists, visit.today()).map(|list| span(&visit, list)).unwrap_or_default();
    let template = GuidelinesPage {
        v: visit.clone(),
        months: MONTHS_AHEAD,
        articles: ARTICLES_ONLINE,
        days: STANDARD_DAYS,
        urgent_days: URGENT_DAYS,
        urgent_a_day: URGENT_A_DAY,
        megabytes: MOST_BYTES / 1024 / 1024,
        files: MOST_FILES,
        least,
        most,
    };
    page(&visit, &template)
}

/// The lowest and the highest price of a credit.
fn span(visit: &Visit, list: &price::PriceList) -> (String, String) {
    let cents = || list.groups.iter().flat_map(|group| group.tranches.iter().map(|tranche| tranche.cents));
    let money =
        |cents: Option<i64>| cents.map(|cents| visit.money(cents, &list.currency)).unwrap_or_default();
    (money(cents().min()), money(cents().max()))
}
