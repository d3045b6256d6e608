//! Keeps the search index in step with the register, by its log of changes.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::{StreamExt, TryStreamExt};
use issn::{Issn, Record};
use search::{Index, SearchError, Writer};
use store::{Store, changes, records, settle};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio_util::sync::CancellationToken;

use crate::app::App;

/// Changes read at once.
const BATCH: u64 = 1_000;
/// Changes that are committed together: each commit waits for the disk.
const COMMIT: u64 = 20_000;
/// Records that an empty index is filled with at once.
const FILL: usize = 500;
/// From so many changes on, an empty index is filled from the records and not by following.
const MANY: u64 = 5_000;
/// How often the log is looked at.
const LOOK: Duration = Duration::from_millis(500);
/// How long another process is given to end its work on the index before the next try.
const BUSY: Duration = Duration::from_secs(2);
/// A start waits for no more changes than this; more are followed while pages are served.
const WAIT_FOR: u64 = 10_000;

/// Called with how much is done, and how much there is.
pub type Told<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// Writes one index from one store. There is at most one for each index.
pub struct Follower {
    store: Store,
    index: Index,
    writer: Arc<Mutex<Writer>>,
}

impl Follower {
    /// A follower whose index may use `heap` bytes for what is not yet on disk.
    ///
    /// # Errors
    /// [`SearchError::Busy`] while somebody else writes the index.
    pub fn new(store: &Store, index: &Index, heap: usize) -> Result<Self, SearchError> {
        let writer = Arc::new(Mutex::new(index.writer(heap)?));
        Ok(Self { store: store.clone(), index: index.clone(), writer })
    }

    /// Brings the index to the end of the log, and tells how many changes or records that took.
    ///
    /// # Errors
    /// When the store or the index fails; what was committed stays, and the next try goes on from there.
    pub async fn catch_up(&self, told: Told<'_>) -> anyhow::Result<u64> {
        let (mut cursor, latest) = (self.index.cursor(), changes::latest(&self.store).await?);
        // An index that is ahead of the log was made from another register.
        if cursor > latest || (cursor == 0 && latest > MANY) {
            return self.rebuild(told).await;
        }
        let (begun, mut committed) = (cursor, cursor);
        while let Some(last) = self.apply_next(cursor).await? {
            cursor = last;
            told(cursor - begun, latest.max(cursor) - begun);
            if cursor - committed >= COMMIT {
                self.write(move |writer| writer.commit(cursor)).await??;
                committed = cursor;
            }
        }
        if cursor > committed {
            self.write(move |writer| writer.commit(cursor)).await??;
        }
        Ok(cursor - begun)
    }

