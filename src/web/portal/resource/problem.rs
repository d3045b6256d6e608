//! What is said to a program that does not get its data. Rule: RFC 9457

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::Format;
use serde_json::{Value, json};

/// A problem with its status, one sentence about it, and what a program can do with.
pub fn problem(status: StatusCode, detail: &str, more: &[(&str, Value)]) -> Response {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "detail": detail,
    });
    for (name, value) in more {
        body[*name] = value.clone();
    }
    let headers = [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, body.to_string()).into_response()
}

/// Nothing that we have is what was asked for; the forms in which a serial is offered are named.
pub fn not_acceptable() -> Response {
    let mut offered = vec![json!({"suffix": "html", "type": "text/html"})];
    offered
        .extend(Format::OFFERED.map(|format| json!({"suffix": format.suffix(), "type": format.essence()})));
    let detail = "a serial is not offered in this form";
    problem(StatusCode::NOT_ACCEPTABLE, detail, &[("offered", Value::Array(offered))])
}
