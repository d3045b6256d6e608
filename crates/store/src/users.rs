//! People: their names, how they sign in, and where they belong.

use issn::person::{Actor, Party, Post, Role};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::users::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, StoreError, Tx, organisations, when};

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub id: i64,
    pub user_name: String,
    pub email: String,
    pub password_hash: Option<String>,
    pub person: Person,
    /// Language of pages and letters.
    pub language: String,
    /// Whether mails about the outcome of requests are wanted; security mails always go.
    pub notify: bool,
    pub belongs: Belongs,
}

/// How a person is addressed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    pub title: String,
    pub first_name: String,
    pub last_name: String,
}

/// Where a person belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    Organisation(i64, Role),
    Centre(i64, Post),
}

/// A new person; without a password until the one-time link is used.
#[derive(Debug, Clone)]
pub struct NewUser {
    pub user_name: String,
    pub email: String,
    pub password_hash: Option<String>,
    pub person: Person,
    pub language: String,
    pub belongs: Belongs,
    pub terms_at: Option<Timestamp>,
    pub consent: bool,
}

/// Adds a person and tells the identity. `Taken` when user name or e-mail is in use.
pub async fn add(tx: &Tx, new: NewUser, now: Timestamp) -> Result<i64> {
    let (organisation, role, centre, post) = match new.belongs {
        Belongs::Organisation(id, role) => (Some(id), Some(role.code()), None, None),
        Belongs::Centre(id, post) => (None, None, Some(id), Some(post.code())),
    };
    let row = ActiveModel {
        user_name: Set(new.user_name),
        email: Set(new.email.to_lowercase()),
        password_hash: Set(new.password_hash),
        title: Set(new.person.title),
        first_name: Set(new.person.first_name),
        last_name: Set(new.person.last_name),
        language: Set(new.language),
        notify: Set(true),
        organisation_id: Set(organisation),
        role: Set(role.map(str::to_owned)),
        centre_id: Set(centre),
        post: Set(post.map(str::to_owned)),
        terms_at: Set(new.terms_at.map(when::to)),
        consent: Set(new.consent),
        created_at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// The person with this identity.
pub async fn find(conn: &impl Conn, id: i64) -> Result<User> {
    let row = Entity::find_by_id(id).one(conn.runner()).await?;
    read(row.ok_or(StoreError::Missing)?)
}

/// The person who signs in by this user name or e-mail, in any case.
pub async fn by_login(conn: &impl Conn, login: &str) -> Result<Option<User>> {
    let login = login.trim().to_lowercase();
    let either = Condition::any().add(Column::UserName.eq(&login)).add(Column::Email.eq(&login));
    Entity::find().filter(either).one(conn.runner()).await?.map(read).transpose()
}

/// User names that start like this one: what a new name must differ from.
pub async fn names_like(conn: &impl Conn, start: &str) -> Result<Vec<String>> {
    let query =
        Entity::find().select_only().column(Column::UserName).filter(Column::UserName.starts_with(start));
    Ok(query.into_tuple::<String>().all(conn.runner()).await?)
}

/// The people of an organisation, by name.
pub async fn of_organisation(conn: &impl Conn, organisation: i64) -> Result<Vec<User>> {
    let query = Entity::find().filter(Column::OrganisationId.eq(organisation)).order_by_asc(Column::LastName);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// The people of a centre, by name.
pub async fn of_centre(conn: &impl Conn, centre: i64) -> Result<Vec<User>> {
    let query = Entity::find().filter(Column::CentreId.eq(centre)).order_by_asc(Column::LastName);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// Locks a person's row until the transaction ends, so that what one may have only so many of is counted in turn.
pub async fn hold(tx: &Tx, id: i64) -> Result<()> {
    let held = Entity::update_many()
        .col_expr(Column::UserName, Expr::col(Column::UserName))
        .filter(Column::Id.eq(id))
        .exec(tx.runner())
        .await?;
    if held.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

/// Sets a password, given as its hash.
pub async fn set_password(tx: &Tx, id: i64, hash: &str) -> Result<()> {
    update(tx, id, &[(Column::PasswordHash, Expr::value(hash.to_owned()))]).await
}

/// Sets language and whether mails are wanted.
pub async fn set_preferences(tx: &Tx, id: i64, language: &str, notify: bool) -> Result<()> {
    update(
        tx,
        id,
        &[(Column::Language, Expr::value(language.to_owned())), (Column::Notify, Expr::value(notify))],
    )
    .await
}

async fn update(tx: &Tx, id: i64, values: &[(Column, Expr)]) -> Result<()> {
    let mut query = Entity::update_many().filter(Column::Id.eq(id));
    for (column, value) in values {
        query = query.col_expr(*column, value.clone());
    }
    if query.exec(tx.runner()).await?.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

/// On whose behalf the person acts. A member of a subscribing organisation is a subscriber.
pub async fn actor(conn: &impl Conn, user: &User) -> Result<Actor> {
    let party = match user.belongs {
        Belongs::Centre(centre, post) => Party::Staff { centre, post },
        Belongs::Organisation(id, role) => {
            let organisation = organisations::find(conn, id).await?;
            if organisation.is_subscriber {
                Party::Subscriber
            } else {
                Party::Member { organisation: id, role }
            }
        }
    };
    Ok(Actor { user: Some(user.id), party })
}

impl Person {
    /// First and last name as they are written.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

fn read(row: Model) -> Result<User> {
    let belongs = match (row.organisation_id, row.role, row.centre_id, row.post) {
        (Some(id), Some(role), ..) => Role::from_code(&role).map(|role| Belongs::Organisation(id, role)),
        (_, _, Some(id), Some(post)) => Post::from_code(&post).map(|post| Belongs::Centre(id, post)),
        _ => None,
    };
    Ok(User {
        id: row.id,
        user_name: row.user_name,
        email: row.email,
        password_hash: row.password_hash,
        person: Person { title: row.title, first_name: row.first_name, last_name: row.last_name },
        language: row.language,
        notify: row.notify,
        belongs: belongs.ok_or_else(|| StoreError::nonsense("a person who belongs nowhere"))?,
    })
}
