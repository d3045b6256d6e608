//! `masthead import`: MARC 21 files into the register, everything searchable afterwards.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::bail;
use clap::Args;
use jiff::Timestamp;
use search::{Index, SearchError};
use serde::Serialize;
use store::causes::{self, NewCause, Reason};
use store::records::Loaded;
use store::{Store, Tx, changes, records, settle};
use tokio::sync::mpsc;

use self::reading::{Batch, Reading, Rejected};
use super::out::{self, Unit};
use super::{Place, open};
use crate::jobs::follow_changes::Follower;
use crate::ports::clock::Clock;

mod input;
mod ltwa;
mod reading;

/// Take MARC 21 records (ISO 2709 or MARCXML) into the register and make them searchable
///
/// The same file again changes nothing. A piece that is no record with an ISSN is a reject: all are counted, and
/// written with their reasons to reports/FILE.rejects.tsv in the data folder. The exit code is 0 when the file was
/// read to its end, rejects included; 1 when reading had to stop before.
#[derive(Args)]
pub struct Import {
    /// The file; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The file is the List of Title Word Abbreviations (words, abbreviations, languages); it replaces the one before
    #[arg(long)]
    ltwa: bool,
    /// Answer with a JSON object
    #[arg(long)]
    json: bool,
}

/// What importing a file did. `read` is the sum of `added`, `changed`, `unchanged` and `rejected`.
#[derive(Debug, Serialize)]
struct Report {
    file: String,
    read: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    rejected: u64,
    /// The first rejects; all of them are in `rejects_file`.
    first_rejects: Vec<Rejected>,
    rejects_file: Option<PathBuf>,
    /// Why reading stopped before the end of the file, if it did.
    stopped: Option<String>,
    /// Records read a second until all were kept, and until all were searchable.
    rate_kept: u64,
    rate_searchable: u64,
    seconds_kept: f64,
    seconds_searchable: f64,
    peak_memory: Option<u64>,
}

/// Records that are kept together.
const TRANSACTION: usize = 5_000;
/// Batches that may wait for the store; more reading waits, so that memory stays flat.
const AHEAD: usize = 4;
/// How long the follower of another process may stand still before we give up waiting for it.
const STANDSTILL: Duration = Duration::from_mins(1);

