//! `masthead export`: the register in one of its formats, streamed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;
use formats::Format;
use futures::{Stream, StreamExt, TryStreamExt, stream};
use issn::Record;
use issn::visible::{Depth, Openness, Viewer, depth, seen_by};
use jiff::Timestamp;
use jiff::civil::Date;
use search::Query;
use store::records::Kept;
use store::{Store, StoreError, records};

use super::out::{self, Progress, Unit};
use super::pack::Pack;
use super::{Place, open};
use crate::config::Config;

/// Records that a search found and that are read together.
const TOGETHER: usize = 500;

/// Write the register to a file
///
/// Complete records with status register or legacy, unless told otherwise. The file appears when it is whole. The
/// exit code is 0 when every record is in it; those that a format cannot carry are named.
#[derive(Args)]
pub struct Export {
    /// The format
    #[arg(long, value_name = "F", value_parser = PossibleValuesParser::new(Format::EXPORTED.map(Format::name)))]
    format: String,
    /// The file, packed if it ends in .gz or .zst; `-` writes to standard output
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Only records that came or changed since the beginning of this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<Date>,
    /// Only what a search for these words finds
    #[arg(long, value_name = "WORDS", conflicts_with = "all")]
    query: Option<String>,
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
    let since = export.since.map(|day| day.to_zoned(config.tz())).transpose()?;
    let since = since.map(|day| day.timestamp());
    let records = wanted(&store, &config, export).await?;
    let exported = target.write(records, format, (export, since)).await?;
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

type Records<'a> = Pin<Box<dyn Stream<Item = store::Result<Kept>> + 'a>>;

/// All records, or those that a search finds; in order of number, streamed.
async fn wanted<'a>(store: &'a Store, config: &Config, export: &Export) -> anyhow::Result<Records<'a>> {
    let Some(words) = &export.query else { return Ok(Box::pin(records::stream(store, None).await?)) };
    let scope = if export.essential { Depth::Released } else { Depth::Complete };
    let found = open::index(config)?.every(&Query::words(words), scope)?;
    let records = stream::iter(found).chunks(TOGETHER).then(move |some| async move {
        let mut kept = records::find_all(store, &some).await?;
        kept.sort_by_key(|kept| kept.record.issn);
        Ok::<_, StoreError>(stream::iter(kept.into_iter().map(Ok::<_, StoreError>)))
    });
    Ok(Box::pin(records.try_flatten()))
}

fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Where an export goes: a file that takes its name when it is whole, or standard output.
struct Target {
    out: Pack,
    rename: Option<(PathBuf, PathBuf)>,
}

impl Target {
    fn open(path: &Path) -> anyhow::Result<Self> {
        if is_stdout(path) {
            return Ok(Self { out: Pack::new(path, Box::new(io::stdout()))?, rename: None });
        }
        let mut half = path.as_os_str().to_owned();
        half.push(".part");
        let half = PathBuf::from(half);
        let file = File::create(&half).with_context(|| format!("{}", half.display()))?;
        Ok(Self { out: Pack::new(path, Box::new(file))?, rename: Some((half, path.to_owned())) })
    }

    async fn write(
        mut self,
        mut records: Records<'_>,
        format: Format,
        (export, since): (&Export, Option<Timestamp>),
    ) -> anyhow::Result<Exported> {
        let mut exported = Exported::default();
        self.put(&formats::header(format)?, &mut exported)?;
        let bar = Progress::new(Unit::Records, "exporting", None);
        let mut read = 0;
        while let Some(kept) = records.next().await {
            let kept = kept?;
            read += 1;
            bar.at(read, read);
            let is_old = since.is_some_and(|since| kept.modified < since);
            if is_old || (!export.all && !kept.record.status.is_listed()) {
                continue;
            }
            let record = kept.record;
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
        self.out.finish()?;
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
