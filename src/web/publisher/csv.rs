//! The table "All your requests" as CSV: everything that the filters leave.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Member, Visit, page};
use crate::web::publisher::table::{self, COLUMNS, Line, Wanted};

/// Lines read at once.
const BATCH: u64 = 500;
/// The most lines of a file.
const MOST: u64 = 50_000;

pub async fn show(member: Member, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let mut wanted = Wanted::read(&app, &member, &mut form).await?;
    (wanted.size, wanted.page) = (BATCH, 1);
    let v = &member.visit;
    let heads = COLUMNS.map(|(name, _)| v.t(&format!("publisher-column-{name}")));
    let mut text = format!("\u{feff}{}", record(&heads));
    loop {
        let (lines, total) = table::lines(&app, &member, &wanted).await?;
        for line in &lines {
            text.push_str(&record(&cells(v, line)));
        }
        if lines.is_empty() || wanted.page * BATCH >= total.min(MOST) {
            break;
        }
        wanted.page += 1;
    }
    let name = format!("{}-{}.csv", v.t("publisher-csv-name"), v.today());
    page::file("text/csv; charset=utf-8", &name, false, text)
}

fn cells(v: &Visit, line: &Line) -> [String; COLUMNS.len()] {
    let request = &line.row.request;
    let yes = |value: bool| v.t(if value { "publisher-yes" } else { "publisher-no" });
    let moment = |at: Timestamp| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let numbers: Vec<String> = request.issns().iter().map(ToString::to_string).collect();
    let files: Vec<&str> = line.files.iter().map(|(name, _)| name.as_str()).collect();
    [
        request.id.to_string(),
        line.login.clone(),
        v.t(&format!("kind-{}", request.kind.code())),
        line.existing.map(|issn| issn.to_string()).unwrap_or_default(),
        format!("{} / {}", yes(request.first), yes(request.is_urgent())),
        v.t(&format!("state-{}", request.state.name().code())),
        numbers.join(" "),
        line.row.title.clone(),
        line.row.sent.map(moment).unwrap_or_default(),
        moment(line.row.modified),
        line.row.comment.clone(),
        files.join(" "),
    ]
}

fn record(cells: &[String]) -> String {
    let mut line = cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// A cell as RFC 4180 writes it; what a spreadsheet would take for a formula gets an apostrophe before it.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let mark = if formula { "'" } else { "" };
    if text.contains(['"', ',', ';', '\r', '\n']) {
        format!("\"{mark}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{mark}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_harmless() {
        assert_eq!(cell("Kino"), "Kino");
        assert_eq!(cell("=cmd|'/c calc'!A1"), "'=cmd|'/c calc'!A1");
        assert_eq!(cell("@x, \"y\"\nz"), "\"'@x, \"\"y\"\"\nz\"");
        assert_eq!(record(&["1".to_owned(), String::new()]), "1,\r\n");
    }
}
