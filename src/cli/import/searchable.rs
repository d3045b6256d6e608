//! The index, brought up to date by us or by the process that writes it.

use std::time::{Duration, Instant};

use anyhow::bail;
use search::Index;
use store::{Store, changes};

use crate::cli::out::{Progress, Unit};
use crate::jobs::feed_index::Feed;
use crate::jobs::follow_changes::is_busy;

/// How long the follower of another process may stand still before we give up waiting for it.
const STANDSTILL: Duration = Duration::from_mins(1);

/// A feed whose index is level with the register; none while another process writes the index.
pub async fn feed(store: &Store, index: &Index) -> anyhow::Result<Option<Feed>> {
    let bar = Progress::new(Unit::Records, "bringing the index up to date", None);
    let feed = match Feed::begin(store, index, &|done, total| bar.of(done, total)).await {
        Ok(feed) => Some(feed),
        Err(error) if is_busy(&error) => None,
        Err(error) => return Err(error),
    };
    bar.finish();
    Ok(feed)
}

/// Makes everything that was kept until now searchable, or waits until the process that writes the index has done so.
pub async fn make(store: &Store, index: &Index, feed: Option<&mut Feed>) -> anyhow::Result<()> {
    let Some(feed) = feed else { return wait_for_other(store, index).await };
    let bar = Progress::new(Unit::Records, "indexing", None);
    feed.bring_up_to_date(&|done, total| bar.of(done, total)).await?;
    bar.finish();
    Ok(())
}

async fn wait_for_other(store: &Store, index: &Index) -> anyhow::Result<()> {
    let latest = changes::latest(store).await?;
    let (mut seen, mut since) = (index.cursor(), Instant::now());
    while seen < latest {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let cursor = index.cursor();
        if cursor != seen {
            (seen, since) = (cursor, Instant::now());
        } else if since.elapsed() > STANDSTILL {
            bail!("all records are kept, but the process that writes the index does not follow; see its log");
        }
    }
    Ok(index.refresh()?)
}
