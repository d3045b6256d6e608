//! For each medium: whether it is published, since when, where. For Hong Kong, the two conditions.

use issn::request::{Application, Version};
use issn::timing::HongKong;

use super::Change;
use crate::web::kit::Form;

/// The most articles that can be said to be published.
const MOST_ARTICLES: u32 = 9_999_999;

pub fn fill(mut form: Form, application: &Application) -> Form {
    for version in &application.versions {
        let code = version.medium.code();
        let published = version.published.map_or("", |published| if published { "yes" } else { "no" });
        let articles = version.articles.map(|articles| articles.to_string()).unwrap_or_default();
        form = form
            .with(&format!("{code}-published"), published)
            .with_date(&format!("{code}-first"), version.first_issue)
            .with(&format!("{code}-articles"), articles)
            .with(&format!("{code}-url"), &version.url);
    }
    let said = application.hong_kong.unwrap_or_default();
    let ticked = |ticked: bool| if ticked { "yes" } else { "" };
    form.with("hong_kong_body", ticked(said.academic_or_public))
        .with("hong_kong_registered", ticked(said.registered))
}

pub fn read(form: &mut Form, application: &Application) -> Change {
    let read: Vec<Version> = application.versions.iter().map(|version| read_version(form, version)).collect();
    let said = HongKong {
        academic_or_public: form.ticked("hong_kong_body"),
        registered: form.ticked("hong_kong_registered"),
    };
    Box::new(move |application| {
        for version in read {
            let own = application.versions.iter_mut().find(|own| own.medium == version.medium);
            if let Some(own) = own {
                *own = version;
            }
        }
        application.hong_kong = (application.country == "HK").then_some(said);
    })
}

/// Reads the fields of a medium; what is wrong says of which medium and field it is.
fn read_version(form: &mut Form, version: &Version) -> Version {
    let read = read_fields(form, version);
    let medium = version.medium.code();
    for (field, label) in [
        ("first", "publisher-dates-first"),
        ("articles", "publisher-dates-articles"),
        ("url", "publisher-dates-url"),
    ] {
        let whose = format!("medium-{medium}");
        form.fail_of(&format!("{medium}-{field}"), "publisher-dates-wrong", &whose, label);
    }
    read
}

fn read_fields(form: &mut Form, version: &Version) -> Version {
    let code = version.medium.code();
    let published = match form.value(&format!("{code}-published")) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let first_issue = form.date(&format!("{code}-first"));
    if !version.medium.counts_as_online() {
        return Version { published, first_issue, ..Version::new(version.medium) };
    }
    let articles = form.number(&format!("{code}-articles"), 0..=MOST_ARTICLES);
    let url = form.url(&format!("{code}-url"));
    Version { medium: version.medium, published, first_issue, articles, url }
}
