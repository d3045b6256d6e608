//! Registration: an organisation and the person who will own its account.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::uia::UiaId;
use issn::{country, fold};
use store::centres::{self, Centre, Serving};
use store::organisations::Details;
use store::users::Person;

use crate::actions::order_credits::price_list;
use crate::actions::register_publisher::{Registration, register_publisher};
use crate::app::App;
use crate::error::Fail;
use crate::texts::Lang;
use crate::web::kit::posted::{Asked, Posted};
use crate::web::kit::{Form, Visit, page, page_with, see_other};

/// How people may be addressed; nothing is an answer too.
const TITLES: [&str; 4] = ["mr", "ms", "dr", "prof"];
/// Other names that an organisation may have.
const MOST_NAMES: usize = 20;

#[derive(Template)]
#[template(path = "account/register.html")]
struct RegisterPage {
    v: Visit,
    form: Form,
    /// The route of international organisations, which give their identifier.
    international: bool,
    titles: Vec<(&'static str, String)>,
    countries: Vec<(&'static str, &'static str)>,
    /// One field for each other name.
    others: Vec<String>,
    /// Whether one more field was asked for: the cursor goes there.
    added: bool,
    /// The name of the centre, and the fee in the country that is known already.
    served: Option<(String, String)>,
}

pub async fn show(visit: Visit, State(app): State<App>, Asked(asked): Asked) -> Result<Response, Fail> {
    let country = asked.value("country").trim().to_uppercase();
    let mut form = Form::new(&visit);
    if is_international(&asked) {
        form = form.with("uia", asked.value("uia").trim().to_uppercase());
    } else if let Serving::Elsewhere(other) = centres::serving(&app.store, &country).await? {
        return Ok(see_other(&visit.url(&format!("/centres/elsewhere/{}", other.country))));
    }
    if country::by_iso2(&country).is_some() {
        form = form.with("country", country);
    }
    page(&visit, &fill(&app, &visit, form, false).await?)
}

pub async fn submit(
    visit: Visit,
    State(app): State<App>,
    Posted(mut form): Posted,
) -> Result<Response, Fail> {
    if form.value("act") == "add" {
        return page(&visit, &fill(&app, &visit, form, true).await?);
    }
    let Some(typed) = read(&mut form, visit.language()) else { return refuse(&app, &visit, form).await };
    let centre = match serving(&app, &typed.details).await? {
        Serving::Here(centre) => centre,
        Serving::Elsewhere(other) => {
            return Ok(see_other(&visit.url(&format!("/centres/elsewhere/{}", other.country))));
        }
    };
    app.throttle.check("register", &typed.email, visit.ip())?;
    register_publisher(&app, Registration { centre: centre.id, ..typed }).await?;
    Ok(see_other(&visit.url("/register/sent")))
}

async fn refuse(app: &App, visit: &Visit, form: Form) -> Result<Response, Fail> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visit, &fill(app, visit, form, false).await?)
}

/// The centre in charge; international organisations are served by the International Centre wherever they are.
async fn serving(app: &App, details: &Details) -> Result<Serving, Fail> {
    Ok(match details.uia {
        Some(_) => Serving::Here(Box::new(centres::international(&app.store).await?)),
        None => centres::serving(&app.store, &details.country).await?,
    })
}

/// What was typed, in the order of the page, its centre still to be found. Rule: domain 2.3
fn read(form: &mut Form, lang: Lang) -> Option<Registration> {
    let name = form.required("name", "account-register-name-missing");
    let name_original = form.text("name_original");
    let other_names = other_names(form);
    let uia = is_international(form).then(|| form.one_of("uia", UiaId::parse, "account-register-uia-wrong"));
    let address = form.lines("address");
    if address.is_empty() {
        form.fail("address", "account-register-address-missing");
    }
    let postcode = form.required("postcode", "account-register-postcode-missing");
    let city = form.required("city", "account-register-city-missing");
    let country = form.one_of("country", country::by_iso2, "account-register-country-missing");
    let title = form.one_of("title", title, "form-choice");
    let last_name = form.required("last_name", "account-register-last-name-missing");
    let first_name = form.required("first_name", "account-register-first-name-missing");
    let email = form.email("email");
    if email.is_empty() {
        form.fail("email", "account-register-email-missing");
    }
    if !form.ticked("terms") {
        form.fail("terms", "account-register-terms-missing");
    }
    let consent = form.ticked("consent");
    if !form.ok() {
        return None;
    }
    let details = Details {
        name,
        name_original,
        other_names,
        country: country?.iso2.to_owned(),
        uia: uia.flatten().map(|uia| uia.as_str().to_owned()),
        address,
        // Where there are none, people are told to write a dash.
        postcode: if postcode.chars().any(char::is_alphanumeric) { postcode } else { String::new() },
        city,
        vat_number: String::new(),
    };
    let person = Person { title: title?.to_owned(), first_name, last_name };
    Some(Registration { centre: 0, details, person, email, language: lang.code().to_owned(), consent })
}

