//! The project's own commands: `cargo xtask test`, `install`, `texts`, `figures`, `licences`, `bench`, `dev`, `shots`.

mod abbreviations;
mod bench;
mod figures;
mod install;
mod licences;
mod postgres;
mod python;
mod run;
mod test;
mod texts;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask test [--fast]   everything that must hold, as CI runs it; --fast leaves out PostgreSQL and the browser
cargo xtask install         only what tests need: installed as root on Debian, else told what is missing
cargo xtask texts           texts that are missing or not used
cargo xtask figures         how long files and functions are
cargo xtask licences        the licences of everything that is linked in
cargo xtask bench           measures against the peers and writes docs/performance.md; takes an hour
cargo xtask dev             runs the demo: sample data, mail at /dev/mail, the gallery at /dev/pages
cargo xtask abbreviations   how many real titles we abbreviate as NLM does, and pyiso4 (needs MASTHEAD_DATA)
cargo xtask shots           runs the browser journeys and keeps a picture of each page in e2e/shots
";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["test"] => test::test(false),
        ["test", "--fast"] => test::test(true),
        ["install"] => install::install(),
        ["texts"] => texts::check(),
        ["figures"] => figures::check(),
        ["licences"] => licences::check(),
        ["bench", words @ ..] => bench::bench(words),
        ["dev"] => run::run(run::cargo(&["run", "--", "demo"])),
        ["abbreviations"] => abbreviations::measure(),
        ["shots"] => test::shots(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("unknown command: {}\n{HELP}", other.join(" ")),
    }
}

/// The folder that the workspace is in.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// All files below the folders of the workspace whose names end so, in order; what others wrote is left out.
fn files(folders: &[&str], end: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "vendor"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else if name.ends_with(end) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The path as one writes it in this project.
fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
