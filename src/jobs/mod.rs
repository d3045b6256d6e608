//! What happens after an answer was given: jobs from the queue, and the followers of the register.
//!
//! Each job reads its row, does its work and is marked done; each is safe to run twice.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use anyhow::anyhow;
use futures::FutureExt;
use store::jobs::Job;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::error::Fail;

pub mod feed_index;
pub mod follow_changes;
pub mod render_certificate;
pub mod render_invoice;
pub mod schedules;
pub mod send_letter;
pub mod write_dumps;

/// How often the worker looks by itself, for jobs that another process added or that are due again.
const LOOK: Duration = Duration::from_secs(2);

/// Does what is in the queue until it is told to stop. A job under way is ended first; one that is cut off all the
/// same is taken up again later.
pub async fn work(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        // Heard from now on, so that no call between the look and the wait is missed.
        let woken = app.wake.notified();
        match work_once(&app).await {
            Ok(true) => {}
            Ok(false) => tokio::select! {
                () = woken => {}
                () = tokio::time::sleep(LOOK) => {}
                () = stop.cancelled() => {}
            },
            Err(error) => {
                tracing::error!(error = ?error, "the queue cannot be read; trying again");
                tokio::select! {
                    () = tokio::time::sleep(LOOK) => {}
                    () = stop.cancelled() => {}
                }
            }
        }
    }
}

/// Does the next job that is due; false when there was none.
///
/// # Errors
/// When the queue itself fails. A job that fails is noted in the queue and tried again later.
pub async fn work_once(app: &App) -> Result<bool, Fail> {
    let Some(job) = store::jobs::claim(&app.store, app.clock.now()).await? else { return Ok(false) };
    // A job that panics fails like any other; the worker goes on with the next.
    let ran = AssertUnwindSafe(run(app, &job)).catch_unwind().await;
    let outcome = ran.unwrap_or_else(|_| Err(anyhow!("the job panicked; see the log").into()));
    let tx = app.store.begin().await?;
    match outcome {
        Ok(()) => store::jobs::done(&tx, job.id, app.clock.now()).await?,
        Err(fail) => {
            let why = why(&fail);
            let given_up = job.attempts >= store::jobs::MOST_ATTEMPTS;
            tracing::warn!(job.id, job.kind, job.attempts, given_up, why, "a job failed");
            store::jobs::failed(&tx, &job, &why, app.clock.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Runs a job by its kind.
///
/// # Errors
/// Whatever keeps the job from being done, an unknown kind among it.
pub async fn run(app: &App, job: &Job) -> Result<(), Fail> {
    match job.kind.as_str() {
        "send_letter" => send_letter::run(app, job).await,
        "render_invoice" => render_invoice::run(app, job).await,
        "render_certificate" => render_certificate::run(app, job.payload.clone()).await,
        unknown => Err(anyhow!("no job is called {unknown:?}").into()),
    }
}

fn why(fail: &Fail) -> String {
    match fail {
        Fail::Broken(error) => format!("{error:#}"),
        other => other.code().to_owned(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::SignedDuration;
    use search::Index;
    use store::Store;

    use super::*;
    use crate::app::Ports;
    use crate::config::Config;
    use crate::ports::clock::Clock;
    use crate::sample;

    /// An app with the sample data in a folder of its own, and a clock that stands still.
    pub(crate) async fn app(name: &str) -> App {
        let folder = std::env::temp_dir().join(format!("masthead-jobs-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let config = Config { data_dir: folder.clone(), ..Config::default() };
        let store = Store::open(&format!("sqlite://{}", folder.join("test.db").display())).await.unwrap();
        store.migrate().await.unwrap();
        let clock = Clock::frozen("2026-11-23T09:00:00Z".parse().unwrap());
        sample::load(&store, "nobody signs in", clock.now()).await.unwrap();
        let index = Index::open(&folder.join("index")).unwrap();
        let ports = Ports { clock, ..Ports::real(&config).unwrap() };
        App::new(config, store, index, ports)
    }

    /// Closes the app and takes its folder away.
    pub(crate) async fn end(app: App) {
        app.store.clone().close().await.unwrap();
        std::fs::remove_dir_all(&app.config.data_dir).unwrap();
    }

    async fn add_unknown(app: &App) {
        let tx = app.store.begin().await.unwrap();
        store::jobs::add(&tx, "brew_coffee", serde_json::Value::Null, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn what_fails_is_tried_later_and_given_up_at_last() {
        let app = app("fails").await;
        assert!(!work_once(&app).await.unwrap(), "nothing to do");
        add_unknown(&app).await;
        assert!(work_once(&app).await.unwrap());
        assert!(!work_once(&app).await.unwrap(), "not at once again");
        assert_eq!(store::jobs::waiting(&app.store).await.unwrap(), 1);
        for _ in 1..store::jobs::MOST_ATTEMPTS {
            app.clock.advance(SignedDuration::from_hours(24));
            assert!(work_once(&app).await.unwrap());
        }
        assert_eq!(store::jobs::waiting(&app.store).await.unwrap(), 0, "shown to the operator");
        end(app).await;
    }

    #[tokio::test]
    async fn the_worker_wakes_and_stops() {
        let (app, stop) = (app("wakes").await, CancellationToken::new());
        let worker = tokio::spawn(work(app.clone(), stop.clone()));
        tokio::time::sleep(Duration::from_millis(100)).await;
        add_unknown(&app).await;
        app.wake.notify_waiters();
        tokio::time::sleep(LOOK / 2).await;
        assert!(!work_once(&app).await.unwrap(), "the worker had it already");
        stop.cancel();
        tokio::time::timeout(LOOK / 4, worker).await.expect("it stops at once").unwrap();
        end(app).await;
    }
}
