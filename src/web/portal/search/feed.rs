//! Atom feeds of searches: what is new or changed among their results. Rule: RFC 4287
//!
//! A kept search has a secret address that shows what its owner would see; any simple search has a public one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use issn::Issn;
use issn::account::AccountState;
use issn::visible::{self, Viewer};
use jiff::Timestamp;
use search::{Facets, Hit, Query, Sort};
use store::users::{self, Belongs};
use store::{organisations, records, searches};

use super::asked::{self, Search, Way};
use super::results;
use crate::actions::token;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::visit::viewer_of;
use crate::web::kit::{Path, Visit};
use crate::web::portal::names;

/// Serials in a feed: those that changed last.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "portal/search/feed.xml")]
struct Feed {
    v: Visit,
    id: String,
    called: String,
    own: String,
    page: String,
    updated: String,
    entries: Vec<Entry>,
}

/// One serial of a feed.
struct Entry {
    issn: String,
    title: String,
    url: String,
    updated: String,
    published: String,
    summary: String,
}

/// The feed of a kept search, for whoever has its address.
pub async fn kept(
    visit: Visit,
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let kept = searches::by_secret(&app.store, &secret).await?;
    let search = Search::of_path(&kept.path).ok_or(Fail::Missing)?;
    let viewer = owner(&app, kept.user).await?;
    let known = About {
        called: kept.name,
        // The secret itself is told to nobody; its hash stays the same as long as the address does.
        id: format!("urn:masthead:search:{}", &token::hash(&kept.secret)[..32]),
        own: app.link(&format!("/feeds/search/{}", kept.secret)),
        begun: kept.created,
        is_private: true,
    };
    answer(&app, &visit, search, (viewer, known), &headers).await
}

/// The public feed of a simple search.
pub async fn open(
    visit: Visit,
    State(app): State<App>,
    Asked(form): Asked,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let search = Search::read(Way::Simple, &form);
    let fields = asked::encoded(&search.all_fields());
    let known = About {
        called: match search.query.words.as_str() {
            "" => visit.t("search-feed-title-all"),
            words => visit.t1("search-feed-title", "words", words),
        },
        id: app.link(&format!("/feeds/search?{fields}")),
        own: app.link(&format!("/feeds/search?{fields}")),
        begun: Timestamp::UNIX_EPOCH,
        is_private: false,
    };
    answer(&app, &visit, search, (Viewer::Visitor, known), &headers).await
}

/// What stands at the head of a feed.
struct About {
    called: String,
    id: String,
    own: String,
    begun: Timestamp,
    is_private: bool,
}

/// With whose eyes the feed of a person's search sees. Who may not sign in has no feed either.
async fn owner(app: &App, user: i64) -> Result<Viewer, Fail> {
    let user = users::find(&app.store, user).await?;
    if let Belongs::Organisation(id, _) = user.belongs
        && organisations::find(&app.store, id).await?.state == AccountState::Blocked
    {
        return Err(Fail::Missing);
    }
    Ok(viewer_of(users::actor(&app.store, &user).await?.party))
}

async fn answer(
    app: &App,
    visit: &Visit,
    mut search: Search,
    (viewer, about): (Viewer, About),
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let scope = visible::scope(store::settings::openness(&app.store).await?, viewer);
    search.confine(scope);
    if let Some(problem) = search.problem {
        return Err(Fail::Refused(vec![problem.said]));
    }
    let (index, asked) = (app.index.clone(), search.clone());
    let found = tokio::task::spawn_blocking(move || {
        let query = results::whole(&index, &asked, scope)?;
        let latest = Query { sort: Sort::Changed, page: 1, size: ENTRIES, facets: Facets::None, ..query };
        index.find(&latest, scope)
    });
    let found = match found.await? {
        Ok(found) => found,
        Err(error) => return Err(Fail::Refused(vec![results::said(error)?])),
    };
    let entries = entries(app, visit, &found.hits).await?;
    let latest = entries.iter().map(|(at, _)| *at).max().unwrap_or(about.begun);
    let feed = Feed {
        v: visit.clone(),
        id: about.id,
        called: legible(&about.called),
        own: about.own,
        page: app.link(&visit.url(&search.own_path())),
        updated: latest.to_string(),
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
    };
    written(&feed.render()?, about.is_private, headers)
}

/// The hits with when they came and changed, the latest change first.
async fn entries(app: &App, visit: &Visit, hits: &[Hit]) -> Result<Vec<(Timestamp, Entry)>, Fail> {
    let numbers: Vec<Issn> = hits.iter().map(|hit| hit.issn).collect();
    let kept = records::find_all(&app.store, &numbers).await?;
    let dates: HashMap<Issn, (Timestamp, Timestamp)> =
        kept.into_iter().map(|kept| (kept.record.issn, (kept.created, kept.modified))).collect();
    let known = hits.iter().filter_map(|hit| {
        let (created, modified) = dates.get(&hit.issn)?;
        Some((*modified, entry(app, visit, hit, (*created, *modified))))
    });
    let mut entries: Vec<_> = known.collect();
    entries.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.issn.cmp(&other.1.issn)));
    Ok(entries)
}

fn entry(app: &App, visit: &Visit, hit: &Hit, (created, modified): (Timestamp, Timestamp)) -> Entry {
    let title = if hit.title.is_empty() { &hit.key_title } else { &hit.title };
    let medium = visit.t(&format!("medium-{}", hit.medium.code()));
    let facts = [format!("ISSN {}", hit.issn), medium, names::place(visit, &hit.country)];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    Entry {
        issn: hit.issn.to_string(),
        title: legible(title),
        url: app.link(&visit.url(&format!("/resource/ISSN/{}", hit.issn))),
        updated: modified.to_string(),
        published: created.to_string(),
        summary: legible(&facts.join(" · ")),
    }
}

/// Text without the signs that XML 1.0 does not know (its section 2.2).
fn legible(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() && !matches!(sign, '\u{fffe}' | '\u{ffff}')).collect()
}

/// The feed, or 304 for who has it already.
fn written(feed: &str, is_private: bool, headers: &HeaderMap) -> Result<Response, Fail> {
    let tag = format!("W/\"{}\"", &token::hash(feed)[..32]);
    let cache = if is_private { "private, max-age=300" } else { "public, max-age=300" };
    let shared = [
        (header::ETAG, HeaderValue::from_str(&tag)?),
        (header::CACHE_CONTROL, HeaderValue::from_static(cache)),
        (header::VARY, HeaderValue::from_static("Accept-Language, Cookie")),
    ];
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let opaque = tag.trim_start_matches("W/");
    if known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == opaque)) {
        return Ok((StatusCode::NOT_MODIFIED, shared).into_response());
    }
    let media_type = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((shared, media_type, feed.to_owned()).into_response())
}
