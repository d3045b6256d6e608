//! A browser without a screen: it keeps its cookie and the token of the last form it saw.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

use super::TestApp;

/// A person at a browser.
pub struct Browser<'a> {
    test: &'a TestApp,
    cookie: Option<String>,
    csrf: String,
}

/// What the browser got.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Page {
    /// Where it leads, if it leads somewhere.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// Asserts the status, and that no text is missing.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "led to {:?}: {}", self.location(), self.body);
        assert!(!self.body.contains('⟦'), "a text is missing: {}", self.body);
        self
    }

    /// Asserts that the page shows this text.
    #[track_caller]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.body.contains(text), "no {text:?} in: {}", self.body);
        self
    }

    /// Asserts that the page does not show this text.
    #[track_caller]
    pub fn hides(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "{text:?} in: {}", self.body);
        self
    }
}

impl<'a> Browser<'a> {
    pub fn new(test: &'a TestApp) -> Self {
        Self { test, cookie: None, csrf: String::new() }
    }

    /// A browser that holds this session already.
    pub fn with_session(test: &'a TestApp, token: &str, csrf: &str) -> Self {
        Self { test, cookie: Some(format!("masthead={token}")), csrf: csrf.to_owned() }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.get_as(path, "text/html").await
    }

    /// Asks for a media type.
    pub async fn get_as(&mut self, path: &str, accept: &str) -> Page {
        let request = Request::get(path).header(header::ACCEPT, accept);
        self.send(request, Body::empty()).await
    }

    /// Asks as a program does: by any method, with headers of its own.
    pub async fn ask(&mut self, method: Method, path: &str, headers: &[(&str, &str)]) -> Page {
        let request = Request::builder().method(method).uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request, Body::empty()).await
    }

    /// Sends a form, with the token of the session.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("csrf", &self.csrf);
        form.extend_pairs(fields);
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(form.finish())).await
    }

    /// Sends a form with one file, as browsers do.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        const BOUNDARY: &str = "----masthead-test";
        let mut body = Vec::new();
        for (name, value) in std::iter::once(&("csrf", self.csrf.as_str())).chain(fields) {
            let part =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (field, name, bytes) = file;
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// Goes where the page leads, once.
    pub async fn follow(&mut self, page: Page) -> Page {
        let location = page.location().to_owned();
        assert!(!location.is_empty(), "leads nowhere: {} {}", page.status, page.body);
        let path = location.strip_prefix("http://masthead.test").unwrap_or(&location).to_owned();
        self.get(&path).await
    }

    async fn send(&mut self, mut request: axum::http::request::Builder, body: Body) -> Page {
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.header(header::HOST, "masthead.test").body(body).unwrap();
        let response = self.test.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        if let Some(set) = parts.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok()) {
            let pair = set.split(';').next().unwrap_or_default();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        let bytes = to_bytes(body, 64 << 20).await.unwrap().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((_, rest)) = body.split_once("name=\"csrf\" value=\"") {
            self.csrf = rest.split('"').next().unwrap_or_default().to_owned();
        }
        Page { status: parts.status, headers: parts.headers, body, bytes }
    }
}
