//! What the register and the other requests know of the title of a case.

use std::collections::HashMap;

use issn::Issn;
use issn::fold::fold;
use store::records::{self, Kept};
use store::{StoreError, centres, requests};

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::{Case, shown_title};
use crate::web::desk::words::{self, Sign};

/// A record as it stands beside a case.
#[derive(Debug, Clone)]
pub struct Record {
    pub issn: String,
    pub title: String,
    pub medium: String,
    pub publisher: String,
    pub status: Sign,
    pub url: String,
    /// The title is the very same.
    pub is_same: bool,
}

/// Another request for the title.
#[derive(Debug, Clone)]
pub struct Other {
    pub id: i64,
    pub title: String,
    pub state: Sign,
    pub sent: String,
    /// The address of the case, if it is this centre's.
    pub url: Option<String>,
    /// The other centre, if it is not.
    pub centre: String,
}

/// A record that the request names: as another medium, or as the title it continues.
#[derive(Debug, Clone)]
pub struct Named {
    pub label: String,
    pub issn: String,
    /// Nothing when the register does not know the number.
    pub record: Option<Record>,
}

/// A record as it stands beside the case.
pub fn record(case: &Case, kept: &Kept) -> Record {
    let record = &kept.record;
    Record {
        issn: record.issn.to_string(),
        title: record.key_title.clone(),
        medium: words::medium(case, record.medium),
        publisher: record.publisher.clone().unwrap_or_default(),
        status: words::status(case, record.status),
        url: case.staff.url(&format!("/desk/records/{}", record.issn)),
        is_same: fold(&record.title) == fold(&case.request().application.title),
    }
}

/// Other requests for the same title, those of other centres without a way in.
///
/// # Errors
/// When the store fails.
pub async fn others(app: &App, case: &Case) -> Result<Vec<Other>, Fail> {
    let rows = requests::alike(&app.store, case.request()).await?;
    let names = centres::all(&app.store).await?.into_iter();
    let names: HashMap<i64, String> = names.map(|own| (own.id, own.name(case.lang()).to_owned())).collect();
    let other = |row: requests::Row| {
        let is_own = row.request.centre == case.centre;
        let url = is_own.then(|| case.staff.url(&format!("/desk/requests/{}", row.request.id)));
        Other {
            id: row.request.id,
            title: shown_title(case, &row.title),
            state: words::state(case, row.request.state.name()),
            sent: row.sent.map(|at| case.date(case.day_of(at))).unwrap_or_default(),
            url,
            centre: names.get(&row.request.centre).filter(|_| !is_own).cloned().unwrap_or_default(),
        }
    };
    Ok(rows.into_iter().filter(|row| row.sent.is_some()).map(other).collect())
}

/// The records that the request names.
///
/// # Errors
/// When the store fails.
pub async fn named(app: &App, case: &Case) -> Result<Vec<Named>, Fail> {
    let application = &case.request().application;
    let former = application.former.as_ref().and_then(|former| former.issn);
    let numbers = [("desk-case-other-medium", application.other_medium), ("desk-case-former", former)];
    let mut found = vec![];
    for (key, issn) in numbers {
        if let Some(issn) = issn {
            let record = find(app, issn).await?.map(|kept| record(case, &kept));
            found.push(Named { label: case.t(key), issn: issn.to_string(), record });
        }
    }
    Ok(found)
}

async fn find(app: &App, issn: Issn) -> Result<Option<Kept>, Fail> {
    match records::find(&app.store, issn).await {
        Ok(kept) => Ok(Some(kept)),
        Err(StoreError::Missing) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
