//! History: who did what, when and why. For people, and for ever.

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::history::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, Tx, when};

/// What something happened to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Request(i64),
    Record(issn::Issn),
    Organisation(i64),
}

/// A line to be written.
#[derive(Debug, Clone)]
pub struct NewEntry<'a> {
    pub subject: Subject,
    /// A stable word, which the pages turn into a sentence.
    pub event: &'a str,
    pub user: Option<i64>,
    /// The name as it was then.
    pub who: &'a str,
    pub note: &'a str,
}

/// A line as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub event: String,
    pub user: Option<i64>,
    pub who: String,
    pub note: String,
    pub at: Timestamp,
}

impl Subject {
    fn columns(&self) -> (&'static str, String) {
        match self {
            Self::Request(id) => ("request", id.to_string()),
            Self::Record(issn) => ("record", issn.to_string()),
            Self::Organisation(id) => ("organisation", id.to_string()),
        }
    }
}

/// Writes a line.
pub async fn add(tx: &Tx, entry: NewEntry<'_>, now: Timestamp) -> Result<()> {
    let (subject, subject_id) = entry.subject.columns();
    let row = ActiveModel {
        subject: Set(subject.to_owned()),
        subject_id: Set(subject_id),
        event: Set(entry.event.to_owned()),
        user_id: Set(entry.user),
        who: Set(entry.who.to_owned()),
        note: Set(entry.note.to_owned()),
        at: Set(when::to(now)),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx.runner()).await?;
    Ok(())
}

/// The lines of a subject, the first one first.
pub async fn of(conn: &impl Conn, subject: &Subject) -> Result<Vec<Entry>> {
    let (kind, id) = subject.columns();
    let query = Entity::find()
        .filter(Column::Subject.eq(kind))
        .filter(Column::SubjectId.eq(id))
        .order_by_asc(Column::Id)
        .limit(500);
    Ok(query.all(conn.runner()).await?.into_iter().map(read).collect())
}

fn read(row: Model) -> Entry {
    Entry { event: row.event, user: row.user_id, who: row.who, note: row.note, at: when::from(row.at) }
}
