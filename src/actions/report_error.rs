//! Tells a centre of an error in a record: anybody may.

use issn::Issn;
use jiff::Timestamp;
use serde_json::json;
use store::centres::{self, Centre};
use store::reports::{self, NewReport};
use store::{Tx, records};

use crate::actions::letter;
use crate::texts::Lang;
use crate::{App, Fail};

/// Most characters of a report.
pub const MOST: usize = 4_000;

/// A report as it was typed; name and address may be empty.
#[derive(Debug, Clone)]
pub struct Told {
    pub issn: Issn,
    pub name: String,
    pub email: String,
    pub body: String,
    pub language: Lang,
}

/// Keeps the report for the desk of the responsible centre, and writes to the centre. Rule: domain 7.6 (tools)
pub async fn report_error(app: &App, told: Told) -> Result<(), Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let record = records::find(&tx, told.issn).await?.record;
    let centre = responsible(&tx, &record.centre).await?;
    let new = NewReport {
        issn: told.issn,
        centre: centre.id,
        name: told.name.clone(),
        email: told.email.clone(),
        body: told.body.clone(),
        language: told.language.code().to_owned(),
    };
    reports::add(&tx, new, now).await?;
    write(app, &tx, &centre, &told, now).await?;
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(())
}

/// The centre of a code, else the International Centre: a record of a centre elsewhere is looked after there.
async fn responsible(tx: &Tx, code: &str) -> Result<Centre, Fail> {
    let own = centres::all(tx).await?.into_iter().find(|centre| centre.details.code == code);
    match own {
        Some(centre) => Ok(centre),
        None => Ok(centres::international(tx).await?),
    }
}

/// The letter to the centre, if it has an address.
async fn write(app: &App, tx: &Tx, centre: &Centre, told: &Told, now: Timestamp) -> Result<(), Fail> {
    let to = &centre.details.email;
    if to.is_empty() {
        return Ok(());
    }
    let spoken = centre.details.languages.iter().filter_map(|code| Lang::parse(code));
    let language = spoken.into_iter().find(|lang| lang.is_complete()).unwrap_or_default().code();
    let facts = json!({
        "issn": told.issn.to_string(), "person": centre.name(language), "name": told.name, "email": told.email, "body": told.body,
        "link": app.link(&format!("/{language}/desk/reports")),
    });
    letter::post_to(tx, to, language, "report", facts, now).await
}
