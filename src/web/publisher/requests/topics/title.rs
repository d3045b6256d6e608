//! The titles of the publication.

use issn::request::Application;

use super::{Change, several};
use crate::web::kit::Form;

pub fn fill(form: Form, application: &Application) -> Form {
    form.with("title", &application.title)
        .with("title_original", &application.title_original)
        .with("subtitle", &application.subtitle)
        .with("other_titles", application.other_titles.join("\n"))
}

pub fn read(form: &mut Form) -> Change {
    let (title, original) = (form.text("title"), form.text("title_original"));
    let (subtitle, others) = (form.text("subtitle"), several(form, "other_titles"));
    Box::new(move |application| {
        application.title = title;
        application.title_original = original;
        application.subtitle = subtitle;
        application.other_titles = others;
    })
}
