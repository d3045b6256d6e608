//! `masthead serve`: production.

use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use super::{Place, log, open, running};

/// Serve pages, follow the register into the index, and do what is waiting
#[derive(Args)]
pub struct Serve {
    /// Leave what is waiting to `masthead work`
    #[arg(long)]
    no_work: bool,
}

pub async fn run(serve: &Serve, place: &Place) -> anyhow::Result<ExitCode> {
    let config = place.config(None)?;
    log(&config.log)?;
    let listen = config.listen;
    let app = open::app(config).await?;
    let listener = TcpListener::bind(listen).await.with_context(|| format!("listening on {listen}"))?;
    tracing::info!(address = %listener.local_addr()?, "serving");
    running::serve(app, listener, !serve.no_work).await?;
    Ok(ExitCode::SUCCESS)
}
