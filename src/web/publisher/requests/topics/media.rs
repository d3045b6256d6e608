//! The media that numbers are asked for, and the number that another medium has.

use issn::Medium;
use issn::request::Application;

use super::{Change, number};
use crate::web::kit::Form;

pub fn fill(mut form: Form, application: &Application) -> Form {
    for version in &application.versions {
        form = form.with("media", version.medium.code());
    }
    match application.other_medium {
        Some(issn) => form.with("other_medium", issn.to_string()),
        None => form,
    }
}

pub fn read(form: &mut Form) -> Change {
    let requested = |code: &str| Medium::from_code(code).filter(|medium| Medium::REQUESTED.contains(medium));
    let media = form.some_of("media", requested);
    let other = number(form, "other_medium");
    Box::new(move |application| {
        application.choose_media(&media);
        application.other_medium = other;
    })
}
