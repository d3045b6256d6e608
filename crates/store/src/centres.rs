//! Centres served here, centres elsewhere, and their calendars.

use std::collections::BTreeMap;

use issn::promise::Calendar;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::{centres, elsewhere, holidays};
use crate::{Conn, Result, StoreError, Tx, json, when};

/// A text in several languages, by language code.
pub type Names = BTreeMap<String, String>;

/// A centre whose publishers register here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Centre {
    pub id: i64,
    pub details: Details,
}

/// What is known of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// Its code in field 022 $2.
    pub code: String,
    /// Its name in addresses.
    pub slug: String,
    pub names: Names,
    /// The country it serves; `None` is the International Centre, which serves all that have no other.
    pub country: Option<String>,
    pub city: String,
    pub address: Vec<String>,
    pub email: String,
    pub website: String,
    pub languages: Vec<String>,
    pub timezone: String,
    /// Days of the week off; Monday is 1.
    pub weekend: Vec<i8>,
    /// Who signs its certificates.
    pub director: String,
}

/// A centre that publishers of a country are sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    pub country: String,
    pub name: String,
    pub institution: String,
    pub directory_url: String,
}

/// Who serves a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Serving {
    Here(Box<Centre>),
    Elsewhere(Elsewhere),
}

impl Centre {
    /// Its name in a language, else in English, else its code.
    pub fn name(&self, language: &str) -> &str {
        let names = &self.details.names;
        names.get(language).or_else(|| names.get("en")).map_or(&self.details.code, String::as_str)
    }
}

/// Adds a centre and tells its identity.
pub async fn add(tx: &Tx, details: Details, now: Timestamp) -> Result<i64> {
    let row = centres::ActiveModel {
        code: Set(details.code),
        slug: Set(details.slug),
        names: Set(json::to(&details.names)?),
        country: Set(details.country),
        city: Set(details.city),
        address: Set(json::to(&details.address)?),
        email: Set(details.email),
        website: Set(details.website),
        languages: Set(json::to(&details.languages)?),
        timezone: Set(details.timezone),
        weekend: Set(json::to(&details.weekend)?),
        director: Set(details.director),
        created_at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(centres::Entity::insert(row).exec(tx.runner()).await?.last_insert_id)
}

/// Adds a centre elsewhere.
pub async fn add_elsewhere(tx: &Tx, other: Elsewhere) -> Result<()> {
    let row = elsewhere::ActiveModel {
        country: Set(other.country),
        name: Set(other.name),
        institution: Set(other.institution),
        directory_url: Set(other.directory_url),
    };
    elsewhere::Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// Adds a holiday of a centre.
pub async fn add_holiday(tx: &Tx, centre: i64, day: Date, names: &Names) -> Result<()> {
    let row = holidays::ActiveModel {
        centre_id: Set(centre),
        day: Set(when::to_day(day)),
        names: Set(json::to(names)?),
        ..Default::default()
    };
    holidays::Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// The centre with this identity.
pub async fn find(conn: &impl Conn, id: i64) -> Result<Centre> {
    let row = centres::Entity::find_by_id(id).one(conn.runner()).await?;
    read(row.ok_or(StoreError::Missing)?)
}

/// The centre with this name in addresses.
pub async fn by_slug(conn: &impl Conn, slug: &str) -> Result<Centre> {
    let query = centres::Entity::find().filter(centres::Column::Slug.eq(slug));
    read(query.one(conn.runner()).await?.ok_or(StoreError::Missing)?)
}

/// All centres served here, in the order in which they were added.
pub async fn all(conn: &impl Conn) -> Result<Vec<Centre>> {
    let query = centres::Entity::find().order_by_asc(centres::Column::Id);
    query.all(conn.runner()).await?.into_iter().map(read).collect()
}

/// All centres elsewhere, by country.
pub async fn all_elsewhere(conn: &impl Conn) -> Result<Vec<Elsewhere>> {
    let query = elsewhere::Entity::find().order_by_asc(elsewhere::Column::Country);
    Ok(query.all(conn.runner()).await?.into_iter().map(read_elsewhere).collect())
}

/// The centre elsewhere of a country.
pub async fn elsewhere(conn: &impl Conn, country: &str) -> Result<Option<Elsewhere>> {
    let row = elsewhere::Entity::find_by_id(country).one(conn.runner()).await?;
    Ok(row.map(read_elsewhere))
}

/// The International Centre: the one that serves no single country.
pub async fn international(conn: &impl Conn) -> Result<Centre> {
    let query =
        centres::Entity::find().filter(centres::Column::Country.is_null()).order_by_asc(centres::Column::Id);
    read(query.one(conn.runner()).await?.ok_or(StoreError::Missing)?)
}

/// Who serves a country: a centre here, one elsewhere, or the International Centre. Rule: product (*Centres*)
pub async fn serving(conn: &impl Conn, country: &str) -> Result<Serving> {
    let own = centres::Entity::find().filter(centres::Column::Country.eq(country)).one(conn.runner()).await?;
    if let Some(row) = own {
        return Ok(Serving::Here(Box::new(read(row)?)));
    }
    match elsewhere(conn, country).await? {
        Some(other) => Ok(Serving::Elsewhere(other)),
        None => Ok(Serving::Here(Box::new(international(conn).await?))),
    }
}

/// Week-ends and holidays of a centre.
pub async fn calendar(conn: &impl Conn, centre: &Centre) -> Result<Calendar> {
    let query = holidays::Entity::find().filter(holidays::Column::CentreId.eq(centre.id));
    let rows = query.all(conn.runner()).await?;
    let holidays = rows.into_iter().map(|row| when::from_day(row.day)).collect();
    Ok(Calendar { weekend: centre.details.weekend.clone(), holidays })
}

fn read(row: centres::Model) -> Result<Centre> {
    Ok(Centre {
        id: row.id,
        details: Details {
            code: row.code,
            slug: row.slug,
            names: json::from(row.names)?,
            country: row.country,
            city: row.city,
            address: json::from(row.address)?,
            email: row.email,
            website: row.website,
            languages: json::from(row.languages)?,
            timezone: row.timezone,
            weekend: json::from(row.weekend)?,
            director: row.director,
        },
    })
}

fn read_elsewhere(row: elsewhere::Model) -> Elsewhere {
    Elsewhere {
        country: row.country,
        name: row.name,
        institution: row.institution,
        directory_url: row.directory_url,
    }
}
