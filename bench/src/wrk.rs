//! Load from a program of others: wrk asks for addresses drawn at random, over connections that stay open.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::run;

/// Connections at once, as the figures of the project are told.
pub const CONNECTIONS: u32 = 16;

/// What one round of load saw: its middle, and its slow end.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Answers a second.
    pub rate: f64,
    /// Milliseconds until 99 of 100 answers were there.
    pub p99: f64,
}

/// Asks the server at `base` for the addresses in `paths` for so many seconds.
///
/// # Errors
/// When any answer was not a success: what does not answer rightly is not measured.
pub fn load(base: &str, paths: &Path, seconds: u64, round: u64) -> Result<Load> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("lua/draw.lua");
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{CONNECTIONS}"), &format!("-d{seconds}s"), "--timeout", "30s", "-s"])
        .arg(script)
        .arg(base)
        .arg("--")
        .arg(paths)
        .arg(round.to_string());
    let told = run::output(&mut wrk)?;
    let line = told.lines().find_map(|line| line.strip_prefix("FIGURES ")).context("wrk told no figures")?;
    let figure = |name: &str| -> Result<f64> {
        let found = line.split(' ').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
        Ok(found.with_context(|| format!("wrk told no {name}"))?.1.parse()?)
    };
    for error in ["status", "connect", "read", "write", "timeout"] {
        ensure!(figure(error)? == 0.0, "{base}: errors under load ({line})");
    }
    let requests = figure("requests")?;
    ensure!(requests > 0.0, "{base}: no answer within {seconds} s");
    Ok(Load { rate: requests / (figure("micros")? / 1e6), p99: figure("p99")? / 1e3 })
}
