//! What our data are written in, at addresses that stay: the schema of the JSON, and the context of the JSON-LD.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The schema of a record in JSON and of each line of a list.
pub async fn record() -> Response {
    document("application/schema+json", formats::json::SCHEMA.to_owned())
}

/// The context, which each document also has in it.
pub async fn context() -> Response {
    document("application/ld+json", format!("{{\"@context\":{}}}\n", formats::json_ld::CONTEXT.trim()))
}

fn document(media_type: &'static str, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "public, max-age=86400"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, body).into_response()
}
