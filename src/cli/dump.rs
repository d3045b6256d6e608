//! `masthead dump`: the dumps for everybody, now.

use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use super::out::{self, Progress, Unit};
use super::{Place, open};
use crate::dumps::About;
use crate::jobs::write_dumps;
use crate::ports::clock::Clock;

/// Write the dumps that everybody finds at /data: the register as visitors see it, and the tables of ISSN and ISSN-L
///
/// `masthead serve` does so once a day. The new files take the place of the former all at once.
#[derive(Args)]
pub struct Dump {
    /// Answer with a JSON object
    #[arg(long)]
    json: bool,
}

pub async fn run(dump: &Dump, place: &Place) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let config = place.config(None)?;
    let store = open::store(&config).await?;
    let clock = Clock::system();
    let bar = Progress::new(Unit::Records, "writing", None);
    let when = (clock.now(), clock.today(&config.tz()));
    let about =
        write_dumps::write(&store, &config.dumps_dir(), when, &|done, total| bar.of(done, total)).await?;
    bar.finish();
    store.close().await?;
    let took = begun.elapsed();
    if dump.json {
        out::json(&serde_json::json!({
            "records": about.records, "numbers": about.numbers, "left_out": about.left_out, "files": about.files,
            "seconds": out::seconds(took), "peak_memory": out::peak_memory(),
        }))?;
    } else {
        out::say(&told(&about, out::seconds(took)))?;
    }
    Ok(if about.left_out == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn told(about: &About, seconds: f64) -> String {
    let mut lines = vec![format!("{} records written in {seconds} s", out::counted(about.records))];
    if about.left_out > 0 {
        lines.push(format!(
            "{} are too long for ISO 2709 and stand in JSON only",
            out::counted(about.left_out)
        ));
    }
    let files = about.files.iter();
    lines.extend(files.map(|file| format!("  {:<20} {:>15} bytes", file.name, out::counted(file.bytes))));
    lines.join("\n")
}
