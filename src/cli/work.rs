//! `masthead work`: the worker alone, for a second process beside `serve --no-work`.

use std::process::ExitCode;

use super::{Place, log, open, running};
use crate::jobs;

pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let config = place.config(None)?;
    log(&config.log)?;
    let app = open::app(config).await?;
    let stop = running::stop_on_signal()?;
    tracing::info!("working");
    tokio::join!(jobs::work(app.clone(), stop.clone()), jobs::schedules::keep(app.clone(), stop));
    app.store.clone().close().await?;
    Ok(ExitCode::SUCCESS)
}
