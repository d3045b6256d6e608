//! The table "All your requests" as CSV: everything that the filters leave.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Member, Visit, csv, page};
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
    let mut text = format!("\u{feff}{}", csv::line(&heads));
    loop {
        let (lines, total) = table::lines(&app, &member, &wanted).await?;
        for line in &lines {
            text.push_str(&csv::line(&cells(v, line)));
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
