//! What kind of publication it is; for websites and databases, which criteria hold.

use issn::eligible::{Criteria, Nature};
use issn::request::Application;

use super::Change;
use crate::web::kit::Form;

/// The criteria as the form names them. Rule: domain 5.1 (*Integrating resource*)
pub const CRITERIA: [&str; 4] = ["editorial", "responsibility", "stable", "subject"];

pub fn fill(mut form: Form, application: &Application) -> Form {
    if let Some(nature) = application.nature {
        form = form.with("nature", nature.code());
    }
    let met = &application.criteria;
    let met = [met.editorial_content, met.named_responsibility, met.stable_title, met.definite_subject];
    for (name, _) in CRITERIA.into_iter().zip(met).filter(|(_, met)| *met) {
        form = form.with("criteria", name);
    }
    form
}

pub fn read(form: &mut Form) -> Change {
    let nature = Nature::from_code(form.value("nature"));
    let criteria = Criteria {
        editorial_content: form.has("criteria", CRITERIA[0]),
        named_responsibility: form.has("criteria", CRITERIA[1]),
        stable_title: form.has("criteria", CRITERIA[2]),
        definite_subject: form.has("criteria", CRITERIA[3]),
    };
    Box::new(move |application| {
        application.nature = nature;
        application.criteria = criteria;
    })
}
