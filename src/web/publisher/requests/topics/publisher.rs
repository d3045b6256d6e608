//! Who publishes it, as the publication itself says.

use issn::request::Application;

use super::{Change, several};
use crate::web::kit::Form;

pub fn fill(form: Form, application: &Application) -> Form {
    form.with("publisher", &application.publisher)
        .with("publisher_address", &application.publisher_address)
        .with("issuing_bodies", application.issuing_bodies.join("\n"))
        .with("editors", &application.editors)
}

pub fn read(form: &mut Form) -> Change {
    let (publisher, address) = (form.text("publisher"), form.lines("publisher_address"));
    let (bodies, editors) = (several(form, "issuing_bodies"), form.lines("editors"));
    Box::new(move |application| {
        application.publisher = publisher;
        application.publisher_address = address;
        application.issuing_bodies = bodies;
        application.editors = editors;
    })
}
