//! Keepers: which serials are archived, and by whom. Rule: domain 9.1

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible::Depth;
use search::{CountBy, Field, Query};

use super::names;
use super::search::overview::{self, Overview};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Visit, page};

#[derive(Template)]
#[template(path = "portal/keepers.html")]
struct KeepersPage {
    v: Visit,
    archives: Option<Overview>,
    lists: Vec<Overview>,
    total: String,
}

/// Shows the page. What archives say is released data: everybody sees the same.
pub async fn show(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let all = CountBy { field: Field::Archive, most: search::MAX_COUNTED };
    let found = overview::count(&app, Query::default(), Depth::Released, vec![all]).await?;
    let archives = overview::lists(&app, &visit, &found, "").await?.pop();
    let kept = overview::archived(&found);
    let fields = [Field::Country, Field::Medium].map(CountBy::new).to_vec();
    let found = overview::count(&app, kept, Depth::Released, fields).await?;
    let template = KeepersPage {
        lists: overview::lists(&app, &visit, &found, "archive=any").await?,
        total: names::number(&visit, if archives.is_some() { found.total } else { 0 }),
        archives,
        v: visit.clone(),
    };
    page(&visit, &template)
}
