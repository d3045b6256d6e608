//! What the page tells programs: schema.org, Highwire and Dublin Core for reference managers, `COinS`.

use formats::meta;
use issn::Record;

use super::page::Sibling;
use super::schema_org;
use crate::web::kit::Visit;
use crate::web::portal::names::Centres;

/// Marks of a record that is described; all of them come from the record as it is seen.
#[derive(Default)]
pub struct Marks {
    /// JSON that may stand inside the page.
    pub linked_data: String,
    pub meta: Vec<(&'static str, String)>,
    pub coins: String,
}

pub fn of(visit: &Visit, record: &Record, siblings: &[Sibling], centres: &Centres) -> Marks {
    Marks {
        linked_data: schema_org::of(visit, record, siblings, centres),
        meta: meta::highwire(record).into_iter().chain(meta::dublin_core(record)).collect(),
        coins: meta::coins(record),
    }
}
