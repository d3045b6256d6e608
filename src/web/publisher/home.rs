//! The personal area: figures, and the table of all requests.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use issn::may::{Act, may};
use issn::request::{Kind, StateName};
use store::requests;

use crate::app::App;
use crate::error::Fail;
use crate::texts;
use crate::web::kit::{Asked, Form, Member, Visit, page};
use crate::web::publisher::own::shape;
use crate::web::publisher::side::Side;
use crate::web::publisher::table::{self, Line, SIZES, Wanted};

#[derive(Template)]
#[template(path = "publisher/home.html")]
struct HomePage {
    v: Visit,
    side: Side,
    form: Form,
    greeting: String,
    organisation: String,
    may_write: bool,
    /// The second tab: registered publications.
    publications: bool,
    summary: Vec<KindCount>,
    /// The columns as they stand side by side, each with what is set in it.
    heads: Vec<Vec<Head>>,
    lines: Vec<Line>,
    total: u64,
    page: usize,
    pages: usize,
    narrowed: bool,
    /// The address of this table up to the number of the page.
    pager: String,
    csv: String,
    here: String,
    choices: Choices,
}

/// What can be chosen in the filters: value and text.
struct Choices {
    states: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    yes_no: Vec<(String, String)>,
    sizes: Vec<(String, String)>,
}

/// What stands in one column of the page, so that the twelve of the table find room. Rule: domain 4.2
const TOGETHER: [&[&str]; 6] = [
    &["number", "type", "login"],
    &["title"],
    &["status", "urgent"],
    &["issn", "existing"],
    &["sent", "modified"],
    &["comments", "files"],
];

/// How many requests of a kind there are in each state.
struct KindCount {
    kind: String,
    states: Vec<(&'static str, String, i64, String)>,
}

/// The head of a column.
struct Head {
    label: String,
    url: String,
    /// As `aria-sort` says it; empty when the table is sorted by another column.
    sorted: &'static str,
}

pub async fn show(member: Member, State(app): State<App>, Asked(mut form): Asked) -> Result<Response, Fail> {
    let v = &member.visit;
    let wanted = Wanted::read(&app, &member, &mut form).await?;
    let (lines, total) = table::lines(&app, &member, &wanted).await?;
    let pages = usize::try_from(total.div_ceil(wanted.size))?.max(1);
    let counts = requests::counts(&app.store, member.organisation).await?;
    let here = v.url("/publisher");
    let same = wanted.same();
    let and = if same.is_empty() { "" } else { "&" };
    let who = v.who();
    let template = HomePage {
        side: Side::load(&app, &member).await?,
        greeting: greeting(v),
        organisation: who.and_then(|who| who.organisation_name.clone()).unwrap_or_default(),
        may_write: may(v.party(), Act::WriteRequests),
        publications: form.value("show") == "publications",
        summary: summary(v, &counts),
        heads: heads(v, &wanted),
        lines,
        total,
        page: usize::try_from(wanted.page)?,
        pages,
        narrowed: !wanted.said.is_empty(),
        pager: format!("{here}?{same}{and}page="),
        csv: format!("{}?{same}", v.url("/publisher/requests.csv")),
        choices: choices(v),
        here,
        form,
        v: v.clone(),
    };
    page(v, &template)
}

/// Title and name, as one writes them over a letter.
fn greeting(v: &Visit) -> String {
    let code = v.who().map(|who| who.title.clone()).unwrap_or_default();
    let title = texts::find(v.language(), &format!("account-register-title-{code}"), &[]).unwrap_or(code);
    let name = format!("{title} {}", v.person_name());
    v.t1("publisher-home-welcome", "name", name.trim())
}

fn summary(v: &Visit, counts: &[(Kind, StateName, i64)]) -> Vec<KindCount> {
    let of_kind = |kind: Kind| {
        let states = StateName::ALL.into_iter().filter_map(|state| {
            let (.., count) = counts.iter().find(|(own, at, _)| (*own, *at) == (kind, state))?;
            let url = v.url(&format!("/publisher?kind={}&status={}", kind.code(), state.code()));
            Some((shape(state), v.t(&format!("state-{}", state.code())), *count, url))
        });
        KindCount { kind: v.t(&format!("publisher-kinds-{}", kind.code())), states: states.collect() }
    };
    Kind::ALL.into_iter().map(of_kind).filter(|kind| !kind.states.is_empty()).collect()
}

/// Each head sorts by its column; a second click turns the order round.
fn heads(v: &Visit, wanted: &Wanted) -> Vec<Vec<Head>> {
    let column = |names: &[&str]| names.iter().map(|name| head(v, wanted, name)).collect();
    TOGETHER.map(column).into()
}

fn head(v: &Visit, wanted: &Wanted, name: &str) -> Head {
    let current = wanted.column == name;
    let ascending = if current { !wanted.ascending } else { !matches!(name, "sent" | "modified") };
    let sorted = match (current, wanted.ascending) {
        (true, true) => "ascending",
        (true, false) => "descending",
        (false, _) => "",
    };
    let url = format!("{}?{}#requests", v.url("/publisher"), wanted.query(name, ascending));
    Head { label: v.t(&format!("publisher-column-{name}")), url, sorted }
}

fn choices(v: &Visit) -> Choices {
    let yes_no = ["yes", "no"].map(|code| (code.to_owned(), v.t(&format!("publisher-{code}"))));
    let state = |state: StateName| (state.code().to_owned(), v.t(&format!("state-{}", state.code())));
    let kind = |kind: Kind| (kind.code().to_owned(), v.t(&format!("kind-{}", kind.code())));
    let mut sizes = SIZES;
    sizes.sort_unstable();
    Choices {
        states: StateName::ALL.map(state).into(),
        kinds: Kind::ALL.map(kind).into(),
        yes_no: yes_no.into(),
        sizes: sizes.map(|size| (size.to_string(), size.to_string())).into(),
    }
}
