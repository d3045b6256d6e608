//! One visit to one page: who, when, in which language. Templates know it as `v`.

use std::fmt::Display;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use issn::person::{Actor, Party};
use issn::visible::Viewer;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::sessions::SignedIn;

use crate::app::App;
use crate::error::Fail;
use crate::texts::{self, Lang, Value};
use crate::web::kit::headers::RequestNumber;
use crate::web::kit::lang::Spoken;
use crate::web::kit::{page, session};

/// The facts of one request. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Visit(Arc<Facts>);

#[derive(Debug)]
struct Facts {
    lang: Lang,
    /// The path without its language.
    path: String,
    query: Option<String>,
    who: Option<SignedIn>,
    now: Timestamp,
    tz: TimeZone,
    agency: String,
    demo: bool,
    ip: Option<IpAddr>,
    number: String,
}

/// Puts the visit with the request, and gives errors the dress of a page on the way back.
pub async fn attach(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (visit, trouble) = match session::of(&app, &parts.headers).await {
        Ok(who) => (Visit::new(&app, &parts, who), None),
        Err(fail) => (Visit::new(&app, &parts, None), Some(fail)),
    };
    parts.extensions.insert(visit.clone());
    let response = match trouble {
        Some(fail) => axum::response::IntoResponse::into_response(fail),
        None => next.run(Request::from_parts(parts, body)).await,
    };
    page::dress(&visit, response)
}

impl FromRequestParts<App> for Visit {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        if let Some(visit) = parts.extensions.get::<Self>() {
            return Ok(visit.clone());
        }
        let visit = Self::new(app, parts, session::of(app, &parts.headers).await?);
        parts.extensions.insert(visit.clone());
        Ok(visit)
    }
}

impl Visit {
    fn new(app: &App, parts: &Parts, who: Option<SignedIn>) -> Self {
        let spoken = parts.extensions.get::<Spoken>().map(|Spoken(lang)| *lang);
        let number = parts.extensions.get::<RequestNumber>().map(|number| number.0.clone());
        Self(Arc::new(Facts {
            lang: spoken.unwrap_or_else(|| super::lang::preferred(who.as_ref(), &parts.headers)),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            who,
            now: app.clock.now(),
            tz: app.config.tz(),
            agency: app.config.agency.name.clone(),
            demo: app.config.demo,
            ip: ip(parts, app.config.behind_proxy),
            number: number.unwrap_or_default(),
        }))
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        texts::plain(self.0.lang, key)
    }

    /// The text of a key with one value. A number that a plural depends on goes to [`Visit::tn`].
    pub fn t1(&self, key: &str, name: &str, value: impl Display) -> String {
        texts::text(self.0.lang, key, &[(name, value.to_string().into())])
    }

    /// The text of a key with two values.
    #[expect(clippy::too_many_arguments, reason = "a template says it best in one line")]
    pub fn t2(
        &self,
        key: &str,
        name: &str,
        value: impl Display,
        other: &str,
        second: impl Display,
    ) -> String {
        texts::text(self.0.lang, key, &[(name, value.to_string().into()), (other, second.to_string().into())])
    }

    /// The text of a key that counts: the number is `$n`.
    pub fn tn(&self, key: &str, n: impl Into<Value>) -> String {
        texts::text(self.0.lang, key, &[("n", n.into())])
    }

    /// The text of a key with any values.
    pub fn ts(&self, key: &str, args: &[(&str, Value)]) -> String {
        texts::text(self.0.lang, key, args)
    }

