//! Where a serial can be read, who indexes it, and who keeps it for later.

use issn::Record;
use issn::marc::Field;

use super::facts::{Facts, Part, Value, is_web};
use super::written::{clean, joined};
use crate::web::kit::Visit;

/// What one archive keeps of a serial. Rule: domain 9.1
#[derive(Debug)]
pub struct Holding {
    pub archive: String,
    /// `archived`, `in-progress`, `triggered`; nothing when the archive says nothing we know.
    pub state: &'static str,
    pub status: String,
    pub years: String,
    pub extent: String,
    pub updated: String,
    pub url: String,
}

/// Addresses, web archives, access.
pub fn online(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    for field in record.marc.fields("856") {
        let note = ["3", "y", "z"].iter().map(|code| joined(field, code)).find(|text| !text.is_empty());
        let values =
            field.subs('u').map(|url| Value::outside(url.trim()).noted(note.clone().unwrap_or_default()));
        facts.wide("record-urls", values.collect::<Vec<_>>());
    }
    for field in record.marc.fields("857") {
        let name = joined(field, "c");
        let values = field.subs('u').map(|url| Value::outside(url.trim()).noted(name.clone()));
        facts.wide("record-web-archives", values.collect::<Vec<_>>());
    }
    if record.open_access {
        facts.wide("record-access", [Value::plain(visit.t("record-open-access"))]);
    }
    facts.part("online")
}

/// Abstracting and indexing services. Rule: domain 6.4 (510)
pub fn indexing(visit: &Visit, record: &Record) -> Option<Part> {
    let mut facts = Facts::new(visit);
    let services = record.marc.fields("510").map(|field| {
        let name = joined(field, "a");
        let value = match field.sub('u').filter(|url| is_web(url)) {
            Some(url) => Value::outside_as(&name, url),
            None => Value::plain(name),
        };
        value.noted(joined(field, "b"))
    });
    facts.wide("record-indexed-by", services.collect::<Vec<_>>());
    facts.part("indexing")
}

/// Who keeps the serial, the best first. Rule: domain 9.1 (920)
pub fn kept(visit: &Visit, record: &Record) -> Vec<Holding> {
    let mut all: Vec<Holding> = record.marc.fields("920").map(|field| holding(visit, field)).collect();
    all.sort_by_key(|holding| {
        ["archived", "triggered", "in-progress", ""].iter().position(|state| *state == holding.state)
    });
    all
}

fn holding(visit: &Visit, field: &Field) -> Holding {
    let text = |code: char| field.sub(code).map(clean).unwrap_or_default();
    let given = text('i');
    let state = match given.to_lowercase().as_str() {
        "archived" | "preserved" => "archived",
        "in progress" | "in-progress" => "in-progress",
        "triggered" => "triggered",
        _ => "",
    };
    let status = if state.is_empty() { given } else { visit.t(&format!("record-kept-{state}")) };
    let extent = [text('k'), text('j')].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let years = match (text('e'), text('f')) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => format!("{from}–{to}"),
    };
    Holding {
        archive: [text('g'), text('h')].into_iter().find(|text| !text.is_empty()).unwrap_or_default(),
        state,
        status,
        years,
        extent,
        updated: day(visit, &text('l')),
        url: field.sub('m').map(str::trim).filter(|url| is_web(url)).unwrap_or_default().to_owned(),
    }
}

/// A day as archives give it, written out; anything else as it stands.
fn day(visit: &Visit, text: &str) -> String {
    let read = |format: &str| jiff::civil::Date::strptime(format, text).ok();
    read("%Y-%m-%d").or_else(|| read("%Y%m%d")).map_or_else(|| text.to_owned(), |day| visit.date(day))
}
