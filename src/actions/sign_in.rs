//! Signs in and out.

use jiff::{SignedDuration, Timestamp};
use store::sessions::{self, NewSession};
use store::{Tx, users};

use crate::actions::{password, token};
use crate::{App, Fail};

/// Signs in by user name or e-mail: the token for the cookie, or `None` when the two do not fit together.
pub async fn sign_in(app: &App, login: &str, typed: &str) -> Result<Option<String>, Fail> {
    let user = users::by_login(&app.store, login).await?;
    let hash = user.as_ref().and_then(|user| user.password_hash.as_deref());
    let right = password::verify(typed, hash).await?;
    let Some(user) = user.filter(|_| right) else { return Ok(None) };
    let tx = app.store.begin().await?;
    let session = open_session(app, &tx, user.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Some(session))
}

/// Opens a session for a person: the token for the cookie.
pub async fn open_session(app: &App, tx: &Tx, user: i64, now: Timestamp) -> Result<String, Fail> {
    let secret = app.chance.token();
    let expires = now.checked_add(SignedDuration::from_hours(app.config.session_hours))?;
    let new = NewSession { token_hash: token::hash(&secret), user, csrf: app.chance.token(), expires };
    sessions::open(tx, new, now).await?;
    Ok(secret)
}

/// Signs out: the session of this cookie is closed.
pub async fn sign_out(app: &App, secret: &str) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    sessions::close(&tx, &token::hash(secret)).await?;
    Ok(tx.commit().await?)
}