    /// Makes the index anew from the records, and tells how many were read. Searches see the old one until the end.
    ///
    /// # Errors
    /// When the store or the index fails; the old index is then still there.
    pub async fn rebuild(&self, told: Told<'_>) -> anyhow::Result<u64> {
        // Taken first: what changes meanwhile is followed afterwards, and applying a change twice does no harm.
        let latest = changes::latest(&self.store).await?;
        let counts = records::counts(&self.store).await?;
        let total = counts.iter().map(|(_, count)| u64::try_from(*count).unwrap_or(0)).sum();
        self.write(Writer::clear).await??;
        let all = records::stream(&self.store, None).await?.map_ok(|kept| kept.record);
        let mut chunks = std::pin::pin!(all.try_chunks(FILL));
        let (mut done, mut filling) = (0, None::<JoinHandle<Result<(), SearchError>>>);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|failed| failed.1)?;
            done += chunk.len() as u64;
            // One chunk is written while the next is read.
            if let Some(filling) = filling.replace(self.write(move |writer| writer.fill(&chunk))) {
                filling.await??;
            }
            told(done, total);
        }
        if let Some(filling) = filling {
            filling.await??;
        }
        self.write(move |writer| writer.commit(latest)).await??;
        Ok(done)
    }

    /// Ends: waits until the index has put its parts together.
    ///
    /// # Errors
    /// When the index fails; what was committed stays.
    pub async fn finish(self) -> anyhow::Result<()> {
        let Some(writer) = Arc::into_inner(self.writer) else { return Ok(()) };
        let writer = writer.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(spawn_blocking(move || writer.finish()).await??)
    }

    /// Applies the changes after `cursor`, as many as are read at once; the number of the last, or none.
    async fn apply_next(&self, cursor: u64) -> anyhow::Result<Option<u64>> {
        let rows = changes::after(&self.store, cursor, BATCH).await?;
        let Some(last) = rows.last().map(|change| change.seq) else { return Ok(None) };
        let each: HashSet<Issn> = rows.iter().map(|change| change.issn).collect();
        let changed: Vec<Issn> = each.into_iter().collect();
        let found: Vec<Record> =
            records::find_all(&self.store, &changed).await?.into_iter().map(|kept| kept.record).collect();
        let there: HashSet<Issn> = found.iter().map(|record| record.issn).collect();
        let gone: Vec<Issn> = changed.into_iter().filter(|issn| !there.contains(issn)).collect();
        self.write(move |writer| writer.apply(&found, gone)).await??;
        Ok(Some(last))
    }

    /// The number of the last change that the committed index contains.
    pub fn cursor(&self) -> u64 {
        self.index.cursor()
    }

    /// Runs work on the writer where it keeps nobody waiting.
    pub(super) fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Writer) -> Result<T, SearchError> + Send + 'static,
    ) -> JoinHandle<Result<T, SearchError>> {
        let writer = Arc::clone(&self.writer);
        spawn_blocking(move || work(&mut writer.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

/// Brings the index of an app that has no follower running to the end of the log.
///
/// # Errors
/// When the store or the index fails, or somebody else writes the index.
pub async fn catch_up(app: &App) -> anyhow::Result<()> {
    settle::catch_up(&app.store, app.clock.now()).await?;
    let follower = Follower::new(&app.store, &app.index, app.config.index_heap)?;
    follower.catch_up(&|_, _| {}).await?;
    Ok(())
}

/// Catches up before pages are served, when that takes but a moment.
///
/// # Errors
/// When the store or the index fails.
pub async fn catch_up_if_near(app: &App) -> anyhow::Result<()> {
    let behind = changes::latest(&app.store).await?.saturating_sub(app.index.cursor());
    if behind > WAIT_FOR {
        tracing::info!(behind, "the index is behind; searches find all when it has caught up");
        return Ok(());
    }
    match catch_up(app).await {
        Err(error) if is_busy(&error) => Ok(()),
        other => other,
    }
}

/// Follows until told to stop. A failure is logged and tried again with a new writer.
pub async fn follow(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        let failed = match Follower::new(&app.store, &app.index, app.config.index_heap) {
            Ok(follower) => follow_with(&app, &follower, &stop).await,
            Err(error) => Err(error.into()),
        };
        if let Err(error) = failed {
            if is_busy(&error) {
                tracing::info!("the index is being written by another process; waiting for it");
                // What the other one commits is searched here too.
                let _ = app.index.refresh();
            } else {
                tracing::error!(error = format!("{error:#}"), "the index does not follow; trying again");
            }
            tokio::select! {
                () = tokio::time::sleep(BUSY) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}

async fn follow_with(app: &App, follower: &Follower, stop: &CancellationToken) -> anyhow::Result<()> {
    while !stop.is_cancelled() {
        let woken = app.wake.notified();
        // First the links, so that the index has them with the rest. Should they fail, searches follow all the same.
        if let Err(error) = settle::catch_up(&app.store, app.clock.now()).await {
            tracing::error!(error = ?error, "links are not kept in step; trying again");
        }
        tokio::select! {
            caught_up = follower.catch_up(&|_, _| {}) => caught_up?,
            () = stop.cancelled() => return Ok(()),
        };
        tokio::select! {
            () = woken => {}
            () = tokio::time::sleep(LOOK) => {}
            () = stop.cancelled() => {}
        }
    }
    Ok(())
}

/// Whether somebody else writes the index.
pub fn is_busy(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(SearchError::Busy))
}

#[cfg(test)]
mod tests {
    use issn::marc::Field;
    use issn::visible::Depth;
    use search::Query;
    use store::causes::{self, NewCause, Reason};

    use super::*;
    use crate::jobs::tests::{app, end};

    fn nature() -> Issn {
        Issn::parse("0028-0836").unwrap()
    }

    /// Gives *Nature* another title, as a librarian would.
    async fn rename(app: &App, title: &str) {
        let mut kept = records::find(&app.store, nature()).await.unwrap();
        kept.record.marc.fields.retain(|field| field.tag != "245");
        kept.record.marc.insert(Field::data("245", ['0', '0'], &[('a', title)]));
        kept.record = Record::read(kept.record.marc).unwrap();
        let tx = app.store.begin().await.unwrap();
        let new = NewCause::of(Reason::Corrected, "");
        let cause = causes::add(&tx, new, app.clock.now()).await.unwrap();
        records::save(&tx, &kept, cause, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn found(app: &App, words: &str) -> Vec<Issn> {
        let query = Query { words: words.to_owned(), ..Query::default() };
        app.index.find(&query, Depth::Released).unwrap().hits.iter().map(|hit| hit.issn).collect()
    }

    #[tokio::test]
    async fn caught_up_step_by_step() {
        let app = app("steps").await;
        catch_up(&app).await.unwrap();
        let size = app.index.size();
        assert_eq!(app.index.cursor(), changes::latest(&app.store).await.unwrap());
        assert_eq!(found(&app, "zymurgical"), []);
        rename(&app, "Zymurgical proceedings").await;
        rename(&app, "Zymurgical letters").await;
        catch_up(&app).await.unwrap();
        assert_eq!(found(&app, "zymurgical"), [nature()]);
        assert_eq!((found(&app, "zymurgical proceedings").len(), app.index.size()), (0, size));
        end(app).await;
    }

    #[tokio::test]
    async fn rebuilt_from_the_register_alone() {
        let app = app("rebuilt").await;
        let follower = Follower::new(&app.store, &app.index, search::HEAP_SERVING).unwrap();
        assert!(is_busy(&catch_up(&app).await.unwrap_err()), "one writer at a time");
        let steps = Mutex::new(Vec::new());
        let read = follower.rebuild(&|done, total| steps.lock().unwrap().push((done, total))).await.unwrap();
        // What may not be found is read, but is not in the index; and some records have changed since they were added.
        let (size, latest) = (app.index.size(), changes::latest(&app.store).await.unwrap());
        assert!(size > 0 && size <= read, "{size} of {read}");
        assert_eq!(app.index.cursor(), latest);
        assert_eq!(steps.lock().unwrap().last(), Some(&(read, read)));
        follower.rebuild(&|_, _| {}).await.unwrap();
        follower.finish().await.unwrap();
        assert_eq!(app.index.size(), size, "nothing is there twice");
        end(app).await;
    }

    /// An index of another register, left over in the folder, is not added to but made anew.
    #[tokio::test]
    async fn an_index_ahead_of_the_log_is_made_anew() {
        let app = app("ahead").await;
        let mut writer = app.index.writer(search::HEAP_SERVING).unwrap();
        let stranger = crate::sample::files::Files::read().unwrap().serials.remove(0);
        let mut marc = crate::sample::marc(&stranger, |_| None);
        let issn = Issn::from_serial(9_900_000).unwrap();
        marc.fields.retain(|field| field.tag != "022");
        marc.insert(Field::data("022", ['0', ' '], &[('a', &issn.to_string())]));
        writer.fill([&Record::read(marc).unwrap()]).unwrap();
        writer.commit(1_000_000).unwrap();
        drop(writer);
        assert_eq!(found(&app, &issn.to_string()), [issn]);
        catch_up(&app).await.unwrap();
        assert_eq!(found(&app, &issn.to_string()), []);
        assert_eq!(found(&app, "1476-4687").len(), 2);
        end(app).await;
    }

    #[tokio::test]
    async fn found_within_two_seconds_of_the_decision() {
        let (app, stop) = (app("seconds").await, CancellationToken::new());
        let follower = tokio::spawn(follow(app.clone(), stop.clone()));
        tokio::time::sleep(Duration::from_millis(700)).await;
        rename(&app, "Zymurgical proceedings").await;
        let found = tokio::time::timeout(Duration::from_secs(2), async {
            while found(&app, "zymurgical").is_empty() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        found.await.expect("without a wake, by looking alone");
        stop.cancel();
        tokio::time::timeout(Duration::from_secs(2), follower).await.expect("it stops").unwrap();
        end(app).await;
    }
}