    pub fn lang(&self) -> &'static str {
        self.0.lang.code()
    }

    pub fn language(&self) -> Lang {
        self.0.lang
    }

    pub fn dir(&self) -> &'static str {
        self.0.lang.dir()
    }

    /// The address of a page in the visitor's language: `/search` becomes `/en/search`.
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.0.lang.code())
    }

    /// The address of this very page in a language.
    pub fn here(&self, lang: &str) -> String {
        match &self.0.query {
            Some(query) => format!("/{lang}{}?{query}", self.0.path),
            None => format!("/{lang}{}", self.0.path),
        }
    }

    /// The path of this page without language and query.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The path with its query, without language: where to come back to.
    pub fn path_and_query(&self) -> String {
        match &self.0.query {
            Some(query) => format!("{}?{query}", self.0.path),
            None => self.0.path.clone(),
        }
    }

    /// The languages to choose from: code and own name.
    pub fn languages(&self) -> Vec<(&'static str, &'static str)> {
        Lang::complete().iter().map(|lang| (lang.code(), lang.own_name())).collect()
    }

    pub fn signed_in(&self) -> bool {
        self.0.who.is_some()
    }

    /// Who has signed in.
    pub fn who(&self) -> Option<&SignedIn> {
        self.0.who.as_ref()
    }

    pub fn person_name(&self) -> String {
        let name = |who: &SignedIn| format!("{} {}", who.first_name, who.last_name).trim().to_owned();
        self.0.who.as_ref().map(name).unwrap_or_default()
    }

    pub fn is_publisher(&self) -> bool {
        matches!(self.party(), Party::Member { .. })
    }

    pub fn is_staff(&self) -> bool {
        matches!(self.party(), Party::Staff { .. })
    }

    /// Whether the way to the setting of what everyone sees is offered; the page itself asks which centre it is, too.
    pub fn may_choose_visibility(&self) -> bool {
        issn::may::may(self.party(), issn::may::Act::ChooseVisibility)
    }

    /// What a form has to bring back; empty for visitors, whose forms are told by where they come from.
    pub fn csrf(&self) -> &str {
        self.session_token().unwrap_or_default()
    }

    /// What the session expects its forms to bring back; visitors have no session.
    pub(super) fn session_token(&self) -> Option<&str> {
        self.0.who.as_ref().map(|who| who.csrf.as_str())
    }

    pub fn agency(&self) -> &str {
        &self.0.agency
    }

    pub fn is_demo(&self) -> bool {
        self.0.demo
    }

    /// A day written out: "14 March 2027".
    pub fn date(&self, date: impl std::borrow::Borrow<Date>) -> String {
        texts::date(self.0.lang, *date.borrow())
    }

    /// A day as tables show it: "14 Mar 2027".
    pub fn short_date(&self, date: impl std::borrow::Borrow<Date>) -> String {
        texts::short_date(self.0.lang, *date.borrow())
    }

    /// A moment written out, in the agency's time zone.
    pub fn datetime(&self, at: impl std::borrow::Borrow<Timestamp>) -> String {
        texts::datetime(self.0.lang, *at.borrow(), &self.0.tz)
    }

    /// The day of a moment in the agency's time zone.
    pub fn day_of(&self, at: impl std::borrow::Borrow<Timestamp>) -> Date {
        self.0.tz.to_datetime(*at.borrow()).date()
    }

    /// Whole cents as an amount of money.
    pub fn money(&self, cents: impl std::borrow::Borrow<i64>, currency: &str) -> String {
        texts::money(self.0.lang, *cents.borrow(), currency)
    }

    /// The size of a file as people read it.
    pub fn size(&self, bytes: u64) -> String {
        texts::size(self.0.lang, bytes)
    }

    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    pub fn today(&self) -> Date {
        self.day_of(self.0.now)
    }

    /// The number by which the log knows this request.
    pub fn number(&self) -> &str {
        &self.0.number
    }

    /// Where the visitor comes from, if known.
    pub fn ip(&self) -> Option<IpAddr> {
        self.0.ip
    }

    pub fn party(&self) -> Party {
        self.0.who.as_ref().map_or(Party::Visitor, |who| who.party)
    }

    /// The person as rules see them.
    pub fn actor(&self) -> Actor {
        Actor { user: self.0.who.as_ref().map(|who| who.user), party: self.party() }
    }

    /// The person as the register sees them.
    pub fn viewer(&self) -> Viewer {
        viewer_of(self.party())
    }
}

/// A party as the register sees it.
pub const fn viewer_of(party: Party) -> Viewer {
    match party {
        Party::Member { organisation, .. } => Viewer::Publisher(organisation),
        Party::Staff { .. } => Viewer::Staff,
        Party::Subscriber => Viewer::Subscriber,
        Party::Visitor | Party::System => Viewer::Visitor,
    }
}

/// The visitor's address; behind our own proxy, the last one that the proxy was asked from.
fn ip(parts: &Parts, behind_proxy: bool) -> Option<IpAddr> {
    let forwarded = || {
        let last = parts.headers.get_all("x-forwarded-for").iter().next_back()?;
        last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let connected = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    if behind_proxy { forwarded() } else { connected() }
}
