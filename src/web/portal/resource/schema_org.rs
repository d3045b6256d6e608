//! The record in the words of schema.org, for programs that read pages.

use formats::schema_org::{Surroundings, embedded};
use issn::Record;

use super::page::Sibling;
use crate::web::kit::Visit;
use crate::web::portal::names::Centres;

/// A JSON text that may stand inside a page. Rule: domain 7.6
pub fn of(visit: &Visit, record: &Record, siblings: &[Sibling], centres: &Centres) -> String {
    let siblings: Vec<_> = siblings.iter().map(|other| (other.issn, other.name.clone())).collect();
    let centre = centres.known(visit, &record.centre);
    embedded(record, &Surroundings { language: visit.lang(), centre, siblings: &siblings })
}
