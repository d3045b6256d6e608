//! Messages with the librarians: received, sent, and a new one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::may::{Act, may};
use store::messages::{self, Message};

use crate::actions::write_message::{MOST, Typed, write_message};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Member, Posted, Visit, page_with, see_other};
use crate::web::publisher::own::{Own, url_of};
use crate::web::publisher::requests;
use crate::web::publisher::side::Side;

/// Messages that are looked through; a page shows some of them.
const MOST_SHOWN: u64 = 1000;
/// Messages a page.
const SIZE: usize = 20;

#[derive(Template)]
#[template(path = "publisher/messages.html")]
struct MessagesPage {
    v: Visit,
    side: Side,
    form: Form,
    sent: bool,
    is_done: bool,
    may_write: bool,
    messages: Vec<Shown>,
    page: usize,
    pages: usize,
    pager: String,
}

/// A message in the list, with the way to its request.
struct Shown {
    message: Message,
    request_url: String,
}

pub async fn show(member: Member, State(app): State<App>, Asked(query): Asked) -> Result<Response, Fail> {
    let form = Form::new(&member).with("subject", query.value("subject"));
    render(&app, &member, form, &query).await
}

pub async fn submit(
    member: Member,
    State(app): State<App>,
    Asked(query): Asked,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    member.may(Act::WriteRequests)?;
    let subject = form.required("subject", "publisher-messages-subject-missing");
    let body = body(&mut form);
    if !form.ok() {
        return render(&app, &member, form, &query).await;
    }
    let typed = Typed { organisation: None, request: None, subject, body };
    write_message(&app, &member.actor(), typed).await?;
    Ok(see_other(&member.url("/publisher/messages?show=sent&done=yes")))
}

/// A message about a request, from the request's own page.
pub async fn reply(own: Own, State(app): State<App>, Posted(mut form): Posted) -> Result<Response, Fail> {
    own.member.may(Act::WriteRequests)?;
    let body = body(&mut form);
    if !form.ok() {
        return requests::show_again(&app, &own, form).await;
    }
    let id = own.request().id;
    let subject = own.member.visit.t1("publisher-messages-about", "number", id);
    let typed = Typed { organisation: None, request: Some(id), subject, body };
    write_message(&app, &own.member.actor(), typed).await?;
    Ok(see_other(&format!("{}#messages", own.url(""))))
}

fn body(form: &mut Form) -> String {
    let body = form.lines("body");
    if body.is_empty() {
        form.fail("body", "publisher-messages-body-missing");
    } else if body.chars().count() > MOST {
        form.fail_with("body", "form-too-long", &[("n", MOST.into())]);
    }
    body
}

async fn render(app: &App, member: &Member, form: Form, query: &Form) -> Result<Response, Fail> {
    let v = &member.visit;
    let status = if form.ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let sent = query.value("show") == "sent";
    let all = messages::of_organisation(&app.store, member.organisation, MOST_SHOWN).await?;
    let all: Vec<Message> = all.into_iter().filter(|message| message.from_staff != sent).collect();
    let pages = all.len().div_ceil(SIZE).max(1);
    let page = query.value("page").parse().unwrap_or(1).clamp(1, pages);
    let here: Vec<Message> = all.into_iter().skip((page - 1) * SIZE).take(SIZE).collect();
    let may_write = may(v.party(), Act::WriteRequests);
    let side = Side::load(app, member).await?;
    if may_write && !sent && here.iter().any(|message| !message.read) {
        mark_read(app, member).await?;
    }
    let address =
        v.url(if sent { "/publisher/messages?show=sent&page=" } else { "/publisher/messages?page=" });
    let shown = |message: Message| {
        let request_url = message.request.map(|id| format!("{}#messages", url_of(member, id, "")));
        Shown { message, request_url: request_url.unwrap_or_default() }
    };
    let template = MessagesPage {
        side,
        sent,
        is_done: query.ticked("done"),
        may_write,
        messages: here.into_iter().map(shown).collect(),
        page,
        pages,
        pager: address,
        form,
        v: v.clone(),
    };
    page_with(status, v, &template)
}

/// All that came is read once the list was shown.
async fn mark_read(app: &App, member: &Member) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    messages::mark_read(&tx, member.organisation, None, false, app.clock.now()).await?;
    Ok(tx.commit().await?)
}
