//! Sets a password. The first one makes the registration fee due.

use issn::account::AccountState;
use store::users::{self, Belongs};
use store::{links, organisations, sessions};

use crate::actions::{password, sign_in};
use crate::{App, Fail};

/// Sets the password of a person and closes all their sessions and links; the token of a fresh session comes back.
///
/// `Err` is the key of the text that says why the password will not do. Rule: guidelines 2b, product (*Accounts*)
pub async fn set_password(app: &App, user: i64, typed: &str) -> Result<Result<String, &'static str>, Fail> {
    let now = app.clock.now();
    let known = users::find(&app.store, user).await?;
    let person = [known.user_name.as_str(), &known.email, &known.person.first_name, &known.person.last_name];
    if let Some(weakness) = password::weakness(typed, &person) {
        return Ok(Err(weakness));
    }
    let hash = password::hash(typed).await?;
    let tx = app.store.begin().await?;
    users::set_password(&tx, user, &hash).await?;
    links::close_all(&tx, user, now).await?;
    sessions::close_all(&tx, user).await?;
    if let Belongs::Organisation(organisation, _) = known.belongs
        && organisations::find(&tx, organisation).await?.state == AccountState::Registered
    {
        organisations::set_state(&tx, organisation, AccountState::FeeDue).await?;
    }
    let session = sign_in::open_session(app, &tx, user, now).await?;
    tx.commit().await?;
    Ok(Ok(session))
}
