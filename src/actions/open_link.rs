//! Uses a one-time link: the person is signed in and sets a password.

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

/// Uses a link, once, and opens a session: the token for its cookie. Rule: guidelines 2b, domain 2.4
pub async fn open_link(app: &App, secret: &str) -> Result<Result<String, LinkState>, Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let LinkState::Good(user) = links::take(&tx, &token::hash(secret), now).await? else {
        return Ok(Err(links::look(&tx, &token::hash(secret), now).await?));
    };
    let session = sign_in::open_session(app, &tx, user, now).await?;
    tx.commit().await?;
    Ok(Ok(session))
}
