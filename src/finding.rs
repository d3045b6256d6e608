//! Where searches run: beside the tasks that serve, and no more at once than there are cores, so that many askers
//! wait in a row instead of slowing one another down.

use std::sync::LazyLock;
use std::thread::available_parallelism;

use search::Index;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::app::App;

static CORES: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(available_parallelism().map_or(2, usize::from)));

/// Runs work on the index when its turn comes.
///
/// # Errors
/// When the work panics.
pub async fn on_cores<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&Index) -> T + Send + 'static,
) -> anyhow::Result<T> {
    let app = app.clone();
    let turn = CORES.acquire().await?;
    let done = spawn_blocking(move || work(&app.index)).await?;
    drop(turn);
    Ok(done)
}
