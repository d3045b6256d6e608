//! The gallery of the design system: every piece that pages are set from, in every state, and the way to each page.

use askama::Template;
use axum::response::Response;
use jiff::ToSpan;

use crate::error::Fail;
use crate::sample;
use crate::web::kit::{Asked, Visit, page};

mod colour;
mod samples;
mod ways;

use colour::Pair;
use samples::{Fields, STATUSES, Serial};
use ways::Audience;

/// The sections, as they stand on the page.
const PARTS: [&str; 16] = [
    "pages", "colours", "type", "icons", "buttons", "forms", "statuses", "numbers", "tables", "lists",
    "progress", "notices", "ways", "record", "search", "desk",
];
const THEMES: [(&str, &str); 3] =
    [("", "dev-pages-theme-system"), ("light", "dev-pages-theme-light"), ("dark", "dev-pages-theme-dark")];
const DIRECTIONS: [(bool, &str); 2] = [(false, "dev-pages-dir-ltr"), (true, "dev-pages-dir-rtl")];

#[derive(Template)]
#[template(path = "dev/pages.html")]
struct PagesPage {
    v: Visit,
    days: Days,
    password: &'static str,
    /// Sections: the id, and the title.
    parts: Vec<(&'static str, String)>,
    statuses: Vec<(&'static str, String)>,
    /// "light", "dark", or nothing for what the reader's system says.
    theme: &'static str,
    is_rtl: bool,
    /// This gallery in another light or direction: the address, the key of the text, whether it is this one.
    themes: Vec<(String, &'static str, bool)>,
    directions: Vec<(String, &'static str, bool)>,
    sheets: [Fields; 3],
    natures: Vec<(&'static str, String)>,
    media: Vec<(&'static str, String, String)>,
    answers: Vec<(&'static str, String, String)>,
    one: Vec<Serial>,
    many: Vec<Serial>,
    long: Vec<Serial>,
    endless: String,
    icons: Vec<&'static str>,
    pairs: Vec<Pair>,
    audiences: Vec<Audience>,
}

pub async fn show(visit: Visit, Asked(asked): Asked) -> Result<Response, Fail> {
    let theme = THEMES.map(|(code, _)| code).into_iter().find(|code| *code == asked.value("theme"));
    let theme = theme.unwrap_or_default();
    let is_rtl = asked.value("dir") == "rtl";
    let template = PagesPage {
        theme,
        is_rtl,
        themes: THEMES.map(|(code, key)| (seen(&visit, code, is_rtl), key, code == theme)).into(),
        directions: DIRECTIONS.map(|(rtl, key)| (seen(&visit, theme, rtl), key, rtl == is_rtl)).into(),
        sheets: [Fields::empty(&visit), Fields::filled(&visit), Fields::wrong(&visit)],
        natures: samples::natures(&visit),
        media: samples::media(&visit),
        answers: samples::answers(&visit),
        one: samples::one(&visit),
        many: samples::many(&visit),
        long: samples::long(&visit),
        endless: samples::endless(),
        icons: samples::icons(),
        pairs: colour::pairs()?,
        audiences: ways::audiences()?,
        days: Days(visit.clone()),
        password: sample::PASSWORD,
        parts: PARTS.map(|part| (part, visit.t(&format!("dev-pages-part-{part}")))).into(),
        statuses: STATUSES.map(|(code, key)| (code, visit.t(key))).into(),
        v: visit.clone(),
    };
    page(&visit, &template)
}

/// The address of the gallery in a light and a direction.
fn seen(visit: &Visit, theme: &str, is_rtl: bool) -> String {
    let dir = if is_rtl { "rtl" } else { "ltr" };
    visit.url(&format!("/dev/pages?theme={theme}&dir={dir}"))
}

/// The day so many days from today, written out.
fn day(visit: &Visit, days: i64) -> String {
    let today = visit.today();
    visit.date(today.checked_add(days.days()).unwrap_or(today))
}

/// Days counted from today. Macros cannot be given what begins with `self`, so that it has a name of its own.
struct Days(Visit);

impl Days {
    /// The day so many days from today, written out.
    fn at(&self, days: i64) -> String {
        day(&self.0, days)
    }
}
