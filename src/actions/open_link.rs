//! Uses a one-time link: the person is signed in and sets a password.

use jiff::SignedDuration;
use store::links::{self, LinkState};
use store::users::{self, User};

use crate::actions::{sign_in, token};
use crate::{App, Fail};

/// What the page of a link shows.
#[derive(Debug)]
pub enum Link {
    /// It may be used, by this person.
    Good(Box<User>),
    /// It was used, replaced by a newer one, has expired, or never was.
    Bad(LinkState),
}

/// Looks at a link without using it: mail programs open links before people do.
pub async fn look(app: &App, secret: &str) -> Result<Link, Fail> {
    match links::look(&app.store, &token::hash(secret), app.clock.now()).await? {
        LinkState::Good(user) => Ok(Link::Good(Box::new(users::find(&app.store, user).await?))),
        bad => Ok(Link::Bad(bad)),
    }
}

/// A link that was just used.
#[derive(Debug)]
pub struct Opened {
    /// The token for the cookie.
    pub session: String,
    /// What allows to set a password without the present one, for a while and once.
    pub once: String,
}

/// Minutes in which a password may be set after a link was used.
const MINUTES: i64 = 60;

/// Uses a link, once, and opens a session. Rule: guidelines 2b, domain 2.4
pub async fn open_link(app: &App, secret: &str) -> Result<Result<Opened, LinkState>, Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let LinkState::Good(user) = links::take(&tx, &token::hash(secret), now).await? else {
        return Ok(Err(links::look(&tx, &token::hash(secret), now).await?));
    };
    let session = sign_in::open_session(app, &tx, user, now).await?;
    let once = app.chance.token();
    let expires = now.checked_add(SignedDuration::from_mins(MINUTES))?;
    links::add(&tx, &token::hash(&once), user, "password", expires).await?;
    tx.commit().await?;
    Ok(Ok(Opened { session, once }))
}

/// Whether this is what [`open_link`] gave to this person, still to be used.
pub async fn was_opened(app: &App, user: i64, once: &str) -> Result<bool, Fail> {
    let state = links::look(&app.store, &token::hash(once), app.clock.now()).await?;
    Ok(state == LinkState::Good(user))
}
