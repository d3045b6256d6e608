//! The versions of a record: when it changed, who changed it and why, and what became different.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::visible::{self, Depth, Openness};
use issn::{Issn, Record};
use store::causes::{self, Reason, Told};
use store::records::Kept;
use store::{records, versions};

use super::difference::{self, Difference, Line};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Path, Visit, page};
use crate::web::portal::names::Centres;

/// Versions shown at most, the latest first.
const MOST: u64 = 200;

#[derive(Template)]
#[template(path = "portal/resource/versions.html")]
struct VersionsPage {
    v: Visit,
    issn: Issn,
    /// The title, if it may be shown.
    title: String,
    rows: Vec<Row>,
    /// The versions that are compared, if there are two.
    between: Option<(i64, i64)>,
    differences: Vec<Difference>,
    /// MARC fields, for those who see complete records.
    lines: Vec<Line>,
}

struct Row {
    version: i64,
    at: String,
    who: String,
    why: String,
    note: String,
    /// Whether it is the older or the newer one of those that are compared.
    is_old: bool,
    is_new: bool,
}

/// A version as this viewer sees it.
struct Seen {
    version: i64,
    record: Record,
    at: jiff::Timestamp,
    told: Option<Told>,
}

pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    Asked(form): Asked,
) -> Result<Response, Fail> {
    let issn = Issn::parse(&name).map_err(|_| Fail::Missing)?;
    let kept = records::find(&app.store, issn).await?;
    let openness = store::settings::openness(&app.store).await?;
    let now = depth(openness, &visit, &kept, &kept.record);
    let seen = seen(&app, openness, &visit, &kept).await?;
    let centres = Centres::read(&app.store).await?;
    let (old, new) = chosen(&seen, &form);
    let between = old.zip(new);
    let differences = between.map(|(old, new)| difference::of(&visit, &old.record, &new.record));
    let sees_fields = now == Depth::Complete;
    let lines =
        between.filter(|_| sees_fields).map(|(old, new)| difference::fields(&old.record, &new.record));
    let told = visible::seen_by(&kept.record, now);
    let numbers = between.map(|(old, new)| (old.version, new.version));
    let template = VersionsPage {
        v: visit.clone(),
        issn,
        title: told.title,
        rows: seen.iter().map(|own| row(&visit, &centres, own, numbers)).collect(),
        between: numbers,
        differences: differences.unwrap_or_default(),
        lines: lines.unwrap_or_default(),
    };
    page(&visit, &template)
}

/// How much of a version this viewer sees: never more than of the record as it is today.
///
/// Rule: product (*What visitors see*)
fn depth(openness: Openness, visit: &Visit, kept: &Kept, version: &Record) -> Depth {
    let own = |record: &Record| visible::depth(openness, visit.viewer(), record.status, kept.organisation);
    let now = own(&kept.record);
    // What a withdrawn or provisional record was before is told to nobody who does not see it today.
    if now < Depth::Released { now } else { own(version).min(now) }
}

/// The versions that are different for this viewer, the latest first.
async fn seen(app: &App, openness: Openness, visit: &Visit, kept: &Kept) -> Result<Vec<Seen>, Fail> {
    let former = versions::of(&app.store, kept.record.issn, MOST).await?;
    let all: Vec<_> = former.iter().filter_map(|own| own.cause).chain(kept.cause).collect();
    let told = causes::told(&app.store, &all).await?;
    let view = |record: &Record| visible::seen_by(record, depth(openness, visit, kept, record));
    let mut seen = vec![Seen {
        version: kept.version,
        record: view(&kept.record),
        at: kept.modified,
        told: kept.cause.and_then(|cause| told.get(&cause).cloned()),
    }];
    for version in former {
        let Ok(record) = Record::read(version.marc) else { continue };
        let told = version.cause.and_then(|cause| told.get(&cause).cloned());
        seen.push(Seen { version: version.version, record: view(&record), at: version.at, told });
    }
    if !visit.is_staff() {
        // A change that cannot be seen is not told either; of equal versions the first one counts.
        let mut kept: Vec<Seen> = Vec::with_capacity(seen.len());
        for own in seen {
            match kept.last_mut() {
                Some(last) if is_same(&last.record, &own.record) => *last = own,
                _ => kept.push(own),
            }
        }
        seen = kept;
    }
    Ok(seen)
}

/// Equal but for the date of the change.
fn is_same(one: &Record, other: &Record) -> bool {
    let fields = |record: &Record| {
        let kept = record.marc.fields.iter().filter(|field| field.tag != "005").cloned();
        (kept.collect::<Vec<_>>(), record.status)
    };
    fields(one) == fields(other)
}

/// The versions to compare: those asked for, else the latest and the one before it.
fn chosen<'a>(seen: &'a [Seen], form: &Form) -> (Option<&'a Seen>, Option<&'a Seen>) {
    let asked = |name| {
        let version = form.value(name).parse::<i64>().ok()?;
        seen.iter().find(|own| own.version == version)
    };
    let (mut old, mut new) = (asked("from").or(seen.get(1)), asked("to").or(seen.first()));
    if old.zip(new).is_some_and(|(old, new)| old.version > new.version) {
        std::mem::swap(&mut old, &mut new);
    }
    (old, new)
}

/// Visitors read of the centre, staff of the person and what was noted.
fn row(visit: &Visit, centres: &Centres, seen: &Seen, between: Option<(i64, i64)>) -> Row {
    let (who, why, note) = match &seen.told {
        None => (visit.t("versions-who-unknown"), visit.t("versions-why-unknown"), String::new()),
        Some(told) => {
            let why = visit.t(&format!("versions-why-{}", told.reason.code()));
            (who(visit, centres, told), why, if visit.is_staff() { told.note.clone() } else { String::new() })
        }
    };
    let version = seen.version;
    let (is_old, is_new) = between.map_or((false, false), |(old, new)| (version == old, version == new));
    Row { version, at: visit.datetime(seen.at), who, why, note, is_old, is_new }
}

fn who(visit: &Visit, centres: &Centres, told: &Told) -> String {
    let centre = centres.known(visit, &told.centre).unwrap_or_default();
    match told.reason {
        Reason::Imported => visit.t("versions-who-file"),
        Reason::Linked => visit.t("versions-who-register"),
        _ if visit.is_staff() && !told.who.is_empty() && centre.is_empty() => told.who.clone(),
        _ if visit.is_staff() && !told.who.is_empty() => format!("{} · {centre}", told.who),
        _ if centre.is_empty() => visit.t("versions-who-unknown"),
        _ => centre.to_owned(),
    }
}
