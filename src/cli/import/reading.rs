//! Reading a file: records on their way to the store, and every reject named.

use std::fmt;
use std::fs::{self, File};
use std::io::{BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use formats::{Damage, Position, Reject, iso2709, marcxml};
use issn::{Issn, Marc, Record};
use serde::Serialize;
use tokio::sync::mpsc::Sender;

use super::input::{Kind, Source};

/// Records handed on together.
const BATCH: usize = 500;
/// Rejects that are shown; all are in the file.
const SHOWN: usize = 20;

/// Records for the store, and how far into the file they reach.
pub struct Batch {
    pub records: Vec<Record>,
    pub offset: u64,
}

/// How the reading went.
#[derive(Debug, Default)]
pub struct Reading {
    /// Pieces read: records and rejects.
    pub read: u64,
    pub rejected: u64,
    pub first: Vec<Rejected>,
    /// Where all rejects are; `None` when there were none.
    pub rejects_file: Option<PathBuf>,
    /// Why it stopped before the end of the file.
    pub stopped: Option<String>,
}

/// A piece of the file that is not taken into the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// The first piece of the file is 1.
    pub record: u64,
    /// Bytes before it.
    pub byte: u64,
    pub reason: String,
    /// What it is: its title, or how the piece begins.
    pub what: String,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "record {} at byte {}: {}", self.record, self.byte, self.reason)?;
        if self.what.is_empty() { Ok(()) } else { write!(f, " [{}]", self.what) }
    }
}

/// Reads a file to its end, hands its records on in batches, and writes its rejects to a file.
///
/// # Errors
/// When the rejects cannot be written. What is wrong with the file itself is no error but told in the outcome.
pub fn read(source: Source, rejects: &Path, send: &Sender<Batch>) -> anyhow::Result<Reading> {
    let mut input = source.input;
    let mut reader = Reader::new(rejects, send)?;
    match source.kind {
        Kind::Iso2709 => reader.read_all(iso2709::Reader::new(&mut input))?,
        Kind::Marcxml => reader.read_all(marcxml::Reader::new(&mut input))?,
    }
    let mut reading = reader.finish()?;
    // XML that is not well-formed ends the reading; whatever is behind it was not looked at.
    if reading.stopped.is_none() && input.fill_buf().is_ok_and(|rest| !rest.trim_ascii().is_empty()) {
        reading.stopped = Some("what follows the last reject cannot be told apart".to_owned());
    }
    Ok(reading)
}

struct Reader<'a> {
    send: &'a Sender<Batch>,
    records: Vec<Record>,
    seen: Seen,
    rejects: Rejects,
    reading: Reading,
}

impl<'a> Reader<'a> {
    fn new(rejects: &Path, send: &'a Sender<Batch>) -> anyhow::Result<Self> {
        let records = Vec::with_capacity(BATCH);
        let rejects = Rejects::new(rejects)?;
        Ok(Self { send, records, seen: Seen::new(), rejects, reading: Reading::default() })
    }

    fn read_all(
        &mut self,
        items: impl Iterator<Item = Result<(Position, Marc), Reject>>,
    ) -> anyhow::Result<()> {
        let mut offset = 0;
        for item in items {
            self.reading.read += 1;
            match item {
                Ok((position, marc)) => {
                    offset = position.offset;
                    self.take(position, marc)?;
                }
                Err(reject) => {
                    if let Damage::Io(why) = &reject.damage {
                        self.reading.stopped = Some(why.clone());
                    }
                    self.reject(reject.position, reject.damage.to_string(), reject.snippet)?;
                }
            }
            if self.records.len() == BATCH && !self.hand_on(offset) {
                return Ok(());
            }
        }
        self.hand_on(offset);
        Ok(())
    }

