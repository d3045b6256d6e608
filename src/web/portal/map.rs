//! The register on a map of the world: how many serials each country has. The same figures stand in a table.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible::Depth;
use search::{CountBy, Field, Query};

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Visit, page};

/// Width and height of the drawing, then two letters and a path for each country; written by static/vendor/map.mjs.
static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let mut lines = include_str!("../../../static/vendor/world-atlas/countries.tsv").lines();
    let frame = lines.next().unwrap_or_default().replace('\t', " ");
    Shapes { frame, countries: lines.filter_map(|line| line.split_once('\t')).collect() }
});

/// Classes of the legend: each holds ten times as many as the one before.
const CLASSES: u32 = 7;

struct Shapes {
    frame: String,
    /// Two letters, empty for land that ISO 3166 gives none, and the path.
    countries: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "portal/map.html")]
struct MapPage {
    v: Visit,
    frame: &'static str,
    countries: Vec<Drawn>,
    legend: Vec<(u32, String)>,
    rows: Vec<Row>,
    total: String,
    is_by_name: bool,
}

/// A country as it is drawn.
struct Drawn {
    path: &'static str,
    class: u32,
    /// Empty where there is nothing to search for.
    url: String,
    label: String,
}

/// A line of the table.
struct Row {
    called: String,
    url: String,
    count: u64,
    written: String,
    class: u32,
    is_drawn: bool,
}

/// Draws the map. Countries are released data: everybody sees the same.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let by_country = CountBy { field: Field::Country, most: search::MAX_COUNTED };
    let found = tokio::task::spawn_blocking(move || {
        app.index.count_by(&Query::default(), Depth::Released, &[by_country])
    });
    let found = found.await??;
    let counted = found.facets.into_iter().flat_map(|facet| facet.values).collect::<Vec<_>>();
    let counts: BTreeMap<String, u64> = super::search::merged("country", &counted).into_iter().collect();
    let is_by_name = form.value("sort") == "name";
    let template = MapPage {
        frame: &SHAPES.frame,
        countries: SHAPES.countries.iter().map(|(code, path)| drawn(&visit, code, path, &counts)).collect(),
        legend: (1..=CLASSES).map(|class| (class, range(&visit, class))).collect(),
        rows: rows(&visit, &counts, is_by_name),
        total: names::number(&visit, found.total),
        is_by_name,
        v: visit.clone(),
    };
    page(&visit, &template)
}

fn drawn(visit: &Visit, code: &str, path: &'static str, counts: &BTreeMap<String, u64>) -> Drawn {
    let count = counts.get(code).copied().unwrap_or(0);
    let label = if code.is_empty() { String::new() } else { said(visit, code, count) };
    let url = if count == 0 { String::new() } else { address(visit, code) };
    Drawn { path, class: class(count), url, label }
}

fn rows(visit: &Visit, counts: &BTreeMap<String, u64>, is_by_name: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = counts
        .iter()
        .map(|(code, count)| Row {
            called: called(visit, code),
            url: address(visit, code),
            count: *count,
            written: names::number(visit, count),
            class: class(*count),
            is_drawn: SHAPES.countries.iter().any(|(own, _)| own == code),
        })
        .collect();
    rows.sort_by_cached_key(|row| issn::fold::fold(&row.called));
    if !is_by_name {
        rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    }
    rows
}

fn said(visit: &Visit, code: &str, count: u64) -> String {
    let written = names::number(visit, count);
    let values = [("country", called(visit, code).into()), ("n", count.into()), ("written", written.into())];
    visit.ts("search-map-country", &values)
}

fn called(visit: &Visit, code: &str) -> String {
    if issn::country::by_iso2(code).is_some() {
        names::country_iso2(visit, code)
    } else {
        names::place(visit, code)
    }
}

fn address(visit: &Visit, code: &str) -> String {
    visit.url(&format!("/search?country={code}"))
}

/// 0 for none, 1 for 1 to 9, 2 for 10 to 99 and so on.
fn class(count: u64) -> u32 {
    count.checked_ilog10().map_or(0, |digits| (digits + 1).min(CLASSES))
}

/// The counts of a class, written out.
fn range(visit: &Visit, class: u32) -> String {
    let first = 10_u64.pow(class - 1);
    if class == CLASSES {
        return visit.t1("search-map-more", "n", names::number(visit, first));
    }
    format!("{}–{}", names::number(visit, first), names::number(visit, first * 10 - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_grow_tenfold() {
        let cases =
            [(0, 0), (1, 1), (9, 1), (10, 2), (99, 2), (100, 3), (999_999, 6), (1_000_000, 7), (u64::MAX, 7)];
        for (count, expected) in cases {
            assert_eq!(class(count), expected, "{count}");
        }
    }

    #[test]
    fn shapes_are_of_countries_that_we_know() {
        assert_eq!(SHAPES.frame, "9600 4180");
        assert!(SHAPES.countries.len() > 170);
        for (code, path) in &SHAPES.countries {
            assert!(code.is_empty() || issn::country::by_iso2(code).is_some(), "{code}");
            assert!(path.starts_with('M') && path.ends_with('z'), "{code}");
        }
        for code in ["FR", "LU", "GB", "CN", "US"] {
            assert!(SHAPES.countries.iter().any(|(own, _)| *own == code), "{code}");
        }
    }
}
