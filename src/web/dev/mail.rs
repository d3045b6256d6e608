//! The mailbox of the demonstration: every mail that was sent, to be read and its links followed.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

use crate::app::App;
use crate::error::Fail;
use crate::ports::mail::Message;
use crate::web::kit::{Visit, page};

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

/// Cuts a text at its links; `true` marks a link.
fn pieces(text: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = link_in(rest) {
        let (before, link) = rest.split_at(at);
        let end = link.find(|sign: char| sign.is_whitespace() || "<>\"".contains(sign)).unwrap_or(link.len());
        let link_end = link[..end].trim_end_matches(['.', ',', ';', ':', ')', '!', '?']).len();
        pieces.push((before.to_owned(), false));
        pieces.push((link[..link_end].to_owned(), true));
        rest = &link[link_end..];
    }
    pieces.push((rest.to_owned(), false));
    pieces
}

fn link_in(text: &str) -> Option<usize> {
    [text.find("https://"), text.find("http://")].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found() {
        let found = pieces("See https://issn.example/en/a?b=1. Or (http://x.example)!");
        let links: Vec<&str> = found.iter().filter(|piece| piece.1).map(|piece| piece.0.as_str()).collect();
        assert_eq!(links, ["https://issn.example/en/a?b=1", "http://x.example"]);
        let whole: String = found.iter().map(|piece| piece.0.as_str()).collect();
        assert_eq!(whole, "See https://issn.example/en/a?b=1. Or (http://x.example)!");
        assert_eq!(
            pieces("https://"),
            [(String::new(), false), ("https://".into(), true), (String::new(), false)]
        );
    }
}
