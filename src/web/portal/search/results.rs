//! Running a search, and what its page shows beside the form: hits, filters, what became of a number, tools.

use axum::http::StatusCode;
use axum::response::Response;
use formats::Format;
use issn::visible::{self, Depth};
use search::{CountBy, Criterion, Facets, Field, Found, Hit, Index, Led, Match, Query, SearchError};

use super::asked::{Search, Way};
use super::export;
use super::filters::{self, Active, Group, Labels};
use super::number::{self, Typed};
use crate::app::App;
use crate::error::Fail;
use crate::texts::Said;
use crate::web::kit::{Visit, see_other};
use crate::web::portal::names;

/// What was found, as the page shows it.
pub struct Results {
    pub status: StatusCode,
    pub search: Search,
    pub scope: Depth,
    pub is_complete: bool,
    /// Whether anything was looked for: an empty advanced form shows no results.
    pub is_run: bool,
    pub total: usize,
    pub count: String,
    pub rows: Vec<Row>,
    pub groups: Vec<Group>,
    pub active: Vec<Active>,
    pub removed: String,
    pub problem: Option<String>,
    pub typed: Typed,
    /// Why a typed number led to another.
    pub led: Vec<String>,
    /// Words that were perhaps meant, and the search for them.
    pub meant: Option<(String, String)>,
    pub page: usize,
    pub pages: usize,
    pub pager_url: String,
    /// Whether there are more hits than pages to show them.
    pub is_cut: bool,
    pub tools: Tools,
}

/// What one can do with the results.
pub struct Tools {
    /// The path of the search, without language.
    pub path: String,
    /// The whole address, to be shared.
    pub address: String,
    pub mail: String,
    pub export: String,
    pub feed: String,
    /// The most records of one export for this reader.
    pub most: usize,
    pub most_written: String,
    pub fields: Vec<(String, String)>,
    pub formats: Vec<(&'static str, String)>,
}

/// One hit as its row shows it.
pub struct Row {
    pub url: String,
    pub title: String,
    pub key_title: String,
    pub issn: String,
    pub issn_l: String,
    pub medium: String,
    pub icon: &'static str,
    pub country: String,
    pub publisher: String,
    pub years: String,
    pub siblings: usize,
    pub is_legacy: bool,
    pub is_open: bool,
}

/// Runs a search as far as this reader sees. The inner error leads from a page beyond the end to the last one.
pub async fn find(app: &App, visit: &Visit, mut search: Search) -> Result<Result<Results, Response>, Fail> {
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, visit.viewer());
    let removed = search.confine(scope);
    let typed = number::read(&app.store, &search).await?;
    let is_run = search.way == Way::Simple || search.is_asked() || !search.filters().is_empty();
    let looked = if search.problem.is_some() || !is_run {
        Looked::default()
    } else {
        match look(app, &search, scope).await? {
            Ok(looked) => looked,
            Err(said) => {
                search.fail(said);
                Looked::default()
            }
        }
    };
    let pages = search.pages(looked.found.total);
    if looked.found.hits.is_empty() && looked.found.total > 0 {
        return Ok(Err(see_other(&visit.url(&search.path_of_page(pages)))));
    }
    let centres = names::Centres::read(&app.store).await?;
    let labels = Labels { visit, centres: &centres };
    let total = looked.found.total;
    Ok(Ok(Results {
        status: match &search.problem {
            None => StatusCode::OK,
            Some(problem) if problem.is_address => StatusCode::BAD_REQUEST,
            Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        },
        scope,
        is_complete: scope == Depth::Complete,
        is_run,
        total,
        count: counted(visit, total),
        rows: looked.found.hits.iter().map(|hit| row(visit, hit)).collect(),
        groups: labels.groups(&search, &looked.found.facets),
        active: labels.active(&search),
        removed: left_out(visit, &removed),
        problem: search.problem.as_ref().map(|problem| problem.said.text(visit.language())),
        typed: if looked.found.hits.iter().any(|hit| hit.led.is_some()) { Typed::Words } else { typed },
        led: led(visit, &looked.found.hits),
        meant: looked.meant.map(|words| {
            let url = visit.url(&search.with_words(&words));
            (words, url)
        }),
        page: search.query.page,
        pages,
        pager_url: visit.url(&search.path_before_page()),
        is_cut: total > pages * search.query.size,
        tools: tools(app, visit, &search),
        search,
    }))
}

/// What the index says.
#[derive(Default)]
struct Looked {
    found: Found,
    meant: Option<String>,
}

/// What is found. The inner error says what is wrong with the question.
async fn look(app: &App, search: &Search, scope: Depth) -> Result<Result<Looked, Said>, Fail> {
    let (app, search) = (app.clone(), search.clone());
    let looked = tokio::task::spawn_blocking(move || look_now(&app.index, &search, scope)).await?;
    match looked {
        Ok(looked) => Ok(Ok(looked)),
        Err(error) => said(error).map(Err),
    }
}

/// What is wrong with a question; what is wrong with the index is our own fault.
pub fn said(error: SearchError) -> Result<Said, Fail> {
    Ok(match error {
        SearchError::TooLong => Said::new("portal-search-too-long"),
        SearchError::TooDeep => Said::new("portal-search-too-deep"),
        SearchError::TooOpen => Said::new("search-too-open"),
        SearchError::NotReleased(field) => Said::new("search-not-released").with("field", field),
        SearchError::NoSuchQuestion(field) => Said::new("search-no-such-question").with("field", field),
        SearchError::Busy | SearchError::Folder(_) | SearchError::Index(_) => return Err(error.into()),
    })
}

