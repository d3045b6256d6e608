//! Files of MARC records: read, made ready on several threads, kept in order, and searchable at the end.

use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use formats::Dialect;
use futures::{StreamExt, stream};
use jiff::Timestamp;
use search::Index;
use store::causes::{self, Cause, NewCause, Reason};
use store::imports::{self, Mark};
use store::load::{self, Outcome, Ready};
use store::{Store, Tx, settle};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::input::{self, Source};
use super::reading::{self, Judged};
use super::rejects::Rejects;
use super::report::{Report, Timed};
use super::{Import, report, searchable};
use crate::cli::out::{self, Progress, Unit};
use crate::cli::{Place, open};
use crate::jobs::feed_index::Feed;
use crate::ports::clock::Clock;

/// Records that are kept together, and how long others who write may have to wait for them.
const TRANSACTION: usize = 20_000;
const LONGEST: Duration = Duration::from_secs(1);
/// Chunks that may wait for the next step; whoever is ahead waits, so that memory stays flat.
const AHEAD: usize = 2;
pub async fn run(import: &Import, place: &Place) -> anyhow::Result<ExitCode> {
    // What is no MARC is told before anything is made.
    for file in import.files.iter().filter(|file| file.as_os_str() != "-") {
        input::open(file)?;
    }
    let first = import.files.first().map(|file| input::open(file)).transpose()?;
    let config = place.config(None)?;
    let (store, index) = (open::store(&config).await?, open::index(&config)?);
    let reports = config.data_dir.join("reports");
    let mut loading = Loading::begin(&store, &index, &reports).await?;
    loading.from = import.from;
    let mut whole = true;
    for (file, opened) in
        import.files.iter().zip(std::iter::once(first).chain(std::iter::repeat_with(|| None)))
    {
        let source = opened.map_or_else(|| input::open(file), Ok)?;
        let report = loading.load(source).await?;
        whole &= report.stopped.is_none();
        if import.json {
            out::json(&report)?;
        } else {
            out::say(&report::told(&report))?;
        }
    }
    loading.finish().await?;
    store.close().await?;
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Loads one file after the other.
struct Loading<'a> {
    store: &'a Store,
    index: &'a Index,
    reports: &'a Path,
    /// None while another process writes the index: it follows what we load.
    feed: Option<Feed>,
    from: Option<Dialect>,
    now: Timestamp,
}

impl<'a> Loading<'a> {
    async fn begin(store: &'a Store, index: &'a Index, reports: &'a Path) -> anyhow::Result<Self> {
        let feed = searchable::feed(store, index).await?;
        Ok(Self { store, index, reports, feed, from: None, now: Clock::system().now() })
    }

    async fn load(&mut self, source: Source) -> anyhow::Result<Report> {
        let begun = Instant::now();
        let name = source.name.clone();
        let bar = Progress::new(Unit::Bytes, &format!("importing {name}"), source.size);
        let from = self.from;
        let mut keeping = Keeping::begin(self, &source).await?;
        if keeping.from.pieces > 0 {
            let done = out::counted(keeping.from.pieces);
            out::warn(&format!("{name}: going on after {done} records that an earlier import dealt with"));
        }
        let at = Arc::clone(&source.read);
        let (sender, receiver) = mpsc::channel(AHEAD);
        let reading = spawn_blocking(move || reading::read(source, from, &sender));
        let kept = keeping.keep_all(receiver, &at, &bar).await;
        // Whatever became of the keeping, nobody waits for the reader: it ends when its channel does.
        let stopped = reading.await?;
        kept?;
        let mut report = keeping.end(stopped.is_none()).await?;
        report.stopped = stopped;
        bar.finish();
        let until_kept = begun.elapsed();
        settle::catch_up(self.store, self.now).await?;
        searchable::make(self.store, self.index, self.feed.as_mut()).await?;
        report.took(Timed { kept: until_kept, searchable: begun.elapsed() });
        Ok(report)
    }

    async fn finish(self) -> anyhow::Result<()> {
        match self.feed {
            Some(feed) => feed.finish().await,
            None => Ok(()),
        }
    }
}

/// A transaction under way.
struct Open {
    tx: Tx,
    begun: Instant,
    held: usize,
    changes: Option<(u64, u64)>,
}

impl Open {
    async fn begin(store: &Store) -> store::Result<Self> {
        Ok(Self { tx: store.begin().await?, begun: Instant::now(), held: 0, changes: None })
    }
}

/// Keeps the records of one file.
struct Keeping<'a> {
    store: &'a Store,
    feed: Option<&'a mut Feed>,
    now: Timestamp,
    name: String,
    key: Option<String>,
    /// How far an earlier import of the file came before it was cut off.
    from: Mark,
    mark: Mark,
    seen: Seen,
    rejects: Rejects,
    open: Option<Open>,
    /// Written down with the first record.
    cause: Option<Cause>,
}

impl<'a> Keeping<'a> {
    async fn begin(loading: &'a mut Loading<'_>, source: &Source) -> anyhow::Result<Self> {
        let from = match &source.key {
            Some(key) => imports::find(loading.store, key).await?.unwrap_or_default(),
            None => Mark::default(),
        };
        Ok(Self {
            store: loading.store,
            feed: loading.feed.as_mut(),
            now: loading.now,
            name: source.name.clone(),
            key: source.key.clone(),
            from,
            // What was dealt with is gone through again, so that the report and the rejects are of the whole file.
            mark: Mark { pieces: 0, ..from },
            seen: Seen::new(),
            rejects: Rejects::new(&loading.reports.join(format!("{}.rejects.tsv", source.name)))?,
            open: None,
            cause: None,
        })
    }

