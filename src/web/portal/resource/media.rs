//! The page of a title in all its media: what its linking ISSN stands for.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::visible::{self, Depth, Openness};
use issn::{Issn, Medium, Record};
use store::{StoreError, records};

use super::neighbours::{self, Related};
use super::timeline::{self, Timeline};
use super::titles::{self, Head};
use super::{Wanted, gone, moved};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, page_with, see_other};
use crate::web::portal::names;

#[derive(Template)]
#[template(path = "portal/resource/media.html")]
struct MediaPage {
    v: Visit,
    issn_l: Issn,
    kind: String,
    head: Head,
    editions: Vec<Edition>,
    /// Whether one of them bears the linking ISSN itself.
    has_own: bool,
    timeline: Option<Timeline>,
    related: Related,
    permalink: String,
}

/// The title in one medium.
struct Edition {
    issn: Issn,
    medium: Medium,
    called: String,
    head: Head,
    years: String,
    urls: Vec<String>,
}

/// Shows the title; the number of one of its media leads to the linking ISSN. Rule: domain 5.3
pub async fn show(visit: Visit, State(app): State<App>, Path(name): Path<String>) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let Ok(issn) = wanted.issn else { return gone::malformed(&visit, &wanted.typed) };
    match wanted.suffix.as_deref() {
        None if wanted.mended(issn).is_none() => {}
        None | Some("html") => return Ok(moved(&visit.url(&format!("/resource/ISSN-L/{issn}")))),
        Some(suffix) => return Ok(see_other(&format!("/resource/ISSN-L/{issn}.{suffix}"))),
    }
    let openness = store::settings::openness(&app.store).await?;
    let seen = family(&visit, &app, openness, issn).await?;
    let Some(first) = seen.iter().find(|record| record.issn == issn).or_else(|| seen.first()) else {
        return elsewhere(&visit, &app, openness, issn).await;
    };
    let around = neighbours::of(&visit, &app, openness, first).await?;
    let country = Some(names::country(&visit, &first.country)).filter(|name| !name.is_empty());
    let kind = [Some(names::kind(&visit, first.kind)), country].into_iter().flatten().collect::<Vec<_>>();
    let template = MediaPage {
        issn_l: issn,
        kind: kind.join(" · "),
        head: titles::head(first),
        has_own: seen.iter().any(|record| record.issn == issn),
        timeline: timeline::of(&visit, &around.family),
        related: around.related,
        permalink: app.link(&format!("/resource/ISSN-L/{issn}")),
        editions: seen.iter().map(|record| edition(&visit, record)).collect(),
        v: visit.clone(),
    };
    page_with(StatusCode::OK, &visit, &template)
}

/// The media of the title that everybody finds, as this reader sees them.
async fn family(visit: &Visit, app: &App, openness: Openness, issn_l: Issn) -> Result<Vec<Record>, Fail> {
    let kept = records::of_title(&app.store, issn_l).await?.into_iter();
    let listed = kept.filter(|kept| kept.record.status.is_listed());
    let seen = listed.map(|kept| {
        let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
        visible::seen_by(&kept.record, depth)
    });
    Ok(seen.collect())
}

/// A number that stands for no title by itself: of one of its media, or withdrawn, or none of ours.
async fn elsewhere(visit: &Visit, app: &App, openness: Openness, issn: Issn) -> Result<Response, Fail> {
    let kept = match records::find(&app.store, issn).await {
        Ok(kept) => kept,
        Err(StoreError::Missing) => return gone::unknown(visit, issn),
        Err(other) => return Err(other.into()),
    };
    let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
    // What a record ties together is told only of records that are told at all.
    let is_told = depth >= Depth::Released && kept.record.status.is_listed();
    let path = if is_told && kept.record.issn_l != issn { "ISSN-L" } else { "ISSN" };
    let number = if path == "ISSN-L" { kept.record.issn_l } else { issn };
    Ok(see_other(&visit.url(&format!("/resource/{path}/{number}"))))
}

fn edition(visit: &Visit, record: &Record) -> Edition {
    Edition {
        issn: record.issn,
        medium: record.medium,
        called: visit.t(&format!("medium-{}", record.medium.code())),
        head: titles::head(record),
        years: names::years(record.start_year, record.end_year),
        urls: record.urls.iter().filter(|url| super::facts::is_web(url)).take(5).cloned().collect(),
    }
}
