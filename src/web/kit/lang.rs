//! The language of an address: `/fr/search` is the page `/search` in French.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::response::{IntoResponse, Response};
use store::sessions::SignedIn;
use tower::ServiceExt;

use crate::error::Fail;
use crate::texts::Lang;
use crate::web::kit::{Visit, see_other};

/// First words of addresses that never have a language: what is not here is a page.
const BARE: [&str; 11] =
    ["static", "data", "feeds", "api", "oai", "sru", "dev", "healthz", "readyz", "metrics", "favicon.ico"];

/// The language that the address named; put with the request.
#[derive(Debug, Clone, Copy)]
pub struct Spoken(pub Lang);

/// Sends a request to the pages, its language taken off the address, or to the plain routes.
pub async fn dispatch(pages: Router, plain: Router, mut request: Request) -> Response {
    let Some((lang, uri)) = stripped(request.uri()) else {
        return answer(plain, request).await;
    };
    if !lang.is_complete() {
        // No page pretends to be in a language that it is not in.
        return see_other(&format!("/en{uri}"));
    }
    request.extensions_mut().insert(Spoken(lang));
    *request.uri_mut() = uri;
    answer(pages, request).await
}

async fn answer(router: Router, request: Request<Body>) -> Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The language of the address, and the address without it.
fn stripped(uri: &Uri) -> Option<(Lang, Uri)> {
    let path = uri.path().strip_prefix('/')?;
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let lang = Lang::parse(first)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    // Slashes too many would make the rest look like another host.
    format!("/{}{query}", rest.trim_start_matches('/')).parse().ok().map(|uri| (lang, uri))
}

/// Leads the bare address of a page to the page in the visitor's language.
pub async fn lead(visit: Visit, method: Method) -> Response {
    let first = visit.path().split('/').nth(1).unwrap_or_default();
    if BARE.contains(&first) || !matches!(method, Method::GET | Method::HEAD) {
        return Fail::Missing.into_response();
    }
    let mut response = see_other(&visit.here(visit.lang()));
    let varies = HeaderValue::from_static("Accept-Language, Cookie");
    response.headers_mut().insert(header::VARY, varies);
    response
}

/// The language of an address that names none: the account's, else the browser's.
pub(super) fn preferred(who: Option<&SignedIn>, headers: &HeaderMap) -> Lang {
    let own = who.and_then(|who| Lang::parse(&who.language)).filter(|lang| lang.is_complete());
    let asked = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    own.unwrap_or_else(|| asked().map_or(Lang::En, Lang::negotiate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_their_language() {
        for (uri, found) in [
            ("/fr/search?q=a+b&q=c", Some((Lang::Fr, "/search?q=a+b&q=c"))),
            ("/en", Some((Lang::En, "/"))),
            ("/en/", Some((Lang::En, "/"))),
            ("/ar/resource/ISSN/0028-0836", Some((Lang::Ar, "/resource/ISSN/0028-0836"))),
            ("/en//evil.example/x", Some((Lang::En, "/evil.example/x"))),
            ("/fr/%C3%A9t%C3%A9", Some((Lang::Fr, "/%C3%A9t%C3%A9"))),
            ("/search", None),
            ("/english", None),
            ("/EN/search", None),
            ("/", None),
        ] {
            let seen = stripped(&uri.parse().unwrap()).map(|(lang, uri)| (lang, uri.to_string()));
            assert_eq!(seen, found.map(|(lang, uri)| (lang, uri.to_owned())), "{uri}");
        }
    }
}
