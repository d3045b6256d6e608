//! Why records change: who did it, for what reason, on which request. One row for everything done at once.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::causes::{ActiveModel, Column, Entity, Model};
use crate::{Conn, Result, Tx, when};

/// The cause of a change, as it is written down. Every function that changes records asks for one, so that no version
/// of a record is without who and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cause(i64);

/// Why a record changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The number was assigned.
    Assigned,
    /// Proof of publication was accepted.
    Confirmed,
    /// It came in, or came in again, with a file; the note is the name of the file.
    Imported,
    /// The register kept the links of two records in step.
    Linked,
    /// The description was corrected or completed.
    Corrected,
    /// Given up in favour of another number.
    Cancelled,
    /// Taken out: no continuing resource, never published, or revoked.
    Suppressed,
    /// It passed to another publisher.
    Transferred,
}

/// A cause to be written down.
#[derive(Debug, Clone, Copy)]
pub struct NewCause<'a> {
    /// The person; `None` when the register or an import did it.
    pub user: Option<i64>,
    /// The person's name as it is now: it is kept as it was then.
    pub who: &'a str,
    /// Code of the centre on whose behalf it was done; empty for none.
    pub centre: &'a str,
    pub reason: Reason,
    pub request: Option<i64>,
    /// What was written with it; for an import the name of the file.
    pub note: &'a str,
}

/// A cause as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub user: Option<i64>,
    pub who: String,
    pub centre: String,
    pub reason: Reason,
    pub request: Option<i64>,
    pub note: String,
    pub at: Timestamp,
}

impl Reason {
    pub const ALL: [Self; 8] = [
        Self::Assigned,
        Self::Confirmed,
        Self::Imported,
        Self::Linked,
        Self::Corrected,
        Self::Cancelled,
        Self::Suppressed,
        Self::Transferred,
    ];

    /// The stable word for the store and the texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Confirmed => "confirmed",
            Self::Imported => "imported",
            Self::Linked => "linked",
            Self::Corrected => "corrected",
            Self::Cancelled => "cancelled",
            Self::Suppressed => "suppressed",
            Self::Transferred => "transferred",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

impl<'a> NewCause<'a> {
    /// Nobody in particular: the register itself, or a file.
    pub const fn of(reason: Reason, note: &'a str) -> Self {
        Self { user: None, who: "", centre: "", reason, request: None, note }
    }
}

impl Cause {
    pub(crate) const fn id(self) -> i64 {
        self.0
    }

    pub(crate) const fn from_id(id: i64) -> Self {
        Self(id)
    }
}

/// Writes a cause down. Once for everything that is done at once: an import has one for all its batches.
pub async fn add(tx: &Tx, new: NewCause<'_>, now: Timestamp) -> Result<Cause> {
    let row = ActiveModel {
        user_id: Set(new.user),
        who: Set(new.who.to_owned()),
        centre: Set(new.centre.to_owned()),
        reason: Set(new.reason.code().to_owned()),
        request_id: Set(new.request),
        note: Set(new.note.to_owned()),
        at: Set(when::to(now)),
        ..Default::default()
    };
    Ok(Cause(Entity::insert(row).exec(tx.runner()).await?.last_insert_id))
}

/// What these causes tell.
pub async fn told(conn: &impl Conn, causes: &[Cause]) -> Result<HashMap<Cause, Told>> {
    let query = Entity::find().filter(Column::Id.is_in(causes.iter().map(|cause| cause.0)));
    let rows = query.all(conn.runner()).await?;
    Ok(rows.into_iter().map(|row| (Cause(row.id), read(row))).collect())
}

fn read(row: Model) -> Told {
    Told {
        user: row.user_id,
        who: row.who,
        centre: row.centre,
        // A word of a later release is a correction to this one.
        reason: Reason::from_code(&row.reason).unwrap_or(Reason::Corrected),
        request: row.request_id,
        note: row.note,
        at: when::from(row.at),
    }
}
