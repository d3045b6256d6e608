//! What is done again and again. Each kind is done by one node, however many there are.
//!
//! A node takes what is due by putting it off for a while, and puts it off again as long as it works; so another one
//! takes it up when the first has died. When it is done, it is due the next time.

use std::time::Duration;

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::schedules;
use tokio_util::sync::CancellationToken;

use super::write_dumps;
use crate::app::App;
use crate::error::Fail;

/// How often a node looks for what is due.
const LOOK: Duration = Duration::from_secs(30);
/// How long a node that is silent is taken to be at work.
const LEASE: SignedDuration = SignedDuration::from_mins(10);
/// How often a node at work says so.
const SIGN: Duration = Duration::from_mins(3);

/// What is done again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The dumps for everybody, once a day.
    Dumps,
}

impl Kind {
    pub const ALL: [Self; 1] = [Self::Dumps];

    /// The stable word for the store.
    const fn code(self) -> &'static str {
        match self {
            Self::Dumps => "dumps",
        }
    }

    /// When it is due next after it was done.
    fn next(self, app: &App) -> Timestamp {
        match self {
            Self::Dumps => next_at(app, app.config.dumps_at()),
        }
    }

    async fn run(self, app: &App) -> anyhow::Result<()> {
        match self {
            Self::Dumps => {
                let when = (app.clock.now(), app.today());
                let about = write_dumps::write(&app.store, &app.config.dumps_dir(), when, &|_, _| {}).await?;
                tracing::info!(records = about.records, "the dumps are written");
                Ok(())
            }
        }
    }
}

/// The next time that clocks of the agency show this.
fn next_at(app: &App, time: Time) -> Timestamp {
    let (now, tz) = (app.clock.now(), app.config.tz());
    let today = tz.to_datetime(now).date();
    let at = |day: jiff::civil::Date| day.to_datetime(time).to_zoned(tz.clone()).map(|at| at.timestamp());
    let tomorrow = today.saturating_add(1.day());
    [today, tomorrow]
        .into_iter()
        .filter_map(|day| at(day).ok())
        .find(|at| *at > now)
        .unwrap_or_else(|| now.saturating_add(SignedDuration::from_hours(24)).unwrap_or(now))
}

/// Does what is due until told to stop.
pub async fn keep(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        tokio::select! {
            () = tick(&app) => {}
            // What is cut off is taken up again when its lease has ended.
            () = stop.cancelled() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Does everything that is due now. A failure is logged, and tried again when the lease has ended.
pub async fn tick(app: &App) {
    for kind in Kind::ALL {
        if let Err(fail) = do_if_due(app, kind).await {
            tracing::error!(kind = kind.code(), error = ?fail, "what is due could not be done; trying again later");
        }
    }
}

async fn do_if_due(app: &App, kind: Kind) -> Result<(), Fail> {
    let now = app.clock.now();
    match schedules::due(&app.store, kind.code()).await? {
        Some(at) if at > now => return Ok(()),
        _ => {}
    }
    let tx = app.store.begin().await?;
    schedules::first(&tx, kind.code(), now).await?;
    let is_ours = schedules::take(&tx, kind.code(), now, lease(app)).await?;
    tx.commit().await?;
    if !is_ours {
        return Ok(());
    }
    let mut work = std::pin::pin!(kind.run(app));
    loop {
        tokio::select! {
            done = &mut work => {
                done?;
                return put_off(app, kind, kind.next(app)).await;
            }
            () = tokio::time::sleep(SIGN) => put_off(app, kind, lease(app)).await?,
        }
    }
}

fn lease(app: &App) -> Timestamp {
    let now = app.clock.now();
    now.saturating_add(LEASE).unwrap_or(now)
}

async fn put_off(app: &App, kind: Kind, until: Timestamp) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    schedules::put_off(&tx, kind.code(), until).await?;
    Ok(tx.commit().await?)
}
