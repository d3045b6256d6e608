//! Reading forms: those that are sent, and those that stand in the address.

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::http::request::Parts;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Visit, csrf};

/// Bytes of a form without files.
const MOST: usize = 256 * 1024;

/// A form that was sent, known to come from our own page and this session.
#[derive(Debug)]
pub struct Posted(pub Form);

/// The fields in the address: a search.
#[derive(Debug)]
pub struct Asked(pub Form);

impl FromRequest<App> for Posted {
    type Rejection = Fail;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fail> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        let media_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !media_type.is_some_and(|value| value.starts_with("application/x-www-form-urlencoded")) {
            return Err(Fail::Unreadable);
        }
        let bytes = to_bytes(body, MOST).await.map_err(|_| Fail::TooLarge)?;
        let form = Form::of(visit.language(), fields(&bytes));
        csrf::check(visit.session_token(), form.value("csrf"))?;
        Ok(Self(form))
    }
}

impl FromRequestParts<App> for Asked {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let visit = Visit::from_request_parts(parts, app).await?;
        Ok(Self(Form::of(visit.language(), fields(parts.uri.query().unwrap_or_default().as_bytes()))))
    }
}

fn fields(encoded: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(encoded).into_owned().collect()
}
