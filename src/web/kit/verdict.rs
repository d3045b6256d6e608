//! A change of title as the pages that judge one show it: what is asked, the verdict, and the words side by side.

use issn::language;
use issn::title_change::{Change, Grounds, Mark, Marked, Weight, judge};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Visit};

/// Most characters of a title.
const MOST: usize = 500;

/// A verdict in the reader's language.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The shape of its status.
    pub shape: &'static str,
    pub verdict: String,
    pub text: String,
    /// The rule that decided, and others that something falls under.
    pub rule: String,
    pub others: Vec<String>,
    pub before: Vec<Word>,
    pub after: Vec<Word>,
}

/// A word of a title; with a rule if it differs.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    pub rule: Option<String>,
}

/// What the form asks; `None` when nothing was sent or something is wrong, which the form then says.
///
/// # Errors
/// When the store fails.
pub async fn asked(app: &App, v: &Visit, form: &mut Form) -> Result<Option<Verdict>, Fail> {
    if form.value("before").is_empty() && form.value("after").is_empty() {
        return Ok(None);
    }
    let (before, after) = (form.text_most("before", MOST), form.text_most("after", MOST));
    let (was, is) = (form.text_most("body_before", MOST), form.text_most("body_after", MOST));
    for (name, title) in [("before", &before), ("after", &after)] {
        if title.is_empty() {
            form.fail(name, "verdict-title-missing");
        }
    }
    if !form.ok() {
        return Ok(None);
    }
    let languages: Vec<String> =
        Some(form.value("language").to_owned()).filter(|code| !code.is_empty()).into_iter().collect();
    let change = Change {
        before: &before,
        after: &after,
        languages: &languages,
        body_before: &was,
        body_after: &is,
        alternates: form.ticked("alternates"),
    };
    Ok(Some(of(app, v, &change).await?))
}

/// The verdict on a change.
///
/// # Errors
/// When the store fails.
pub async fn of(app: &App, v: &Visit, change: &Change<'_>) -> Result<Verdict, Fail> {
    let found = judge(&*app.ltwa().await?, change);
    let rule = |grounds: Grounds| v.t(&format!("verdict-rule-{}", grounds.code()));
    let words = |side: Vec<Marked>| {
        let word = |own: Marked| Word {
            text: own.text,
            rule: match own.mark {
                Mark::Same => None,
                Mark::By(grounds) => Some(rule(grounds)),
            },
        };
        side.into_iter().map(word).collect()
    };
    Ok(Verdict {
        shape: match found.weight {
            Weight::None | Weight::Minor => "good",
            Weight::Doubt => "warn",
            Weight::Major => "bad",
        },
        verdict: v.t(&format!("verdict-weight-{}", found.weight.code())),
        text: v.t(&format!("verdict-text-{}", found.weight.code())),
        rule: rule(found.grounds),
        others: found.all.iter().filter(|own| **own != found.grounds).map(|own| rule(*own)).collect(),
        before: words(found.before),
        after: words(found.after),
    })
}

/// All languages by name, for a select.
pub fn languages(v: &Visit) -> Vec<(String, String)> {
    let named = language::all().iter().map(|own| (own.marc.to_owned(), own.name(v.lang()).to_owned()));
    let mut named: Vec<(String, String)> = named.collect();
    named.sort_by_cached_key(|(_, name)| issn::fold::fold(name));
    named
}
