//! The address of a title in all its media: linked data of its own, the page for people, else on to the record of its
//! ISSN-L.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use formats::Format;
use issn::visible::{self, Depth};
use issn::{Issn, Record};
use store::{StoreError, records};

use super::bare::{VARIES, cache};
use super::problem::{not_acceptable, problem};
use super::{Form, Wanted, bare, gone};
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, see_other};

/// Answers in linked data, leads on in every other form, the suffix kept.
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let wanted = Wanted::read(&name);
    let form = wanted.form(&headers);
    let is_page = matches!(form, Form::Html);
    let issn = match wanted.issn {
        Ok(issn) => issn,
        Err(_) if is_page => return gone::malformed(&visit, &wanted.typed),
        Err(error) => return Ok(problem(StatusCode::NOT_FOUND, &error.to_string(), &[])),
    };
    if let Form::Unknown = form {
        return Ok(not_acceptable());
    }
    let Some(issn_l) = standing_for(&visit, &app, issn).await? else {
        return if is_page { gone::unknown(&visit, issn) } else { Ok(bare::unknown(issn)) };
    };
    if let Form::Data(format) = form
        && let Some(response) = data(&visit, &app, issn_l, format).await?
    {
        return Ok(response);
    }
    if is_page {
        let mut response = see_other(&visit.url(&format!("/resource/ISSN-L/{issn_l}")));
        response.headers_mut().insert(header::VARY, HeaderValue::from_static(VARIES));
        return Ok(response);
    }
    let dotted = wanted.suffix.map(|suffix| format!(".{suffix}")).unwrap_or_default();
    let mut response = see_other(&format!("/resource/ISSN/{issn_l}{dotted}"));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static(VARIES));
    Ok(response)
}

/// The title as linked data; `None` in other formats, and where no medium of it is told.
async fn data(visit: &Visit, app: &App, issn_l: Issn, format: Format) -> Result<Option<Response>, Fail> {
    if !formats::title::FORMATS.contains(&format) {
        return Ok(None);
    }
    let media = media(visit, app, issn_l).await?;
    let written = formats::title::write(format, issn_l, &media).filter(|_| !media.is_empty());
    let Some(bytes) = written.transpose()? else { return Ok(None) };
    let headers = [
        (header::CONTENT_TYPE, format.media_type()),
        (header::CACHE_CONTROL, cache(visit)),
        (header::VARY, VARIES),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok(Some((headers, bytes).into_response()))
}

/// The records of a title in all its media that this reader sees, as they are seen.
async fn media(visit: &Visit, app: &App, issn_l: Issn) -> Result<Vec<Record>, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let family = records::of_title(&app.store, issn_l).await?.into_iter();
    let listed = family.filter(|kept| kept.record.status.is_listed());
    let seen = listed.map(|kept| {
        let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
        visible::seen_by(&kept.record, depth)
    });
    Ok(seen.collect())
}

/// The number under which the title is found: its ISSN-L if that is in the register, else one of its media.
async fn standing_for(visit: &Visit, app: &App, issn: Issn) -> Result<Option<Issn>, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    match records::find(&app.store, issn).await {
        Ok(kept) => {
            let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
            // What a record ties together is told only of records that are told at all.
            let issn_l = if depth >= Depth::Released { kept.record.issn_l } else { issn };
            let stands = issn_l == issn || records::exists(&app.store, issn_l).await?;
            Ok(Some(if stands { issn_l } else { issn }))
        }
        Err(StoreError::Missing) => {
            let family = records::of_title(&app.store, issn).await?;
            Ok(family.into_iter().find(|kept| kept.record.status.is_listed()).map(|kept| kept.record.issn))
        }
        Err(other) => Err(other.into()),
    }
}
