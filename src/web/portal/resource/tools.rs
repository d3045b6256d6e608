//! What can be done with a record: taken away, cited, shared, corrected, claimed.

use formats::Format;
use formats::cite::{self, Style};
use issn::may::{Act, may};
use issn::visible::{Depth, Viewer};
use issn::{Record, Status};
use store::records::Kept;

use crate::app::App;
use crate::web::kit::Visit;

/// The tools beside a record.
pub struct Tools {
    /// The lasting address, and how a letter with it begins.
    pub permalink: String,
    pub letter: String,
    pub downloads: Vec<Downloads>,
    /// Styles of citing, each with the serial cited in it.
    pub citations: Vec<(&'static str, String)>,
    pub is_own: bool,
    pub may_have_certificate: bool,
    /// Where an error is told: to the centre, for one's own serial in one's own area.
    pub report: String,
    /// Where publishers say that a serial is theirs; empty where there is nothing to claim.
    pub claim: String,
}

/// Forms of the record that the same people want.
pub struct Downloads {
    pub called: String,
    pub formats: Vec<Offered>,
}

/// A form in which the record can be had.
pub struct Offered {
    pub suffix: &'static str,
    pub media_type: &'static str,
    pub label: String,
    /// Nothing a browser shows.
    pub is_file: bool,
}

/// The groups, and what is in them.
const GROUPS: [(&str, &[Format]); 4] = [
    ("references", &[Format::Ris, Format::Bibtex]),
    ("libraries", &[Format::Marc, Format::Marcxml, Format::Unimarc]),
    ("tables", &[Format::Csv]),
    ("programs", &[Format::Json, Format::JsonLd, Format::Turtle, Format::RdfXml]),
];

pub fn of(visit: &Visit, app: &App, kept: &Kept, record: &Record, depth: Depth) -> Tools {
    let permalink = app.link(&format!("/resource/ISSN/{}", record.issn));
    let is_own = matches!(visit.viewer(), Viewer::Publisher(id) if Some(id) == kept.organisation);
    let is_gone = record.status == Status::Suppressed;
    let writes = |key: &str| {
        let subject = encoded(&visit.t1(key, "issn", record.issn));
        visit.url(&format!("/publisher/messages?subject={subject}#write"))
    };
    let title = if depth >= Depth::Released { record.key_title.as_str() } else { "ISSN" };
    let subject = encoded(&format!("{title}, ISSN {}", record.issn));
    Tools {
        letter: format!("mailto:?subject={subject}&body={}", encoded(&permalink)),
        permalink,
        citations: if depth >= Depth::Released { citations(record) } else { Vec::new() },
        downloads: if is_gone { Vec::new() } else { downloads(visit) },
        is_own,
        may_have_certificate: is_own
            && may(visit.party(), Act::WriteRequests)
            && record.status == Status::Register,
        report: if is_own {
            writes("record-report-subject")
        } else {
            visit.url(&format!("/resource/ISSN/{}/report", record.issn))
        },
        claim: if depth >= Depth::Released && !is_own && !visit.is_staff() {
            writes("record-claim-subject")
        } else {
            String::new()
        },
    }
}

fn citations(record: &Record) -> Vec<(&'static str, String)> {
    Style::ALL.into_iter().map(|style| (style.name(), cite::plain(record, style))).collect()
}

fn downloads(visit: &Visit) -> Vec<Downloads> {
    let offered = |format: &Format| Offered {
        suffix: format.suffix(),
        media_type: format.media_types()[0],
        label: visit.t(&format!("portal-format-{}", format.suffix())),
        is_file: matches!(
            format,
            Format::Marc | Format::Unimarc | Format::Ris | Format::Bibtex | Format::Csv
        ),
    };
    let groups = GROUPS.into_iter().map(|(name, formats)| Downloads {
        called: visit.t(&format!("record-downloads-{name}")),
        formats: formats.iter().map(offered).collect(),
    });
    groups.collect()
}

/// Words for an address, with blanks that mail programs read too.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_that_is_offered_stands_in_one_group() {
        let mut grouped: Vec<&str> =
            GROUPS.iter().flat_map(|(_, formats)| formats.iter().map(|format| format.suffix())).collect();
        let mut offered: Vec<&str> = Format::OFFERED.iter().map(|format| format.suffix()).collect();
        grouped.sort_unstable();
        offered.sort_unstable();
        assert_eq!(grouped, offered);
    }
}
