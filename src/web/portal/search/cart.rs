//! The cart of somebody who has signed in: serials gathered from several searches, to be taken along as one file.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::{Issn, visible};
use search::{Facets, Query};
use store::cart;

use super::asked::Search;
use super::export;
use super::results::{self, Row};
use crate::actions::fill_cart;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Known, Visit, page, see_other};
use crate::web::portal::names;

/// Serials on a page.
const SIZE: usize = 100;

#[derive(Template)]
#[template(path = "portal/search/cart.html")]
struct CartPage {
    v: Visit,
    rows: Vec<Row>,
    total: usize,
    count: String,
    /// How many of them stand in no list any more.
    gone: usize,
    page: usize,
    pages: usize,
    pager_url: String,
    formats: Vec<(&'static str, String)>,
    most: String,
    /// How many had no room, after putting some in.
    left_out: usize,
}

pub async fn show(known: Known, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, known.viewer());
    let numbers = cart::numbers(&app.store, known.user).await?;
    let (total, asked) = (numbers.len(), form.value("page").parse::<usize>().unwrap_or(1));
    let pages = total.div_ceil(SIZE).max(1);
    let page_number = asked.clamp(1, pages);
    let query =
        Query { size: SIZE, page: page_number, facets: Facets::None, ..Search::of_numbers(numbers).query };
    let found = if total == 0 {
        search::Found::default()
    } else {
        let index = app.index.clone();
        tokio::task::spawn_blocking(move || index.find(&query, scope)).await??
    };
    let template = CartPage {
        rows: found.hits.iter().map(|hit| results::row(&known, hit)).collect(),
        total,
        count: results::counted(&known, total),
        gone: total.saturating_sub(found.total),
        page: page_number,
        pages,
        pager_url: known.url("/search/cart?page="),
        formats: results::offered(&known),
        most: names::number(&known, cart::MOST),
        left_out: form.value("left").parse().unwrap_or(0),
        v: known.visit.clone(),
    };
    page(&known, &template)
}

/// Puts in, takes out or empties, as the button says.
pub async fn submit(known: Known, State(app): State<App>, Posted(form): Posted) -> Result<Response, Fail> {
    let chosen: Vec<Issn> = form.all("issn").into_iter().filter_map(|text| Issn::parse(text).ok()).collect();
    match form.value("act") {
        "take" => fill_cart::take(&app, known.user, &chosen).await?,
        "clear" => fill_cart::clear(&app, known.user).await?,
        _ if chosen.is_empty() => return Err(Fail::refused("search-cart-none-chosen")),
        _ => {
            let left_out = fill_cart::put(&app, known.user, &chosen).await?;
            return Ok(see_other(&known.url(&format!("/search/cart?left={left_out}"))));
        }
    }
    Ok(see_other(&known.url("/search/cart")))
}

/// Everything in the cart as one file.
pub async fn export(known: Known, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let numbers = cart::numbers(&app.store, known.user).await?;
    if numbers.is_empty() {
        return Err(Fail::refused("search-cart-empty"));
    }
    export::file(&app, &known, Search::of_numbers(numbers), form.value("format")).await
}
