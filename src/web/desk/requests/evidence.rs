//! A file of evidence: pictures are shown, everything else is offered for saving.

use axum::extract::State;
use axum::response::Response;
use issn::request::Source;

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::Case;
use crate::web::kit::{Path, page};

pub async fn show(
    case: Case,
    Path((_, piece)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Fail> {
    let piece: i64 = piece.parse().map_err(|_| Fail::Missing)?;
    let found = case.request().evidence.iter().find(|evidence| evidence.id == piece);
    match found.map(|evidence| &evidence.source) {
        Some(Source::File { name, key, media_type, .. }) => {
            let bytes = app.blobs.bytes(key).await?;
            page::file(media_type, name, is_picture(media_type), bytes)
        }
        _ => Err(Fail::Missing),
    }
}

/// The types that a browser shows without running anything of them.
pub fn is_picture(media_type: &str) -> bool {
    matches!(media_type, "image/jpeg" | "image/png")
}
