//! The letter box of the centre: one line for each request or organisation that was written about.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use store::messages::{self, Message};
use store::organisations;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Staff, Visit, page};

/// The latest messages that are looked through.
const MOST: u64 = 500;
/// Characters of a message that the list shows.
const GLIMPSE: usize = 160;

#[derive(Template)]
#[template(path = "desk/messages.html")]
struct MessagesPage {
    v: Visit,
    threads: Vec<Thread>,
    unread: u64,
    /// Only those with something unread.
    only_unread: bool,
}

struct Thread {
    url: String,
    organisation: String,
    request: Option<i64>,
    subject: String,
    who: String,
    at: String,
    glimpse: String,
    ours: bool,
    count: usize,
    unread: usize,
}

pub async fn show(staff: Staff, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    let all = messages::of_centre(&app.store, staff.centre, MOST).await?;
    let ids: Vec<i64> = all.iter().map(|message| message.organisation).collect();
    let names = organisations::find_all(&app.store, &ids).await?.into_iter();
    let names: HashMap<i64, String> = names.map(|own| (own.id, own.details.name)).collect();
    let only_unread = form.value("show") == "unread";
    let mut threads = threads(&staff.visit, all, &names);
    threads.retain(|thread| !only_unread || thread.unread > 0);
    let unread = messages::unread_at_desk(&app.store, staff.centre).await?;
    page(&staff, &MessagesPage { v: staff.visit.clone(), threads, unread, only_unread })
}

/// Messages, the latest first, as threads in the order of their latest message.
fn threads(v: &Visit, all: Vec<Message>, names: &HashMap<i64, String>) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::new();
    let mut places: HashMap<(i64, Option<i64>), usize> = HashMap::new();
    for message in all {
        let key = (message.organisation, message.request);
        let is_unread = usize::from(!message.from_staff && !message.read);
        if let Some(thread) = places.get(&key).and_then(|at| threads.get_mut(*at)) {
            thread.count += 1;
            thread.unread += is_unread;
            continue;
        }
        places.insert(key, threads.len());
        let path = match message.request {
            Some(id) => format!("/desk/requests/{id}#messages"),
            None => format!("/desk/organisations/{}#messages", message.organisation),
        };
        threads.push(Thread {
            url: v.url(&path),
            organisation: names.get(&message.organisation).cloned().unwrap_or_default(),
            request: message.request,
            subject: message.subject,
            who: message.who,
            at: v.datetime(message.at),
            glimpse: glimpse(&message.body),
            ours: message.from_staff,
            count: 1,
            unread: is_unread,
        });
    }
    threads
}

fn glimpse(body: &str) -> String {
    let mut start: String = body.chars().take(GLIMPSE).collect();
    if body.chars().count() > GLIMPSE {
        start.push('…');
    }
    start
}