/// Finds, and counts each filter that is set as if it were not, so that another value can be added.
fn look_now(index: &Index, search: &Search, scope: Depth) -> Result<Looked, SearchError> {
    let facets = Facets::These(filters::counted(scope));
    let query = whole(index, search, scope)?;
    let mut found = index.find(&Query { facets, ..query.clone() }, scope)?;
    for (count, lifted) in filters::lifted(search) {
        let lifted = Query { criteria: query.criteria.clone(), ..lifted };
        let counted = index.count_by(&lifted, scope, &[count])?.facets.pop();
        let own = found.facets.iter_mut().find(|own| own.field == count.field);
        if let (Some(own), Some(counted)) = (own, counted) {
            *own = counted;
        }
    }
    let meant = if search.way == Way::Simple { index.did_you_mean(&query, scope)? } else { None };
    Ok(Looked { found, meant })
}

/// The query with what only the index knows: which archives there are.
///
/// # Errors
/// As [`Index::find`].
pub fn whole(index: &Index, search: &Search, scope: Depth) -> Result<Query, SearchError> {
    let mut query = search.query.clone();
    if search.is_archived() {
        let all = CountBy { field: Field::Archive, most: search::MAX_COUNTED };
        let known = index.count_by(&Query::default(), scope, &[all])?.facets;
        let names = known.into_iter().flat_map(|facet| facet.values).map(|(name, _)| name);
        let any =
            Criterion::Or(names.map(|name| Criterion::Has(Field::Archive, Match::Whole, name)).collect());
        query.criteria = Some(match query.criteria {
            Some(own) => Criterion::And(vec![own, any]),
            None => any,
        });
    }
    Ok(query)
}

fn left_out(visit: &Visit, removed: &[&str]) -> String {
    let names = removed.iter().map(|name| visit.t(&format!("portal-filter-{}", name.replace('_', "-"))));
    names.collect::<Vec<_>>().join(", ")
}

/// For each hit that another number led to, what there is to say.
fn led(visit: &Visit, hits: &[Hit]) -> Vec<String> {
    let led = hits.iter().filter_map(|hit| {
        let (typed, why) = hit.led.as_ref()?;
        let key = match why {
            Led::Own | Led::SameTitle => return None,
            Led::Incorrect => "search-led-incorrect",
            Led::Cancelled => "search-led-cancelled",
            Led::FormerIssnL => "search-led-former",
        };
        let typed = hyphened(typed);
        let values = [
            ("typed", typed.into()),
            ("issn", hit.issn.to_string().into()),
            ("title", hit.title.clone().into()),
        ];
        Some(visit.ts(key, &values))
    });
    led.take(10).collect()
}

/// Eight signs as a number is written.
pub fn hyphened(compact: &str) -> String {
    match compact.split_at_checked(4) {
        Some((first, rest)) if rest.len() == 4 => format!("{first}-{rest}"),
        _ => compact.to_owned(),
    }
}

fn tools(app: &App, visit: &Visit, search: &Search) -> Tools {
    let path = search.own_path();
    let path = path.trim_end_matches('?').to_owned();
    let address = app.link(&visit.url(&path));
    let subject =
        url::form_urlencoded::byte_serialize(visit.t("search-share-subject").as_bytes()).collect::<String>();
    let body: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
    let fields = search.all_fields();
    let most = export::most(visit.viewer());
    Tools {
        mail: format!("mailto:?subject={}&body={}", subject.replace('+', "%20"), body.replace('+', "%20")),
        export: visit.url(&format!("{}/export", search.way.address())),
        feed: if search.way == Way::Simple {
            format!("/feeds/search?{}", super::asked::encoded(&fields))
        } else {
            String::new()
        },
        most,
        most_written: names::number(visit, most),
        formats: offered(visit),
        address,
        path,
        fields,
    }
}

/// The formats that results are offered in, by name and what they are for.
pub fn offered(visit: &Visit) -> Vec<(&'static str, String)> {
    Format::EXPORTED
        .map(|format| (format.name(), visit.t(&format!("search-format-{}", format.name()))))
        .into()
}

pub fn counted(visit: &Visit, total: usize) -> String {
    let written = names::number(visit, total);
    visit.ts("portal-search-count", &[("n", total.into()), ("written", written.into())])
}

/// A hit in words.
pub fn row(visit: &Visit, hit: &Hit) -> Row {
    let title = if hit.title.is_empty() { &hit.key_title } else { &hit.title };
    let key_title = if *title == hit.key_title { "" } else { &hit.key_title };
    Row {
        url: visit.url(&format!("/resource/ISSN/{}", hit.issn)),
        title: title.clone(),
        key_title: key_title.to_owned(),
        issn: hit.issn.to_string(),
        issn_l: hit.issn_l.to_string(),
        medium: visit.t(&format!("medium-{}", hit.medium.code())),
        icon: icon(hit.medium),
        country: names::place(visit, &hit.country),
        publisher: hit.publisher.clone().unwrap_or_default(),
        years: names::years(hit.start_year, hit.end_year),
        siblings: hit.siblings,
        is_legacy: hit.status == issn::Status::Legacy,
        is_open: hit.open_access,
    }
}

/// The icon that stands beside the word of a medium.
pub const fn icon(medium: issn::Medium) -> &'static str {
    match medium {
        issn::Medium::Print => "newspaper",
        issn::Medium::Online => "monitor",
        issn::Medium::Carrier => "disc",
        issn::Medium::Mobile => "smartphone",
        issn::Medium::Other => "layers",
    }
}
