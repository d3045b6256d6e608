//! `masthead import --ltwa`: the List of Title Word Abbreviations, which the operator gets from the ISSN
//! International Centre. It is not shipped.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use issn::abbreviate::{self, Bad};
use serde::Serialize;

use crate::cli::{Place, open, out};

/// Most bytes of the file: the list has some 1.5 million.
const MOST: u64 = 64 * 1024 * 1024;
/// Bad lines that are told one by one.
const TOLD: usize = 20;

/// What loading the list did.
#[derive(Debug, Serialize)]
struct Report {
    file: String,
    rows: usize,
    bad: usize,
    first_bad: Vec<BadLine>,
}

#[derive(Debug, Serialize)]
struct BadLine {
    line: usize,
    reason: String,
}

/// Reads the file and puts it in the place of the list there is. Lines that are no rows are told; the others are kept.
pub async fn run(file: &Path, json: bool, place: &Place) -> anyhow::Result<ExitCode> {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    let size = std::fs::metadata(file).with_context(|| file.display().to_string())?.len();
    if size > MOST {
        bail!("{}: {size} bytes are too many for the list; {MOST} are taken", file.display());
    }
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let list = abbreviate::read(&bytes).with_context(|| format!("{} is not taken", file.display()))?;
    let store = open::store(&place.config(None)?).await?;
    let tx = store.begin().await?;
    let edition = store::ltwa::replace(&tx, &list.rows, &name).await?;
    tx.commit().await?;
    store.close().await?;
    let first_bad = list.bad.iter().take(TOLD).map(told_bad).collect();
    let report = Report { file: name, rows: edition.rows, bad: list.bad.len(), first_bad };
    if json {
        out::json(&report)?;
    } else {
        out::say(&told(&report))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn told_bad(bad: &Bad) -> BadLine {
    BadLine { line: bad.line, reason: bad.why.to_string() }
}

fn told(report: &Report) -> String {
    let mut text = format!("{}: {} rows of the list kept", report.file, out::counted(report.rows as u64));
    // Writing to a string cannot fail.
    for bad in &report.first_bad {
        let _ = write!(text, "\n  line {}: {}", bad.line, bad.reason);
    }
    let more = report.bad - report.first_bad.len();
    if more > 0 {
        let _ = write!(text, "\n  and {} more lines that are no rows", out::counted(more as u64));
    }
    text
}
