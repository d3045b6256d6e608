//! `masthead reindex`: the index anew, from the register alone.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use clap::Args;

use super::out::{self, Progress, Unit};
use super::{Place, open};
use crate::jobs::follow_changes::Follower;

/// Build the search index anew from the register
///
/// Until it is done, searches use the old one. Not while another process writes the index.
#[derive(Args)]
pub struct Reindex {
    /// Answer with a JSON object
    #[arg(long)]
    json: bool,
}

pub async fn run(reindex: &Reindex, place: &Place) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let config = place.config(None)?;
    let (store, index) = (open::store(&config).await?, open::index(&config)?);
    let follower = Follower::new(&store, &index, search::HEAP_REINDEX)
        .context("stop `masthead serve` first, or let it follow by itself")?;
    let bar = Progress::new(Unit::Records, "indexing", None);
    let records = follower.rebuild(&|done, total| bar.of(done, total)).await?;
    follower.catch_up(&|_, _| {}).await?;
    follower.finish().await?;
    bar.finish();
    let (took, size) = (begun.elapsed(), index.size());
    let rate = out::rate(records, took);
    if reindex.json {
        out::json(&serde_json::json!({
            "records": records, "indexed": size, "seconds": out::seconds(took), "rate": rate,
            "peak_memory": out::peak_memory(),
        }))?;
    } else {
        let (records, size, rate) = (out::counted(records), out::counted(size), out::counted(rate));
        let seconds = out::seconds(took);
        out::say(&format!(
            "{records} records read, {size} are listed and found, in {seconds} s ({rate} a second)"
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
