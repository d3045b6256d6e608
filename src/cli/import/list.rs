//! A list that somebody else keeps, as fields of our records: what it says is put in, what it says no more is taken
//! out. The same list again changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use issn::keepers::says_the_same;
use issn::marc::Field;
use issn::visible::Depth;
use issn::{Issn, Record};
use jiff::Timestamp;
use search::{Index, Outcome};
use serde::Serialize;
use store::causes::{self, Cause, NewCause, Reason};
use store::{Store, records, tables};

use super::rejects::{Rejected, Rejects};
use super::{Import, searchable};
use crate::cli::out::{self, Progress, Unit};
use crate::cli::{Place, open};
use crate::ports::clock::Clock;

/// Lines that are looked up together.
const TOGETHER: usize = 300;
/// Records that are changed together.
const TRANSACTION: usize = 500;

/// Which fields of a record are those of the list.
pub struct Marked {
    pub tag: &'static str,
    pub code: char,
    pub value: String,
}

impl Marked {
    fn is(&self, field: &Field) -> bool {
        field.tag == self.tag && field.subs(self.code).any(|value| value == self.value)
    }

    /// How such a subfield stands in the packed form of a record.
    fn packed(&self) -> String {
        format!("\u{1f}{}{}", self.code, self.value)
    }
}

/// What a list says, gathered by the record that it says it of.
pub struct Gathered<T> {
    pub by_record: BTreeMap<Issn, T>,
    pub lines: u64,
    waiting: Vec<(Rejected, Vec<Issn>, T)>,
    rejects: Rejects,
    join: fn(&mut T, T),
}

/// What importing a list did.
#[derive(Debug, Serialize)]
pub struct Report {
    file: String,
    lines: u64,
    /// Records that the list speaks of.
    records: u64,
    /// Records that say something else than before, those among them that are no longer in the list.
    changed: u64,
    gone: u64,
    unchanged: u64,
    /// Lines that say nothing of a record of this register.
    unmatched: u64,
    first_rejects: Vec<Rejected>,
    rejects_file: Option<PathBuf>,
    seconds: f64,
    peak_memory: Option<u64>,
}

/// The store and the index of one import of a list.
pub struct Work {
    pub store: Store,
    pub index: Index,
    pub now: Timestamp,
    pub today: jiff::civil::Date,
    reports: PathBuf,
    begun: Instant,
    json: bool,
}

impl Work {
    /// Opens the store, with an index that is level with it: numbers are looked up there.
    pub async fn open(import: &Import, place: &Place) -> anyhow::Result<Self> {
        let begun = Instant::now();
        let config = place.config(None)?;
        let (store, index) = (open::store(&config).await?, open::index(&config)?);
        let clock = Clock::system();
        let work = Self {
            store,
            index,
            now: clock.now(),
            today: clock.today(&config.tz()),
            reports: config.data_dir.join("reports"),
            begun,
            json: import.json,
        };
        work.make_searchable().await?;
        Ok(work)
    }

    async fn make_searchable(&self) -> anyhow::Result<()> {
        let mut feed = searchable::feed(&self.store, &self.index).await?;
        searchable::make(&self.store, &self.index, feed.as_mut()).await?;
        match feed {
            Some(feed) => feed.finish().await,
            None => Ok(()),
        }
    }

    pub fn gather<T>(&self, name: &str, join: fn(&mut T, T)) -> anyhow::Result<Gathered<T>> {
        let rejects = Rejects::new(&self.reports.join(format!("{name}.rejects.tsv")))?;
        Ok(Gathered { by_record: BTreeMap::new(), lines: 0, waiting: Vec::new(), rejects, join })
    }

    /// Puts the fields into their records, a few hundred at a time, and takes those of former lists out.
    pub async fn put<T>(
        self,
        name: &str,
        marked: &Marked,
        mut gathered: Gathered<T>,
        field: impl Fn(&T) -> Field,
    ) -> anyhow::Result<ExitCode> {
        gathered.look_up(&self).await?;
        let former = tables::holding(&self.store, &marked.packed()).await?;
        let all: BTreeSet<Issn> = gathered.by_record.keys().copied().chain(former).collect();
        let all: Vec<Issn> = all.into_iter().collect();
        let bar = Progress::new(Unit::Records, &format!("importing {name}"), Some(all.len() as u64));
        let (mut changed, mut gone, mut cause) = (0, 0, None);
        for (at, some) in all.chunks(TRANSACTION).enumerate() {
            let new = |record: &Record| {
                changed_by(record, marked, gathered.by_record.get(&record.issn).map(&field))
            };
            let done = self.put_some(name, some, new, &mut cause).await?;
            changed += done.len() as u64;
            gone += done.iter().filter(|issn| !gathered.by_record.contains_key(issn)).count() as u64;
            bar.of(((at + 1) * TRANSACTION).min(all.len()) as u64, all.len() as u64);
        }
        bar.finish();
        self.make_searchable().await?;
        self.end(name, gathered, (changed, gone)).await
    }

