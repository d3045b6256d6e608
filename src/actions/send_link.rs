//! Sends a one-time link: for a registration, again, or because the password is forgotten.

use issn::account::LINK_HOURS;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::users::{self, User};
use store::{Tx, links};

use crate::actions::{letter, token};
use crate::{App, Fail};

/// Sends a link to whoever signs in by this name or address. Nothing tells whether there is such a person.
///
/// Somebody without a password yet gets the mail of the registration again. Rule: product (*Accounts*)
pub async fn send_link(app: &App, login: &str) -> Result<(), Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    if let Some(user) = users::by_login(&tx, login).await? {
        let purpose = if user.password_hash.is_some() { "forgotten" } else { "registration" };
        post_link(app, &tx, &user, purpose, now).await?;
    }
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(())
}

/// Puts the mail with a fresh link into the queue; older links of the person become worthless.
pub async fn post_link(app: &App, tx: &Tx, user: &User, purpose: &str, now: Timestamp) -> Result<(), Fail> {
    let secret = app.chance.token();
    let expires = now.checked_add(SignedDuration::from_hours(LINK_HOURS))?;
    links::close_all(tx, user.id, now).await?;
    links::add(tx, &token::hash(&secret), user.id, purpose, expires).await?;
    let facts = json!({
        "link": app.link(&format!("/{}/account/link/{secret}", user.language)),
        "again": app.link(&format!("/{}/account/forgotten", user.language)),
        "hours": LINK_HOURS,
    });
    letter::post(tx, user, purpose, facts, now).await
}
