//! Whom to ask, how soon, and a word to the librarian.

use issn::request::Application;

use super::Change;
use crate::web::kit::Form;

pub fn fill(form: Form, application: &Application) -> Form {
    form.with("contact_name", &application.contact_name)
        .with("contact_email", &application.contact_email)
        .with("urgent", if application.urgent { "yes" } else { "" })
        .with("comment", &application.comment)
}

pub fn read(form: &mut Form) -> Change {
    let (name, email) = (form.text("contact_name"), form.email("contact_email"));
    let (urgent, comment) = (form.ticked("urgent"), form.lines("comment"));
    Box::new(move |application| {
        application.contact_name = name;
        application.contact_email = email;
        application.urgent = urgent;
        application.comment = comment;
    })
}
