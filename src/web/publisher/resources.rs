//! My registered resources: the list, and the complete view of one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::{Act, may};
use issn::record::Status;
use issn::visible::{depth, seen_by};
use issn::{Issn, Record, country, language};
use store::records::{self, Kept};
use store::{certificates, settings};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Member, Path, Visit, page};
use crate::web::publisher::side::Side;

/// Resources that are looked through; a page shows some of them.
const MOST: u64 = 5000;
/// Resources a page.
const SIZE: usize = 50;

#[derive(Template)]
#[template(path = "publisher/resources.html")]
struct ListPage {
    v: Visit,
    side: Side,
    /// `confirmed`, `provisional`, or nothing for all.
    shown: String,
    lines: Vec<Line>,
    page: usize,
    pages: usize,
    pager: String,
}

/// A resource in the list.
struct Line {
    record: Record,
    medium: String,
    shape: &'static str,
    status: String,
    url: String,
    certificate: Option<String>,
}

#[derive(Template)]
#[template(path = "publisher/resource.html")]
struct ResourcePage {
    v: Visit,
    side: Side,
    record: Record,
    shape: &'static str,
    status: String,
    rows: Vec<(String, Vec<String>)>,
    modified: String,
    public_url: String,
    certificate: Option<String>,
    /// Certificates so far: date and page.
    certificates: Vec<(String, String, String)>,
}

pub async fn list(member: Member, State(app): State<App>, Asked(mut query): Asked) -> Result<Response, Fail> {
    let v = &member.visit;
    let shown = query.text("status");
    let all = records::of_organisation(&app.store, member.organisation, MOST).await?;
    let wanted = |kept: &Kept| match (shown.as_str(), kept.record.status) {
        ("confirmed", status) => matches!(status, Status::Register | Status::Legacy),
        ("provisional", status) => status == Status::Provisional,
        _ => true,
    };
    let all: Vec<Kept> = all.into_iter().filter(wanted).collect();
    let pages = all.len().div_ceil(SIZE).max(1);
    let at = query.value("page").parse().unwrap_or(1).clamp(1, pages);
    let lines = all.into_iter().skip((at - 1) * SIZE).take(SIZE).map(|kept| line(v, kept.record));
    let encoded: String = url::form_urlencoded::byte_serialize(shown.as_bytes()).collect();
    let template = ListPage {
        side: Side::load(&app, &member).await?,
        lines: lines.collect(),
        page: at,
        pages,
        pager: v.url(&format!("/publisher/resources?status={encoded}&page=")),
        shown,
        v: v.clone(),
    };
    page(v, &template)
}

fn line(v: &Visit, record: Record) -> Line {
    Line {
        medium: v.t(&format!("medium-{}", record.medium.code())),
        shape: shape(record.status),
        status: v.t(&format!("status-{}", record.status.code())),
        url: v.url(&format!("/publisher/resources/{}", record.issn)),
        certificate: certificate_url(v, &record),
        record,
    }
}

pub async fn show(
    member: Member,
    State(app): State<App>,
    Path(written): Path<String>,
) -> Result<Response, Fail> {
    let v = &member.visit;
    let kept = own(&app, &member, &written).await?;
    let seen =
        depth(settings::openness(&app.store).await?, v.viewer(), kept.record.status, kept.organisation);
    let record = seen_by(&kept.record, seen);
    let issued = certificates::of_record(&app.store, record.issn, member.organisation).await?;
    let issued = issued.into_iter().map(|own| {
        let url = v.url(&format!("/publisher/certificates/{}", own.code));
        (v.date(own.issued_on), own.code, url)
    });
    let template = ResourcePage {
        side: Side::load(&app, &member).await?,
        shape: shape(record.status),
        status: v.t(&format!("status-{}", record.status.code())),
        rows: rows(v, &record),
        modified: v.date(v.day_of(kept.modified)),
        public_url: v.url(&format!("/resource/ISSN/{}", record.issn)),
        certificate: certificate_url(v, &record),
        certificates: issued.take(50).collect(),
        record,
        v: v.clone(),
    };
    page(v, &template)
}

/// A resource that is registered to the member's organisation; others are not here.
pub async fn own(app: &App, member: &Member, written: &str) -> Result<Kept, Fail> {
    let issn = Issn::parse(written).map_err(|_| Fail::Missing)?;
    let kept = records::find(&app.store, issn).await?;
    if kept.organisation == Some(member.organisation) { Ok(kept) } else { Err(Fail::Missing) }
}

/// Where a certificate can be asked for, if there can be one.
fn certificate_url(v: &Visit, record: &Record) -> Option<String> {
    let can = record.status == Status::Register && may(v.party(), Act::WriteRequests);
    can.then(|| v.url(&format!("/publisher/resources/{}/certificate", record.issn)))
}

/// The shape that shows a status. Rule: docs/COMPONENTS.md (status)
const fn shape(status: Status) -> &'static str {
    match status {
        Status::Register => "confirmed",
        other => other.code(),
    }
}

/// The description in words: label and values, without what is not known.
fn rows(v: &Visit, record: &Record) -> Vec<(String, Vec<String>)> {
    let one = |value: Option<String>| value.into_iter().filter(|value| !value.is_empty()).collect::<Vec<_>>();
    let spoken = record.languages.iter().filter_map(|code| language::by_marc(code));
    let country = country::by_marc(&record.country).map(|own| own.name(v.lang()).to_owned());
    let frequency = Some(record.frequency).filter(char::is_ascii_lowercase);
    let years = match (record.start_year, record.end_year) {
        (Some(start), Some(end)) => Some(format!("{start}–{end}")),
        (Some(start), None) => Some(format!("{start}–")),
        (None, _) => None,
    };
    let links = record.links.iter().map(|link| {
        let number = link.issn.map(|issn| format!("ISSN {issn}"));
        [link.title.clone(), number].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let rows = [
        ("key-title", one(Some(record.key_title.clone()))),
        ("issn-l", one(Some(record.issn_l.to_string()))),
        ("medium", vec![v.t(&format!("medium-{}", record.medium.code()))]),
        ("other-titles", record.other_titles.clone()),
        ("publisher", one(record.publisher.clone())),
        ("place", one(record.place.clone())),
        ("country", one(country)),
        ("languages", spoken.map(|own| own.name(v.lang()).to_owned()).collect()),
        ("years", one(years)),
        ("frequency", one(frequency.map(|code| v.t(&format!("frequency-{code}"))))),
        ("subject", record.subjects.clone()),
        ("url", record.urls.clone()),
        ("links", links.filter(|link| !link.is_empty()).collect()),
        ("archives", record.archives.clone()),
        ("indexed", record.indexed_by.clone()),
    ];
    let filled = rows.into_iter().filter(|(_, values)| !values.is_empty());
    filled.map(|(name, values)| (v.t(&format!("publisher-field-{name}")), values)).collect()
}
