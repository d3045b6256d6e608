//! `masthead import`: what others send into the register. One file below for each kind of list.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use formats::Dialect;

use super::Place;

mod input;
mod keepers;
mod list;
mod ltwa;
mod marc;
mod reading;
mod rejects;
mod report;
mod road;
mod searchable;

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
    /// The dialect of the records, marc21 or unimarc [default: what each record tells of itself]
    #[arg(long, value_name = "DIALECT", value_parser = dialect)]
    from: Option<Dialect>,
    /// The file is a KBART list of what the archive NAME holds; what it held before and is not in it is taken out
    #[arg(long, value_name = "NAME", conflicts_with = "from")]
    keepers: Option<String>,
    /// The file is a list (CSV) of serials that are open to all, as DOAJ writes it; marks of a former one are taken out
    #[arg(long, conflicts_with_all = ["from", "keepers"])]
    road: bool,
    /// The file is the List of Title Word Abbreviations (words, abbreviations, languages); it replaces the one before
    #[arg(long, conflicts_with_all = ["from", "keepers", "road"])]
    ltwa: bool,
    /// Answer with a JSON object for each file, on a line of its own
    #[arg(long)]
    json: bool,
}

fn dialect(name: &str) -> Result<Dialect, String> {
    Dialect::from_name(name).ok_or_else(|| "marc21 and unimarc are known".to_owned())
}

pub async fn run(import: &Import, place: &Place) -> anyhow::Result<ExitCode> {
    match &import.keepers {
        Some(archive) => keepers::run(import, place, archive).await,
        None if import.road => road::run(import, place).await,
        None if import.ltwa => {
            let [file] = &import.files[..] else { bail!("the list is one file: it replaces the one before") };
            ltwa::run(file, import.json, place).await
        }
        None => marc::run(import, place).await,
    }
}
