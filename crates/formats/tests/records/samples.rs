//! The records that the tests begin with.

use formats::{iso2709, marcxml};
use issn::{Marc, Record};

/// `samples/serials.xml`: a complete record, a released one, and one of each other status.
pub fn all() -> Vec<Marc> {
    let file = include_bytes!("../../samples/serials.xml");
    marcxml::Reader::new(&file[..]).map(|item| item.expect("our own samples are good").1).collect()
}

/// The sample whose number this is.
pub fn record(issn: &str) -> Record {
    let found = all().into_iter().find(|marc| marc.sub("022", 'a') == Some(issn));
    Record::read(found.expect("a sample")).expect("a record")
}

/// The samples as one file of ISO 2709.
pub fn iso() -> Vec<u8> {
    all().iter().flat_map(|marc| iso2709::write(marc).expect("writable")).collect()
}

/// The record as it is read after writing: only the computed parts of the leader may differ.
pub fn comparable(marc: &Marc) -> Marc {
    let leader: String = marc
        .leader
        .char_indices()
        .map(|(at, sign)| if at < 5 || at == 9 || (12..17).contains(&at) { '_' } else { sign })
        .collect();
    Marc { leader, fields: marc.fields.clone() }
}

/// `samples/complete.xml`: an invented record with every field that the linked data profile knows.
pub fn complete() -> Record {
    let file = include_bytes!("../../samples/complete.xml");
    let marc =
        marcxml::Reader::new(&file[..]).next().expect("one record").expect("our own samples are good").1;
    Record::read(marc).expect("a record")
}
