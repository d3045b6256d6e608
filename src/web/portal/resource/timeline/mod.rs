//! The titles before and after a serial as a picture, and the same facts as a table.

use issn::Issn;

use crate::web::kit::Visit;
use crate::web::portal::names;
use crate::web::portal::resource::written;

mod draw;
pub mod family;
mod layout;

use draw::{Line, Row};
use family::{Family, Title};

/// What the page shows of a family of titles.
pub struct Timeline {
    /// What the picture is, and what is on it, in words.
    pub called: String,
    pub described: String,
    pub view_box: String,
    pub rows: Vec<Row>,
    pub lines: Vec<Line>,
    pub axis: Vec<draw::Tick>,
    pub axis_from: f64,
    pub axis_to: f64,
    pub entries: Vec<Entry>,
    pub is_cut: bool,
}

/// A title in the table.
pub struct Entry {
    pub title: String,
    pub lang: String,
    pub issn: Option<Issn>,
    pub url: String,
    pub years: String,
    /// What it came from and what became of it.
    pub told: Vec<String>,
    pub is_this: bool,
}

/// The picture of a family; none of a serial that stands alone.
pub fn of(visit: &Visit, family: &Family) -> Option<Timeline> {
    if family.titles.len() < 2 {
        return None;
    }
    let picture = layout::layout(family, visit.today().year());
    let entries: Vec<Entry> = picture.bars.iter().map(|bar| entry(visit, family, bar.title)).collect();
    let is_rtl = visit.dir() == "rtl";
    let lines = picture.joints.iter().map(|joint| {
        let way = family.ways[joint.way];
        let titles = [("from", &family.titles[way.from]), ("to", &family.titles[way.to])];
        let args = titles.map(|(name, title)| (name, title.name.as_str().into()));
        draw::line(joint, visit.ts(&format!("record-way-{}", way.how.code()), &args), is_rtl)
    });
    let this = visit.t("record-this");
    let rows = picture.bars.iter().zip(&entries).map(|(bar, entry)| draw::row(bar, entry, &this, is_rtl));
    let count = family.titles.len();
    Some(Timeline {
        called: visit.t1("record-timeline-title", "title", &family.titles[0].name),
        described: visit.tn("record-timeline-described", count),
        view_box: format!("0 0 {} {}", layout::WIDTH, picture.height),
        rows: rows.collect(),
        lines: lines.collect(),
        axis: picture.ticks.iter().map(|tick| draw::tick(tick, is_rtl)).collect(),
        axis_from: 0.0,
        axis_to: picture.height - draw::AXIS_WORDS,
        is_cut: family.is_cut,
        entries,
    })
}

fn entry(visit: &Visit, family: &Family, at: usize) -> Entry {
    let title = &family.titles[at];
    let before = family.ways.iter().filter(|way| way.to == at).map(|way| (way, "after", way.from));
    let after = family.ways.iter().filter(|way| way.from == at).map(|way| (way, "before", way.to));
    let told = before.chain(after).map(|(way, side, other)| {
        let key = format!("record-way-{side}-{}", way.how.code());
        visit.t1(&key, "title", named(&family.titles[other]))
    });
    let url = title.issn.filter(|_| title.is_listed);
    Entry {
        title: title.name.clone(),
        lang: written::language(&title.language, &title.name),
        issn: title.issn,
        url: url.map(|issn| visit.url(&format!("/resource/ISSN/{issn}"))).unwrap_or_default(),
        years: names::years(title.start, title.end),
        told: told.collect(),
        is_this: at == 0,
    }
}

/// Titles of one family are often called the same: the years tell them apart.
fn named(title: &Title) -> String {
    match names::years(title.start, title.end) {
        years if years.is_empty() => title.name.clone(),
        years => format!("{} ({years})", title.name),
    }
}
