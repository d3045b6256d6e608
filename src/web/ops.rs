//! For those who run it: is it alive, can it work, how is it doing.

use std::sync::OnceLock;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;

/// `/healthz` and `/readyz`; `/metrics` too in a demonstration, which has no listener of its own for it.
pub fn routes(app: &App) -> Router<App> {
    let routes = Router::new().route("/healthz", get(async || "ok")).route("/readyz", get(ready));
    if app.config.demo { routes.merge(metrics_routes()) } else { routes }
}

/// `/metrics`, for a listener of its own.
pub fn metrics_routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    // Made now, not at the first look, so that what comes before it is measured.
    let recorder = recorder();
    Router::new().route("/metrics", get(async || recorder.render()))
}

/// Whether store and index can be used.
async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if !app.store.is_usable().await {
        (StatusCode::SERVICE_UNAVAILABLE, "the store does not answer")
    } else if app.index.refresh().is_err() {
        (StatusCode::SERVICE_UNAVAILABLE, "the index cannot be read")
    } else {
        (StatusCode::OK, "ready")
    }
}

/// The one recorder of the process.
fn recorder() -> &'static PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    RECORDER.get_or_init(|| {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::warn!("somebody else measures already; /metrics will stay empty");
        }
        handle
    })
}
