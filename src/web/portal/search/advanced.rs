//! The advanced search: conditions by field, dates, several numbers, filters; all of it in the address.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible::Depth;
use search::{CountBy, Field, Query};

use super::asked::{self, Search, Way};
use super::filters::{self, Labels};
use super::results::{self, Results};
use super::rows::{self, Row};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Form, Visit, page_with};
use crate::web::portal::names;

#[derive(Template)]
#[template(path = "portal/search/advanced.html")]
struct AdvancedPage {
    v: Visit,
    r: Results,
    form: Form,
    /// Whether the form is shown rather than the results.
    is_form: bool,
    rows: Vec<Row>,
    fields: Vec<&'static str>,
    matches: Vec<&'static str>,
    /// How many numbers were typed.
    numbers: usize,
    lists: Vec<List>,
    more: usize,
}

/// The values to choose from for one filter: value and what it is called.
struct List {
    name: &'static str,
    title: String,
    choices: Vec<(String, String)>,
}

/// Shows the form; with conditions, what they find.
pub async fn show(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let results = match results::find(&app, &visit, Search::read(Way::Advanced, &form)).await? {
        Ok(results) => results,
        Err(beyond_the_end) => return Ok(beyond_the_end),
    };
    let rows = rows::shown(&form);
    let template = AdvancedPage {
        v: visit.clone(),
        is_form: !results.is_run || results.problem.is_some() || form.ticked("edit") || form.ticked("rows"),
        fields: rows::fields(results.scope),
        matches: rows::matches(),
        numbers: super::numbers::split(form.value("numbers")).len(),
        lists: lists(&app, &visit, results.scope).await?,
        more: (rows.len() + 2).min(rows::MOST),
        rows,
        form,
        r: results,
    };
    page_with(template.r.status, &visit, &template)
}

/// What there is in the register to choose from, by name.
async fn lists(app: &App, visit: &Visit, scope: Depth) -> Result<Vec<List>, Fail> {
    let fields: Vec<CountBy> = filters::counted(scope)
        .into_iter()
        .filter(|count| !matches!(count.field, Field::Decade | Field::Publisher | Field::Indexing))
        .collect();
    let index = app.index.clone();
    let counted = tokio::task::spawn_blocking(move || index.count_by(&Query::default(), scope, &fields));
    let found = counted.await??;
    let centres = names::Centres::read(&app.store).await?;
    let labels = Labels { visit, centres: &centres };
    let lists = found.facets.iter().map(|facet| {
        let name = facet.field.code();
        let named: BTreeMap<String, (String, String)> = filters::merged(name, &facet.values)
            .into_iter()
            .map(|(value, _)| (value.clone(), labels.label(name, &value)))
            .map(|(value, label)| (format!("{} {value}", issn::fold::fold(&label)), (value, label)))
            .collect();
        let title = visit.t(&format!("portal-filter-{}", name.replace('_', "-")));
        List { name, title, choices: named.into_values().collect() }
    });
    Ok(lists.collect())
}
