//! From a template to a response, and from a failure to the page that says it.

use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::error::Fail;
use crate::web::kit::Visit;

/// A page as it is.
///
/// # Errors
/// When the template cannot be written.
pub fn page(visit: &Visit, template: &impl Template) -> Result<Response, Fail> {
    page_with(StatusCode::OK, visit, template)
}

/// A page with a status: 422 for a form that comes back with its errors.
///
/// # Errors
/// When the template cannot be written.
pub fn page_with(status: StatusCode, visit: &Visit, template: &impl Template) -> Result<Response, Fail> {
    let html = template.render()?;
    // What one person sees is kept nowhere; what all see may be kept for a moment.
    let shared = status == StatusCode::OK && !visit.signed_in();
    let cache = if shared { "public, max-age=30" } else { "no-store" };
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_LANGUAGE, visit.lang()),
        (header::CACHE_CONTROL, cache),
        (header::VARY, "Cookie"),
    ];
    Ok((status, headers, html).into_response())
}

/// Sends the browser to another address by GET. The address is written by us, as by [`Visit::url`].
pub fn see_other(url: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(url) else {
        return Fail::Missing.into_response();
    };
    let headers =
        [(header::LOCATION, location), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// A path of ours that came from outside, such as where to go after signing in; anything else is none.
pub fn own_path(path: &str) -> Option<&str> {
    let foreign = path.starts_with("//") || path.contains('\\') || path.contains(char::is_control);
    (path.starts_with('/') && !foreign).then_some(path)
}

/// A file for one person: shown in the browser, or offered for saving under a name. It can run nothing.
///
/// # Errors
/// When the media type makes no header.
pub fn file(media_type: &str, name: &str, shown: bool, body: impl Into<Body>) -> Result<Response, Fail> {
    let way = if shown { "inline" } else { "attachment" };
    let plain: String = name.chars().map(|sign| if is_plain(sign) { sign } else { '_' }).collect();
    let coded: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
    let coded = coded.replace('+', "%20");
    let disposition = format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{coded}");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_str(media_type)?),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
    ];
    Ok((headers, body.into()).into_response())
}

fn is_plain(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_' | ' ')
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    v: Visit,
    title: String,
    reasons: Vec<String>,
    text: String,
    is_broken: bool,
}

/// Gives a failure its page, or the redirect that helps; other responses stay as they are.
pub(super) fn dress(visit: &Visit, mut response: Response) -> Response {
    let Some(fail) = response.extensions().get::<Arc<Fail>>().cloned() else {
        return response;
    };
    let reasons = match &*fail {
        Fail::Unauthorised(next) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            return see_other(&visit.url(&format!("/login?next={next}")));
        }
        Fail::FeeDue => return see_other(&visit.url("/publisher/fee")),
        Fail::Refused(reasons) => reasons.iter().map(|said| said.text(visit.language())).collect(),
        _ => Vec::new(),
    };
    let is_broken = matches!(*fail, Fail::Broken(_));
    let said = |part| visit.t(&format!("error-{}-{part}", fail.code()));
    let template =
        ErrorPage { v: visit.clone(), title: said("title"), reasons, text: said("text"), is_broken };
    if let Ok(html) = template.render() {
        *response.body_mut() = Body::from(html);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.lang()));
        headers.remove(header::CONTENT_LENGTH);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths() {
        for path in ["/publisher/requests/1?a=b", "/"] {
            assert_eq!(own_path(path), Some(path));
        }
        for path in ["", "//evil.example", "/\\evil.example", "https://evil.example", "/a\nb", "publisher"] {
            assert_eq!(own_path(path), None, "{path:?}");
        }
    }

    #[test]
    fn names_of_files() {
        let response = file("application/pdf", "Été \"1\".pdf", false, "x").unwrap();
        assert_eq!(
            response.headers()[header::CONTENT_DISPOSITION],
            "attachment; filename=\"_t_ _1_.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22.pdf"
        );
    }
}
