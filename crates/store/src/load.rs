//! Loading many records: made ready on several threads, written a batch at a time.

use std::collections::HashMap;

use issn::fold::fold;
use issn::{Issn, Record};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Statement, Value};

use crate::causes::Cause;
use crate::changes::{self, ChangeKind};
use crate::records::Loaded;
use crate::rows::{self, Into};
use crate::{Result, Tx, versions, when};

/// The most records of one batch.
pub const MOST: usize = 1_000;
/// Numbers that are looked up together.
const LOOKED_UP: usize = 500;

/// A record on its way into the register. All that its rows say is made when it is, on whatever thread has time.
#[derive(Debug, Clone)]
pub struct Ready {
    record: Record,
    packed: String,
    title_folded: String,
    key_title_folded: String,
}

/// What became of a record of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Added,
    Changed,
    /// In the register already, letter for letter.
    Unchanged,
}

/// What loading a batch did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    pub loaded: Loaded,
    /// One for each record, in their order.
    pub outcomes: Vec<Outcome>,
    /// The first and the last number that the batch has in the log of changes; `None` when nothing changed.
    pub changes: Option<(u64, u64)>,
}

/// What the register has under a number.
struct Known {
    version: i64,
    marc: String,
}

const RECORDS: Into = Into {
    table: "records",
    columns: &[
        "issn",
        "issn_l",
        "status",
        "medium",
        "title",
        "key_title",
        "title_folded",
        "country",
        "centre",
        "version",
        "cause_id",
        "marc",
        "created_at",
        "modified_at",
    ],
    // What is not named here stays: to whom it is registered, and since when it is there.
    conflict: "ON CONFLICT (issn) DO UPDATE SET issn_l = excluded.issn_l, status = excluded.status, \
        medium = excluded.medium, title = excluded.title, key_title = excluded.key_title, \
        title_folded = excluded.title_folded, country = excluded.country, centre = excluded.centre, \
        version = excluded.version, cause_id = excluded.cause_id, marc = excluded.marc, \
        modified_at = excluded.modified_at, received_version = NULL",
};
/// Loaded titles are claimed where they are free; the register holds real records whose key titles repeat.
const KEY_TITLES: Into =
    Into { table: "key_titles", columns: &["folded", "issn"], conflict: "ON CONFLICT (folded) DO NOTHING" };

impl Ready {
    pub fn new(record: Record) -> Self {
        let (title_folded, key_title_folded) = (fold(&record.title), fold(&record.key_title));
        Self { packed: record.marc.packed(), title_folded, key_title_folded, record }
    }

    pub const fn record(&self) -> &Record {
        &self.record
    }

    pub fn into_record(self) -> Record {
        self.record
    }
}

/// Loads a batch of at most [`MOST`] records with different numbers: new ones are added, changed ones replaced, equal
/// ones left alone. Each added or changed one has its row in the log of changes, in the order of the batch; what changed
/// ones were before goes to [`versions`], and a record that is new costs nothing there.
pub async fn load(tx: &Tx, batch: &[Ready], cause: Cause, now: Timestamp) -> Result<Batch> {
    let known = known(tx, batch).await?;
    let differs = |ready: &&Ready| known.get(&ready.record.issn).is_some_and(|own| own.marc != ready.packed);
    let differ: Vec<Issn> = batch.iter().filter(differs).map(|ready| ready.record.issn).collect();
    let received = versions::received(tx, &differ).await?;
    let (mut rows, mut titles, mut logged) = (Vec::new(), Vec::new(), Vec::new());
    let mut done = Batch::default();
    for ready in batch {
        let before = known.get(&ready.record.issn);
        let outcome = match before {
            None => Outcome::Added,
            Some(before) if before.marc == ready.packed => Outcome::Unchanged,
            // It differs by nothing but what the register added.
            Some(_) if received.get(&ready.record.issn) == Some(&ready.packed) => Outcome::Unchanged,
            Some(_) => Outcome::Changed,
        };
        done.count(outcome);
        if outcome == Outcome::Unchanged {
            continue;
        }
        let version = before.map_or(1, |before| before.version + 1);
        push_row(&mut rows, ready, (version, cause), now);
        if !ready.key_title_folded.is_empty() {
            titles.push((ready.key_title_folded.as_str(), ready.record.issn));
        }
        let kind = if outcome == Outcome::Added { ChangeKind::Added } else { ChangeKind::Changed };
        logged.push((kind, ready.record.issn, version));
    }
    let changed = logged.iter().filter(|(kind, ..)| *kind == ChangeKind::Changed);
    versions::keep(tx, &changed.map(|(_, issn, _)| *issn).collect::<Vec<_>>()).await?;
    RECORDS.insert(tx, rows).await?;
    // In order, so that neighbours are written together.
    titles.sort_unstable();
    let titles = titles.into_iter().flat_map(|(folded, issn)| [folded.into(), issn.to_string().into()]);
    KEY_TITLES.insert(tx, titles.collect()).await?;
    done.changes = changes::add_all(tx, &logged, now).await?;
    Ok(done)
}

impl Batch {
    fn count(&mut self, outcome: Outcome) {
        self.outcomes.push(outcome);
        match outcome {
            Outcome::Added => self.loaded.added += 1,
            Outcome::Changed => self.loaded.changed += 1,
            Outcome::Unchanged => self.loaded.unchanged += 1,
        }
    }
}

async fn known(tx: &Tx, batch: &[Ready]) -> Result<HashMap<Issn, Known>> {
    let mut known = HashMap::new();
    for some in batch.chunks(LOOKED_UP) {
        let backend = tx.get_database_backend();
        let places = rows::places(backend, 1, some.len());
        let text = format!("SELECT issn, version, marc FROM records WHERE issn IN ({places})");
        let numbers = some.iter().map(|ready| Value::from(ready.record.issn.to_string()));
        let statement = Statement::from_sql_and_values(backend, text, numbers);
        for row in tx.query_all_raw(statement).await? {
            let Ok(issn) = Issn::parse(&row.try_get_by_index::<String>(0)?) else { continue };
            let before = Known { version: row.try_get_by_index(1)?, marc: row.try_get_by_index(2)? };
            known.insert(issn, before);
        }
    }
    Ok(known)
}

fn push_row(rows: &mut Vec<Value>, ready: &Ready, (version, cause): (i64, Cause), now: Timestamp) {
    let record = &ready.record;
    let now: Value = when::to(now).into();
    rows.extend([
        record.issn.to_string().into(),
        record.issn_l.to_string().into(),
        record.status.code().into(),
        record.medium.code().into(),
        record.title.as_str().into(),
        record.key_title.as_str().into(),
        ready.title_folded.as_str().into(),
        record.country.as_str().into(),
        record.centre.as_str().into(),
        version.into(),
        cause.id().into(),
        ready.packed.as_str().into(),
        now.clone(),
        now,
    ]);
}
