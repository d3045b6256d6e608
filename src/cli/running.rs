//! A running app: it listens, follows and works until it is told to stop.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::{jobs, web};

/// What is under way gets this long to end.
const GRACE: Duration = Duration::from_secs(10);

/// A token that is cancelled by Ctrl-C or SIGTERM. A second signal ends the process at once.
pub fn stop_on_signal() -> anyhow::Result<CancellationToken> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let stop = CancellationToken::new();
    let told = stop.clone();
    tokio::spawn(async move {
        for first in [true, false] {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if first {
                told.cancel();
            } else {
                // Everything that counts is in committed transactions; nothing is lost by going now.
                std::process::exit(130);
            }
        }
    });
    Ok(stop)
}

/// Serves until a signal, then lets what is under way end.
pub async fn serve(app: App, listener: TcpListener, works: bool) -> anyhow::Result<()> {
    let stop = stop_on_signal()?;
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(jobs::follow_changes::follow(app.clone(), stop.clone()));
    if works {
        tasks.spawn(jobs::work(app.clone(), stop.clone()));
        tasks.spawn(jobs::schedules::keep(app.clone(), stop.clone()));
    }
    if let Some(address) = app.config.metrics_listen.filter(|_| !app.config.demo) {
        let metrics = TcpListener::bind(address).await.with_context(|| format!("listening on {address}"))?;
        tracing::info!(address = %metrics.local_addr()?, "serving metrics");
        tasks.spawn(serve_metrics(metrics, stop.clone()));
    }
    let answered = answer(&app, listener, &stop).await;
    stop.cancel();
    let ended = tokio::time::timeout(GRACE, async { while tasks.join_next().await.is_some() {} });
    if ended.await.is_err() {
        tracing::warn!("work did not end in time; it is taken up again at the next start");
        tasks.abort_all();
    }
    app.store.clone().close().await?;
    answered
}

async fn answer(app: &App, listener: TcpListener, stop: &CancellationToken) -> anyhow::Result<()> {
    let service = crate::service(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    // Browsers keep connections open without using them; nobody waits for those.
    let cut = async {
        stop.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = async { server.await } => Ok(ended?),
        () = cut => Ok(()),
    }
}

async fn serve_metrics(listener: TcpListener, stop: CancellationToken) {
    let router: Router = web::ops::metrics_routes();
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
    if let Err(error) = server.await {
        tracing::error!(%error, "metrics are no longer served");
    }
}