    async fn keep_all(
        &mut self,
        mut receiver: mpsc::Receiver<Vec<reading::Piece>>,
        at: &AtomicU64,
        bar: &Progress,
    ) -> anyhow::Result<()> {
        let threads = available_parallelism().map_or(2, NonZero::get).clamp(2, 8);
        let pieces = stream::poll_fn(move |context| receiver.poll_recv(context));
        // On several threads, and yet in the order of the file.
        let judged = pieces.map(|pieces| spawn_blocking(move || reading::judge(pieces))).buffered(threads);
        let mut judged = std::pin::pin!(judged);
        while let Some(chunk) = judged.next().await {
            self.keep(chunk?).await?;
            bar.at(at.load(Ordering::Relaxed), self.mark.pieces);
        }
        Ok(())
    }

    /// Loads a chunk, a few thousand records a transaction.
    async fn keep(&mut self, chunk: Vec<Judged>) -> anyhow::Result<()> {
        let mut batch = Vec::with_capacity(chunk.len());
        for judged in chunk {
            self.mark.pieces += 1;
            match judged {
                Judged::Reject(rejected) => self.rejects.add(rejected)?,
                Judged::Record(_, ready) if self.seen.add(ready.record().issn) => {
                    if self.mark.pieces > self.from.pieces {
                        batch.push(*ready);
                    }
                }
                // Which of the two is right cannot be known here; the first stays, and nothing is overwritten in silence.
                Judged::Record(position, ready) => {
                    let reason = format!("{} came earlier in this file", ready.record().issn);
                    let what = reading::what(&ready.record().marc);
                    self.rejects.add(reading::rejected(position, reason, what))?;
                }
            }
        }
        if self.mark.pieces > self.from.pieces { self.load(batch).await } else { Ok(()) }
    }

    async fn load(&mut self, batch: Vec<Ready>) -> anyhow::Result<()> {
        let mut open = match self.open.take() {
            Some(open) => open,
            None => Open::begin(self.store).await?,
        };
        let cause = if let Some(cause) = self.cause {
            cause
        } else {
            let new = NewCause::of(Reason::Imported, &self.name);
            *self.cause.insert(causes::add(&open.tx, new, self.now).await?)
        };
        let done = load::load(&open.tx, &batch, cause, self.now).await?;
        self.mark.added += done.loaded.added as u64;
        self.mark.changed += done.loaded.changed as u64;
        self.mark.unchanged += done.loaded.unchanged as u64;
        open.held += batch.len();
        open.changes = joined(open.changes, done.changes);
        if let Some(feed) = &mut self.feed {
            let (mut added, mut changed) = (Vec::new(), Vec::new());
            for (ready, outcome) in batch.into_iter().zip(&done.outcomes) {
                match outcome {
                    Outcome::Added => added.push(ready.into_record()),
                    Outcome::Changed => changed.push(ready.into_record()),
                    Outcome::Unchanged => {}
                }
            }
            feed.take(added, changed).await?;
        }
        let is_full = open.held >= TRANSACTION || open.begun.elapsed() >= LONGEST;
        self.open = Some(open);
        if is_full {
            self.commit(false).await?;
        }
        Ok(())
    }

    /// Makes what was loaded last, together with how far that is. A file that was read to its end needs no mark.
    async fn commit(&mut self, is_end: bool) -> anyhow::Result<()> {
        let open = match self.open.take() {
            Some(open) => open,
            None if is_end => Open::begin(self.store).await?,
            None => return Ok(()),
        };
        match &self.key {
            Some(key) if is_end => imports::forget(&open.tx, key).await?,
            Some(key) => imports::set(&open.tx, key, &self.name, self.mark, self.now).await?,
            None => {}
        }
        open.tx.commit().await?;
        if let (Some(feed), Some(changes)) = (&mut self.feed, open.changes) {
            feed.committed(changes);
        }
        Ok(())
    }

    async fn end(mut self, is_whole: bool) -> anyhow::Result<Report> {
        self.commit(is_whole).await?;
        let rejects_file = self.rejects.finish()?;
        Ok(Report::new(self.name, self.mark, self.from.pieces, self.rejects, rejects_file))
    }
}

/// The changes of two batches of one transaction, whose numbers follow each other.
fn joined(first: Option<(u64, u64)>, then: Option<(u64, u64)>) -> Option<(u64, u64)> {
    match (first, then) {
        (Some((from, _)), Some((_, to))) => Some((from, to)),
        (one, other) => one.or(other),
    }
}

/// Which numbers came already: one bit for each of the ten million there are, whatever the size of the file.
struct Seen(Vec<u64>);

impl Seen {
    fn new() -> Self {
        Self(vec![0; 10_000_000 / 64 + 1])
    }

    /// Notes a number; false when it came before.
    fn add(&mut self, issn: issn::Issn) -> bool {
        let serial = issn.serial();
        let Some(word) = self.0.get_mut(serial as usize / 64) else { return true };
        let bit = 1 << (serial % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}