fn other_names(form: &mut Form) -> Vec<String> {
    form.text("other_name");
    let mut names: Vec<String> = form.all("other_name").into_iter().map(fold::tidy).collect();
    names.retain(|name| !name.is_empty());
    if names.len() > MOST_NAMES {
        form.fail_with("other_name", "account-register-other-names-many", &[("n", MOST_NAMES.into())]);
    } else if names.iter().any(|name| name.chars().count() > 1000) {
        form.fail_with("other_name", "form-too-long", &[("n", 1000.into())]);
    }
    names
}

fn title(typed: &str) -> Option<&'static str> {
    if typed.is_empty() { Some("") } else { TITLES.into_iter().find(|title| *title == typed) }
}

fn is_international(form: &Form) -> bool {
    !form.all("uia").is_empty()
}

async fn fill(app: &App, visit: &Visit, form: Form, added: bool) -> Result<RegisterPage, Fail> {
    let international = is_international(&form);
    let mut others: Vec<String> = form.all("other_name").into_iter().map(str::to_owned).collect();
    if added || others.is_empty() {
        others.push(String::new());
    }
    others.truncate(MOST_NAMES);
    let titles = TITLES.map(|title| (title, visit.t(&format!("account-register-title-{title}"))));
    let served = served(app, visit, &form, international).await?;
    let countries = countries(visit.lang());
    Ok(RegisterPage {
        v: visit.clone(),
        form,
        international,
        titles: titles.into(),
        countries,
        others,
        added,
        served,
    })
}

/// Who will serve, and what it costs: known before anything is typed.
async fn served(
    app: &App,
    visit: &Visit,
    form: &Form,
    international: bool,
) -> Result<Option<(String, String)>, Fail> {
    let Some(country) = country::by_iso2(form.value("country")) else { return Ok(None) };
    let details = Details {
        country: country.iso2.to_owned(),
        uia: international.then(String::new),
        ..Details::default()
    };
    let Serving::Here(centre) = serving(app, &details).await? else { return Ok(None) };
    let list = price_list(app, &app.store).await?;
    let fee = list.fee(country.iso2).map(|cents| visit.money(cents, &list.currency)).unwrap_or_default();
    Ok(Some((centre_name(&centre, visit), fee)))
}

fn centre_name(centre: &Centre, visit: &Visit) -> String {
    centre.name(visit.lang()).to_owned()
}

/// All countries by their names in a language.
fn countries(lang: &str) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = country::all().iter().map(|country| (country.iso2, country.name(lang))).collect();
    all.sort_by_cached_key(|(_, name)| fold::fold(name));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(changes: &[(&str, &str)]) -> Form {
        let plain = [
            ("name", "Presses d’essai"),
            ("other_name", " "),
            ("other_name", "P. E."),
            ("title", ""),
            ("last_name", "Martin"),
            ("first_name", "Zoé"),
            ("address", "1 rue A\r\nBP 2"),
            ("postcode", "-"),
            ("city", "Monaco"),
            ("country", "MC"),
            ("email", "zoe@press.example"),
            ("terms", "yes"),
        ];
        let kept = plain.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let all = kept.chain(changes).map(|(name, value)| ((*name).into(), (*value).into()));
        Form::of(Lang::Fr, all.collect())
    }

    #[test]
    fn what_is_asked_is_read() {
        let read_one = read(&mut form(&[]), Lang::Fr).unwrap();
        assert_eq!(read_one.details.other_names, ["P. E."]);
        assert_eq!(
            (read_one.details.postcode.as_str(), read_one.details.address.as_str()),
            ("", "1 rue A\nBP 2")
        );
        assert_eq!((read_one.details.uia, read_one.consent, read_one.language.as_str()), (None, false, "fr"));
        let read_one = read(&mut form(&[("uia", "a3375"), ("consent", "yes")]), Lang::Fr).unwrap();
        assert_eq!((read_one.details.uia.as_deref(), read_one.consent), (Some("A3375"), true));
    }

    #[test]
    fn what_is_mandatory_is_missed() {
        for name in
            ["name", "last_name", "first_name", "address", "postcode", "city", "country", "email", "terms"]
        {
            let mut form = form(&[(name, "")]);
            assert!(read(&mut form, Lang::Fr).is_none(), "{name}");
            let failed: Vec<String> = form.errors().into_iter().map(|(field, _)| field).collect();
            assert_eq!(failed, [name]);
        }
        let names =
            ["name", "address", "postcode", "city", "country", "last_name", "first_name", "email", "terms"];
        let mut form = form(&names.map(|name| (name, "")));
        assert!(read(&mut form, Lang::Fr).is_none());
        let failed: Vec<String> = form.errors().into_iter().map(|(field, _)| field).collect();
        assert_eq!(failed, names, "as on the page");
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (name, value) in [("uia", "3375"), ("title", "king"), ("country", "ZZ"), ("email", "zoe")] {
            let mut form = form(&[(name, value)]);
            assert!(read(&mut form, Lang::Fr).is_none(), "{name}");
            assert!(form.failed(name), "{name}");
        }
    }

    #[test]
    fn countries_are_sorted_as_people_look_for_them() {
        let french = countries("fr");
        let at = |code| french.iter().position(|(own, _)| *own == code).unwrap();
        assert_eq!(french.len(), 249);
        assert!(at("ES") < at("EE") + 10 && at("ET") < at("FR"), "É sorts as E");
    }
}
