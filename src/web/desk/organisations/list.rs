//! The publishers and subscribers that the centre serves.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use store::organisations::{self, Organisation};

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::words;
use crate::web::kit::{Staff, Visit, page};

/// Organisations that are listed at most.
const MOST: u64 = 500;

#[derive(Template)]
#[template(path = "desk/organisations/list.html")]
struct ListPage {
    v: Visit,
    lines: Vec<Line>,
    /// There are more than are shown.
    is_cut: bool,
}

struct Line {
    name: String,
    url: String,
    kind: String,
    city: String,
    country: String,
    account: &'static str,
    account_word: String,
}

pub async fn show(staff: Staff, State(app): State<App>) -> Result<Response, Fail> {
    let found = organisations::list(&app.store, staff.centre, MOST + 1).await?;
    let most = usize::try_from(MOST)?;
    let template = ListPage {
        v: staff.visit.clone(),
        is_cut: found.len() > most,
        lines: found.into_iter().take(most).map(|own| line(&staff.visit, own)).collect(),
    };
    page(&staff, &template)
}

fn line(v: &Visit, own: Organisation) -> Line {
    Line {
        url: v.url(&format!("/desk/organisations/{}", own.id)),
        kind: v.t(if own.is_subscriber {
            "desk-organisation-subscriber"
        } else {
            "desk-organisation-publisher"
        }),
        country: words::country(v, &own.details.country),
        account: own.state.code(),
        account_word: v.t(&format!("account-{}", own.state.code())),
        name: own.details.name,
        city: own.details.city,
    }
}
