//! ROAD: open access serials, and the ways into them. Rule: domain 9.2

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible;
use search::{CountBy, Field, Query};

use super::names;
use super::search::overview::{self, Overview};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Visit, page};

/// What is counted, as far as the reader sees it.
const FIELDS: [Field; 5] = [Field::Kind, Field::Medium, Field::Country, Field::Archive, Field::Indexing];

#[derive(Template)]
#[template(path = "portal/road.html")]
struct RoadPage {
    v: Visit,
    total: String,
    is_empty: bool,
    lists: Vec<Overview>,
}

pub async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let scope = visible::scope(store::settings::openness(&app.store).await?, visit.viewer());
    let open = Query { open_access: Some(true), ..Query::default() };
    let fields = FIELDS.into_iter().filter(|field| field.is_open_to(scope)).map(CountBy::new).collect();
    let found = overview::count(&app, open, scope, fields).await?;
    let template = RoadPage {
        total: names::number(&visit, found.total),
        is_empty: found.total == 0,
        lists: overview::lists(&app, &visit, &found, "open_access=true").await?,
        v: visit.clone(),
    };
    page(&visit, &template)
}
