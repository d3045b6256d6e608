//! Feeds the index with records as they are loaded, so that nobody needs to read them from the database again.
//!
//! The index must end as following the log of changes would make it. It does as long as the feed knows every change
//! after the cursor; once others write as well, the feed leaves the rest to following.

use issn::Record;
use search::{Index, SearchError};
use store::Store;
use tokio::task::JoinHandle;

use super::follow_changes::{Follower, Told};

/// Writes the index while records are loaded. Nothing is seen, and the cursor stays, until it is brought up to date.
pub struct Feed {
    follower: Follower,
    /// The last change that the index would contain if it were committed now.
    reached: u64,
    /// Whether all changes up to `reached` came through here, and no others were seen behind it.
    is_level: bool,
    filling: Option<JoinHandle<Result<(), SearchError>>>,
}

impl Feed {
    /// Brings the index to the end of the log first.
    ///
    /// # Errors
    /// [`SearchError::Busy`] within while somebody else writes the index; when the store or the index fails.
    pub async fn begin(store: &Store, index: &Index, told: Told<'_>) -> anyhow::Result<Self> {
        let follower = Follower::new(store, index, search::HEAP_REINDEX)?;
        follower.catch_up(told).await?;
        Ok(Self { follower, reached: index.cursor(), is_level: true, filling: None })
    }

    /// Takes in records that were not in the register before, and those that were.
    ///
    /// # Errors
    /// When the index fails; what was not committed is then followed by whoever comes next.
    pub async fn take(&mut self, added: Vec<Record>, changed: Vec<Record>) -> anyhow::Result<()> {
        if !self.is_level {
            return Ok(());
        }
        let filling = self.follower.write(move |writer| {
            writer.fill(&added)?;
            writer.apply(&changed, [])
        });
        // The next batch is loaded meanwhile.
        if let Some(before) = self.filling.replace(filling) {
            before.await??;
        }
        Ok(())
    }

    /// Told after each transaction with the first and the last number of its changes.
    pub fn committed(&mut self, changes: (u64, u64)) {
        if self.is_level && changes.0 == self.reached + 1 {
            self.reached = changes.1;
        } else {
            self.is_level = false;
        }
    }

    /// Commits what was taken in, and follows what others wrote.
    ///
    /// # Errors
    /// When the store or the index fails.
    pub async fn bring_up_to_date(&mut self, told: Told<'_>) -> anyhow::Result<()> {
        if let Some(filling) = self.filling.take() {
            filling.await??;
        }
        let reached = self.reached;
        self.follower.write(move |writer| writer.commit(reached)).await??;
        self.follower.catch_up(told).await?;
        (self.reached, self.is_level) = (self.follower.cursor(), true);
        Ok(())
    }

    /// Ends: waits until the index has put its parts together.
    ///
    /// # Errors
    /// When the index fails; what was committed stays.
    pub async fn finish(self) -> anyhow::Result<()> {
        self.follower.finish().await
    }
}
