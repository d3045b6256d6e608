//! How the desk says things: states with their shapes, promises in days left.

use issn::promise::Calendar;
use issn::request::{Request, StateName};
use issn::{Medium, country, language};
use jiff::civil::Date;

use crate::texts;
use crate::web::kit::Visit;

/// Working days before the promise from which it is shown as near.
const NEAR: u32 = 2;

/// A state: the shape it is drawn with and its word.
#[derive(Debug, Clone)]
pub struct Sign {
    pub shape: &'static str,
    pub word: String,
}

/// By when a request is to be answered.
#[derive(Debug, Clone)]
pub struct Due {
    pub shape: &'static str,
    /// Days left, days late, or since when the clock stands still.
    pub words: String,
    pub date: String,
    pub is_late: bool,
}

/// The sign of a request's state.
pub fn state(v: &Visit, name: StateName) -> Sign {
    let shape = if name == StateName::OnHold { "on-hold" } else { name.code() };
    Sign { shape, word: v.t(&format!("state-{}", name.code())) }
}

/// The sign of a record's status.
pub fn status(v: &Visit, status: issn::Status) -> Sign {
    let shape = match status {
        issn::Status::Register => "confirmed",
        issn::Status::Unreported => "draft",
        other => other.code(),
    };
    Sign { shape, word: v.t(&format!("status-{}", status.code())) }
}

pub fn medium(v: &Visit, medium: Medium) -> String {
    v.t(&format!("medium-{}", medium.code()))
}

/// The name of a country by its two-letter code; the code itself when it is none.
pub fn country(v: &Visit, iso2: &str) -> String {
    country::by_iso2(iso2).map_or_else(|| iso2.to_owned(), |country| country.name(v.lang()).to_owned())
}

/// The name of a language by its MARC code; the code itself when it is none.
pub fn language(v: &Visit, marc: &str) -> String {
    language::by_marc(marc).map_or_else(|| marc.to_owned(), |language| language.name(v.lang()).to_owned())
}

pub fn frequency(v: &Visit, code: char) -> String {
    known(v, &format!("frequency-{code}")).unwrap_or_else(|| code.to_string())
}

/// What a line of the history says happened.
pub fn event(v: &Visit, code: &str) -> String {
    known(v, &format!("event-{code}")).unwrap_or_else(|| code.to_owned())
}

/// The text of a key made from what is stored, if there is one.
pub fn known(v: &Visit, key: &str) -> Option<String> {
    texts::find(v.language(), key, &[])
}

/// How the promise of a request stands; nothing once it was answered.
///
/// Rule: product (*The promise*)
pub fn due(v: &Visit, request: &Request, today: Date, calendar: &Calendar) -> Option<Due> {
    let promise = request.promise?;
    let date = v.date(promise);
    match request.state.name() {
        StateName::Pending => {}
        StateName::Incomplete | StateName::OnHold => {
            let since = request.stopped.map(|day| v.date(day)).unwrap_or_default();
            let words = v.t1("desk-due-stopped", "date", since);
            return Some(Due { shape: "on-hold", words, date, is_late: false });
        }
        _ => return None,
    }
    if promise < today {
        // A promise that ended on a day off is late all the same.
        let days = calendar.between(promise, today).max(1);
        return Some(Due { shape: "bad", words: v.tn("desk-due-late", days), date, is_late: true });
    }
    let left = calendar.between(today, promise);
    let words = if promise == today { v.t("desk-due-today") } else { v.tn("desk-due-left", left) };
    let shape = if left <= NEAR { "warn" } else { "info" };
    Some(Due { shape, words, date, is_late: false })
}
