//! The request that an address names, if it is the member's own.

use std::collections::HashMap;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use issn::may::{Act, may};
use issn::request::{By, Kind, MOVES, Move, Request, State, StateName, StepName, Topic};
use store::requests::Row;

use crate::actions::answer_request;
use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Member, Path};

/// A request of the member's organisation; that of another is not there.
#[derive(Debug)]
pub struct Own {
    pub member: Member,
    pub row: Row,
    names: HashMap<String, String>,
}

impl Own {
    pub const fn request(&self) -> &Request {
        &self.row.request
    }

    /// What the address says in this place.
    pub fn named(&self, name: &str) -> &str {
        self.names.get(name).map_or("", String::as_str)
    }

    /// The same request as it stands now.
    pub fn renewed(self, row: Row) -> Self {
        Self { row, ..self }
    }

    /// Whether the member may write requests at all.
    pub fn may_write(&self) -> bool {
        may(self.member.visit.party(), Act::WriteRequests)
    }

    /// Whether the member may change the answers now.
    pub fn may_edit(&self) -> bool {
        let open = matches!(self.request().state, State::Draft | State::Incomplete { .. });
        open && self.request().kind == Kind::Assignment && self.may_write()
    }

    /// Whether the member may cancel it now.
    pub fn may_cancel(&self) -> bool {
        self.may_take(StepName::Cancel)
    }

    /// Whether the member may have it taken up again now.
    pub fn may_resume(&self) -> bool {
        self.may_take(StepName::Resume)
    }

    /// Whether the member's side may take this step from the present state. Rule: domain 4.8
    fn may_take(&self, step: StepName) -> bool {
        let from = self.request().state.name();
        let is_ours = |known: &Move| known.from == from && known.step == step && known.by != By::Librarian;
        self.may_write() && MOVES.iter().any(is_ours)
    }

    /// # Errors
    /// [`Fail::Forbidden`] for roles that only look, [`Fail::Refused`] when it cannot be edited now.
    pub fn editable(&self) -> Result<(), Fail> {
        self.member.may(Act::WriteRequests)?;
        if self.request().kind != Kind::Assignment {
            return Err(Fail::Missing);
        }
        if self.may_edit() { Ok(()) } else { Err(Fail::refused("request-not-editable")) }
    }

    /// The address of a page of this request, with language; an empty name is the request's own page.
    pub fn url(&self, page: &str) -> String {
        url_of(&self.member, self.request().id, page)
    }

    /// The address of a page of questions.
    pub fn topic_url(&self, topic: Topic, back_to_check: bool) -> String {
        let query = if back_to_check { "?back=check" } else { "" };
        format!("{}{query}", self.url(topic.code()))
    }
}

/// The address of a page of a request, with language; an empty name is the request's own page.
pub fn url_of(member: &Member, id: i64, page: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    member.url(&format!("/publisher/requests/{id}{slash}{page}"))
}

/// The shape that shows a state. Rule: docs/COMPONENTS.md (status)
pub const fn shape(state: StateName) -> &'static str {
    match state {
        StateName::OnHold => "on-hold",
        other => other.code(),
    }
}

impl FromRequestParts<App> for Own {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let member = Member::from_request_parts(parts, app).await?;
        let Path(names) = Path::<HashMap<String, String>>::from_request_parts(parts, app).await?;
        let id = names.get("id").and_then(|id| id.parse().ok()).ok_or(Fail::Missing)?;
        let row = answer_request::own(app, &member.actor(), id).await?;
        Ok(Self { member, row, names })
    }
}
