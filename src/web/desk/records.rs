//! The complete record of a number, with its fields and what happened to it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::marc::{Body, Field};
use issn::may::{Act, may};
use issn::withdraw::may_suppress;
use issn::{Issn, country};
use store::history::{self, Subject};
use store::{organisations, records, requests};

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::requests::show::{Step, steps};
use crate::web::desk::words::{self, Sign};
use crate::web::kit::{Path, Staff, Visit, page};

#[derive(Template)]
#[template(path = "desk/record.html")]
struct RecordPage {
    v: Visit,
    issn: String,
    issn_l: String,
    title: String,
    key_title: String,
    status: Sign,
    medium: String,
    country: String,
    publisher: String,
    /// The organisation it is registered to: name, and address if it is one of this centre.
    owner: Option<(String, Option<String>)>,
    version: i64,
    /// Whether this person could withdraw the number.
    may_withdraw: bool,
    modified: String,
    siblings: Vec<Sibling>,
    fields: Vec<Line>,
    steps: Vec<Step>,
}

struct Sibling {
    issn: String,
    title: String,
    medium: String,
    url: String,
}

/// A MARC field: the value of a control field, or subfields.
struct Line {
    tag: String,
    indicators: String,
    value: String,
    subfields: Vec<(char, String)>,
}

pub async fn show(
    staff: Staff,
    Path(number): Path<String>,
    State(app): State<App>,
) -> Result<Response, Fail> {
    let v = &staff.visit;
    let issn = Issn::parse(&number).map_err(|_| Fail::Missing)?;
    let kept = records::find(&app.store, issn).await?;
    let others = records::of_title(&app.store, kept.record.issn_l).await?.into_iter();
    let siblings = others.filter(|other| other.record.issn != issn).map(|other| Sibling {
        issn: other.record.issn.to_string(),
        medium: words::medium(v, other.record.medium),
        url: v.url(&format!("/desk/records/{}", other.record.issn)),
        title: other.record.key_title,
    });
    let record = &kept.record;
    let template = RecordPage {
        v: v.clone(),
        issn: issn.to_string(),
        issn_l: record.issn_l.to_string(),
        title: record.title.clone(),
        key_title: record.key_title.clone(),
        status: words::status(v, record.status),
        medium: words::medium(v, record.medium),
        country: country::by_marc(&record.country).map_or("", |own| own.name(v.lang())).to_owned(),
        publisher: record.publisher.clone().unwrap_or_default(),
        owner: owner(&app, &staff, kept.organisation).await?,
        version: kept.version,
        may_withdraw: may(staff.visit.party(), Act::Decide) && may_suppress(record).is_ok(),
        modified: v.datetime(kept.modified),
        siblings: siblings.collect(),
        fields: record.marc.fields.iter().map(line).collect(),
        steps: told(&app, &staff, issn).await?,
    };
    page(&staff, &template)
}

/// The history of the record. The request by which its number was assigned is named, and linked if it is here.
async fn told(app: &App, staff: &Staff, issn: Issn) -> Result<Vec<Step>, Fail> {
    let mut steps = steps(staff, history::of(&app.store, &Subject::Record(issn)).await?);
    for step in &mut steps {
        let number = step.note.strip_prefix('#').and_then(|number| number.parse::<i64>().ok());
        let Some(id) = number else { continue };
        step.note = staff.t1("desk-case-number", "id", id);
        if requests::find(&app.store, id).await?.request.centre == staff.centre {
            step.url = staff.url(&format!("/desk/requests/{id}"));
        }
    }
    Ok(steps)
}

async fn owner(
    app: &App,
    staff: &Staff,
    organisation: Option<i64>,
) -> Result<Option<(String, Option<String>)>, Fail> {
    let Some(id) = organisation else { return Ok(None) };
    let own = organisations::find(&app.store, id).await?;
    let url = (own.centre == staff.centre).then(|| staff.url(&format!("/desk/organisations/{id}")));
    Ok(Some((own.details.name, url)))
}

fn line(field: &Field) -> Line {
    let (indicators, value, subfields) = match &field.body {
        Body::Data { ind1, ind2, subfields } => {
            // A blank indicator is shown as catalogues print it.
            let shown = |sign: &char| if *sign == ' ' { '#' } else { *sign };
            (format!("{}{}", shown(ind1), shown(ind2)), String::new(), subfields.clone())
        }
        Body::Control(_) => (String::new(), field.value().to_owned(), vec![]),
    };
    Line { tag: field.tag.clone(), indicators, value, subfields }
}
