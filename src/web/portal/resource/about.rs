//! What is known of the record itself, and what it says of itself without words.

use issn::Record;
use jiff::civil::Date;
use store::records::Kept;

use super::facts::{Facts, Part, Value, is_web};
use super::written::joined;
use crate::web::kit::Visit;
use crate::web::portal::names::Centres;

/// Centre, status, days of creation and change. Rule: domain 7.6 (record information)
pub fn part(visit: &Visit, kept: &Kept, record: &Record, centres: &Centres) -> Option<Part> {
    let mut facts = Facts::new(visit);
    facts.put("record-status", [Value::plain(visit.t(&format!("status-{}", record.status.code())))]);
    if !record.centre.is_empty() {
        let url = centres.url(visit, &record.centre).unwrap_or_default();
        facts.put("record-centre", [Value::linked(centres.name(visit, &record.centre), url)]);
    }
    facts.put("record-created", created(record).map(|day| Value::plain(visit.date(day))));
    facts.put("record-changed", changed(record).map(|day| Value::plain(visit.date(day))));
    if record.status.is_listed() {
        facts.put("record-version", [Value::plain(kept.version.to_string())]);
    }
    facts.put("record-source", record.marc.fields("040").map(|field| Value::plain(joined(field, "ac"))));
    facts.put("record-coordinates", place(record));
    facts.part("about")
}

/// The day of the last change (005).
pub fn changed(record: &Record) -> Option<Date> {
    let stamp = record.marc.control("005").get(..8)?;
    Date::strptime("%Y%m%d", stamp).ok()
}

/// The day the record was made: 039 $v, else 008/00-05. Rule: domain 6.4 (039, 008)
fn created(record: &Record) -> Option<Date> {
    let told = record.marc.sub("039", 'v').and_then(|text| {
        Date::strptime("%Y-%m-%d", text.get(..10)?).or_else(|_| Date::strptime("%Y%m%d", &text[..8])).ok()
    });
    told.or_else(|| Date::strptime("%y%m%d", record.marc.position_008(0, 6)).ok())
}

/// Where it is published, on a map elsewhere: a plain link. Rule: domain 6.4 (926/953, 962)
fn place(record: &Record) -> Vec<Value> {
    let fields = ["926", "953"].into_iter().flat_map(|tag| record.marc.fields(tag));
    let values = fields.filter_map(|field| {
        let degrees = |code: char, most: f64| {
            let value: f64 = field.sub(code)?.trim().parse().ok()?;
            (value.abs() <= most).then_some(value)
        };
        let (lat, lon) = (degrees('l', 90.0)?, degrees('o', 180.0)?);
        let map = format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=8/{lat}/{lon}");
        let mut value = Value::outside_as(&format!("{lat}, {lon}"), &map);
        if let Some(url) = field.sub('u').filter(|url| is_web(url)) {
            value.pieces.extend(Value::outside_as("GeoNames", url).pieces);
        }
        Some(value)
    });
    values.collect()
}
