//! Serials that a record points to: the family before and after it, and others it belongs to.

use std::collections::{HashMap, HashSet};

use issn::record::Link;
use issn::visible::{self, Depth, Openness};
use issn::{Issn, Record, Status};
use store::records;

use super::timeline::family::Family;
use super::written;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Visit;
use crate::web::portal::names;

/// Links of one record at most.
const MOST: usize = 60;
/// Questions to the store for one family at most: each goes one title further.
const DEEPEST: usize = 12;

/// The serials a record points to.
#[derive(Default)]
pub struct Neighbours {
    pub family: Family,
    pub related: Related,
}

/// What is neither before nor after.
#[derive(Default)]
pub struct Related {
    pub relations: Vec<Relation>,
    /// More links than are shown.
    pub is_cut: bool,
}

/// Serials that stand in one relation to the record.
pub struct Relation {
    pub called: String,
    pub others: Vec<Neighbour>,
}

/// One of them.
pub struct Neighbour {
    pub title: String,
    pub lang: String,
    pub issn: Option<Issn>,
    /// Its page, if it is in the register.
    pub url: String,
    pub years: String,
}

/// Another record as this reader sees it.
struct Other {
    record: Record,
    depth: Depth,
}

impl Other {
    /// A serial to come is not told by the one before it. Rule: product (*Provisional numbers*)
    fn is_untold(&self) -> bool {
        self.record.status == Status::Provisional && self.depth < Depth::Released
    }
}

/// Reads what the links of a record lead to. The media of one title are shown elsewhere. Rule: domain 6.4 (links)
pub async fn of(visit: &Visit, app: &App, openness: Openness, record: &Record) -> Result<Neighbours, Fail> {
    let is_shown = |link: &&Link| link.tag != "776";
    let links: Vec<&Link> = record.links.iter().filter(is_shown).take(MOST).collect();
    if links.is_empty() {
        return Ok(Neighbours::default());
    }
    let mut family = Family::default();
    family.tell(record, true);
    let mut asked = HashSet::from([record.issn]);
    let mut wanted: Vec<Issn> = links.iter().filter_map(|link| link.issn).collect();
    wanted.extend(family.unread(&asked));
    let first = seen(visit, app, openness, &wanted, &mut asked).await?;
    let relations = related(visit, &links, &first);
    let mut found = first;
    for _ in 1..DEEPEST {
        take_in(&mut family, &found);
        let wanted = family.unread(&asked);
        if wanted.is_empty() {
            break;
        }
        found = seen(visit, app, openness, &wanted, &mut asked).await?;
    }
    take_in(&mut family, &found);
    family.is_cut |= !family.unread(&asked).is_empty();
    let is_cut = record.links.iter().filter(is_shown).count() > links.len();
    Ok(Neighbours { family: family.shown(), related: Related { relations, is_cut } })
}

/// Puts what was found into the family, as far as it belongs to it.
fn take_in(family: &mut Family, found: &HashMap<Issn, Other>) {
    for issn in family.unread(&HashSet::new()) {
        match found.get(&issn) {
            Some(other) if other.is_untold() => family.hide(issn),
            Some(other) if other.depth >= Depth::Released => {
                family.tell(&other.record, other.depth == Depth::Complete);
            }
            _ => {}
        }
    }
}

/// The records of these numbers, each as far as the reader may see it, in one query.
async fn seen(
    visit: &Visit,
    app: &App,
    openness: Openness,
    wanted: &[Issn],
    asked: &mut HashSet<Issn>,
) -> Result<HashMap<Issn, Other>, Fail> {
    asked.extend(wanted);
    let kept = records::find_all(&app.store, wanted).await?.into_iter();
    let others = kept.map(|kept| {
        let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
        (kept.record.issn, Other { record: visible::seen_by(&kept.record, depth), depth })
    });
    Ok(others.collect())
}

/// What is neither before nor after, grouped by relation.
fn related(visit: &Visit, links: &[&Link], found: &HashMap<Issn, Other>) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    for link in links.iter().filter(|link| !matches!(link.tag.as_str(), "780" | "785")) {
        let other = link.issn.and_then(|issn| found.get(&issn));
        if other.is_some_and(Other::is_untold) {
            continue;
        }
        let called = crate::texts::find(visit.language(), &format!("portal-relation-{}", link.tag), &[]);
        let called = called.unwrap_or_else(|| visit.t("portal-relation-787"));
        let neighbour = neighbour(visit, link, other.map(|other| &other.record));
        match relations.iter_mut().find(|relation| relation.called == called) {
            Some(relation) => relation.others.push(neighbour),
            None => relations.push(Relation { called, others: vec![neighbour] }),
        }
    }
    relations
}

fn neighbour(visit: &Visit, link: &Link, other: Option<&Record>) -> Neighbour {
    let listed = other.filter(|other| other.status.is_listed());
    let number = link.issn.map(|issn| issn.to_string()).unwrap_or_default();
    let title = link.title.clone().or_else(|| listed.map(|other| other.title.clone())).unwrap_or(number);
    let language = listed.and_then(|other| other.languages.first()).map(String::as_str).unwrap_or_default();
    Neighbour {
        lang: written::language(language, &title),
        title,
        issn: link.issn,
        url: listed.map(|other| visit.url(&format!("/resource/ISSN/{}", other.issn))).unwrap_or_default(),
        years: listed.map(|other| names::years(other.start_year, other.end_year)).unwrap_or_default(),
    }
}
