//! What the publisher answered, grouped as it was asked.

use issn::eligible::Nature;
use issn::request::{Application, Topic, Version};

use crate::web::desk::case::Case;
use crate::web::desk::words;
use crate::web::kit::Visit;

/// A group of answers.
#[derive(Debug, Clone)]
pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// One answer, in one line or several.
#[derive(Debug, Clone)]
pub struct Row {
    pub label: String,
    pub lines: Vec<String>,
    kind: Kind,
}

/// What the lines of an answer are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Title,
    /// Addresses on the web.
    Address,
    Number,
}

impl Row {
    pub fn is_title(&self) -> bool {
        self.kind == Kind::Title
    }

    pub fn is_address(&self) -> bool {
        self.kind == Kind::Address
    }

    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// All answers that there are; a question that was not answered is not shown.
pub fn groups(case: &Case) -> Vec<Group> {
    let (v, application) = (&case.visit, &case.request().application);
    let groups = [
        (Topic::Title, titles(v, application)),
        (Topic::Nature, nature(v, application)),
        (Topic::Media, media(v, application)),
        (Topic::Dates, dates(v, application)),
        (Topic::Details, details(v, application)),
        (Topic::Publisher, publisher(v, application)),
        (Topic::History, history(v, application)),
        (Topic::Contact, contact(v, application)),
    ];
    let shown = groups.into_iter().map(|(topic, rows)| Group {
        title: v.t(&format!("topic-{}", topic.code())),
        rows: rows.into_iter().filter(|row| !row.lines.is_empty()).collect(),
    });
    shown.filter(|group| !group.rows.is_empty()).collect()
}

fn titles(v: &Visit, given: &Application) -> Vec<Row> {
    vec![
        row(v.t("desk-given-title"), [&given.title], Kind::Title),
        row(v.t("desk-given-original"), [&given.title_original], Kind::Title),
        row(v.t("desk-given-subtitle"), [&given.subtitle], Kind::Title),
        row(v.t("desk-given-other-titles"), &given.other_titles, Kind::Title),
    ]
}

fn nature(v: &Visit, given: &Application) -> Vec<Row> {
    let nature = given.nature.map(|nature| v.t(&format!("nature-{}", nature.code())));
    let mut rows = vec![row(v.t("desk-given-nature"), nature, Kind::Text)];
    if given.nature.is_some_and(Nature::is_integrating) {
        let criteria = given.criteria;
        let answers = [
            ("desk-given-editorial", criteria.editorial_content),
            ("desk-given-responsibility", criteria.named_responsibility),
            ("desk-given-stable", criteria.stable_title),
            ("desk-given-subject", criteria.definite_subject),
        ];
        rows.extend(answers.map(|(key, yes)| row(v.t(key), [yes_no(v, yes)], Kind::Text)));
    }
    rows
}

fn media(v: &Visit, given: &Application) -> Vec<Row> {
    let media = given.versions.iter().map(|version| words::medium(v, version.medium));
    let other = given.other_medium.map(|issn| issn.to_string());
    vec![
        row(v.t("desk-given-media"), media, Kind::Text),
        row(v.t("desk-given-other-medium"), other, Kind::Number),
    ]
}

fn dates(v: &Visit, given: &Application) -> Vec<Row> {
    let mut rows: Vec<Row> = given.versions.iter().flat_map(|version| version_rows(v, version)).collect();
    rows.push(row(v.t("desk-given-numbering"), [&given.numbering], Kind::Text));
    if given.asks_hong_kong() {
        let answers = given.hong_kong.unwrap_or_default();
        rows.push(row(v.t("desk-given-hk-body"), [yes_no(v, answers.academic_or_public)], Kind::Text));
        rows.push(row(v.t("desk-given-hk-registered"), [yes_no(v, answers.registered)], Kind::Text));
    }
    rows
}

fn version_rows(v: &Visit, version: &Version) -> [Row; 2] {
    let published = version.published.map(|yes| {
        let key = if yes { "desk-given-published" } else { "desk-given-forthcoming" };
        v.t(key)
    });
    let first = version.first_issue.map(|date| v.t1("desk-given-first-issue", "date", v.date(date)));
    let articles = version.articles.map(|articles| v.tn("desk-given-articles", articles));
    let medium = words::medium(v, version.medium);
    [
        row(medium.clone(), [published, first, articles].into_iter().flatten(), Kind::Text),
        row(v.t1("desk-given-url", "medium", medium), [&version.url], Kind::Address),
    ]
}

fn details(v: &Visit, given: &Application) -> Vec<Row> {
    let frequency = given.frequency.map(|code| words::frequency(v, code));
    let languages = given.languages.iter().map(|code| words::language(v, code));
    let open = given.open_access.then(|| v.t("desk-yes"));
    vec![
        row(v.t("desk-given-frequency"), frequency, Kind::Text),
        row(v.t("desk-given-languages"), languages, Kind::Text),
        row(v.t("desk-given-country"), [words::country(v, &given.country)], Kind::Text),
        row(v.t("desk-given-subject-matter"), [&given.subject], Kind::Text),
        row(v.t("desk-given-open"), open, Kind::Text),
    ]
}

fn publisher(v: &Visit, given: &Application) -> Vec<Row> {
    vec![
        row(v.t("desk-given-publisher"), [&given.publisher], Kind::Text),
        row(v.t("desk-given-address"), given.publisher_address.lines(), Kind::Text),
        row(v.t("desk-given-place"), [&given.place], Kind::Text),
        row(v.t("desk-given-bodies"), &given.issuing_bodies, Kind::Text),
        row(v.t("desk-given-editors"), given.editors.lines(), Kind::Text),
    ]
}

fn history(v: &Visit, given: &Application) -> Vec<Row> {
    let Some(former) = &given.former else { return vec![] };
    vec![
        row(v.t("desk-given-former"), [&former.title], Kind::Title),
        row(v.t("desk-given-former-issn"), former.issn.map(|issn| issn.to_string()), Kind::Number),
        row(v.t("desk-given-last-issue"), [&former.last_issue], Kind::Text),
    ]
}

fn contact(v: &Visit, given: &Application) -> Vec<Row> {
    vec![
        row(v.t("desk-given-contact"), [&given.contact_name, &given.contact_email], Kind::Text),
        row(v.t("desk-given-urgent"), given.urgent.then(|| v.t("desk-yes")), Kind::Text),
        row(v.t("desk-given-comment"), given.comment.lines(), Kind::Text),
    ]
}

fn row<T: ToString>(label: String, lines: impl IntoIterator<Item = T>, kind: Kind) -> Row {
    let lines = lines.into_iter().map(|line| line.to_string()).filter(|line| !line.is_empty());
    Row { label, lines: lines.collect(), kind }
}

fn yes_no(v: &Visit, yes: bool) -> String {
    v.t(if yes { "desk-yes" } else { "desk-no" })
}
