//! A publisher registers: organisation, owner, and the mail with the one-time link.

use issn::account::{self, AccountState};
use issn::person::Role;
use jiff::Timestamp;
use serde_json::json;
use store::history::{self, NewEntry, Subject};
use store::organisations::{self, Details, NewOrganisation};
use store::users::{self, Belongs, NewUser, Person};
use store::{Store, Tx};

use crate::actions::{letter, send_link};
use crate::{App, Fail};

/// The registration form, read. The terms were accepted. Rule: domain 2.3
#[derive(Debug, Clone)]
pub struct Registration {
    pub centre: i64,
    pub details: Details,
    pub person: Person,
    pub email: String,
    pub language: String,
    /// Consent to the commercial use of personal data, which is optional.
    pub consent: bool,
}

/// Registers an organisation with its owner and puts the mail with the link into the queue.
///
/// An address that is known already gets a mail that says so, and nothing else happens: the page's answer never tells
/// whether an address is known. Rule: product (*Accounts*), domain 2.4
pub async fn register_publisher(app: &App, registration: Registration) -> Result<(), Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    if let Some(user) = users::by_login(&tx, &registration.email).await? {
        let facts = json!({ "login": app.link(&format!("/{}/login", user.language)),
                            "forgotten": app.link(&format!("/{}/account/forgotten", user.language)) });
        letter::post(&tx, &user, "known-address", facts, now).await?;
    } else {
        let name = free_user_name(&app.store, &registration.person).await?;
        let user = add(&tx, registration, name, now).await?;
        send_link::post_link(app, &tx, &user, "registration", now).await?;
    }
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(())
}

async fn add(
    tx: &Tx,
    registration: Registration,
    user_name: String,
    now: Timestamp,
) -> Result<users::User, Fail> {
    let new = NewOrganisation {
        centre: registration.centre,
        is_subscriber: false,
        state: AccountState::Registered,
        details: registration.details,
    };
    let organisation = organisations::add(tx, new, now).await?;
    let new = NewUser {
        user_name,
        email: registration.email,
        password_hash: None,
        person: registration.person,
        language: registration.language,
        belongs: Belongs::Organisation(organisation, Role::Owner),
        terms_at: Some(now),
        consent: registration.consent,
    };
    let id = users::add(tx, new, now).await?;
    let user = users::find(tx, id).await?;
    let who = user.person.full_name();
    let subject = Subject::Organisation(organisation);
    history::add(tx, NewEntry { subject, event: "registered", user: Some(id), who: &who, note: "" }, now)
        .await?;
    Ok(user)
}

/// A user name that nobody has.
pub async fn free_user_name(store: &Store, person: &Person) -> Result<String, Fail> {
    let plain = account::user_name(&person.first_name, &person.last_name, |_| false);
    let names = users::names_like(store, &plain).await?;
    Ok(account::user_name(&person.first_name, &person.last_name, |name| names.iter().any(|own| own == name)))
}
