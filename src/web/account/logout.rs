//! Signing out: a POST, so that no link can do it.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::actions::sign_in::sign_out;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Posted;
use crate::web::kit::{Visit, see_other, session};

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    headers: HeaderMap,
    _: Posted,
) -> Result<Response, Fail> {
    if let Some(token) = session::claimed(&app.config, &headers) {
        sign_out(&app, &token).await?;
    }
    let mut response = see_other(&visit.url("/"));
    response.headers_mut().insert(header::SET_COOKIE, session::forgotten(&app.config)?);
    Ok(response)
}
