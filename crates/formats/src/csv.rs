//! CSV (RFC 4180): one line a record, for spreadsheets.

use issn::Record;

use crate::values;

/// The names of the columns, in order.
pub const COLUMNS: [&str; 20] = [
    "issn",
    "issn_l",
    "status",
    "medium",
    "title",
    "key_title",
    "abbreviated_key_title",
    "publisher",
    "place",
    "country",
    "languages",
    "start_year",
    "end_year",
    "frequency",
    "kind",
    "subjects",
    "urls",
    "centre",
    "replaced_by",
    "modified",
];

/// The line of column names, with a byte order mark so that spreadsheets take the file for UTF-8.
pub(crate) fn header() -> String {
    format!("\u{feff}{}\r\n", COLUMNS.join(","))
}

/// One line. Several values in a cell are separated by `; `. What a spreadsheet would take for a formula gets an
/// apostrophe before it. Rule: domain annex A (CSV export)
pub(crate) fn line(record: &Record) -> String {
    let number = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
    let code = |code: char| if code == ' ' { String::new() } else { code.to_string() };
    let cells: [String; COLUMNS.len()] = [
        record.issn.to_string(),
        record.issn_l.to_string(),
        record.status.code().to_owned(),
        record.medium.code().to_owned(),
        record.title.clone(),
        record.key_title.clone(),
        values::abbreviated(record).unwrap_or_default(),
        record.publisher.clone().unwrap_or_default(),
        record.place.clone().unwrap_or_default(),
        record.country.clone(),
        record.languages.join("; "),
        number(record.start_year),
        number(record.end_year),
        code(record.frequency),
        code(record.kind),
        record.subjects.join("; "),
        record.urls.join("; "),
        record.centre.clone(),
        record.replaced_by.map(|issn| issn.to_string()).unwrap_or_default(),
        values::modified(record).unwrap_or_default(),
    ];
    let mut line = cells.map(|text| cell(&text)).join(",");
    line.push_str("\r\n");
    line
}

fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\r', '\n', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells() {
        assert_eq!(cell("0028-0836"), "0028-0836");
        assert_eq!(cell("Say \"a\", b"), "\"Say \"\"a\"\", b\"");
        assert_eq!(cell("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(cell("-1+2,3"), "\"'-1+2,3\"");
    }
}
