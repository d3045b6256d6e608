//! `masthead migrate`: the tables, up to date.

use std::process::ExitCode;

use super::{Place, open, out};

pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let config = place.config(None)?;
    open::store(&config).await?.close().await?;
    out::say(&format!("The store in {} is up to date.", config.data_dir.display()))?;
    Ok(ExitCode::SUCCESS)
}