    /// Changes what of these records is to be changed, in one transaction; tells which those were.
    async fn put_some(
        &self,
        name: &str,
        some: &[Issn],
        new: impl Fn(&Record) -> Option<Record>,
        cause: &mut Option<Cause>,
    ) -> anyhow::Result<Vec<Issn>> {
        let tx = self.store.begin().await?;
        let mut done = Vec::new();
        for mut kept in records::hold(&tx, some).await? {
            let Some(record) = new(&kept.record) else { continue };
            let cause = match *cause {
                Some(cause) => cause,
                None => {
                    *cause.insert(causes::add(&tx, NewCause::of(Reason::Imported, name), self.now).await?)
                }
            };
            done.push(record.issn);
            kept.record = record;
            records::rewrite(&tx, &kept, cause, self.now).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    async fn end<T>(
        self,
        name: &str,
        mut gathered: Gathered<T>,
        (changed, gone): (u64, u64),
    ) -> anyhow::Result<ExitCode> {
        let rejects_file = gathered.rejects.finish()?;
        let records = gathered.by_record.len() as u64;
        let report = Report {
            file: name.to_owned(),
            lines: gathered.lines,
            records,
            changed,
            gone,
            unchanged: records + gone - changed,
            unmatched: gathered.rejects.count,
            first_rejects: gathered.rejects.first,
            rejects_file,
            seconds: out::seconds(self.begun.elapsed()),
            peak_memory: out::peak_memory(),
        };
        self.store.close().await?;
        if self.json {
            out::json(&report)?;
        } else {
            out::say(&told(&report))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl<T> Gathered<T> {
    /// Takes a line that speaks of the serial with these numbers; the first that is known here counts.
    pub async fn add(
        &mut self,
        work: &Work,
        line: Rejected,
        numbers: Vec<Issn>,
        what: T,
    ) -> anyhow::Result<()> {
        self.lines += 1;
        self.waiting.push((line, numbers, what));
        if self.waiting.len() >= TOGETHER { self.look_up(work).await } else { Ok(()) }
    }

    pub fn reject(&mut self, rejected: Rejected) -> anyhow::Result<()> {
        self.lines += 1;
        self.rejects.add(rejected)
    }

    /// Finds the records of what is waiting: by their own numbers, or by numbers that were theirs; and of a title that
    /// is online the online one. Rule: domain 9.1
    async fn look_up(&mut self, work: &Work) -> anyhow::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let numbers: Vec<String> =
            waiting.iter().flat_map(|(_, numbers, _)| numbers.iter().map(Issn::to_string)).collect();
        let mut outcomes = Vec::with_capacity(numbers.len());
        for some in numbers.chunks(search::MAX_NUMBERS) {
            outcomes.extend(work.index.numbers(some, Depth::Complete)?);
        }
        let mut outcomes = outcomes.into_iter();
        let mut found = Vec::new();
        for (line, numbers, what) in waiting {
            let led: Vec<Outcome> = outcomes.by_ref().take(numbers.len()).collect();
            let first = led.into_iter().find_map(|outcome| match outcome {
                Outcome::Found { issn, .. } => Some(issn),
                _ => None,
            });
            match first {
                Some(issn) => found.push((issn, what)),
                None => self.rejects.add(line)?,
            }
        }
        let issns: Vec<Issn> = found.iter().map(|(issn, _)| *issn).collect();
        let online = tables::online(&work.store, &issns).await?;
        for (issn, what) in found {
            let target = online.get(&issn).copied().unwrap_or(issn);
            match self.by_record.get_mut(&target) {
                Some(own) => (self.join)(own, what),
                None => {
                    self.by_record.insert(target, what);
                }
            }
        }
        Ok(())
    }
}

/// The record with what the list says of it, if that is something else than before.
fn changed_by(record: &Record, marked: &Marked, wanted: Option<Field>) -> Option<Record> {
    let own: Vec<&Field> = record.marc.fields.iter().filter(|field| marked.is(field)).collect();
    let same = match (&own[..], &wanted) {
        ([], None) => true,
        ([one], Some(wanted)) => says_the_same(one, wanted),
        _ => false,
    };
    if same {
        return None;
    }
    let mut marc = record.marc.clone();
    marc.fields.retain(|field| !marked.is(field));
    if let Some(wanted) = wanted {
        marc.insert(wanted);
    }
    Record::read(marc).ok()
}

fn told(report: &Report) -> String {
    let mut lines = vec![format!("{}: {} lines read", report.file, out::counted(report.lines))];
    let counts = [
        ("records", report.records),
        ("changed", report.changed),
        ("of them gone", report.gone),
        ("unchanged", report.unchanged),
        ("unmatched", report.unmatched),
    ];
    lines.extend(counts.map(|(word, count)| format!("  {word:<12} {:>9}", out::counted(count))));
    lines.push(format!("  searchable after {} s", report.seconds));
    lines.extend(report.first_rejects.iter().map(|reject| format!("  unmatched: {reject}")));
    if let Some(file) = &report.rejects_file {
        lines.push(format!("  all unmatched lines are in {}", file.display()));
    }
    lines.join("\n")
}
