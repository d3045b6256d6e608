//! `masthead demo`: everything with sample data, on this machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use super::{Place, log, open, out, running};
use crate::actions::password;
use crate::app::App;
use crate::config::Config;
use crate::jobs::follow_changes;
use crate::{Fail, sample};

/// Start everything with sample data, a mailbox page and a test payment provider
///
/// The first start loads the sample data; later ones go on with what is there. Ctrl-C loses nothing.
#[derive(Args)]
pub struct Demo {
    /// Where to serve pages
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

pub async fn run(demo: &Demo, place: &Place) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    log("warn")?;
    let listener =
        TcpListener::bind(demo.listen).await.with_context(|| format!("listening on {}", demo.listen))?;
    let config = config(place, listener.local_addr()?)?;
    let app = open::app(config).await?;
    let is_first = !sample::is_loaded(&app.store).await?;
    if is_first {
        let hash = password::hash(sample::PASSWORD).await.map_err(failed)?;
        sample::load(&app.store, &hash, app.clock.now()).await?;
    }
    follow_changes::catch_up_if_near(&app).await?;
    out::say(&welcome(&app, is_first, begun)?)?;
    if !demo.listen.ip().is_loopback() {
        out::warn("Others can reach this demo, and its password is known to all.");
    }
    running::serve(app, listener, true).await?;
    out::warn("Stopped. Everything is kept; start again to go on.");
    Ok(ExitCode::SUCCESS)
}

/// The settings of a demonstration: its own folder, its own address.
fn config(place: &Place, listen: SocketAddr) -> anyhow::Result<Config> {
    let mut config = place.config(Some("data/demo"))?;
    // An address that stands in the settings is the one the world knows; a derived one follows `--listen`.
    if config.public_url == format!("http://{}", config.listen) {
        let mut shown = listen;
        if shown.ip().is_unspecified() {
            shown.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
        }
        config.public_url = format!("http://{shown}");
    }
    config.listen = listen;
    config.demo = true;
    Ok(config)
}

fn welcome(app: &App, is_first: bool, begun: Instant) -> anyhow::Result<String> {
    let logins = sample::logins()?;
    let width = |of: fn(&sample::Login) -> usize| logins.iter().map(of).max().unwrap_or(0);
    let (who, email) = (width(|login| login.who.len()), width(|login| login.email.len()));
    let mut lines = vec![
        format!(
            "Masthead demo, ready after {:.1} s ({}).",
            begun.elapsed().as_secs_f64(),
            if is_first { "sample data loaded" } else { "with the data of before" }
        ),
        String::new(),
        format!("  pages    {}", app.link("/")),
        format!("  mailbox  {}", app.link("/dev/mail")),
        format!("  gallery  {}", app.link("/dev/pages")),
        format!("  data     {}", app.config.data_dir.display()),
        String::new(),
        format!("Sign in at {} with the password {}", app.link("/login"), sample::PASSWORD),
        String::new(),
    ];
    for login in &logins {
        lines.push(format!("  {:<who$}  {:<email$}  {}", login.who, login.email, login.place));
    }
    lines.push(String::new());
    lines.push("Ctrl-C stops it; nothing is lost.".to_owned());
    Ok(lines.join("\n"))
}

fn failed(fail: Fail) -> anyhow::Error {
    match fail {
        Fail::Broken(error) => error,
        other => anyhow::anyhow!(other.code()),
    }
}
