//! Style sheets, scripts, fonts and pictures: part of the program, served under `/static/`.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::error::Fail;
use crate::ports::chance::hex;
use crate::web::kit::Path;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Assets;

/// Browsers ask again after an hour, at once while developing, and get 304 if it is the same.
const CACHE: &str = if cfg!(debug_assertions) { "no-cache" } else { "public, max-age=3600" };

/// One file, or 304 if the browser has it.
pub async fn serve(Path(path): Path<String>, headers: HeaderMap) -> Result<Response, Fail> {
    let asset = Assets::get(&path).ok_or(Fail::Missing)?;
    let etag = HeaderValue::from_str(&format!("\"{}\"", hex(&asset.metadata.sha256_hash()[..8])))?;
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let caching = [(header::ETAG, etag.clone()), (header::CACHE_CONTROL, HeaderValue::from_static(CACHE))];
    if known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == etag)) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    let media_type = HeaderValue::from_str(&media_type(asset.metadata.mimetype()))?;
    Ok((caching, [(header::CONTENT_TYPE, media_type)], asset.data).into_response())
}

fn media_type(guessed: &str) -> String {
    match guessed {
        "text/css" | "text/javascript" | "text/plain" | "image/svg+xml" => {
            format!("{guessed}; charset=utf-8")
        }
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn once_and_again() {
        let path = || Path("css/base.css".to_owned());
        let first = serve(path(), HeaderMap::new()).await.unwrap();
        assert_eq!(first.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        let again = HeaderMap::from_iter([(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone())]);
        assert_eq!(serve(path(), again).await.unwrap().status(), StatusCode::NOT_MODIFIED);
        for none in ["nothing.css", "../Cargo.toml"] {
            assert_eq!(serve(Path(none.to_owned()), HeaderMap::new()).await.unwrap_err().code(), "missing");
        }
    }

    #[tokio::test]
    async fn types_that_guessing_often_misses() {
        for (path, media_type) in [
            ("logo.svg", "image/svg+xml; charset=utf-8"),
            ("js/masthead.js", "text/javascript; charset=utf-8"),
            ("vendor/source-sans-3/source-sans-3-latin-wght-normal.woff2", "font/woff2"),
        ] {
            let found = serve(Path(path.to_owned()), HeaderMap::new()).await.unwrap();
            assert_eq!(found.headers()[header::CONTENT_TYPE], media_type);
        }
    }
}
