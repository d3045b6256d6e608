//! Public pages that are asked for again and again: kept for a few seconds, and told apart by their tag.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::error::Fail;

/// Bytes of all pages together; beyond that all are dropped and asked for anew.
const MOST: usize = 64 << 20;
/// Bytes of one page.
const MOST_PAGE: usize = 2 << 20;
/// Characters of an address that is worth keeping.
const LONGEST: usize = 120;

/// Pages that every visitor gets alike, by their address. Each node keeps its own.
#[derive(Debug)]
pub struct KeptPages {
    time: Duration,
    pages: Mutex<Pages>,
}

#[derive(Debug, Default)]
struct Pages {
    by_address: HashMap<String, Kept>,
    bytes: usize,
}

#[derive(Debug, Clone)]
struct Kept {
    since: Instant,
    headers: HeaderMap,
    body: Bytes,
}

impl KeptPages {
    /// Keeps pages for so many seconds; for none, pages are only tagged.
    pub fn new(seconds: u64) -> Self {
        Self { time: Duration::from_secs(seconds), pages: Mutex::default() }
    }

    /// The page of this address, if it is fresh: whole, or 304 if the asker has it.
    pub fn find(&self, address: &str, asker: &HeaderMap) -> Option<Response> {
        let kept =
            self.pages().by_address.get(address).filter(|kept| kept.since.elapsed() < self.time).cloned()?;
        Some(kept.answer(asker))
    }

    /// Tags a page that every visitor gets alike and keeps it; 304 if the asker has it. Other answers pass through.
    ///
    /// # Errors
    /// When the page is longer than a page may be.
    pub async fn keep(
        &self,
        address: String,
        asker: &HeaderMap,
        response: Response,
    ) -> Result<Response, Fail> {
        if response.status() != StatusCode::OK {
            return Ok(response);
        }
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, MOST_PAGE).await.map_err(anyhow::Error::from)?;
        let mut kept = Kept { since: Instant::now(), headers: parts.headers, body };
        kept.headers.insert(header::ETAG, tag(&kept.body)?);
        let answer = kept.clone().answer(asker);
        if !self.time.is_zero() && address.len() <= LONGEST {
            self.pages().put(address, kept);
        }
        Ok(answer)
    }

    /// A thread that broke while it held the pages left them whole: each is put in at one go.
    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pages {
    fn put(&mut self, address: String, kept: Kept) {
        if self.bytes + kept.body.len() > MOST {
            *self = Self::default();
        }
        self.bytes += kept.body.len();
        if let Some(old) = self.by_address.insert(address, kept) {
            self.bytes -= old.body.len();
        }
    }
}

impl Kept {
    fn answer(self, asker: &HeaderMap) -> Response {
        let own = self.headers.get(header::ETAG).map(HeaderValue::as_bytes).unwrap_or_default();
        if is_known(asker, own) {
            let mut headers = self.headers;
            headers.remove(header::CONTENT_TYPE);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        (self.headers, Body::from(self.body)).into_response()
    }
}

/// What tells this page from every other. Weak, as the answer may be compressed on its way.
fn tag(body: &[u8]) -> Result<HeaderValue, Fail> {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    Ok(HeaderValue::from_str(&format!("W/\"{:016x}\"", hasher.finish()))?)
}

/// Whether the asker has what bears this tag. Rule: RFC 9110 13.1.2
fn is_known(asker: &HeaderMap, own: &[u8]) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let own = opaque(&String::from_utf8_lossy(own));
    let lines = asker.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|tag| tag.trim() == "*" || opaque(tag) == own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Response {
        ([(header::CONTENT_TYPE, "text/html")], text.to_owned()).into_response()
    }

    async fn body(response: Response) -> String {
        String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn kept_for_a_while_and_told_by_tag() {
        let pages = KeptPages::new(60);
        let nobody = HeaderMap::new();
        assert!(pages.find("/en/a", &nobody).is_none());
        let first = pages.keep("/en/a".to_owned(), &nobody, page("one")).await.unwrap();
        let tag = first.headers()[header::ETAG].clone();
        assert_eq!(body(first).await, "one");
        let again = pages.find("/en/a", &nobody).unwrap();
        assert_eq!(again.headers()[header::CONTENT_TYPE], "text/html");
        assert_eq!(body(again).await, "one");
        let informed = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]);
        let known = pages.find("/en/a", &informed).unwrap();
        assert_eq!((known.status(), body(known).await.as_str()), (StatusCode::NOT_MODIFIED, ""));
        assert_eq!(
            pages.keep("/en/a".to_owned(), &informed, page("two")).await.unwrap().status(),
            StatusCode::OK
        );
        assert!(pages.find("/en/b", &nobody).is_none());
    }

    #[tokio::test]
    async fn nothing_is_kept_for_no_time_and_of_no_failure() {
        let nobody = HeaderMap::new();
        let pages = KeptPages::new(0);
        pages.keep("/en/a".to_owned(), &nobody, page("one")).await.unwrap();
        assert!(pages.find("/en/a", &nobody).is_none());
        let pages = KeptPages::new(60);
        pages.keep("/en/a".to_owned(), &nobody, StatusCode::GONE.into_response()).await.unwrap();
        assert!(pages.find("/en/a", &nobody).is_none());
    }

    #[tokio::test]
    async fn never_more_than_the_most() {
        let pages = KeptPages::new(60);
        let nobody = HeaderMap::new();
        let long = "x".repeat(MOST_PAGE);
        for n in 0..40 {
            pages.keep(format!("/{n}"), &nobody, page(&long)).await.unwrap();
            assert!(pages.pages().bytes <= MOST);
        }
        assert!(pages.find("/0", &nobody).is_none() && pages.find("/39", &nobody).is_some());
    }
}
