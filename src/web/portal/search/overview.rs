//! Counts that lead to results, for the opening pages of ROAD and Keepers.

use issn::visible::Depth;
use search::{CountBy, Criterion, Field, Found, Match, Query};

use super::filters::{self, Labels};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Visit;
use crate::web::portal::names;

/// Values shown of one list.
const MOST: usize = 12;

/// The most frequent values of one field, each a way to the results.
pub struct Overview {
    pub title: String,
    /// What it is called, how many, and where to.
    pub values: Vec<(String, String, String)>,
    /// How many more there are: the filters beside the results have them.
    pub more: usize,
}

/// Counts what a query finds.
pub async fn count(app: &App, query: Query, scope: Depth, fields: Vec<CountBy>) -> Result<Found, Fail> {
    let index = app.index.clone();
    Ok(tokio::task::spawn_blocking(move || index.count_by(&query, scope, &fields)).await??)
}

/// The lists of what was counted; `base` is what their searches have in common.
pub async fn lists(app: &App, visit: &Visit, found: &Found, base: &str) -> Result<Vec<Overview>, Fail> {
    let centres = names::Centres::read(&app.store).await?;
    let labels = Labels { visit, centres: &centres };
    let joint = if base.is_empty() { "" } else { "&" };
    let lists = found.facets.iter().filter(|facet| !facet.values.is_empty()).map(|facet| {
        let name = facet.field.code();
        let values = filters::merged(name, &facet.values);
        let most = if facet.field == Field::Archive { values.len() } else { MOST };
        let more = (values.len() + facet.more).saturating_sub(most);
        let written = values.into_iter().take(most).map(|(value, count)| {
            let field = super::asked::encoded(&[(name.to_owned(), value.clone())]);
            let url = visit.url(&format!("/search?{base}{joint}{field}"));
            (labels.label(name, &value), names::number(visit, count), url)
        });
        let title = visit.t(&format!("portal-filter-{}", name.replace('_', "-")));
        Overview { title, values: written.collect(), more }
    });
    Ok(lists.collect())
}

/// Everything that one of the counted archives keeps.
pub fn archived(found: &Found) -> Query {
    let archives = found.facets.iter().filter(|facet| facet.field == Field::Archive);
    let names = archives.flat_map(|facet| &facet.values).map(|(name, _)| name.clone());
    Query::criteria(Criterion::Or(
        names.map(|name| Criterion::Has(Field::Archive, Match::Whole, name)).collect(),
    ))
}
