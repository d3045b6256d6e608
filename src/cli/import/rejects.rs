//! What is not taken into the register: named on the terminal and in a file.

use std::fmt;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Serialize;

/// Rejects that are shown; all are in the file.
const SHOWN: usize = 20;

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

/// The file of rejects, made with the first of them.
pub struct Rejects {
    path: PathBuf,
    file: Option<BufWriter<File>>,
    pub count: u64,
    pub first: Vec<Rejected>,
}

impl Rejects {
    /// Removes what an earlier import of the same file left.
    pub fn new(path: &Path) -> anyhow::Result<Self> {
        if path.exists() {
            fs::remove_file(path).with_context(|| format!("{}", path.display()))?;
        }
        Ok(Self { path: path.to_owned(), file: None, count: 0, first: Vec::new() })
    }

    pub fn add(&mut self, rejected: Rejected) -> anyhow::Result<()> {
        self.write(&rejected).with_context(|| format!("{}", self.path.display()))?;
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push(rejected);
        }
        Ok(())
    }

    fn write(&mut self, rejected: &Rejected) -> std::io::Result<()> {
        let Rejected { record, byte, reason, what } = rejected;
        let (reason, what) = (plain(reason), plain(what));
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(begin(&self.path)?),
        };
        writeln!(file, "{record}\t{byte}\t{reason}\t{what}")
    }

    /// Where all rejects are; `None` when there were none.
    pub fn finish(&mut self) -> anyhow::Result<Option<PathBuf>> {
        let Some(mut file) = self.file.take() else { return Ok(None) };
        file.flush().with_context(|| format!("{}", self.path.display()))?;
        Ok(Some(self.path.clone()))
    }
}

/// Text on one line and in one column.
pub fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

fn begin(path: &Path) -> std::io::Result<BufWriter<File>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "record\tbyte\treason\twhat")?;
    Ok(file)
}
