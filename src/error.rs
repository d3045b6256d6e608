//! What goes wrong in a page or an action, and the only map from it to a response.

use std::borrow::Cow;
use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use store::StoreError;

use crate::texts::Said;

/// Why a request is not answered as it wished.
#[derive(Debug)]
pub enum Fail {
    /// A rule forbids it now; each text says one reason.
    Refused(Vec<Said>),
    /// There is nothing here.
    Missing,
    /// It is not for this person.
    Forbidden,
    /// The form did not come from our page, or from another session.
    Forged,
    /// Somebody changed it in the meantime.
    Stale,
    /// Too many tries; again after so many seconds.
    Limited(u64),
    /// The body is larger than we read.
    TooLarge,
    /// The body makes no sense.
    Unreadable,
    /// Not offered in the format asked for.
    NotAcceptable,
    /// The address does not take this method.
    Method,
    /// Nobody has signed in; afterwards one wants to go on to this path (without language).
    Unauthorised(String),
    /// The organisation has to pay its registration fee first.
    FeeDue,
    /// Our own fault: logged once, with the number the visitor sees.
    Broken(anyhow::Error),
}

impl Fail {
    /// A refusal with one reason.
    pub fn refused(key: impl Into<Cow<'static, str>>) -> Self {
        Self::Refused(vec![Said::new(key)])
    }

    /// The stable word for machines and text keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::Missing => "missing",
            Self::Forbidden => "forbidden",
            Self::Forged => "forged",
            Self::Stale => "stale",
            Self::Limited(_) => "limited",
            Self::TooLarge => "too-large",
            Self::Unreadable => "unreadable",
            Self::NotAcceptable => "not-acceptable",
            Self::Method => "method",
            Self::Unauthorised(_) | Self::FeeDue => "unauthorised",
            Self::Broken(_) => "broken",
        }
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Forged | Self::FeeDue => StatusCode::FORBIDDEN,
            Self::Stale => StatusCode::CONFLICT,
            Self::Limited(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unauthorised(_) => StatusCode::UNAUTHORIZED,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Everything else that fails is our own fault, but what the store says has a meaning.
impl<E: Into<anyhow::Error>> From<E> for Fail {
    fn from(error: E) -> Self {
        match error.into().downcast::<StoreError>() {
            Ok(StoreError::Missing) => Self::Missing,
            Ok(StoreError::Stale | StoreError::Taken) => Self::Stale,
            Ok(broken @ StoreError::Broken(_)) => Self::Broken(broken.into()),
            Err(other) => Self::Broken(other),
        }
    }
}

/// A bare answer for machines that carries the failure along; pages are dressed by `web::kit::page::dress`.
impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        let mut response =
            (self.status(), [(header::CACHE_CONTROL, "no-store")], self.code()).into_response();
        if let Self::Limited(seconds) = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_store_is_understood() {
        let fail = |error: StoreError| Fail::from(error).code();
        assert_eq!(fail(StoreError::Missing), "missing");
        assert_eq!(fail(StoreError::Stale), "stale");
        assert_eq!(fail(StoreError::Broken("disk".into())), "broken");
        assert_eq!(Fail::from(std::io::Error::other("disk")).code(), "broken");
    }

    #[test]
    fn bare_answers() {
        let response = Fail::Limited(7).into_response();
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers()[header::RETRY_AFTER], "7");
        assert!(response.extensions().get::<Arc<Fail>>().is_some());
    }
}
