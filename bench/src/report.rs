//! The table: what was measured, against what, and whether it is enough.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

/// One line of the table.
pub struct Line {
    pub what: String,
    pub ours: String,
    pub peer: String,
    /// Our figure over the peer's, and what it must at least (or at most) be; `None` where nothing is demanded.
    pub ratio: String,
    pub wanted: String,
    pub met: Option<bool>,
}

/// Some measurements of one thing.
#[derive(Debug, Clone, Default)]
pub struct Rounds(Vec<f64>);

impl Rounds {
    pub fn add(&mut self, figure: f64) {
        self.0.push(figure);
        self.0.sort_by(f64::total_cmp);
    }

    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// Median, and between what the rounds lay.
    pub fn told(&self, digits: usize) -> String {
        let (first, last) = (self.0.first().copied(), self.0.last().copied());
        match (first, last) {
            (Some(first), Some(last)) if self.0.len() > 1 => {
                format!("{:.digits$} ({first:.digits$} to {last:.digits$})", self.median())
            }
            _ => format!("{:.digits$}", self.median()),
        }
    }
}

#[derive(Default)]
pub struct Report {
    pub lines: Vec<Line>,
    pub notes: Vec<String>,
}

impl Report {
    pub fn add(&mut self, line: Line) {
        println!("{} | {} | {} | {} | {}", line.what, line.ours, line.peer, line.ratio, line.wanted);
        self.lines.push(line);
    }

    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        println!("{note}");
        self.notes.push(note);
    }

    /// Writes the document anew between its two marks; what stands around them is written by hand.
    pub fn write(&self, path: &Path, head: &str) -> Result<()> {
        const BEGIN: &str = "<!-- measured -->";
        const END: &str = "<!-- /measured -->";
        let mut table = format!(
            "{BEGIN}\n{head}\n\n| what | Masthead | peer | ratio | wanted | met |\n|---|---|---|---|---|---|\n"
        );
        for line in &self.lines {
            let met = line.met.map_or("", |met| if met { "yes" } else { "**no**" });
            let Line { what, ours, peer, ratio, wanted, .. } = line;
            writeln!(table, "| {what} | {ours} | {peer} | {ratio} | {wanted} | {met} |")?;
        }
        for note in &self.notes {
            write!(table, "\n- {note}")?;
        }
        write!(table, "\n{END}")?;
        let old =
            std::fs::read_to_string(path).unwrap_or_else(|_| format!("# Performance\n\n{BEGIN}\n{END}\n"));
        let new = match (old.split_once(BEGIN), old.split_once(END)) {
            (Some((before, _)), Some((_, after))) => format!("{before}{table}{after}"),
            _ => format!("{old}\n{table}\n"),
        };
        std::fs::write(path, new)?;
        Ok(())
    }
}

/// The machine and the versions of what was measured, in one paragraph.
pub fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(" unknown");
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = memory.lines().next().and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    let versions: Vec<String> = ["idzebra-2.0", "yaz", "nginx-light", "postgresql-15", "wrk"]
        .into_iter()
        .filter_map(|package| version(package).map(|version| format!("{package} {version}")))
        .collect();
    format!(
        "{cores} × {}, {} GiB; {}",
        model.trim_start_matches([':', ' ', '\t']),
        memory.unwrap_or(0) / 1024 / 1024,
        versions.join(", ")
    )
}

fn version(package: &str) -> Option<String> {
    let told = Command::new("dpkg-query").args(["-W", "-f", "${Version}", package]).output().ok()?;
    let version = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    (told.status.success() && !version.is_empty()).then_some(version)
}
