//! The table "All your requests": what is asked of it, and its lines.

use std::collections::HashMap;

use issn::request::{Evidence, Kind, Source, StateName};
use store::requests::{self, Filter, Row, Sort};
use store::{evidence, users};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Form, Member};
use crate::web::publisher::own::{shape, url_of};
use crate::web::publisher::promise;

/// Lines a page that can be chosen; the first is what is shown unasked. Rule: domain 4.2
pub const SIZES: [u64; 4] = [20, 10, 50, 100];

/// The columns that sort, with their word in addresses.
pub const COLUMNS: [(&str, Sort); 12] = [
    ("number", Sort::Number),
    ("login", Sort::Sender),
    ("type", Sort::Kind),
    ("existing", Sort::Existing),
    ("urgent", Sort::Urgent),
    ("status", Sort::State),
    ("issn", Sort::Issn),
    ("title", Sort::Title),
    ("sent", Sort::Sent),
    ("modified", Sort::Modified),
    ("comments", Sort::Comment),
    ("files", Sort::Evidence),
];

/// What narrows the table, as it stands in addresses.
const FIELDS: [&str; 8] = ["id", "login", "issn", "status", "urgent", "first", "kind", "title"];

/// What is asked of the table.
#[derive(Debug)]
pub struct Wanted {
    pub filter: Filter,
    /// What narrows it, for addresses: name and value.
    pub said: Vec<(&'static str, String)>,
    pub column: &'static str,
    pub sort: Sort,
    pub ascending: bool,
    pub page: u64,
    pub size: u64,
}

/// One line, ready to be shown or exported.
#[derive(Debug)]
pub struct Line {
    pub row: Row,
    pub login: String,
    /// The ISSN of another medium or of the former title.
    pub existing: Option<issn::Issn>,
    pub shape: &'static str,
    pub url: String,
    pub promise: Option<jiff::civil::Date>,
    pub stopped: bool,
    /// What proves it: what to show and where it leads.
    pub files: Vec<(String, String)>,
}

impl Wanted {
    /// Reads it from an address. What makes no sense narrows to nothing, or is passed over.
    pub async fn read(app: &App, member: &Member, form: &mut Form) -> Result<Self, Fail> {
        let mut said = Vec::new();
        for name in FIELDS {
            let value = form.text(name);
            if !value.is_empty() {
                said.push((name, value));
            }
        }
        let get =
            |name: &str| said.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.as_str());
        let yes = |name| match get(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let id = get("id").trim_start_matches('#');
        let filter = Filter {
            // A number that is none finds nothing.
            id: (!id.is_empty()).then(|| id.parse().unwrap_or(-1)),
            state: StateName::from_code(get("status")),
            kind: Kind::from_code(get("kind")),
            urgent: yes("urgent"),
            first: yes("first"),
            issn: written(get("issn")),
            title: get("title").to_owned(),
            senders: senders(app, member, get("login")).await?,
        };
        let asked = form.text("sort");
        let (word, ascending) = asked.strip_prefix('-').map_or((asked.as_str(), true), |word| (word, false));
        let found = COLUMNS.into_iter().find(|(own, _)| *own == word);
        let (column, sort, ascending) =
            found.map_or(("number", Sort::Number, false), |(column, sort)| (column, sort, ascending));
        let size = form.value("size").parse().ok().filter(|size| SIZES.contains(size)).unwrap_or(SIZES[0]);
        let page = form.value("page").parse().unwrap_or(1).clamp(1, 1_000_000);
        Ok(Self { filter, said, column, sort, ascending, page, size })
    }

    /// The query that asks for the same, sorted so, without the page.
    pub fn query(&self, column: &str, ascending: bool) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.said {
            query.append_pair(name, value);
        }
        if self.size != SIZES[0] {
            query.append_pair("size", &self.size.to_string());
        }
        let sort = format!("{}{column}", if ascending { "" } else { "-" });
        if sort != "-number" {
            query.append_pair("sort", &sort);
        }
        query.finish()
    }

    /// The query that asks for the same as now, without the page.
    pub fn same(&self) -> String {
        self.query(self.column, self.ascending)
    }
}

/// The form of numbers in the store, or the piece that was typed.
fn written(typed: &str) -> String {
    issn::Issn::parse(typed).map_or_else(|_| typed.to_uppercase(), |issn| issn.to_string())
}

/// The people whose user name holds the text.
async fn senders(app: &App, member: &Member, login: &str) -> Result<Option<Vec<i64>>, Fail> {
    if login.is_empty() {
        return Ok(None);
    }
    let login = login.to_lowercase();
    let people = users::of_organisation(&app.store, member.organisation).await?;
    Ok(Some(people.into_iter().filter(|user| user.user_name.contains(&login)).map(|user| user.id).collect()))
}

/// A page of the table, and how many lines there are.
pub async fn lines(app: &App, member: &Member, wanted: &Wanted) -> Result<(Vec<Line>, u64), Fail> {
    let order = (wanted.sort, wanted.ascending);
    let part = (wanted.page, wanted.size);
    let (rows, total) =
        requests::of_organisation(&app.store, member.organisation, &wanted.filter, order, part).await?;
    let people = users::of_organisation(&app.store, member.organisation).await?;
    let logins: HashMap<i64, String> = people.into_iter().map(|user| (user.id, user.user_name)).collect();
    let ids: Vec<i64> = rows.iter().map(|row| row.request.id).collect();
    let mut pieces: HashMap<i64, Vec<Evidence>> = HashMap::new();
    for (request, piece) in evidence::of_requests(&app.store, &ids).await? {
        pieces.entry(request).or_default().push(piece);
    }
    let line = |row: Row| {
        let files = pieces.remove(&row.request.id).unwrap_or_default();
        let login = logins.get(&row.request.sender).cloned().unwrap_or_default();
        line(member, row, login, &files)
    };
    Ok((rows.into_iter().map(line).collect(), total))
}

fn line(member: &Member, row: Row, login: String, files: &[Evidence]) -> Line {
    let request = &row.request;
    let former = request.application.former.as_ref().and_then(|former| former.issn);
    let shown = |piece: &Evidence| match &piece.source {
        Source::File { name, .. } => {
            (name.clone(), url_of(member, request.id, &format!("evidence/{}", piece.id)))
        }
        Source::Address(address) => (address.clone(), address.clone()),
    };
    Line {
        login,
        existing: request.application.other_medium.or(former),
        shape: shape(request.state.name()),
        url: url_of(member, request.id, ""),
        promise: promise::date_of(request),
        stopped: promise::is_stopped(request),
        files: files.iter().map(shown).collect(),
        row,
    }
}
