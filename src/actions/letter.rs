//! Letters: rows that become mails once their transaction is committed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::users::User;
use store::{Tx, jobs};

use crate::Fail;

/// The kind of the job.
pub const KIND: &str = "send_letter";

/// A letter to be written: its name under `letters/`, its reader, and the facts it tells.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Letter {
    pub name: String,
    pub to: String,
    pub language: String,
    pub facts: Value,
}

/// Puts a letter to a person into the queue, whatever they chose: for security and for what they asked for.
pub async fn post(tx: &Tx, user: &User, name: &str, facts: Value, now: Timestamp) -> Result<(), Fail> {
    let mut facts = facts;
    facts["person"] = json!(user.person.full_name());
    facts["user_name"] = json!(user.user_name);
    post_to(tx, &user.email, &user.language, name, facts, now).await
}

/// Puts a letter to an address into the queue: to a centre, or to somebody without an account.
#[expect(
    clippy::too_many_arguments,
    reason = "a letter is its address, its language, its name and its facts"
)]
pub async fn post_to(
    tx: &Tx,
    to: &str,
    language: &str,
    name: &str,
    facts: Value,
    now: Timestamp,
) -> Result<(), Fail> {
    let letter = Letter { name: name.to_owned(), to: to.to_owned(), language: language.to_owned(), facts };
    jobs::add(tx, KIND, serde_json::to_value(&letter)?, now).await?;
    Ok(())
}

/// Puts a letter into the queue if the person wants to be told about the progress of requests.
pub async fn post_if_wanted(
    tx: &Tx,
    user: &User,
    name: &str,
    facts: Value,
    now: Timestamp,
) -> Result<(), Fail> {
    if user.notify { post(tx, user, name, facts, now).await } else { Ok(()) }
}
