//! What every response bears, and what every request gets at the door: a number, a line in the log, a measure.

use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tracing::Instrument;

use crate::app::App;
use crate::config::Config;
use crate::error::Fail;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number by which the log, the visitor and we know a request.
#[derive(Debug, Clone)]
pub struct RequestNumber(pub String);

/// The outermost layer.
pub async fn door(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let number = app.chance.code(10);
    request.extensions_mut().insert(RequestNumber(number.clone()));
    let method = request.method().clone();
    let span = tracing::info_span!("request", request.id = number, %method, path = request.uri().path());
    let begun = Instant::now();
    async {
        let mut response = next.run(request).await;
        let status = response.status().as_u16();
        if let Some(fail) = response.extensions().get::<Arc<Fail>>()
            && let Fail::Broken(error) = &**fail
        {
            tracing::error!(error = format!("{error:#}"), "a request broke");
        }
        let took = begun.elapsed();
        tracing::debug!(status, took.ms = took.as_millis(), "answered");
        let labels = [("method", method.to_string()), ("status", status.to_string())];
        metrics::histogram!("masthead_request_seconds", &labels).record(took.as_secs_f64());
        protect(response.headers_mut(), &app.config);
        if let Ok(number) = HeaderValue::from_str(&number) {
            response.headers_mut().insert(REQUEST_ID, number);
        }
        response
    }
    .instrument(span)
    .await
}

/// A page that panics is our own fault like any other.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over like this")]
pub fn caught(panic: Box<dyn Any + Send>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words");
    Fail::Broken(anyhow::anyhow!("panic: {said}")).into_response()
}

/// Puts on what keeps browsers from doing more than we mean. A response may bring its own policy.
fn protect(headers: &mut HeaderMap, config: &Config) {
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&policy(&config.payment_origins))
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = |value| HeaderValue::from_static(value);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    headers.insert(header::REFERRER_POLICY, fixed("strict-origin-when-cross-origin"));
    if config.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, fixed("max-age=31536000"));
    }
}

/// Nothing from elsewhere and nothing inline; forms go to us and to where payments are made.
fn policy(payment_origins: &[String]) -> String {
    let form_action = [&["'self'".to_owned()], payment_origins].concat().join(" ");
    format!(
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action {form_action}; \
         frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_protected() {
        let mut headers = HeaderMap::new();
        let config = Config {
            public_url: "https://issn.example".to_owned(),
            payment_origins: vec!["https://pay.example".to_owned()],
            ..Config::default()
        };
        protect(&mut headers, &config);
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("form-action 'self' https://pay.example;"), "{policy}");
        assert!(!policy.contains("unsafe"));
        assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    }

    #[test]
    fn a_stricter_policy_stays() {
        let own = HeaderValue::from_static("default-src 'none'; sandbox");
        let mut headers = HeaderMap::from_iter([(header::CONTENT_SECURITY_POLICY, own.clone())]);
        protect(&mut headers, &Config::default());
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], own);
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}