pub async fn run(import: &Import, place: &Place) -> anyhow::Result<ExitCode> {
    if import.ltwa {
        return ltwa::run(&import.file, import.json, place).await;
    }
    let begun = Instant::now();
    let source = input::open(&import.file)?;
    let config = place.config(None)?;
    let (store, index) = (open::store(&config).await?, open::index(&config)?);
    let name = source.name.clone();
    let bar = out::progress(Unit::Bytes, "importing", source.size);
    let (sender, receiver) = mpsc::channel(AHEAD);
    let rejects = config.data_dir.join("reports").join(format!("{name}.rejects.tsv"));
    let reading = tokio::task::spawn_blocking(move || reading::read(source, &rejects, &sender));
    let now = Clock::system().now();
    let kept = keep(&store, receiver, (&name, now), |offset| bar.set_position(offset)).await;
    // Why reading failed tells more than that keeping got no further.
    let reading = reading.await??;
    let loaded = kept?;
    let until_kept = begun.elapsed();
    bar.finish_and_clear();
    settle::catch_up(&store, now).await?;
    make_searchable(&store, &index).await?;
    let report = report(name, reading, loaded, (until_kept, begun.elapsed()));
    store.close().await?;
    if import.json {
        out::json(&report)?;
    } else {
        out::say(&told(&report))?;
    }
    Ok(if report.stopped.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Loads batches as they come, a few thousand records a transaction.
async fn keep(
    store: &Store,
    mut batches: mpsc::Receiver<Batch>,
    (file, now): (&str, Timestamp),
    told: impl Fn(u64),
) -> store::Result<Loaded> {
    let (mut loaded, mut known) = (Loaded::default(), None);
    let mut open: Option<(Tx, usize)> = None;
    while let Some(batch) = batches.recv().await {
        let (tx, mut held) = match open.take() {
            Some(begun) => begun,
            None => (store.begin().await?, 0),
        };
        let cause = match known {
            Some(cause) => cause,
            None => causes::add(&tx, NewCause::of(Reason::Imported, file), now).await?,
        };
        known = Some(cause);
        let more = records::load(&tx, &batch.records, cause, now).await?;
        loaded.added += more.added;
        loaded.changed += more.changed;
        loaded.unchanged += more.unchanged;
        held += batch.records.len();
        if held < TRANSACTION {
            open = Some((tx, held));
        } else {
            tx.commit().await?;
        }
        told(batch.offset);
    }
    if let Some((tx, _)) = open {
        tx.commit().await?;
    }
    Ok(loaded)
}

/// Brings the index up to date, or waits until the process that writes it has done so.
async fn make_searchable(store: &Store, index: &Index) -> anyhow::Result<()> {
    let bar = out::progress(Unit::Records, "indexing", None);
    let done = match Follower::new(store, index, search::HEAP_REINDEX) {
        Ok(follower) => {
            let told = |done, total| {
                bar.set_length(total);
                bar.set_position(done);
            };
            follower.catch_up(&told).await?;
            follower.finish().await
        }
        Err(SearchError::Busy) => wait_for_other(store, index).await,
        Err(error) => Err(error.into()),
    };
    bar.finish_and_clear();
    done
}

async fn wait_for_other(store: &Store, index: &Index) -> anyhow::Result<()> {
    let latest = changes::latest(store).await?;
    let (mut seen, mut since) = (index.cursor(), Instant::now());
    while seen < latest {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let cursor = index.cursor();
        if cursor != seen {
            (seen, since) = (cursor, Instant::now());
        } else if since.elapsed() > STANDSTILL {
            bail!("all records are kept, but the process that writes the index does not follow; see its log");
        }
    }
    Ok(())
}

fn report(file: String, reading: Reading, loaded: Loaded, took: (Duration, Duration)) -> Report {
    let (kept, searchable) = took;
    Report {
        file,
        read: reading.read,
        added: loaded.added as u64,
        changed: loaded.changed as u64,
        unchanged: loaded.unchanged as u64,
        rejected: reading.rejected,
        first_rejects: reading.first,
        rejects_file: reading.rejects_file,
        stopped: reading.stopped,
        rate_kept: out::rate(reading.read, kept),
        rate_searchable: out::rate(reading.read, searchable),
        seconds_kept: out::seconds(kept),
        seconds_searchable: out::seconds(searchable),
        peak_memory: out::peak_memory(),
    }
}

fn told(report: &Report) -> String {
    let mut text = format!("{}: {} records read\n", report.file, out::counted(report.read));
    let counts = [
        ("added", report.added),
        ("changed", report.changed),
        ("unchanged", report.unchanged),
        ("rejected", report.rejected),
    ];
    // Writing to a string cannot fail.
    for (word, count) in counts {
        let _ = writeln!(text, "  {word:<10} {:>11}", out::counted(count));
    }
    let lines = [
        ("kept", report.seconds_kept, report.rate_kept),
        ("searchable", report.seconds_searchable, report.rate_searchable),
    ];
    for (word, seconds, rate) in lines {
        let _ = writeln!(text, "  {word:<10} after {seconds} s ({} a second)", out::counted(rate));
    }
    if let Some(bytes) = report.peak_memory {
        let _ = writeln!(text, "  memory     {} MiB at most", bytes / (1024 * 1024));
    }
    for reject in &report.first_rejects {
        let _ = writeln!(text, "  reject: {reject}");
    }
    if let Some(file) = &report.rejects_file {
        let rest = report.rejected - report.first_rejects.len() as u64;
        let more = if rest > 0 { format!("{} more; ", out::counted(rest)) } else { String::new() };
        let _ = writeln!(text, "  {more}all rejects are in {}", file.display());
    }
    if let Some(why) = &report.stopped {
        let _ = writeln!(text, "Reading stopped before the end of the file: {why}");
    }
    text.truncate(text.trim_end().len());
    text
}
