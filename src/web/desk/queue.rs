//! The queue of a centre: what is to be decided, the urgent first, then by promise.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::request::StateName;
use store::requests::{self, Queue, Row};
use store::{centres, messages, organisations, users};

use crate::actions::facts::time_zone;
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::shown_title;
use crate::web::desk::words::{self, Due, Sign};
use crate::web::kit::{Asked, Staff, Visit, page};

/// Requests on a page.
const SIZE: u64 = 50;
/// The tabs: their word in addresses and text keys, and the states in each.
const TABS: [(&str, &[StateName]); 5] = [
    ("pending", &[StateName::Pending]),
    ("incomplete", &[StateName::Incomplete]),
    ("onhold", &[StateName::OnHold]),
    ("provisional", &[StateName::Provisional]),
    ("decided", &[StateName::Processed, StateName::Rejected, StateName::Cancelled]),
];

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    v: Visit,
    centre: String,
    tabs: Vec<Tab>,
    /// The tab that is open.
    open: &'static str,
    is_mine: bool,
    all_url: String,
    mine_url: String,
    lines: Vec<Line>,
    unread: u64,
    page: usize,
    pages: usize,
    pages_url: String,
}

struct Tab {
    code: &'static str,
    label: String,
    count: i64,
    url: String,
}

#[expect(clippy::struct_excessive_bools, reason = "four marks of a line, each on its own")]
struct Line {
    url: String,
    id: i64,
    title: String,
    publisher: String,
    media: String,
    sent: String,
    due: Option<Due>,
    taken: String,
    is_mine: bool,
    state: Sign,
    first: bool,
    urgent: bool,
    unread: bool,
}

pub async fn show(staff: Staff, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let v = &staff.visit;
    let (open, states) = TABS.into_iter().find(|(code, _)| *code == form.value("state")).unwrap_or(TABS[0]);
    let is_mine = form.value("whose") == "mine";
    let page_number = form.value("page").parse().unwrap_or(1).clamp(1, 100_000);
    let wanted = Queue { states: states.to_vec(), taken_by: is_mine.then_some(staff.user) };
    let (rows, total) = requests::queue(&app.store, staff.centre, &wanted, (page_number, SIZE)).await?;
    let counts = requests::queue_counts(&app.store, staff.centre).await?;
    let centre = centres::find(&app.store, staff.centre).await?;
    let whose = if is_mine { "&whose=mine" } else { "" };
    let template = QueuePage {
        v: v.clone(),
        tabs: tabs(v, &counts, whose),
        open,
        is_mine,
        all_url: v.url(&format!("/desk?state={open}")),
        mine_url: v.url(&format!("/desk?state={open}&whose=mine")),
        lines: lines(&app, &staff, &centre, rows).await?,
        unread: messages::unread_at_desk(&app.store, staff.centre).await?,
        page: usize::try_from(page_number)?,
        pages: usize::try_from(total.div_ceil(SIZE))?,
        pages_url: v.url(&format!("/desk?state={open}{whose}&page=")),
        centre: centre.name(v.lang()).to_owned(),
    };
    page(&staff, &template)
}

fn tabs(v: &Visit, counts: &[(StateName, i64)], whose: &str) -> Vec<Tab> {
    let tab = |(code, states): (&'static str, &[StateName])| Tab {
        code,
        label: if code == "decided" { v.t("desk-queue-decided") } else { v.t(&format!("state-{code}")) },
        count: counts.iter().filter(|(state, _)| states.contains(state)).map(|(_, count)| count).sum(),
        url: v.url(&format!("/desk?state={code}{whose}")),
    };
    TABS.into_iter().map(tab).collect()
}

async fn lines(
    app: &App,
    staff: &Staff,
    centre: &centres::Centre,
    rows: Vec<Row>,
) -> Result<Vec<Line>, Fail> {
    let ids: Vec<i64> = rows.iter().map(|row| row.request.organisation).collect();
    let publishers = organisations::find_all(&app.store, &ids).await?.into_iter();
    let publishers: HashMap<i64, String> = publishers.map(|own| (own.id, own.details.name)).collect();
    let people = users::of_centre(&app.store, staff.centre).await?.into_iter();
    let people: HashMap<i64, String> = people.map(|user| (user.id, user.person.full_name())).collect();
    let unread = messages::unread_requests(&app.store, staff.centre).await?;
    let calendar = centres::calendar(&app.store, centre).await?;
    let today = app.clock.today(&time_zone(centre));
    let v = &staff.visit;
    let line = |row: Row| {
        let request = &row.request;
        let media = request.application.versions.iter().map(|own| words::medium(v, own.medium));
        Line {
            url: v.url(&format!("/desk/requests/{}", request.id)),
            id: request.id,
            title: shown_title(v, &row.title),
            publisher: publishers.get(&request.organisation).cloned().unwrap_or_default(),
            media: media.collect::<Vec<_>>().join(", "),
            sent: row.sent.map(|at| v.date(v.day_of(at))).unwrap_or_default(),
            due: words::due(v, request, today, &calendar),
            taken: request.taken_by.and_then(|user| people.get(&user)).cloned().unwrap_or_default(),
            is_mine: request.taken_by == Some(staff.user),
            state: words::state(v, request.state.name()),
            first: request.first,
            urgent: request.is_urgent(),
            unread: unread.contains(&request.id),
        }
    };
    Ok(rows.into_iter().map(line).collect())
}
