//! The mailbox of the demonstration: every mail that was sent, to be read and its links followed.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

use crate::app::App;
use crate::error::Fail;
use crate::linked::pieces;
use crate::ports::mail::Message;
use crate::web::kit::{Path, Visit, page};

/// Links of the mail work; nothing else does.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; \
     frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups";

#[derive(Template)]
#[template(path = "dev/mail.html")]
struct ListPage {
    v: Visit,
    mails: Vec<Message>,
}

#[derive(Template)]
#[template(path = "dev/mail_show.html")]
struct ShowPage {
    v: Visit,
    mail: Message,
    /// The text, cut where links begin and end.
    pieces: Vec<(String, bool)>,
}

pub async fn list(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let response = page(&visit, &ListPage { v: visit.clone(), mails: app.mail.kept()? })?;
    Ok(fresh(response))
}

pub async fn show(visit: Visit, Path(id): Path<String>, State(app): State<App>) -> Result<Response, Fail> {
    let mail = find(&app, &id)?;
    let pieces = pieces(&mail.text);
    Ok(fresh(page(&visit, &ShowPage { v: visit.clone(), mail, pieces })?))
}

pub async fn html(Path(id): Path<String>, State(app): State<App>) -> Result<Response, Fail> {
    let mail = find(&app, &id)?;
    let policy = [(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(MAIL_POLICY))];
    Ok(fresh((policy, Html(mail.html.ok_or(Fail::Missing)?)).into_response()))
}

fn find(app: &App, id: &str) -> Result<Message, Fail> {
    app.mail.kept()?.into_iter().find(|mail| mail.id == id).ok_or(Fail::Missing)
}

/// A mailbox that is a moment old is worth nothing.
fn fresh(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