    fn take(&mut self, position: Position, mut marc: Marc) -> anyhow::Result<()> {
        let what = what(&marc);
        forget_lengths(&mut marc.leader);
        match Record::read(marc) {
            Ok(record) if self.seen.add(record.issn) => self.records.push(record),
            // Which of the two is right cannot be known here; the first stays, and nothing is overwritten in silence.
            Ok(record) => {
                let reason = format!("{} came earlier in this file", record.issn);
                self.reject(position, reason, what)?;
            }
            Err(error) => self.reject(position, error.to_string(), what)?,
        }
        Ok(())
    }

    fn reject(&mut self, position: Position, reason: String, what: String) -> anyhow::Result<()> {
        let rejected = Rejected { record: position.ordinal, byte: position.offset, reason, what };
        self.rejects.write(&rejected)?;
        self.reading.rejected += 1;
        if self.reading.first.len() < SHOWN {
            self.reading.first.push(rejected);
        }
        Ok(())
    }

    /// False when nobody takes the records any more: the store failed, and will say why.
    fn hand_on(&mut self, offset: u64) -> bool {
        let records = std::mem::replace(&mut self.records, Vec::with_capacity(BATCH));
        records.is_empty() || self.send.blocking_send(Batch { records, offset }).is_ok()
    }

    fn finish(mut self) -> anyhow::Result<Reading> {
        self.reading.rejects_file = self.rejects.finish()?;
        Ok(self.reading)
    }
}

/// Takes the lengths out of a leader. They tell of the file and not of the record, and every format computes its own;
/// left in, one record would differ from itself in ISO 2709 and MARCXML.
fn forget_lengths(leader: &mut String) {
    if leader.len() == 24 && leader.is_ascii() {
        leader.replace_range(..5, "00000");
        leader.replace_range(12..17, "00000");
    }
}

/// What a record is about, for the eye.
fn what(marc: &Marc) -> String {
    let title = marc.sub("245", 'a').or_else(|| marc.sub("222", 'a'));
    let text = title.unwrap_or_else(|| marc.control("001"));
    plain(text).chars().take(80).collect::<String>().trim().to_owned()
}

fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// Which numbers came already: one bit for each of the ten million there are, whatever the size of the file.
struct Seen(Vec<u64>);

impl Seen {
    fn new() -> Self {
        Self(vec![0; 10_000_000 / 64 + 1])
    }

    /// Notes a number; false when it came before.
    fn add(&mut self, issn: Issn) -> bool {
        let serial = issn.serial();
        let Some(word) = self.0.get_mut(serial as usize / 64) else { return true };
        let bit = 1 << (serial % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}

/// The file of rejects, made with the first of them.
struct Rejects {
    path: PathBuf,
    file: Option<BufWriter<File>>,
}

impl Rejects {
    /// Removes what an earlier import of the same file left.
    fn new(path: &Path) -> anyhow::Result<Self> {
        if path.exists() {
            fs::remove_file(path).with_context(|| format!("{}", path.display()))?;
        }
        Ok(Self { path: path.to_owned(), file: None })
    }

    fn write(&mut self, rejected: &Rejected) -> anyhow::Result<()> {
        let Rejected { record, byte, reason, what } = rejected;
        let (reason, what) = (plain(reason), plain(what));
        let path = &self.path;
        let written = match &mut self.file {
            Some(file) => writeln!(file, "{record}\t{byte}\t{reason}\t{what}"),
            None => begin(path).and_then(|file| {
                writeln!(
                    self.file.insert(file),
                    "record\tbyte\treason\twhat\n{record}\t{byte}\t{reason}\t{what}"
                )
            }),
        };
        written.with_context(|| format!("{}", self.path.display()))
    }

    fn finish(self) -> anyhow::Result<Option<PathBuf>> {
        let Some(mut file) = self.file else { return Ok(None) };
        file.flush().with_context(|| format!("{}", self.path.display()))?;
        Ok(Some(self.path))
    }
}

fn begin(path: &Path) -> std::io::Result<BufWriter<File>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(BufWriter::new(File::create(path)?))
}
