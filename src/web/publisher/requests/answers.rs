//! The answers of a request, topic by topic, as they are read before sending and after.

use issn::eligible::Nature;
use issn::request::{Application, Topic, Version};
use issn::timing::HongKong;
use issn::{country, language};

use crate::web::kit::Visit;
use crate::web::publisher::own::Own;
use crate::web::publisher::requests::evidence;

/// The answers of one page of questions.
pub struct Section {
    pub title: String,
    /// Where they can be changed.
    pub change: String,
    /// Label and value; lines of a value are separate texts.
    pub rows: Vec<(String, Vec<String>)>,
}

/// All answers, in the order of the pages.
pub fn sections(own: &Own) -> Vec<Section> {
    let v = &own.member.visit;
    let section = |topic: Topic| Section {
        title: v.t(&format!("topic-{}", topic.code())),
        change: own.topic_url(topic, true),
        rows: rows(own, topic)
            .into_iter()
            .map(|(key, value)| {
                let lines: Vec<String> = value.lines().map(str::to_owned).collect();
                (key, if lines.is_empty() { vec!["–".to_owned()] } else { lines })
            })
            .collect(),
    };
    Topic::ALL.map(section).into()
}

fn rows(own: &Own, topic: Topic) -> Vec<(String, String)> {
    let (v, application) = (&own.member.visit, &own.request().application);
    let label = |name: &str| v.t(&format!("publisher-field-{name}"));
    let row = |name: &str, value: &str| (label(name), value.to_owned());
    match topic {
        Topic::Nature => nature(v, application),
        Topic::Title => vec![
            row("title", &application.title),
            row("title-original", &application.title_original),
            row("subtitle", &application.subtitle),
            row("other-titles", &application.other_titles.join("\n")),
        ],
        Topic::Media => media(v, application),
        Topic::Dates => dates(v, application),
        Topic::Details => details(v, application),
        Topic::Publisher => vec![
            row("publisher", &application.publisher),
            row("publisher-address", &application.publisher_address),
            row("issuing-bodies", &application.issuing_bodies.join("\n")),
            row("editors", &application.editors),
        ],
        Topic::History => history(v, application),
        Topic::Evidence => {
            let pieces = evidence::pieces(own);
            let shown: Vec<String> =
                pieces.iter().map(|piece| format!("{} – {}", piece.proof, piece.name)).collect();
            vec![row("evidence", &shown.join("\n"))]
        }
        Topic::Contact => vec![
            row("contact-name", &application.contact_name),
            row("contact-email", &application.contact_email),
            (label("urgent"), yes_no(v, application.urgent)),
            row("comment", &application.comment),
        ],
    }
}

fn nature(v: &Visit, application: &Application) -> Vec<(String, String)> {
    let label = |name: &str| v.t(&format!("publisher-field-{name}"));
    let Some(nature) = application.nature else { return vec![(label("nature"), String::new())] };
    let mut rows = vec![(label("nature"), v.t(&format!("nature-{}", nature.code())))];
    if nature.is_integrating() {
        let met = &application.criteria;
        let met = [met.editorial_content, met.named_responsibility, met.stable_title, met.definite_subject];
        let names = super::topics::CRITERIA.into_iter().zip(met).filter(|(_, met)| *met);
        let texts: Vec<String> = names.map(|(name, _)| v.t(&format!("publisher-criteria-{name}"))).collect();
        rows.push((label("criteria"), texts.join("\n")));
    }
    rows
}

fn media(v: &Visit, application: &Application) -> Vec<(String, String)> {
    let media = application.versions.iter().map(|version| v.t(&format!("medium-{}", version.medium.code())));
    let other = application.other_medium.map(|issn| issn.to_string()).unwrap_or_default();
    vec![
        (v.t("publisher-field-media"), media.collect::<Vec<_>>().join("\n")),
        (v.t("publisher-field-other-medium"), other),
    ]
}

fn dates(v: &Visit, application: &Application) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = application
        .versions
        .iter()
        .map(|version| (v.t(&format!("medium-{}", version.medium.code())), dated(v, application, version)))
        .collect();
    if application.asks_hong_kong() {
        let HongKong { academic_or_public, registered } = application.hong_kong.unwrap_or_default();
        rows.push((v.t("publisher-field-hong-kong-body"), yes_no(v, academic_or_public)));
        rows.push((v.t("publisher-field-hong-kong-registered"), yes_no(v, registered)));
    }
    rows
}

/// What is said of one medium, line by line.
fn dated(v: &Visit, application: &Application, version: &Version) -> String {
    let published = version.published.map(|published| {
        v.t(if published { "publisher-dates-published" } else { "publisher-dates-forthcoming" })
    });
    let first = version.first_issue.map(|date| v.t1("publisher-dates-first-is", "date", v.date(date)));
    let counts = version.medium.counts_as_online() && !application.nature.is_some_and(Nature::is_integrating);
    let articles = version.articles.filter(|_| counts).map(|n| v.tn("publisher-dates-articles-are", n));
    let url = Some(version.url.clone()).filter(|url| !url.is_empty());
    [published, first, articles, url].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn details(v: &Visit, application: &Application) -> Vec<(String, String)> {
    let row = |name: &str, value: String| (v.t(&format!("publisher-field-{name}")), value);
    let frequency = application.frequency.map(|code| v.t(&format!("frequency-{code}"))).unwrap_or_default();
    let spoken = application.languages.iter().filter_map(|code| language::by_marc(code));
    let spoken: Vec<&str> = spoken.map(|language| language.name(v.lang())).collect();
    let country = country::by_iso2(&application.country).map(|own| own.name(v.lang()).to_owned());
    vec![
        row("frequency", frequency),
        row("languages", spoken.join("\n")),
        row("country", country.unwrap_or_default()),
        row("place", application.place.clone()),
        row("subject", application.subject.clone()),
        row("numbering", application.numbering.clone()),
        row("open-access", yes_no(v, application.open_access)),
    ]
}

fn history(v: &Visit, application: &Application) -> Vec<(String, String)> {
    let row = |name: &str, value: String| (v.t(&format!("publisher-field-{name}")), value);
    let Some(former) = &application.former else { return vec![row("former-title", String::new())] };
    let issn = former.issn.map(|issn| issn.to_string()).unwrap_or_default();
    vec![
        row("former-title", former.title.clone()),
        row("former-issn", issn),
        row("former-last-issue", former.last_issue.clone()),
    ]
}

fn yes_no(v: &Visit, yes: bool) -> String {
    v.t(if yes { "publisher-yes" } else { "publisher-no" })
}
