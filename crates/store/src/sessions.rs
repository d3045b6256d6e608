//! Who is signed in. Tokens are kept as hashes.

use issn::account::AccountState;
use issn::person::{Actor, Party};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::sessions::{ActiveModel, Column, Entity};
use crate::users::Belongs;
use crate::{Conn, Result, Tx, organisations, users, when};

/// A new session.
#[derive(Debug, Clone)]
pub struct NewSession {
    pub token_hash: String,
    pub user: i64,
    /// What every form of the session carries.
    pub csrf: String,
    pub expires: Timestamp,
}

/// The person behind a session, with all that a page's frame shows.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub user: i64,
    pub user_name: String,
    pub title: String,
    pub first_name: String,
    pub last_name: String,
    pub language: String,
    pub party: Party,
    /// The centre that serves the person, or that it works for.
    pub centre: i64,
    pub organisation_name: Option<String>,
    pub account: Option<AccountState>,
    pub csrf: String,
}

impl SignedIn {
    /// On whose behalf the person acts.
    pub const fn actor(&self) -> Actor {
        Actor { user: Some(self.user), party: self.party }
    }
}

/// Opens a session.
pub async fn open(tx: &Tx, new: NewSession, now: Timestamp) -> Result<()> {
    let row = ActiveModel {
        token_hash: Set(new.token_hash),
        user_id: Set(new.user),
        csrf: Set(new.csrf),
        created_at: Set(when::to(now)),
        expires_at: Set(when::to(new.expires)),
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// The person behind this token, if the session is open.
pub async fn find(conn: &impl Conn, token_hash: &str, now: Timestamp) -> Result<Option<SignedIn>> {
    let open = Entity::find_by_id(token_hash).filter(Column::ExpiresAt.gt(when::to(now)));
    let Some(session) = open.one(conn.runner()).await? else { return Ok(None) };
    let user = users::find(conn, session.user_id).await?;
    let organisation = match user.belongs {
        Belongs::Organisation(id, _) => Some(organisations::find(conn, id).await?),
        Belongs::Centre(..) => None,
    };
    let party = match (user.belongs, &organisation) {
        (Belongs::Centre(centre, post), _) => Party::Staff { centre, post },
        (Belongs::Organisation(..), Some(own)) if own.is_subscriber => Party::Subscriber,
        (Belongs::Organisation(id, role), _) => Party::Member { organisation: id, role },
    };
    let centre = match (user.belongs, &organisation) {
        (Belongs::Centre(centre, _), _) => centre,
        (Belongs::Organisation(..), own) => own.as_ref().map_or(0, |own| own.centre),
    };
    Ok(Some(SignedIn {
        user: user.id,
        user_name: user.user_name,
        title: user.person.title,
        first_name: user.person.first_name,
        last_name: user.person.last_name,
        language: user.language,
        party,
        centre,
        account: organisation.as_ref().map(|own| own.state),
        organisation_name: organisation.map(|own| own.details.name),
        csrf: session.csrf,
    }))
}

/// Closes a session.
pub async fn close(tx: &Tx, token_hash: &str) -> Result<()> {
    Entity::delete_by_id(token_hash).exec(tx.runner()).await?;
    Ok(())
}

/// Closes every session of a person: a new password was set.
pub async fn close_all(tx: &Tx, user: i64) -> Result<()> {
    Entity::delete_many().filter(Column::UserId.eq(user)).exec(tx.runner()).await?;
    Ok(())
}

/// Removes sessions that have ended.
pub async fn sweep(tx: &Tx, now: Timestamp) -> Result<u64> {
    let ended = Entity::delete_many().filter(Column::ExpiresAt.lte(when::to(now)));
    Ok(ended.exec(tx.runner()).await?.rows_affected)
}
