//! The title it continues, if there is one.

use issn::request::{Application, Former};

use super::{Change, number};
use crate::web::kit::Form;

pub fn fill(form: Form, application: &Application) -> Form {
    let Some(former) = &application.former else { return form };
    let issn = former.issn.map(|issn| issn.to_string()).unwrap_or_default();
    form.with("former_title", &former.title)
        .with("former_issn", issn)
        .with("former_last_issue", &former.last_issue)
}

pub fn read(form: &mut Form) -> Change {
    let (title, issn) = (form.text("former_title"), number(form, "former_issn"));
    let former = Former { title, issn, last_issue: form.text("former_last_issue") };
    let former = (former != Former::default()).then_some(former);
    Box::new(move |application| application.former = former)
}
