//! The centres: those served here, each with its page, and those elsewhere.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::promise::{self, Calendar};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::centres::{self, Centre, Elsewhere};

use super::names;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Path, Visit, page};

/// Holidays told ahead.
const HOLIDAYS: usize = 6;

#[derive(Template)]
#[template(path = "portal/centres/list.html")]
struct ListPage {
    v: Visit,
    here: Vec<Centre>,
    elsewhere: Vec<(String, Elsewhere)>,
}

/// All centres.
pub async fn list(visit: Visit, State(app): State<App>) -> Result<Response, Fail> {
    let here = centres::all(&app.store).await?;
    let mut elsewhere: Vec<(String, Elsewhere)> = centres::all_elsewhere(&app.store)
        .await?
        .into_iter()
        .map(|other| (names::country_iso2(&visit, &other.country), other))
        .collect();
    elsewhere.sort_by_cached_key(|(name, _)| issn::fold::fold(name));
    page(&visit, &ListPage { v: visit.clone(), here, elsewhere })
}

impl ListPage {
    fn serves(&self, centre: &Centre) -> String {
        match &centre.details.country {
            Some(iso2) => names::country_iso2(&self.v, iso2),
            None => self.v.t("portal-centres-rest"),
        }
    }
}

#[derive(Template)]
#[template(path = "portal/centres/show.html")]
struct CentrePage {
    v: Visit,
    centre: Centre,
    countries: Vec<&'static str>,
    languages: String,
    today: Date,
    standard: Date,
    urgent: Date,
    days_off: String,
    holidays: Vec<Date>,
}

/// One centre served here, with the days by which it answers today. Rule: product (*The promise*)
pub async fn show(visit: Visit, State(app): State<App>, Path(slug): Path<String>) -> Result<Response, Fail> {
    let centre = centres::by_slug(&app.store, &slug).await?;
    let calendar = centres::calendar(&app.store, &centre).await?;
    let tz = TimeZone::get(&centre.details.timezone).unwrap_or(TimeZone::UTC);
    let today = tz.to_datetime(visit.now()).date();
    let countries = countries(&visit, &app, &centre).await?;
    let template = CentrePage {
        v: visit.clone(),
        languages: languages(&visit, &centre),
        countries,
        today,
        standard: promise::promised(&calendar, today, false),
        urgent: promise::promised(&calendar, today, true),
        days_off: days_off(&visit, &calendar),
        holidays: calendar.holidays.range(today..).take(HOLIDAYS).copied().collect(),
        centre,
    };
    page(&visit, &template)
}

impl CentrePage {
    fn is_international(&self) -> bool {
        self.centre.details.country.is_none()
    }
}

/// The countries it serves: its own, or for the International Centre all that have no other.
async fn countries(visit: &Visit, app: &App, centre: &Centre) -> Result<Vec<&'static str>, Fail> {
    let all = names::countries(visit).into_iter();
    if let Some(own) = &centre.details.country {
        return Ok(all.filter(|(iso2, _)| iso2 == own).map(|(_, name)| name).collect());
    }
    let national = centres::all(&app.store).await?.into_iter().filter_map(|other| other.details.country);
    let elsewhere = centres::all_elsewhere(&app.store).await?.into_iter().map(|other| other.country);
    let taken: BTreeSet<String> = national.chain(elsewhere).collect();
    Ok(all.filter(|(iso2, _)| !taken.contains(*iso2)).map(|(_, name)| name).collect())
}

fn languages(visit: &Visit, centre: &Centre) -> String {
    let named = centre.details.languages.iter().map(|code| {
        let key = format!("portal-language-{code}");
        crate::texts::find(visit.language(), &key, &[]).unwrap_or_else(|| code.clone())
    });
    named.collect::<Vec<_>>().join(", ")
}

fn days_off(visit: &Visit, calendar: &Calendar) -> String {
    let days = calendar.weekend.iter().filter(|day| (1..=7).contains(*day));
    days.map(|day| visit.t(&format!("portal-weekday-{day}"))).collect::<Vec<_>>().join(", ")
}

#[derive(Template)]
#[template(path = "portal/centres/elsewhere.html")]
struct ElsewherePage {
    v: Visit,
    country: String,
    other: Elsewhere,
}

/// Where publishers of a country go that has its centre elsewhere: never to the form. Rule: domain 2.1
pub async fn elsewhere(
    visit: Visit,
    State(app): State<App>,
    Path(iso2): Path<String>,
) -> Result<Response, Fail> {
    let iso2 = iso2.to_ascii_uppercase();
    let other = centres::elsewhere(&app.store, &iso2).await?.ok_or(Fail::Missing)?;
    let country = names::country_iso2(&visit, &iso2);
    page(&visit, &ElsewherePage { v: visit.clone(), country, other })
}
