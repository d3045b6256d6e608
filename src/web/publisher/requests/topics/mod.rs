//! The questions: how a page is filled from the answers, and how the answers are read from a page.

use issn::request::{Application, Topic};

use crate::web::kit::Form;

mod choices;
mod contact;
mod dates;
mod details;
mod history;
mod media;
mod nature;
mod publisher;
mod title;

pub use choices::Choices;
pub use nature::CRITERIA;

/// What a page changes in the answers.
pub type Change = Box<dyn FnOnce(&mut Application) + Send>;

/// Fills a page from the answers that are kept.
pub fn fill(topic: Topic, form: Form, application: &Application) -> Form {
    match topic {
        Topic::Nature => nature::fill(form, application),
        Topic::Title => title::fill(form, application),
        Topic::Media => media::fill(form, application),
        Topic::Dates => dates::fill(form, application),
        Topic::Details => details::fill(form, application),
        Topic::Publisher => publisher::fill(form, application),
        Topic::History => history::fill(form, application),
        Topic::Contact => contact::fill(form, application),
        Topic::Evidence => form,
    }
}

/// Reads a page. What is open stays open; what cannot be, such as a malformed date, is noted with the form.
pub fn read(topic: Topic, form: &mut Form, application: &Application) -> Change {
    match topic {
        Topic::Nature => nature::read(form),
        Topic::Title => title::read(form),
        Topic::Media => media::read(form),
        Topic::Dates => dates::read(form, application),
        Topic::Details => details::read(form),
        Topic::Publisher => publisher::read(form),
        Topic::History => history::read(form),
        Topic::Contact => contact::read(form),
        Topic::Evidence => Box::new(|_| {}),
    }
}

/// An ISSN in any written form; `None` when nothing was typed or it is wrong.
fn number(form: &mut Form, name: &str) -> Option<issn::Issn> {
    let typed = form.text(name);
    if typed.is_empty() {
        return None;
    }
    let number = issn::Issn::parse(&typed).ok();
    if number.is_none() {
        form.fail(name, "publisher-issn-wrong");
    }
    number
}

/// The lines of a field that takes several values, one a line.
fn several(form: &mut Form, name: &str) -> Vec<String> {
    let lines = form.lines(name);
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).take(50).collect()
}
