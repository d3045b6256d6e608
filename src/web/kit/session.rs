//! The session cookie: what the browser keeps. The store knows only its hash.

use axum::http::{HeaderMap, HeaderValue, header};
use jiff::SignedDuration;
use store::sessions::SignedIn;

use crate::actions::token;
use crate::app::App;
use crate::config::Config;
use crate::error::Fail;

/// The header `Set-Cookie` for the token of a session that was just opened.
///
/// # Errors
/// When the token is none of ours.
pub fn cookie(config: &Config, token: &str) -> Result<HeaderValue, Fail> {
    written(config, token, SignedDuration::from_hours(config.session_hours).as_secs())
}

/// The header `Set-Cookie` that makes the browser forget its session.
///
/// # Errors
/// Never, as the name of the cookie is ours.
pub fn forgotten(config: &Config) -> Result<HeaderValue, Fail> {
    written(config, "", 0)
}

/// The token of the session that the browser claims, if any.
pub fn claimed(config: &Config, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(name, value)| *name == name_of(config) && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// Who has signed in with the browser's cookie. Visitors without one cost no query.
pub(super) async fn of(app: &App, headers: &HeaderMap) -> Result<Option<SignedIn>, Fail> {
    match claimed(&app.config, headers) {
        Some(token) => Ok(store::sessions::find(&app.store, &token::hash(&token), app.clock.now()).await?),
        None => Ok(None),
    }
}

/// Browsers take a cookie with this prefix from an encrypted page of this very host only.
fn name_of(config: &Config) -> &'static str {
    if config.is_https() { "__Host-masthead" } else { "masthead" }
}

fn written(config: &Config, value: &str, seconds: i64) -> Result<HeaderValue, Fail> {
    let name = name_of(config);
    let secure = if config.is_https() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    Ok(HeaderValue::from_str(&text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(public_url: &str) -> Config {
        Config { public_url: public_url.to_owned(), ..Config::default() }
    }

    #[test]
    fn cookies_go_out_and_come_back() {
        let secure = config("https://issn.example");
        let set = cookie(&secure, "abc").unwrap();
        assert_eq!(set, "__Host-masthead=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure");
        let mut headers = HeaderMap::new();
        assert_eq!(claimed(&secure, &headers), None);
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; __Host-masthead=abc"));
        assert_eq!(claimed(&secure, &headers), Some("abc".to_owned()));
        assert_eq!(claimed(&config("http://localhost"), &headers), None, "another name without encryption");
    }

    #[test]
    fn a_forgotten_cookie_is_no_claim() {
        let plain = config("http://localhost");
        assert_eq!(forgotten(&plain).unwrap(), "masthead=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("masthead="));
        assert_eq!(claimed(&plain, &headers), None);
    }
}
