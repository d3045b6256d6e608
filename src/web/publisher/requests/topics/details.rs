//! How often, in which languages, where it appears, and what it is about.

use issn::request::Application;
use issn::{country, language};

use super::Change;
use super::choices::FREQUENCIES;
use crate::web::kit::Form;

/// The most languages of a publication that are asked for.
pub const MOST_LANGUAGES: usize = 12;

pub fn fill(form: Form, application: &Application) -> Form {
    let frequency = application.frequency.map(String::from).unwrap_or_default();
    let mut form = form
        .with("frequency", frequency)
        .with("country", &application.country)
        .with("place", &application.place)
        .with("subject", &application.subject)
        .with("numbering", &application.numbering)
        .with("open_access", if application.open_access { "yes" } else { "" });
    for code in &application.languages {
        form = form.with("languages", code);
    }
    form
}

pub fn read(form: &mut Form) -> Change {
    let frequency = form.value("frequency").chars().next().filter(|code| FREQUENCIES.contains(*code));
    let country = country::by_iso2(form.value("country")).map(|own| own.iso2).unwrap_or_default();
    let mut languages: Vec<String> = Vec::new();
    for code in form.all("languages").into_iter().filter_map(language::by_marc).map(|own| own.marc) {
        if languages.len() < MOST_LANGUAGES && !languages.iter().any(|own| own == code) {
            languages.push(code.to_owned());
        }
    }
    let (place, subject) = (form.text("place"), form.text("subject"));
    let (numbering, open_access) = (form.text("numbering"), form.ticked("open_access"));
    Box::new(move |application| {
        application.frequency = frequency;
        application.languages = languages;
        country.clone_into(&mut application.country);
        application.place = place;
        application.subject = subject;
        application.numbering = numbering;
        application.open_access = open_access;
    })
}
