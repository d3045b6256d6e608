//! The opening page: the search line, how large the register is, and the ways for publishers.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::Medium;
use issn::visible::Depth;
use search::{Found, Query};
use store::records;

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Visit, page};

#[derive(Template)]
#[template(path = "portal/home.html")]
struct HomePage {
    v: Visit,
    figures: Vec<Figure>,
}

/// A number with what it counts, and where to see it.
struct Figure {
    number: String,
    label: String,
    url: String,
}

/// Shows the page.
pub async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let counts = records::counts(&app.store).await?;
    let listed: i64 = counts.iter().filter(|(status, _)| status.is_listed()).map(|(_, count)| count).sum();
    let found = tokio::task::spawn_blocking(move || {
        // Media and countries are released: what is counted here is the same for everybody.
        app.index.find(&Query { size: 1, ..Query::default() }, Depth::Released)
    });
    let figures = figures(&visit, listed, &found.await??);
    page(&visit, &HomePage { v: visit.clone(), figures })
}

fn figures(visit: &Visit, listed: i64, found: &Found) -> Vec<Figure> {
    let values = |field: &str| {
        found.facets.iter().find(|facet| facet.field.code() == field).map(|facet| &facet.values)
    };
    let figure = |n: u64, key: &str, path: &str| Figure {
        number: names::number(visit, n),
        label: visit.tn(key, n),
        url: visit.url(path),
    };
    let mut figures = vec![figure(listed.try_into().unwrap_or(0), "portal-home-listed", "/search")];
    for (medium, key) in [(Medium::Print, "portal-home-print"), (Medium::Online, "portal-home-online")] {
        let counted =
            values("medium").and_then(|values| values.iter().find(|(code, _)| code == medium.code()));
        let path = format!("/search?medium={}", medium.code());
        figures.push(figure(counted.map_or(0, |(_, count)| *count), key, &path));
    }
    // A country may have several MARC codes, one for each of its parts.
    let codes = values("country").into_iter().flatten().map(|(code, _)| code);
    let countries: std::collections::BTreeSet<_> =
        codes.filter_map(|code| issn::country::by_marc(code)).map(|country| country.iso2).collect();
    figures.push(figure(countries.len() as u64, "portal-home-countries", "/search"));
    figures
}
