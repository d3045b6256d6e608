//! Links in step: what one record says of another, the other says too. The register itself sees to it.
//!
//! People's changes are settled in their own transaction ([`settle`]); what files bring is settled after them, by
//! following the log ([`catch_up`]). The rule is `issn::link::Book`; decision 0006 tells why.

mod inverses;
mod pick;

use std::collections::{BTreeSet, HashMap};

use issn::link::{Book, Changed, Former, Inverse, Node, Source};
use issn::{Issn, Record};
use jiff::Timestamp;

use crate::causes::{self, NewCause, Reason};
use crate::records::Kept;
use crate::{Result, Store, StoreError, Tx, changes, records, versions};

/// A record that changed, with the version it had before; `None` for one that is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Turned {
    pub issn: Issn,
    pub former: Option<i64>,
}

/// The name of the cursor.
const FOLLOWER: &str = "links";
/// Changes looked at together.
const STRETCH: u64 = 50_000;
/// Records that are settled in one transaction: others who write wait no longer than for these.
const TOGETHER: usize = 200;
/// Changes that follow from one another in one transaction; what is left is settled by following the log.
const ROUNDS: usize = 4;
/// Replacements followed from one withdrawn number to the next.
const CHAIN: usize = 20;

/// Brings the links of these records and of those they concern in step, in the transaction that changed them.
///
/// What the register changes for that is a version of its own, with the register as who. Settling again changes
/// nothing.
pub async fn settle(tx: &Tx, turned: &[Turned], now: Timestamp) -> Result<()> {
    let mut turned = turned.to_vec();
    for _ in 0..ROUNDS {
        if turned.is_empty() {
            break;
        }
        turned = settle_once(tx, &turned, now).await?;
    }
    Ok(())
}

/// Follows the log to its end and settles what came in, and tells how many records that concerned.
///
/// Stopped at any moment, it goes on from where it was. It costs what has changed, whatever the size of the register.
pub async fn catch_up(store: &Store, now: Timestamp) -> Result<u64> {
    let (mut cursor, mut settled) = (changes::cursor(store, FOLLOWER).await?, 0);
    loop {
        let stretch = changes::after(store, cursor, STRETCH).await?;
        let Some(last) = stretch.last().map(|change| change.seq) else { return Ok(settled) };
        let picked = pick::pick(store, &stretch).await?;
        for batch in picked.turned.chunks(TOGETHER) {
            let tx = store.begin().await?;
            settle_once(&tx, batch, now).await?;
            tx.commit().await?;
        }
        let tx = store.begin().await?;
        inverses::put(&tx, &picked.waiting).await?;
        changes::set_cursor(&tx, FOLLOWER, last).await?;
        tx.commit().await?;
        settled += picked.turned.len() as u64;
        cursor = last;
    }
}

/// Settles once, and tells what that changed.
async fn settle_once(tx: &Tx, turned: &[Turned], now: Timestamp) -> Result<Vec<Turned>> {
    let issns: Vec<Issn> = turned.iter().map(|own| own.issn).collect();
    let mut held = Held::default();
    held.hold(tx, issns.iter().copied()).await?;
    let changed = changed(tx, turned, &held).await?;
    let before = inverses::concerning(tx, &issns).await?;
    let concerned = concerned(&changed, &before, &held);
    held.hold(tx, concerned.into_iter()).await?;
    held.hold_replacements(tx).await?;
    let mut book = Book::new(held.0.values().map(|kept| Node::new(&kept.record)), before.iter().copied());
    book.settle(&changed);
    keep_inverses(tx, &before, &book.inverses().collect::<Vec<_>>()).await?;
    write(tx, &book, &held, now).await
}

/// The records that are being settled, held until the transaction ends.
#[derive(Default)]
struct Held(HashMap<Issn, Kept>);

impl Held {
    async fn hold(&mut self, tx: &Tx, issns: impl Iterator<Item = Issn>) -> Result<usize> {
        let wanted: BTreeSet<Issn> = issns.filter(|issn| !self.0.contains_key(issn)).collect();
        let before = self.0.len();
        for batch in wanted.into_iter().collect::<Vec<_>>().chunks(500) {
            let found = records::hold(tx, batch).await?;
            self.0.extend(found.into_iter().map(|kept| (kept.record.issn, kept)));
        }
        Ok(self.0.len() - before)
    }

    /// The numbers that withdrawn ones lead to.
    async fn hold_replacements(&mut self, tx: &Tx) -> Result<()> {
        for _ in 0..CHAIN {
            let next: Vec<Issn> = self.0.values().filter_map(|kept| kept.record.replaced_by).collect();
            if self.hold(tx, next.into_iter()).await? == 0 {
                break;
            }
        }
        Ok(())
    }
}

/// What happened to these records: what they were, and who made them what they are.
async fn changed(tx: &Tx, turned: &[Turned], held: &Held) -> Result<Vec<Changed>> {
    let formers: Vec<(Issn, i64)> = turned.iter().filter_map(|own| Some((own.issn, own.former?))).collect();
    let formers = versions::records(tx, &formers).await?;
    let of: Vec<_> = held.0.values().filter_map(|kept| kept.cause).collect();
    let told = causes::told(tx, &of).await?;
    let changed = turned.iter().filter_map(|own| held.0.get(&own.issn)).map(|kept| {
        let reason = kept.cause.and_then(|cause| told.get(&cause)).map(|told| told.reason);
        Changed {
            issn: kept.record.issn,
            former: formers.get(&kept.record.issn).map(Former::new),
            source: match reason {
                Some(Reason::Linked) => Source::Register,
                Some(Reason::Imported) | None => Source::File,
                Some(_) => Source::Person,
            },
        }
    });
    Ok(changed.collect())
}

/// Whom the records link to now or linked to before, and whom they have answers from or for.
fn concerned(changed: &[Changed], inverses: &[Inverse], held: &Held) -> Vec<Issn> {
    let now = held.0.values().flat_map(|kept| Node::new(&kept.record).edges());
    let before = changed.iter().filter_map(|own| own.former.as_ref()).flat_map(|former| former.edges.clone());
    let answers = inverses.iter().flat_map(|own| [own.to, own.of]);
    now.chain(before).map(|edge| edge.to).chain(answers).collect()
}

async fn keep_inverses(tx: &Tx, before: &[Inverse], after: &[Inverse]) -> Result<()> {
    let same = |one: &Inverse, other: &Inverse| {
        (one.to, one.of, one.relation) == (other.to, other.of, other.relation)
    };
    for gone in before.iter().filter(|own| !after.iter().any(|other| same(own, other))) {
        inverses::forget(tx, gone).await?;
    }
    let new: Vec<Inverse> = after.iter().filter(|own| !before.contains(own)).copied().collect();
    inverses::put(tx, &new).await
}

/// Writes the records that settling changed.
async fn write(tx: &Tx, book: &Book, held: &Held, now: Timestamp) -> Result<Vec<Turned>> {
    let (mut cause, mut turned) = (None, Vec::new());
    for node in book.touched() {
        let Some(kept) = held.0.get(&node.issn).filter(|kept| kept.record.marc != node.marc) else {
            continue;
        };
        let by = match cause {
            Some(by) => by,
            None => causes::add(tx, NewCause::of(Reason::Linked, ""), now).await?,
        };
        cause = Some(by);
        let record = Record::read(node.marc.clone()).map_err(|error| StoreError::Broken(Box::new(error)))?;
        records::rewrite(tx, &Kept { record, ..kept.clone() }, by, now).await?;
        turned.push(Turned { issn: node.issn, former: Some(kept.version) });
    }
    Ok(turned)
}
