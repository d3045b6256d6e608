//! What importing a file did, for people and for programs.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;
use store::imports::Mark;

use super::rejects::{Rejected, Rejects};
use crate::cli::out;

/// What importing a file did. `read` is the sum of `added`, `changed`, `unchanged` and `rejected`, those of an earlier
/// import that was cut off among them.
#[derive(Debug, Serialize)]
pub struct Report {
    file: String,
    read: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    rejected: u64,
    /// How many pieces an earlier import of this file had dealt with when it was cut off.
    resumed_after: u64,
    /// The first rejects; all of them are in `rejects_file`.
    first_rejects: Vec<Rejected>,
    rejects_file: Option<PathBuf>,
    /// Why reading stopped before the end of the file, if it did.
    pub stopped: Option<String>,
    /// Records read a second until all were kept, and until all were searchable.
    rate_kept: u64,
    rate_searchable: u64,
    seconds_kept: f64,
    seconds_searchable: f64,
    peak_memory: Option<u64>,
}

/// How long it took until all records were kept, and until all were searchable.
#[derive(Debug, Clone, Copy)]
pub struct Timed {
    pub kept: Duration,
    pub searchable: Duration,
}

impl Report {
    pub fn new(
        file: String,
        mark: Mark,
        resumed_after: u64,
        rejects: Rejects,
        rejects_file: Option<PathBuf>,
    ) -> Self {
        Self {
            file,
            read: mark.pieces,
            added: mark.added,
            changed: mark.changed,
            unchanged: mark.unchanged,
            rejected: rejects.count,
            resumed_after,
            first_rejects: rejects.first,
            rejects_file,
            stopped: None,
            rate_kept: 0,
            rate_searchable: 0,
            seconds_kept: 0.0,
            seconds_searchable: 0.0,
            peak_memory: None,
        }
    }

    /// Notes how long it took; the rates are of this run alone.
    pub fn took(&mut self, timed: Timed) {
        let read = self.read.saturating_sub(self.resumed_after);
        (self.rate_kept, self.rate_searchable) =
            (out::rate(read, timed.kept), out::rate(read, timed.searchable));
        self.seconds_kept = out::seconds(timed.kept);
        self.seconds_searchable = out::seconds(timed.searchable);
        self.peak_memory = out::peak_memory();
    }
}

pub fn told(report: &Report) -> String {
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
    if report.resumed_after > 0 {
        let after = out::counted(report.resumed_after);
        let _ = writeln!(text, "  went on after {after} records of an earlier import that was cut off");
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
