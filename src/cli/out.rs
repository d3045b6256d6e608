//! What commands say: results to standard output, all else to standard error. A closed pipe is no failure.

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

/// A result for people.
pub fn say(text: &str) -> anyhow::Result<()> {
    let mut out = stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// A result for programs: one JSON value on a line.
pub fn json(value: &impl Serialize) -> anyhow::Result<()> {
    say(&serde_json::to_string(value)?)
}

/// Something people should know that is no result.
pub fn warn(text: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(stderr(), "{text}");
}

/// How far long work has come: a bar with rate and time left on a terminal, else a line now and then.
pub struct Progress {
    what: String,
    unit: Unit,
    bar: ProgressBar,
    is_terminal: bool,
    told: Mutex<Instant>,
}

/// How often a line is written where there is no terminal.
const LINE: Duration = Duration::from_secs(10);

impl Progress {
    pub fn new(unit: Unit, what: &str, total: Option<u64>) -> Self {
        let is_terminal = stderr().is_terminal();
        let bar = total.map_or_else(ProgressBar::no_length, ProgressBar::new);
        if is_terminal {
            bar.set_message(what.to_owned());
            bar.enable_steady_tick(Duration::from_millis(200));
        } else {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let progress =
            Self { what: what.to_owned(), unit, bar, is_terminal, told: Mutex::new(Instant::now()) };
        progress.style();
        progress
    }

    /// So many are done, of so many.
    pub fn of(&self, done: u64, total: u64) {
        if self.bar.length() != Some(total) {
            self.bar.set_length(total);
            self.style();
        }
        self.at(done, done);
    }

    /// The work is at this place, after so many records.
    pub fn at(&self, place: u64, records: u64) {
        self.bar.set_position(place);
        if self.is_terminal {
            if matches!(self.unit, Unit::Bytes) {
                self.bar.set_message(format!("{} {}", self.what, counted(records)));
            }
            return;
        }
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.elapsed() < LINE {
            return;
        }
        *told = Instant::now();
        let rate = counted(rate(records, self.bar.elapsed()));
        let left = self.bar.length().map(|total| {
            let percent = place.saturating_mul(100) / total.max(1);
            let left = self.bar.elapsed().as_secs() * total.saturating_sub(place) / place.max(1);
            format!(", {percent} %, {left} s left")
        });
        let (what, records) = (&self.what, counted(records));
        warn(&format!("{what}: {records} records, {rate} a second{}", left.unwrap_or_default()));
    }

    pub fn finish(self) {
        self.bar.finish_and_clear();
    }

    fn style(&self) {
        let template = match (self.unit, self.bar.length()) {
            (Unit::Bytes, Some(_)) => "{msg} {wide_bar} {bytes}/{total_bytes} {binary_bytes_per_sec} {eta}",
            (Unit::Bytes, None) => "{msg} {spinner} {bytes} {binary_bytes_per_sec}",
            (Unit::Records, Some(_)) => "{msg} {wide_bar} {human_pos}/{human_len} {per_sec} {eta}",
            (Unit::Records, None) => "{msg} {spinner} {human_pos} {per_sec}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
    }
}

/// What progress is counted in.
#[derive(Clone, Copy)]
pub enum Unit {
    Bytes,
    Records,
}

/// A number as people read it: `1,234,567`.
pub fn counted(number: u64) -> String {
    indicatif::HumanCount(number).to_string()
}

/// How many a second, whole.
pub fn rate(count: u64, took: Duration) -> u64 {
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX).max(1);
    count.saturating_mul(1000) / milliseconds
}

/// Seconds with two digits behind the point, as a number for programs.
pub fn seconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 100.0).round() / 100.0
}

/// The most memory this process had so far, in bytes; `None` where the system does not tell.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
