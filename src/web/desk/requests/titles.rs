//! Key titles of a case: what is proposed, why, and how it is abbreviated.

use issn::abbreviate;
use issn::fold::{fold, tidy};
use issn::key_title::{self, By, Ground, KeyTitle};
use issn::request::Version;
use store::records;

use crate::app::App;
use crate::error::Fail;
use crate::web::desk::case::Case;
use crate::web::desk::shortened::{self, Shortened};

/// A key title that could be given.
pub struct Choice {
    pub text: String,
    /// By what it is unique, in a sentence.
    pub why: String,
    /// The number that has it, or a sentence that another serial bears the title; empty when it is free.
    pub taken: String,
}

/// The candidates for a medium, the likeliest first. A title that another serial bears is not unique without a
/// qualifier, even if that one has a qualifier itself. Rule: domain 5.5
pub async fn choices(app: &App, case: &Case, version: &Version) -> Result<Vec<Choice>, Fail> {
    let application = &case.request().application;
    let ground = Ground {
        title: &application.title,
        medium: version.medium,
        several_media: application.versions.len() > 1 || application.other_medium.is_some(),
        place: &application.place,
        issuing_body: application.issuing_bodies.first().map_or("", String::as_str),
        publisher: &application.publisher,
        start_year: version.first_issue.map(jiff::civil::Date::year),
    };
    let folded = fold(&application.title);
    let known = records::alike(&app.store, &application.title).await?;
    let is_borne = known.iter().any(|kept| fold(&kept.record.title) == folded);
    let mut choices = Vec::new();
    for (title, by) in key_title::candidates(&ground) {
        let taken = match records::by_key_title(&app.store, &title).await? {
            Some(issn) => issn.to_string(),
            None if title.qualifier.is_none() && is_borne => case.t("desk-accept-borne"),
            None => String::new(),
        };
        choices.push(Choice { text: title.text(), why: why(case, by), taken });
    }
    Ok(choices)
}

fn why(case: &Case, by: By) -> String {
    case.t(&format!("desk-accept-by-{}", by.code()))
}

/// The first choice that is free; else the last.
pub fn first_free(choices: &[Choice]) -> String {
    let free = choices.iter().find(|choice| choice.taken.is_empty());
    free.or(choices.last()).map(|choice| choice.text.clone()).unwrap_or_default()
}

/// A key title abbreviated by the list, with the reason for each word. Rule: domain 5.6
pub async fn shortened(app: &App, case: &Case, key_title: &str) -> Result<Shortened, Fail> {
    let languages = &case.request().application.languages;
    let short = abbreviate::key_title(&*app.ltwa().await?, &KeyTitle::parse(&tidy(key_title)), languages);
    Ok(shortened::of(case, &short))
}
