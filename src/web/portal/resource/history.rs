//! What came before a serial and after it, and other serials it belongs to.

use std::collections::HashMap;

use issn::record::Link;
use issn::visible::Depth;
use issn::{Issn, Record, Status};
use store::records;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Visit;
use crate::web::portal::names;

/// Links shown of one record at most.
const MOST: usize = 30;

/// The serials a record points to.
#[derive(Default)]
pub struct Lineage {
    pub before: Vec<Neighbour>,
    pub after: Vec<Neighbour>,
    pub related: Vec<Neighbour>,
}

/// One of them.
pub struct Neighbour {
    pub relation: String,
    pub title: String,
    pub issn: Option<Issn>,
    /// Its page, if it is in the register.
    pub url: String,
    pub years: String,
}

/// Reads the links of a record as it is seen. The media of one title are shown elsewhere. Rule: domain 6.4 (links)
pub async fn of(visit: &Visit, app: &App, record: &Record, scope: Depth) -> Result<Lineage, Fail> {
    let links: Vec<&Link> = record.links.iter().filter(|link| link.tag != "776").take(MOST).collect();
    if links.is_empty() || scope < Depth::Released {
        return Ok(Lineage::default());
    }
    let numbers: Vec<Issn> = links.iter().filter_map(|link| link.issn).collect();
    let known: HashMap<Issn, Record> = records::find_all(&app.store, &numbers)
        .await?
        .into_iter()
        .map(|kept| (kept.record.issn, kept.record))
        .collect();
    let mut lineage = Lineage::default();
    for link in links {
        let other = link.issn.and_then(|issn| known.get(&issn));
        // The title of a serial to come is not told by the one before it. Rule: product (*Provisional numbers*)
        if other.is_some_and(|other| other.status == Status::Provisional) {
            continue;
        }
        let other = other.filter(|other| other.status.is_listed());
        let list = match link.tag.as_str() {
            "780" => &mut lineage.before,
            "785" => &mut lineage.after,
            _ => &mut lineage.related,
        };
        list.push(neighbour(visit, link, other, scope));
    }
    Ok(lineage)
}

fn neighbour(visit: &Visit, link: &Link, other: Option<&Record>, scope: Depth) -> Neighbour {
    let has_kinds = matches!(link.tag.as_str(), "780" | "785");
    let kind = if has_kinds && ('0'..='8').contains(&link.ind2) { link.ind2 } else { '0' };
    let key = if has_kinds {
        format!("portal-relation-{}-{kind}", link.tag)
    } else {
        format!("portal-relation-{}", link.tag)
    };
    let relation = crate::texts::find(visit.language(), &key, &[]);
    let number = link.issn.map(|issn| issn.to_string()).unwrap_or_default();
    Neighbour {
        relation: relation.unwrap_or_else(|| visit.t("portal-relation-787")),
        title: link.title.clone().or_else(|| other.map(|other| other.title.clone())).unwrap_or(number),
        issn: link.issn,
        url: other.map(|other| visit.url(&format!("/resource/ISSN/{}", other.issn))).unwrap_or_default(),
        // Dates of another record are no more told than those of this one.
        years: match other {
            Some(other) if scope == Depth::Complete => names::years(other.start_year, other.end_year),
            _ => String::new(),
        },
    }
}
