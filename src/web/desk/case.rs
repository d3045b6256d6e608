//! A case: a request as the desk opens it, and what every page about it shows at its head.

use std::ops::Deref;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use issn::may::{Act, may};
use issn::request::{By, Facts, Kind, MOVES, Request, StateName, StepName};
use issn::timing::{self, Timing};
use store::requests::{self, Row};
use store::{organisations, users};

use crate::actions::facts;
use crate::app::App;
use crate::error::Fail;
use crate::web::desk::words::{self, Due, Sign};
use crate::web::kit::{Form, Staff};

/// A request of the centre of whoever asks. That of another centre is not there, nor is one that was never sent.
#[derive(Debug, Clone)]
pub struct Case {
    pub staff: Staff,
    pub row: Row,
    pub facts: Facts,
}

/// A case, opened by somebody who may decide it.
#[derive(Debug, Clone)]
pub struct Decider(pub Case);

impl FromRequestParts<App> for Case {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let staff = Staff::from_request_parts(parts, app).await?;
        let id = identity(parts, app).await?;
        Self::open(app, staff, id).await
    }
}

impl FromRequestParts<App> for Decider {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let case = Case::from_request_parts(parts, app).await?;
        case.staff.may(Act::Decide)?;
        Ok(Self(case))
    }
}

/// The number in the address; anything that is no number is not there.
pub async fn identity(parts: &mut Parts, app: &App) -> Result<i64, Fail> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Fail::Missing)?;
    let id = params.iter().find(|(name, _)| *name == "id").and_then(|(_, text)| text.parse().ok());
    id.ok_or(Fail::Missing)
}

impl Case {
    /// Opens the request with this number for a member of staff.
    ///
    /// # Errors
    /// [`Fail::Missing`] when it is another centre's, or was never sent.
    pub async fn open(app: &App, staff: Staff, id: i64) -> Result<Self, Fail> {
        let row = requests::find(&app.store, id).await?;
        if row.request.centre != staff.centre || row.sent.is_none() {
            return Err(Fail::Missing);
        }
        let facts = facts::load(app, &app.store, &row.request).await?;
        Ok(Self { staff, row, facts })
    }

    pub const fn request(&self) -> &Request {
        &self.row.request
    }

    pub fn state(&self) -> StateName {
        self.request().state.name()
    }

    /// Whether a librarian may take this step from the present state. Rule: domain 4.8
    pub fn offers(&self, step: StepName) -> bool {
        let assigns = matches!(step, StepName::Process | StepName::AssignAhead);
        if assigns && self.request().kind != Kind::Assignment {
            return false;
        }
        MOVES.iter().any(|known| known.from == self.state() && known.step == step && known.by != By::Sender)
    }

    /// Whether the person looking may decide at all.
    pub fn may_decide(&self) -> bool {
        may(self.staff.party(), Act::Decide)
    }

    /// Whether a medium is still to come, so that the numbers can be provisional only.
    pub fn is_ahead(&self) -> bool {
        let application = &self.request().application;
        let judged = |version| timing::judge(application.case(version), self.facts.today);
        application.versions.iter().any(|version| judged(version) == Ok(Timing::Ahead))
    }

    /// The address of the case, or of one of its pages.
    pub fn url(&self, rest: &str) -> String {
        self.staff.url(&format!("/desk/requests/{}{rest}", self.request().id))
    }

    /// An empty form that knows which version of the request the person saw.
    pub fn form(&self) -> Form {
        Form::new(&self.staff).with("seen", self.request().version.to_string())
    }

    /// What stands at the head of every page about the case.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn head(&self, app: &App) -> Result<Head, Fail> {
        let (v, request) = (&self.staff.visit, self.request());
        let taken = match request.taken_by {
            Some(user) => users::find(&app.store, user).await?.person.full_name(),
            None => String::new(),
        };
        Ok(Head {
            id: request.id,
            version: request.version,
            url: self.url(""),
            title: shown_title(v, &self.row.title),
            kind: v.t(&format!("kind-{}", request.kind.code())),
            media: request.application.versions.iter().map(|own| words::medium(v, own.medium)).collect(),
            publisher: organisations::find(&app.store, request.organisation).await?.details.name,
            state: words::state(v, self.state()),
            due: words::due(v, request, self.facts.today, &self.facts.calendar),
            is_mine: request.taken_by == Some(self.staff.user),
            taken,
            urgent: request.is_urgent(),
            first: request.first,
            sent: self.row.sent.map(|at| v.datetime(at)).unwrap_or_default(),
            numbers: numbers(v, request),
        })
    }
}

impl Deref for Case {
    type Target = Staff;
    fn deref(&self) -> &Staff {
        &self.staff
    }
}

/// The head of a case.
#[derive(Debug, Clone)]
pub struct Head {
    pub id: i64,
    pub version: i64,
    pub url: String,
    pub title: String,
    pub kind: String,
    pub media: Vec<String>,
    pub publisher: String,
    pub state: Sign,
    pub due: Option<Due>,
    /// Who has taken it up; empty for nobody.
    pub taken: String,
    pub is_mine: bool,
    pub urgent: bool,
    pub first: bool,
    pub sent: String,
    /// Medium and number.
    pub numbers: Vec<(String, String)>,
}

/// A title as a list shows it, with words where there is none.
pub fn shown_title(v: &crate::web::kit::Visit, title: &str) -> String {
    if title.is_empty() { v.t("desk-untitled") } else { title.to_owned() }
}

fn numbers(v: &crate::web::kit::Visit, request: &Request) -> Vec<(String, String)> {
    let numbered = request.application.versions.iter().zip(request.issns());
    numbered.map(|(version, issn)| (words::medium(v, version.medium), issn.to_string())).collect()
}
