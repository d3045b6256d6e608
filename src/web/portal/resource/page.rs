//! The page of a serial: set like a title page, with as much of the record as the reader may see.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use formats::Format;
use issn::visible::{self, Depth, Openness};
use issn::{Issn, Marc, Medium, Record, Status};
use jiff::civil::Date;
use store::records::Kept;
use store::{StoreError, records};

use super::facts::Part;
use super::marks::{self, Marks};
use super::neighbours::{self, Related};
use super::reach::{self, Holding};
use super::timeline::{self, Timeline};
use super::titles::{self, Head};
use super::tools::{self, Tools};
use super::{Wanted, about, gone, imprint, links, moved};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Path, Visit, page_with, see_other};
use crate::web::portal::names::{self, Centres};

#[derive(Template)]
#[template(path = "portal/resource/page.html")]
struct RecordPage {
    v: Visit,
    record: Record,
    /// The small line over the title.
    kind: String,
    head: Head,
    /// Whether the title and what belongs to it may be shown.
    is_described: bool,
    is_complete: bool,
    /// That it has ceased, and when.
    ceased: String,
    since: Date,
    siblings: Vec<Sibling>,
    codens: Vec<String>,
    view: View,
    /// The fields of the record, when it is looked at as MARC.
    fields: Option<Marc>,
    names: Option<Part>,
    timeline: Option<Timeline>,
    first_parts: Vec<Part>,
    more_parts: Vec<Part>,
    holdings: Vec<Holding>,
    /// Whether anything is known of its keeping for later: online serials only.
    is_kept_asked: bool,
    related: Related,
    about: Option<Part>,
    tools: Tools,
    marks: Marks,
}

/// The same title in another medium.
pub struct Sibling {
    pub issn: Issn,
    /// Its key title.
    pub name: String,
    medium: Medium,
    called: String,
}

/// How the description is set out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    Labels,
    Marc,
    Unimarc,
}

impl View {
    const ALL: [Self; 3] = [Self::Labels, Self::Marc, Self::Unimarc];

    /// The word in the address.
    const fn code(self) -> &'static str {
        match self {
            Self::Labels => "labels",
            Self::Marc => "marc",
            Self::Unimarc => "unimarc",
        }
    }

    fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.code() == code).unwrap_or(Self::Labels)
    }

    /// The record's fields in this view; none where labels stand for them.
    fn fields(self, record: &Record) -> Option<Marc> {
        match self {
            Self::Labels => None,
            Self::Marc => Some(record.marc.clone()),
            Self::Unimarc => {
                Some(Marc { leader: String::new(), ..formats::unimarc::to_unimarc(&record.marc) })
            }
        }
    }
}

/// Shows the page; a suffix or another way of writing the number leads to the proper address.
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    Asked(asked): Asked,
    headers: HeaderMap,
) -> Result<Response, Fail> {
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
    // What visitors get is the same for all of them.
    let address = (!visit.signed_in()).then(|| format!("/{}{}", visit.lang(), visit.path_and_query()));
    if let Some(page) = address.as_ref().and_then(|address| app.pages.find(address, &headers)) {
        return Ok(page);
    }
    match records::find(&app.store, issn).await {
        Ok(kept) => {
            let page = of(&visit, &app, &kept, View::read(asked.value("view"))).await?;
            match address {
                Some(address) => app.pages.keep(address, &headers, page).await,
                None => Ok(page),
            }
        }
        Err(StoreError::Missing) => gone::unknown(&visit, issn),
        Err(other) => Err(other.into()),
    }
}

/// The page of this record. Rule: product (*What visitors see*), domain 7.6
pub async fn of(visit: &Visit, app: &App, kept: &Kept, view: View) -> Result<Response, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
    let record = visible::seen_by(&kept.record, depth);
    let status = if record.status == Status::Suppressed { StatusCode::GONE } else { StatusCode::OK };
    let signposts = links::header(&links::of_page(app, &record, depth)).filter(|_| status == StatusCode::OK);
    let seen = Seen { visit, app, kept, depth, openness };
    let mut response = page_with(status, visit, &seen.page(record, view).await?)?;
    response.headers_mut().extend(signposts.map(|value| (header::LINK, value)));
    Ok(response)
}

/// A record on its way to one reader.
struct Seen<'a> {
    visit: &'a Visit,
    app: &'a App,
    kept: &'a Kept,
    depth: Depth,
    openness: Openness,
}

impl Seen<'_> {
    async fn page(&self, record: Record, view: View) -> Result<RecordPage, Fail> {
        let Self { visit, app, kept, depth, openness } = *self;
        let is_described = depth >= Depth::Released;
        let view = if is_described { view } else { View::Labels };
        let has_labels = is_described && view == View::Labels;
        let centres = Centres::read(&app.store).await?;
        let siblings = if is_described { siblings(visit, app, &record).await? } else { Vec::new() };
        let around = if has_labels {
            neighbours::of(visit, app, openness, &record).await?
        } else {
            neighbours::Neighbours::default()
        };
        let told = |part: Option<Part>| part.filter(|_| has_labels);
        Ok(RecordPage {
            kind: kind_line(visit, &record, depth),
            head: if is_described { titles::head(&record) } else { Head::default() },
            is_described,
            is_complete: depth == Depth::Complete,
            ceased: if has_labels { ceased(visit, &record) } else { String::new() },
            since: visit.day_of(kept.created),
            marks: if is_described {
                marks::of(visit, &record, &siblings, &centres)
            } else {
                Marks::default()
            },
            siblings,
            codens: record.marc.fields("030").flat_map(|field| field.subs('a')).map(str::to_owned).collect(),
            view,
            fields: view.fields(&record),
            names: told(titles::part(visit, &record)),
            timeline: timeline::of(visit, &around.family),
            first_parts: first_parts(visit, &record).filter(|_| has_labels).collect(),
            more_parts: more_parts(visit, &record).filter(|_| has_labels).collect(),
            holdings: if has_labels { reach::kept(visit, &record) } else { Vec::new() },
            is_kept_asked: has_labels && !matches!(record.medium, Medium::Print),
            related: around.related,
            about: about::part(visit, kept, &record, &centres),
            tools: tools::of(visit, app, kept, &record, depth),
            v: visit.clone(),
            record,
        })
    }
}

/// The parts that are labels over values, in the order of the page: those before its keeping for later is told …
fn first_parts(visit: &Visit, record: &Record) -> impl Iterator<Item = Part> {
    [imprint::publication(visit, record), imprint::subjects(visit, record), reach::online(visit, record)]
        .into_iter()
        .flatten()
}

/// … and those after it.
fn more_parts(visit: &Visit, record: &Record) -> impl Iterator<Item = Part> {
    [reach::indexing(visit, record), imprint::notes(visit, record)].into_iter().flatten()
}

fn ceased(visit: &Visit, record: &Record) -> String {
    match record.end_year {
        Some(year) => visit.t1("record-ceased-in", "year", year),
        None if record.has_ceased() => visit.t("record-ceased-text"),
        None => String::new(),
    }
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

/// The other media of the title that everybody finds. Rule: domain 5.3
async fn siblings(visit: &Visit, app: &App, record: &Record) -> Result<Vec<Sibling>, Fail> {
    let family = records::of_title(&app.store, record.issn_l).await?.into_iter().map(|kept| kept.record);
    let others = family.filter(|other| other.status.is_listed() && other.issn != record.issn);
    let siblings = others.map(|other| Sibling {
        issn: other.issn,
        name: other.key_title,
        medium: other.medium,
        called: visit.t(&format!("medium-{}", other.medium.code())),
    });
    Ok(siblings.collect())
}
