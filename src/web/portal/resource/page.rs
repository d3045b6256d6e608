//! The page of a serial: set like a title page, with as much of the record as the reader may see.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use formats::Format;
use issn::may::{Act, may};
use issn::visible::{self, Depth, Viewer};
use issn::{Issn, Record, Status};
use jiff::civil::Date;
use store::records::Kept;
use store::{StoreError, records};

use super::facts::{self, Fact};
use super::history::{self, Neighbour};
use super::{Wanted, gone, moved, schema_org};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, page_with, see_other};
use crate::web::portal::names::{self, Centres};

#[derive(Template)]
#[template(path = "portal/resource/page.html")]
struct RecordPage {
    v: Visit,
    record: Record,
    /// The small line over the title.
    kind: String,
    /// Whether the title and what belongs to it may be shown.
    is_described: bool,
    is_complete: bool,
    title_original: String,
    since: Date,
    siblings: Vec<Sibling>,
    before: Vec<Neighbour>,
    after: Vec<Neighbour>,
    related: Vec<Neighbour>,
    years: String,
    facts: Vec<Fact>,
    formats: Vec<Offered>,
    is_own: bool,
    permalink: String,
    linked_data: String,
}

/// A form in which the record can be had.
struct Offered {
    suffix: &'static str,
    media_type: &'static str,
    label: String,
}

/// The same title in another medium.
pub struct Sibling {
    pub issn: Issn,
    /// Its key title.
    pub name: String,
    medium: String,
}

/// Shows the page; a suffix or another way of writing the number leads to the proper address.
pub async fn show(visit: Visit, State(app): State<App>, Path(name): Path<String>) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let Ok(issn) = wanted.issn else { return gone::malformed(&visit, &wanted.typed) };
    match wanted.suffix.as_deref() {
        None if wanted.mended(issn).is_none() => {}
        None | Some("html") => return Ok(moved(&visit.url(&format!("/resource/ISSN/{issn}")))),
        // Data has no language.
        Some(suffix) => {
            let known = Format::from_suffix(suffix).ok_or(Fail::NotAcceptable)?;
            return Ok(see_other(&format!("/resource/ISSN/{issn}.{}", known.suffix())));
        }
    }
    match records::find(&app.store, issn).await {
        Ok(kept) => of(&visit, &app, &kept).await,
        Err(StoreError::Missing) => gone::unknown(&visit, issn),
        Err(other) => Err(other.into()),
    }
}

/// The page of this record. Rule: product (*What visitors see*), domain 7.6
pub async fn of(visit: &Visit, app: &App, kept: &Kept) -> Result<Response, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
    let record = visible::seen_by(&kept.record, depth);
    let is_described = depth >= Depth::Released;
    let (siblings, lineage) = if is_described {
        let scope = visible::scope(openness, visit.viewer());
        (siblings(visit, app, &record).await?, history::of(visit, app, &record, scope).await?)
    } else {
        (Vec::new(), history::Lineage::default())
    };
    let centres = Centres::read(&app.store).await?;
    let status = if record.status == Status::Suppressed { StatusCode::GONE } else { StatusCode::OK };
    let template = RecordPage {
        v: visit.clone(),
        kind: kind_line(visit, &record, depth),
        is_described,
        is_complete: depth == Depth::Complete,
        title_original: title_original(&record),
        since: visit.day_of(kept.created),
        linked_data: if is_described {
            schema_org::of(visit, &record, &siblings, &centres)
        } else {
            String::new()
        },
        siblings,
        before: lineage.before,
        after: lineage.after,
        related: lineage.related,
        years: names::years(record.start_year, record.end_year),
        facts: facts::of(visit, &record, &centres),
        formats: if status == StatusCode::OK { offered(visit) } else { Vec::new() },
        is_own: matches!(visit.viewer(), Viewer::Publisher(id) if Some(id) == kept.organisation),
        permalink: app.link(&format!("/resource/ISSN/{}", record.issn)),
        record,
    };
    page_with(status, visit, &template)
}

impl RecordPage {
    fn may_have_certificate(&self) -> bool {
        let may = may(self.v.party(), Act::WriteRequests);
        self.is_own && may && self.record.status == Status::Register
    }
}

fn offered(visit: &Visit) -> Vec<Offered> {
    let offered = Format::OFFERED.into_iter().map(|format| Offered {
        suffix: format.suffix(),
        media_type: format.media_types()[0],
        label: visit.t(&format!("portal-format-{}", format.suffix())),
    });
    offered.collect()
}

/// "Journal · United Kingdom": as much of it as may be told.
fn kind_line(visit: &Visit, record: &Record, depth: Depth) -> String {
    let mut parts = Vec::new();
    if depth >= Depth::Released {
        parts.push(names::kind(visit, record.kind));
    }
    if !record.country.is_empty() {
        parts.push(names::country(visit, &record.country));
    }
    parts.join(" · ")
}

/// The title in its own script (880 of 245), if it is written in another one here.
fn title_original(record: &Record) -> String {
    let is_title = |field: &&issn::marc::Field| field.sub('6').is_some_and(|link| link.starts_with("245"));
    let field = record.marc.fields("880").find(is_title);
    field.and_then(|field| field.sub('a')).unwrap_or_default().trim().to_owned()
}

/// The other media of the title that everybody finds. Rule: domain 5.3
async fn siblings(visit: &Visit, app: &App, record: &Record) -> Result<Vec<Sibling>, Fail> {
    let family = records::of_title(&app.store, record.issn_l).await?.into_iter().map(|kept| kept.record);
    let others = family.filter(|other| other.status.is_listed() && other.issn != record.issn);
    let siblings = others.map(|other| Sibling {
        issn: other.issn,
        name: other.key_title,
        medium: visit.t(&format!("medium-{}", other.medium.code())),
    });
    Ok(siblings.collect())
}
