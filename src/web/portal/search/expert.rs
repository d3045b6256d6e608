//! The expert search: one line of CQL, what it may ask, and where it stops being understood.
//!
//! Rule: product (*Expert search*)

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible::Depth;
use search::{Holds, Sort};

use super::asked::{self, Search, Way};
use super::results::{self, Results};
use crate::app::App;
use crate::cql::{self, Refused};
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Visit, page_with};

/// Questions to begin with; those beyond what the reader sees are left out.
const EXAMPLES: [&str; 6] = [
    "title = nature",
    "title all \"acta physica\" and country = pl",
    "issn any \"0028-0836 1476-4687\"",
    "keytitle == \"Nature (London)\"",
    "medium = online not title = letters sortBy title",
    "publisher = portfolio and start < 1900",
];

#[derive(Template)]
#[template(path = "portal/search/expert.html")]
struct ExpertPage {
    v: Visit,
    r: Results,
    query: String,
    /// The query up to where it stops being understood, the sign there, and the rest.
    place: Option<(String, String, String)>,
    indexes: Vec<Index>,
    examples: Vec<(&'static str, String)>,
}

/// A field as the help shows it.
struct Index {
    names: String,
    field: &'static str,
    holds: &'static str,
}

/// Shows the line; with a query, what it finds.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let query = form.value("query").trim().to_owned();
    let results = match results::find(&app, &visit, Search::read(Way::Expert, &form)).await? {
        Ok(results) => results,
        Err(beyond_the_end) => return Ok(beyond_the_end),
    };
    let template = ExpertPage {
        v: visit.clone(),
        place: place(&query),
        indexes: indexes(results.scope),
        examples: examples(&visit, results.scope),
        query,
        r: results,
    };
    page_with(template.r.status, &visit, &template)
}

/// Turns the query into conditions, or notes what is wrong with it.
pub fn ask(search: &mut Search, query: &str) {
    if query.trim().is_empty() {
        return;
    }
    match cql::read(query.trim()) {
        Ok(asked) => {
            search.query.criteria = Some(asked.criteria);
            // What the page says of order wins over the query: it was chosen later.
            if search.query.sort == Sort::Relevance {
                search.query.sort = asked.sort.unwrap_or_default();
            }
        }
        Err(refused) => search.fail(refused.said()),
    }
}

/// Cuts a query that is no CQL where it stops being understood.
fn place(query: &str) -> Option<(String, String, String)> {
    if query.is_empty() {
        return None;
    }
    let Err(Refused::Syntax(error)) = cql::read(query) else { return None };
    let mut signs = query.chars();
    let before = signs.by_ref().take(error.at.saturating_sub(1)).collect();
    // At the end there is no sign to mark: an open box stands for the one that is missing.
    let at = signs.next().unwrap_or('␣');
    Some((before, at.to_string(), signs.collect()))
}

/// The indexes that a reader of this depth may ask, each with all its names.
fn indexes(scope: Depth) -> Vec<Index> {
    let mut indexes: Vec<(search::Field, String)> = Vec::new();
    for (name, field) in cql::INDEXES.into_iter().filter(|(_, field)| field.is_open_to(scope)) {
        match indexes.iter_mut().find(|(own, _)| *own == field) {
            Some((_, names)) => *names = format!("{names}, {name}"),
            None => indexes.push((field, name.to_owned())),
        }
    }
    let shown = indexes.into_iter().map(|(field, names)| Index {
        names,
        field: field.code(),
        holds: match field.holds() {
            Holds::Number => "search-holds-number",
            Holds::Text => "search-holds-text",
            Holds::Code => "search-holds-code",
            Holds::Year => "search-holds-year",
            Holds::Day => "search-holds-day",
        },
    });
    shown.collect()
}

fn examples(visit: &Visit, scope: Depth) -> Vec<(&'static str, String)> {
    let open = EXAMPLES.into_iter().filter(|example| {
        cql::read(example)
            .is_ok_and(|asked| asked.criteria.fields().iter().all(|field| field.is_open_to(scope)))
    });
    let linked = open.map(|example| {
        let field = asked::encoded(&[("query".to_owned(), example.to_owned())]);
        (example, visit.url(&format!("/search/expert?{field}")))
    });
    linked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_understood() {
        for example in EXAMPLES {
            assert!(cql::read(example).is_ok(), "{example}");
        }
    }

    #[test]
    fn the_place_of_an_error() {
        let (before, at, after) = place("title = (nature").unwrap();
        assert_eq!(format!("{before}{at}{after}").trim_end_matches('␣'), "title = (nature");
        assert!(place("title = nature").is_none() && place("").is_none());
    }

    #[test]
    fn visitors_are_told_of_no_index_that_they_may_not_ask() {
        let named = |scope| indexes(scope).iter().map(|index| index.names.clone()).collect::<String>();
        assert!(
            !named(Depth::Released).contains("publisher") && named(Depth::Complete).contains("publisher")
        );
    }
}
