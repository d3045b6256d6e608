//! `masthead export`: the register in one of its formats, streamed.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;
use formats::Format;
use futures::StreamExt;
use issn::Record;
use issn::visible::{Openness, Viewer, depth, seen_by};
use store::{Store, records};

use super::out::{self, Progress, Unit};
use super::{Place, open};

/// Write the register to a file
///
/// Complete records with status register or legacy, unless told otherwise. The file appears when it is whole. The
/// exit code is 0 when every record is in it; those that a format cannot carry are named.
#[derive(Args)]
pub struct Export {
    /// The format
    #[arg(long, value_name = "F", value_parser = PossibleValuesParser::new(Format::EXPORTED.map(Format::name)))]
    format: String,
    /// The file; `-` writes to standard output
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Only what everybody may see of a record
    #[arg(long)]
    essential: bool,
    /// Provisional, cancelled, suppressed and unreported records too
    #[arg(long)]
    all: bool,
    /// Answer with a JSON object (on standard error when the records go to standard output)
    #[arg(long)]
    json: bool,
}

/// How many went out, and which did not.
#[derive(Default)]
struct Exported {
    written: u64,
    bytes: u64,
    failed: Vec<String>,
}

pub async fn run(export: &Export, place: &Place) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let Some(format) = Format::from_name(&export.format) else {
        bail!("no format is called {}", export.format)
    };
    let config = place.config(None)?;
    let store = open::store(&config).await?;
    let target = Target::open(&export.output)?;
    let exported = target.write(&store, format, export).await?;
    store.close().await?;
    let took = begun.elapsed();
    let (written, rate) = (exported.written, out::rate(exported.written, took));
    let answer = if export.json {
        serde_json::json!({
            "format": format.name(), "written": written, "bytes": exported.bytes, "failed": exported.failed,
            "seconds": out::seconds(took), "rate": rate, "peak_memory": out::peak_memory(),
        })
        .to_string()
    } else {
        for failed in &exported.failed {
            out::warn(&format!("not written: {failed}"));
        }
        let (written, rate) = (out::counted(written), out::counted(rate));
        format!(
            "{written} records written as {} in {} s ({rate} a second)",
            format.name(),
            out::seconds(took)
        )
    };
    if is_stdout(&export.output) {
        out::warn(&answer);
    } else {
        out::say(&answer)?;
    }
    Ok(if exported.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Where an export goes: a file that takes its name when it is whole, or standard output.
struct Target {
    out: BufWriter<Box<dyn Write + Send>>,
    rename: Option<(PathBuf, PathBuf)>,
}

impl Target {
    fn open(path: &Path) -> anyhow::Result<Self> {
        if is_stdout(path) {
            return Ok(Self { out: BufWriter::new(Box::new(io::stdout())), rename: None });
        }
        let mut half = path.as_os_str().to_owned();
        half.push(".part");
        let half = PathBuf::from(half);
        let file = File::create(&half).with_context(|| format!("{}", half.display()))?;
        Ok(Self { out: BufWriter::new(Box::new(file)), rename: Some((half, path.to_owned())) })
    }

    async fn write(mut self, store: &Store, format: Format, export: &Export) -> anyhow::Result<Exported> {
        let mut exported = Exported::default();
        self.put(&formats::header(format)?, &mut exported)?;
        let bar = Progress::new(Unit::Records, "exporting", None);
        let mut read = 0;
        let mut all = std::pin::pin!(records::stream(store, None).await?);
        while let Some(kept) = all.next().await {
            let record = kept?.record;
            read += 1;
            bar.at(read, read);
            if !export.all && !record.status.is_listed() {
                continue;
            }
            let issn = record.issn;
            match formats::entry(format, &seen(record, export.essential), exported.written == 0) {
                Ok(bytes) => {
                    self.put(&bytes, &mut exported)?;
                    exported.written += 1;
                }
                Err(error) => exported.failed.push(format!("{issn}: {error}")),
            }
        }
        bar.finish();
        self.put(&formats::footer(format), &mut exported)?;
        self.out.flush()?;
        drop(self.out);
        if let Some((half, whole)) = self.rename {
            fs::rename(&half, &whole).with_context(|| format!("{}", whole.display()))?;
        }
        Ok(exported)
    }

    fn put(&mut self, bytes: &[u8], exported: &mut Exported) -> anyhow::Result<()> {
        self.out.write_all(bytes).context("writing the records")?;
        exported.bytes += bytes.len() as u64;
        Ok(())
    }
}

/// The record itself, or what a visitor of an agency that shows the essential sees of it.
fn seen(record: Record, essential: bool) -> Record {
    if essential {
        seen_by(&record, depth(Openness::Essential, Viewer::Visitor, record.status, None))
    } else {
        record
    }
}
