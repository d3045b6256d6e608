//! Whether a form comes from our own pages and from the session it belongs to.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::Fail;

/// Lets nothing through that another site made the browser send.
pub async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    if comes_from_us(request.method(), request.headers(), &app.config.public_url) {
        next.run(request).await
    } else {
        Fail::Forged.into_response()
    }
}

/// Browsers say where a request comes from, in one header or the other. What says nothing is no browser, so
/// nobody can be misused by it; if it has a session, its forms still need the session's token.
fn comes_from_us(method: &Method, headers: &HeaderMap, public_url: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let said = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = said(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = said(header::ORIGIN) else { return true };
    let host = origin.split_once("://").map(|(_, host)| host);
    origin == public_url || (host.is_some() && host == said(header::HOST))
}

/// Checks the token that a form brought back against the session's. Visitors have none: where the form comes from
/// has been checked.
///
/// # Errors
/// [`Fail::Forged`] when it is not the session's.
pub fn check(expected: Option<&str>, brought: &str) -> Result<(), Fail> {
    if expected.is_none_or(|token| same(token, brought)) { Ok(()) } else { Err(Fail::Forged) }
}

/// Compares without telling by its time how much was right.
fn same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    !one.is_empty() && one.len() == other.len() && differences == 0
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    #[test]
    fn where_forms_come_from() {
        let public = "https://issn.example";
        for (said, allowed) in [
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "https://issn.example")], false),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("origin", "https://issn.example")], true),
            (vec![("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], true),
            (vec![("origin", "https://evil.example"), ("host", "issn.example")], false),
            (vec![("origin", "null"), ("host", "issn.example")], false),
            (vec![("origin", "null")], false),
            (vec![("cookie", "masthead=x")], true),
            (vec![], true),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in &said {
                headers.insert(HeaderName::from_static(name), value.parse().unwrap());
            }
            assert_eq!(comes_from_us(&Method::POST, &headers, public), allowed, "{said:?}");
            assert!(comes_from_us(&Method::GET, &headers, public));
        }
    }

    #[test]
    fn tokens() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd"));
        assert!(!same("ab", "abc"));
        assert!(!same("", ""), "no session has an empty token");
        assert!(check(None, "").is_ok());
        assert!(check(Some("abc"), "abc").is_ok());
        assert_eq!(check(Some("abc"), "").unwrap_err().code(), "forged");
    }
}
