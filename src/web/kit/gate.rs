//! Who is let in: asked for by a handler as its argument, answered before it runs.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use issn::account::AccountState;
use issn::may::{Act, may};
use issn::person::{Party, Post, Role};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Visit;

/// Somebody who has signed in, whoever it is.
#[derive(Debug, Clone)]
pub struct Known {
    pub visit: Visit,
    pub user: i64,
}

/// A member of an organisation whose account is active. Reads like the visit it is.
#[derive(Debug, Clone)]
pub struct Member {
    pub visit: Visit,
    pub user: i64,
    pub organisation: i64,
    pub role: Role,
    /// The centre that the organisation belongs to.
    pub centre: i64,
}

/// A member of an organisation that may still have to pay its fee.
#[derive(Debug, Clone)]
pub struct MemberAny {
    pub member: Member,
    pub account: AccountState,
}

/// Somebody who works at a centre.
#[derive(Debug, Clone)]
pub struct Staff {
    pub visit: Visit,
    pub user: i64,
    pub centre: i64,
    pub post: Post,
}

/// Somebody at a centre who decides requests.
#[derive(Debug, Clone)]
pub struct Librarian(pub Staff);

impl Member {
    /// # Errors
    /// [`Fail::Forbidden`] when the member's role does not allow it.
    pub fn may(&self, act: Act) -> Result<(), Fail> {
        allowed(self.visit.party(), act)
    }
}

impl Staff {
    /// # Errors
    /// [`Fail::Forbidden`] when the post does not allow it.
    pub fn may(&self, act: Act) -> Result<(), Fail> {
        allowed(self.visit.party(), act)
    }
}

fn allowed(party: Party, act: Act) -> Result<(), Fail> {
    if may(party, act) { Ok(()) } else { Err(Fail::Forbidden) }
}

/// The visit of somebody signed in; others are sent to sign in first.
async fn signed_in(parts: &mut Parts, app: &App) -> Result<Visit, Fail> {
    let visit = Visit::from_request_parts(parts, app).await?;
    if visit.signed_in() { Ok(visit) } else { Err(Fail::Unauthorised(visit.path_and_query())) }
}

impl FromRequestParts<App> for Known {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let visit = signed_in(parts, app).await?;
        let user = visit.who().ok_or(Fail::Forbidden)?.user;
        Ok(Self { visit, user })
    }
}

impl FromRequestParts<App> for MemberAny {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let visit = signed_in(parts, app).await?;
        let who = visit.who().ok_or(Fail::Forbidden)?;
        let Party::Member { organisation, role } = who.party else { return Err(Fail::Forbidden) };
        allowed(who.party, Act::SeeOrganisation)?;
        let account = who.account.ok_or(Fail::Forbidden)?;
        if !matches!(account, AccountState::Active | AccountState::FeeDue) {
            return Err(Fail::Forbidden);
        }
        let (user, centre) = (who.user, who.centre);
        Ok(Self { member: Member { visit, user, organisation, role, centre }, account })
    }
}

impl FromRequestParts<App> for Member {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let MemberAny { member, account } = MemberAny::from_request_parts(parts, app).await?;
        if account == AccountState::Active { Ok(member) } else { Err(Fail::FeeDue) }
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let visit = signed_in(parts, app).await?;
        let who = visit.who().ok_or(Fail::Forbidden)?;
        let Party::Staff { centre, post } = who.party else { return Err(Fail::Forbidden) };
        allowed(who.party, Act::SeeDesk)?;
        let user = who.user;
        Ok(Self { visit, user, centre, post })
    }
}

impl FromRequestParts<App> for Librarian {
    type Rejection = Fail;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fail> {
        let staff = Staff::from_request_parts(parts, app).await?;
        staff.may(Act::Decide)?;
        Ok(Self(staff))
    }
}

impl Deref for Known {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Deref for Member {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Deref for MemberAny {
    type Target = Member;
    fn deref(&self) -> &Member {
        &self.member
    }
}

impl Deref for Staff {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Deref for Librarian {
    type Target = Staff;
    fn deref(&self) -> &Staff {
        &self.0
    }
}
