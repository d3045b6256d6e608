//! The commands of the operator, one file each.

use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::config::Config;

mod check;
mod demo;
mod dump;
mod export;
mod import;
mod migrate;
mod open;
mod out;
mod pack;
mod reindex;
mod running;
mod serve;
mod user;
mod work;

/// Runs an ISSN registration agency: numbers, register, desk, portal.
#[derive(Parser)]
#[command(name = "masthead", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    place: Place,
}

/// Where settings and data are; taken by every command.
#[derive(Args)]
struct Place {
    /// The folder of the embedded store, files and index [default: data; of the demo: data/demo]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The settings file (TOML); every key may also stand in the environment, as `MASTHEAD_LISTEN`
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    Serve(serve::Serve),
    /// Do what is waiting (letters, certificates, invoices) without serving pages
    Work,
    /// Create the store, or bring its tables up to date
    Migrate,
    Import(import::Import),
    Export(export::Export),
    Dump(dump::Dump),
    Reindex(reindex::Reindex),
    User(user::User),
    Check(check::Check),
}

impl Place {
    /// The settings, with `data` as the folder when none is named.
    fn config(&self, data: Option<&str>) -> anyhow::Result<Config> {
        let folder = self.data.clone().or_else(|| data.map(PathBuf::from));
        Ok(Config::load(self.config.as_deref(), folder.as_deref())?)
    }
}

/// Reads the command line and does what it asks. The exit code is 0 only when all was done.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return told(&error.into()),
    };
    runtime.block_on(run(cli)).unwrap_or_else(|error| told(&error))
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let place = cli.place;
    match cli.command {
        Command::Demo(demo) => demo::run(&demo, &place).await,
        Command::Serve(serve) => serve::run(&serve, &place).await,
        Command::Work => work::run(&place).await,
        Command::Migrate => migrate::run(&place).await,
        Command::Import(import) => import::run(&import, &place).await,
        Command::Export(export) => export::run(&export, &place).await,
        Command::Dump(dump) => dump::run(&dump, &place).await,
        Command::Reindex(reindex) => reindex::run(&reindex, &place).await,
        Command::User(user) => user::run(user, &place).await,
        Command::Check(check) => check::run(&check),
    }
}

fn told(error: &anyhow::Error) -> ExitCode {
    out::warn(&format!("masthead: {error:#}"));
    ExitCode::FAILURE
}

/// Sends the log to standard error, filtered as `RUST_LOG` is written.
fn log(filter: &str) -> anyhow::Result<()> {
    // The index tells about each of its files; who wants to know names it.
    let filter = EnvFilter::try_new(format!("tantivy=warn,{filter}"))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    log.with_ansi(stderr().is_terminal()).try_init().map_err(|error| anyhow::anyhow!("the log: {error}"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
