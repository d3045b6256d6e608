//! `masthead import`: what others send into the register. One file below for each kind of list.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Place;

mod input;
mod marc;
mod reading;
mod rejects;
mod report;

/// Take MARC records (ISO 2709 or MARCXML) into the register and make them searchable
///
/// Files may be compressed by gzip, xz or zstd, which is told by their content. An import that was cut off goes on
/// where it stopped when it is started again with the same file; a file that was loaded to its end changes nothing. A
/// piece that is no record with an ISSN is a reject: all are counted, and written with their reasons to
/// reports/FILE.rejects.tsv in the data folder. The exit code is 0 when every file was read to its end, rejects
/// included; 1 when reading had to stop before.
#[derive(Args)]
pub struct Import {
    /// The files; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// How the fields of the records are to be understood
    #[arg(long, value_name = "DIALECT", default_value = "marc21")]
    from: Dialect,
    /// Answer with a JSON object for each file, on a line of its own
    #[arg(long)]
    json: bool,
}

/// A family of MARC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Dialect {
    Marc21,
}

pub async fn run(import: &Import, place: &Place) -> anyhow::Result<ExitCode> {
    marc::run(import, place).await
}
