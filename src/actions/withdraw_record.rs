//! A librarian withdraws a number: cancelled in favour of another one, or suppressed.

use issn::description::set_status;
use issn::link::takes;
use issn::may::{Act, may};
use issn::person::{Actor, Party};
use issn::withdraw::{self, NotWithdrawn};
use issn::{Issn, Record, Status};
use jiff::Timestamp;
use jiff::civil::Date;
use store::causes::{Cause, Reason};
use store::records::{self, Kept};
use store::settle::{Turned, settle};
use store::{Conn, StoreError, Tx, centres};

use super::cause::{self, Why};
use crate::{App, Fail};

/// What the librarian decided.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    pub issn: Issn,
    /// The version of the record that the librarian saw.
    pub seen: i64,
    /// The number that replaces it; `None` suppresses the record.
    pub by: Option<Issn>,
    pub note: String,
}

/// Why it was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDone {
    Refused(NotWithdrawn),
    /// The replacing number is not in the register.
    Unknown,
}

/// Withdraws a number. Both records name each other, other media get another ISSN-L if this number was theirs, and
/// whoever linked to it links to the replacing number: one transaction, and a version of each record.
///
/// Rule: domain 5.7, 6.1, 6.4 (022)
///
/// # Errors
/// [`Fail::Forbidden`] for those who may not decide, [`Fail::Stale`] when somebody changed the record meanwhile.
pub async fn withdraw_record(
    app: &App,
    actor: &Actor,
    withdrawal: Withdrawal,
) -> Result<Result<(), NotDone>, Fail> {
    if !may(actor.party, Act::Decide) {
        return Err(Fail::Forbidden);
    }
    let (now, today) = (app.clock.now(), app.today());
    let tx = app.store.begin().await?;
    let own = records::find(&tx, withdrawal.issn).await?;
    let Party::Staff { centre, .. } = actor.party else { return Err(Fail::Forbidden) };
    responsible(&tx, centre, &own.record).await?;
    if own.version != withdrawal.seen {
        return Err(Fail::Stale);
    }
    let by = match withdrawal.by {
        None => None,
        Some(by) => match records::find(&tx, by).await {
            Ok(kept) => Some(kept),
            Err(StoreError::Missing) => return Ok(Err(NotDone::Unknown)),
            Err(other) => return Err(other.into()),
        },
    };
    let allowed = match &by {
        Some(by) => withdraw::may_cancel(&own.record, &by.record),
        None => withdraw::may_suppress(&own.record),
    };
    if let Err(refused) = allowed {
        return Ok(Err(NotDone::Refused(refused)));
    }
    let reason = if by.is_some() { Reason::Cancelled } else { Reason::Suppressed };
    let cause = cause::write(&tx, actor, Why { reason, request: None, note: &withdrawal.note }, now).await?;
    let mut writer = Writer { tx: &tx, cause, now, today, turned: Vec::new() };
    writer.withdraw(own, by).await?;
    let turned = writer.turned;
    settle(&tx, &turned, now).await?;
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(Ok(()))
}

/// Whether a centre looks after this record: its own, or any for the International Centre. Rule: domain 1.5
///
/// # Errors
/// [`Fail::Forbidden`] if not.
pub async fn responsible(conn: &impl Conn, centre: i64, record: &Record) -> Result<(), Fail> {
    if centres::find(conn, centre).await?.details.code == record.centre {
        return Ok(());
    }
    match centres::international(conn).await {
        Ok(international) if international.id == centre => Ok(()),
        Ok(_) | Err(StoreError::Missing) => Err(Fail::Forbidden),
        Err(other) => Err(other.into()),
    }
}

/// Writes the records that one withdrawal changes.
struct Writer<'a> {
    tx: &'a Tx,
    cause: Cause,
    now: Timestamp,
    today: Date,
    turned: Vec<Turned>,
}

impl Writer<'_> {
    async fn withdraw(&mut self, mut own: Kept, mut by: Option<Kept>) -> Result<(), Fail> {
        let (issn, centre) = (own.record.issn, own.record.centre.clone());
        let others = self.others_under(issn).await?;
        match &by {
            Some(by) => withdraw::cancel(&mut own.record.marc, by.record.issn, &centre, self.today),
            None => set_status(&mut own.record.marc, Status::Suppressed, &centre, self.today),
        }
        self.save(own).await?;
        // Whatever stood under this number as its ISSN-L stands under another one now.
        let new =
            by.as_ref().map(|by| if by.record.issn_l == issn { by.record.issn } else { by.record.issn_l });
        let new = new.or_else(|| others.first().map(|other| other.record.issn));
        for mut other in others {
            let Some(new) = new else { break };
            withdraw::replace_issn_l(&mut other.record.marc, issn, new, self.today);
            match &mut by {
                // The replacing record is one of them: it is written once, below.
                Some(by) if by.record.issn == other.record.issn => by.record.marc = other.record.marc,
                _ => self.save(other).await?,
            }
        }
        if let Some(mut by) = by {
            withdraw::note_cancelled(&mut by.record.marc, issn, self.today);
            self.save(by).await?;
        }
        Ok(())
    }

    /// The other records whose ISSN-L this number is.
    async fn others_under(&self, issn: Issn) -> Result<Vec<Kept>, Fail> {
        let family = records::of_title(self.tx, issn).await?.into_iter();
        Ok(family.filter(|other| other.record.issn != issn && takes(other.record.status)).collect())
    }

    async fn save(&mut self, mut kept: Kept) -> Result<(), Fail> {
        self.turned.push(Turned { issn: kept.record.issn, former: Some(kept.version) });
        kept.record = Record::read(kept.record.marc)?;
        Ok(records::save(self.tx, &kept, self.cause, self.now).await?)
    }
}
