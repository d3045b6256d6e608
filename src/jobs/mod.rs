//! What happens after an answer was given: jobs from the queue, and the followers of the register.
//!
//! Each job reads its row, does its work and is marked done; each is safe to run twice.

use std::time::Duration;

use anyhow::anyhow;
use store::jobs::Job;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::error::Fail;

pub mod follow_changes;

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
    let outcome = run(app, &job).await;
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
#[expect(clippy::unused_async, reason = "the jobs that wait for something come with their files")]
pub async fn run(_app: &App, job: &Job) -> Result<(), Fail> {
    match job.kind.as_str() {
        unknown => Err(anyhow!("no job is called {unknown:?}").into()),
    }
}

fn why(fail: &Fail) -> String {
    match fail {
        Fail::Broken(error) => format!("{error:#}"),
        other => other.code().to_owned(),
    }
}
