//! What a credit costs, before anyone registers: by country group and quantity.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::country;
use issn::price::{self, Group, PriceList};
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
    list: Option<PriceList>,
    /// What the agency says of this list.
    note: String,
    chosen: Option<Chosen>,
}

/// The country that was asked for.
struct Chosen {
    name: &'static str,
    group: Group,
}

/// Shows the list in force, and what it says of one country. Rule: product (*Prices*, *Credits* 5)
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let (lists, notes): (Vec<_>, Vec<_>) = prices::all(&app.store).await?.into_iter().unzip();
    let list = price::in_force(&lists, visit.today());
    let at = list.and_then(|list| lists.iter().position(|own| own == list));
    let note = at.and_then(|at| notes[at].get(visit.lang()).or_else(|| notes[at].get("en")));
    let chosen = country::by_iso2(form.value("country")).and_then(|country| {
        let group = list?.group(country.iso2)?.clone();
        Some(Chosen { name: country.name(visit.lang()), group })
    });
    let template = PricesPage {
        v: visit.clone(),
        form,
        countries: names::countries(&visit),
        note: note.and_then(|note| note.as_str()).unwrap_or_default().to_owned(),
        list: list.cloned(),
        chosen,
    };
    page(&visit, &template)
}

impl PricesPage {
    /// The quantities at which a price begins, over all groups.
    fn quantities(&self, list: &PriceList) -> Vec<u32> {
        let mut from: Vec<u32> =
            list.groups.iter().flat_map(|group| group.tranches.iter().map(|tranche| tranche.from)).collect();
        from.sort_unstable();
        from.dedup();
        from
    }

    /// "1", "2 to 4", "more than 20": the quantities from this one to the next.
    fn range(&self, from: u32, all: &[u32]) -> String {
        let next = all.iter().find(|other| **other > from);
        match next {
            Some(next) if *next == from + 1 => self.v.tn("portal-prices-quantity", from),
            Some(next) => self.v.t2("portal-prices-quantities", "from", from, "to", next - 1),
            None => self.v.t1("portal-prices-quantity-over", "n", from.saturating_sub(1)),
        }
    }

    fn cents(&self, group: &Group, quantity: u32) -> Option<i64> {
        let fitting = group.tranches.iter().filter(|tranche| tranche.from <= quantity);
        fitting.max_by_key(|tranche| tranche.from).map(|tranche| tranche.cents)
    }

    fn countries_of(&self, list: &PriceList, group: &Group) -> Vec<&'static str> {
        let own = |iso2: &str| list.group(iso2).is_some_and(|named| named.name == group.name);
        self.countries.iter().filter(|(iso2, _)| own(iso2)).map(|(_, name)| *name).collect()
    }
}
