//! Why a program is not answered as it wished: `application/problem+json`.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::error::Fail;
use crate::texts::{Lang, Said};

/// A request that is not answered: what is wrong with it, in which parameter, and the way out.
#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    /// Which parameter is meant.
    pub parameter: Option<String>,
    pub said: Said,
}

impl Problem {
    /// The request itself is wrong.
    pub fn bad(parameter: &str, said: Said) -> Self {
        Self { status: StatusCode::BAD_REQUEST, parameter: Some(parameter.to_owned()), said }
    }

    /// As a response, in the language that the program prefers.
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let lang = accepted.map_or(Lang::En, Lang::negotiate);
        let body = json!({
            "type": format!("about:blank#{}", self.said.key),
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": self.said.text(lang),
            "parameter": self.parameter,
        });
        let mut response = (self.status, body.to_string()).into_response();
        let own = response.headers_mut();
        own.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        own.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        own.insert(header::VARY, HeaderValue::from_static("Accept-Language"));
        response
    }
}

/// Why no answer came about: the asker's or our own fault.
pub enum Failed {
    Problem(Problem),
    Broken(Fail),
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self::Broken(Fail::from(error))
    }
}
