//! Issues a certificate for a serial of one's own, under a code that anybody can check.

use issn::may::{Act, may};
use issn::person::Actor;
use issn::record::{Record, Status};
use issn::{Issn, country, language};
use serde_json::{Value, json};
use store::certificates::{self, Certificate};
use store::history::{self, NewEntry, Subject};
use store::{centres, jobs, records, users};

use crate::actions::facts::{centre_of, organisation_of};
use crate::{App, Fail};

/// Letters of a code: 30 to the twelfth power of them, none alike to the eye.
const CODE_LETTERS: usize = 12;

/// Issues a certificate in a language and tells its code; the PDF is made by a job.
///
/// Only for confirmed records registered to the organisation, or by its centre. Rule: guidelines 3b 7, domain 7.7
pub async fn issue_certificate(app: &App, actor: &Actor, issn: Issn, lang: &str) -> Result<String, Fail> {
    let user = actor.user.ok_or(Fail::Forbidden)?;
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let kept = records::find(&tx, issn).await?;
    let owner = kept.organisation.ok_or(Fail::Forbidden)?;
    let by_owner = organisation_of(actor.party) == Some(owner) && may(actor.party, Act::WriteRequests);
    let by_centre = centre_of(actor.party).is_some() && may(actor.party, Act::Decide);
    if !by_owner && !by_centre {
        return Err(Fail::Forbidden);
    }
    if kept.record.status != Status::Register {
        return Err(Fail::refused("certificate-not-confirmed"));
    }
    let centre =
        centres::all(&tx).await?.into_iter().find(|centre| centre.details.code == kept.record.centre);
    let code = app.chance.code(CODE_LETTERS);
    let certificate = Certificate {
        code: code.clone(),
        issn,
        organisation: owner,
        user,
        language: lang.to_owned(),
        issued_on: app.today(),
        facts: facts(
            &kept.record,
            centre.as_ref().map(|centre| (centre.name(lang), centre.details.director.as_str())),
        ),
        record_version: kept.version,
        blob_key: None,
        revoked: None,
    };
    certificates::add(&tx, &certificate).await?;
    let who = users::find(&tx, user).await?.person.full_name();
    let subject = Subject::Record(issn);
    history::add(
        &tx,
        NewEntry { subject, event: "certificate", user: Some(user), who: &who, note: &code },
        now,
    )
    .await?;
    jobs::add(&tx, "render_certificate", json!({ "code": code }), now).await?;
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(code)
}

/// The full description, as it is on this day: text keys with their values, in order. Rule: domain 7.7
fn facts(record: &Record, centre: Option<(&str, &str)>) -> Value {
    let years = match (record.start_year, record.end_year) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => format!("{start}–"),
        (None, _) => String::new(),
    };
    let languages: Vec<Value> = record.languages.iter().map(|code| json!(code)).collect();
    let others = record.links.iter().filter(|link| link.tag == "776").filter_map(|link| link.issn);
    json!({
        "title": record.title,
        "key_title": record.key_title,
        "issn_l": record.issn_l.to_string(),
        "medium": record.medium.code(),
        "other_titles": record.other_titles,
        "other_media": others.map(|issn| issn.to_string()).collect::<Vec<_>>(),
        "publisher": record.publisher,
        "place": record.place,
        "country": country::by_marc(&record.country).map(|country| country.iso2),
        "languages": languages.iter().filter(|code| language::by_marc(code.as_str().unwrap_or("")).is_some()).collect::<Vec<_>>(),
        "frequency": record.frequency.to_string(),
        "years": years,
        "urls": record.urls,
        "centre": centre.map(|(name, _)| name),
        "centre_code": record.centre,
        "director": centre.map(|(_, director)| director),
    })
}
