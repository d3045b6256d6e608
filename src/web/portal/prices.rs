//! What a credit costs, before anyone registers: by country group and quantity.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::country;
use issn::price::{self, Group, PriceList};
use jiff::civil::Date;
use store::prices;

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Form, Visit, page};

#[derive(Template)]
#[template(path = "portal/prices.html")]
struct PricesPage {
    v: Visit,
    form: Form,
    countries: Vec<(&'static str, &'static str)>,
    /// What the agency says of this list.
    note: String,
    shown: Option<Shown>,
}

/// The list in force as a table.
struct Shown {
    valid_from: Date,
    currency: String,
    /// Words for the quantities: "1 credit", "2 to 4", "More than 20".
    quantities: Vec<String>,
    rows: Vec<Row>,
    chosen: Option<Chosen>,
}

/// The prices of one group of countries, one for each quantity.
struct Row {
    group: String,
    is_rest: bool,
    prices: Vec<(String, String)>,
    countries: String,
}

/// The country that was asked for.
struct Chosen {
    name: &'static str,
    group: String,
    fee: String,
}

/// Shows the list in force, and what it says of one country. Rule: product (*Prices*, *Credits* 5)
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let (lists, notes): (Vec<_>, Vec<_>) = prices::all(&app.store).await?.into_iter().unzip();
    let list = price::in_force(&lists, visit.today());
    let at = list.and_then(|list| lists.iter().position(|own| own == list));
    let note = at.and_then(|at| notes[at].get(visit.lang()).or_else(|| notes[at].get("en")));
    let template = PricesPage {
        v: visit.clone(),
        countries: names::countries(&visit),
        note: note.and_then(|note| note.as_str()).unwrap_or_default().to_owned(),
        shown: list.map(|list| shown(&visit, list, form.value("country"))),
        form,
    };
    page(&visit, &template)
}

fn shown(visit: &Visit, list: &PriceList, country: &str) -> Shown {
    let mut from: Vec<u32> =
        list.groups.iter().flat_map(|group| group.tranches.iter().map(|tranche| tranche.from)).collect();
    from.sort_unstable();
    from.dedup();
    let quantities: Vec<String> =
        from.iter().enumerate().map(|(at, first)| range(visit, *first, from.get(at + 1).copied())).collect();
    let money = |cents: i64| visit.money(cents, &list.currency);
    let rows = list.groups.iter().map(|group| Row {
        group: group.name.clone(),
        is_rest: group.name == list.default_group,
        prices: from
            .iter()
            .zip(&quantities)
            .map(|(first, words)| (words.clone(), cents(group, *first).map(money).unwrap_or_default()))
            .collect(),
        countries: countries_of(visit, list, group),
    });
    let chosen = country::by_iso2(country).and_then(|country| {
        let fee = money(list.fee(country.iso2)?);
        Some(Chosen { name: country.name(visit.lang()), group: list.group(country.iso2)?.name.clone(), fee })
    });
    Shown {
        valid_from: list.valid_from,
        currency: list.currency.clone(),
        rows: rows.collect(),
        quantities,
        chosen,
    }
}

/// The quantities from one to the next, in words.
fn range(visit: &Visit, first: u32, next: Option<u32>) -> String {
    match next {
        Some(next) if next == first + 1 => visit.tn("portal-prices-quantity", first),
        Some(next) => visit.t2("portal-prices-quantities", "from", first, "to", next - 1),
        None => visit.t1("portal-prices-quantity-over", "n", first.saturating_sub(1)),
    }
}

fn cents(group: &Group, quantity: u32) -> Option<i64> {
    let fitting = group.tranches.iter().filter(|tranche| tranche.from <= quantity);
    fitting.max_by_key(|tranche| tranche.from).map(|tranche| tranche.cents)
}

fn countries_of(visit: &Visit, list: &PriceList, group: &Group) -> String {
    let own = |iso2: &str| list.group(iso2).is_some_and(|named| named.name == group.name);
    let names = names::countries(visit).into_iter().filter(|(iso2, _)| own(iso2)).map(|(_, name)| name);
    names.collect::<Vec<_>>().join(", ")
}
