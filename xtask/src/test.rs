//! Everything that must hold, in order of speed. The first step that fails stops the rest.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::postgres::Cluster;
use crate::run::{cargo, program, run, watched, works};
use crate::{figures, install, licences, python, root, texts};

/// Runs all steps, or without `PostgreSQL` and browser, and ends with one line that counts the tests.
pub fn test(fast: bool) -> Result<()> {
    let mut all = Steps { begun: Instant::now(), told: Vec::new(), tests: Tests::default() };
    let result = steps(&mut all, fast);
    all.summary();
    result
}

fn steps(all: &mut Steps, fast: bool) -> Result<()> {
    if !fast {
        all.step("what tests need", |_| install::install())?;
    }
    all.step("format", |_| run(program("cargo", &["fmt", "--all", "--check"])))?;
    all.step("texts", |_| texts::check())?;
    all.step("figures", |_| figures::check())?;
    all.step("licences", |_| licences::check())?;
    all.step("lints", |_| run(lints()))?;
    all.step("tests on SQLite", |tests| {
        tests.run(suite())?;
        tests.run(cargo(&["test", "--workspace", "--doc"]))
    })?;
    if fast {
        return Ok(());
    }
    let cluster = all.step("a cluster of PostgreSQL", |_| Cluster::start())?;
    all.step("tests on PostgreSQL", |tests| tests.run(app_suite(&cluster.url())))?;
    all.step("browser on SQLite", |tests| tests.run(journeys(None)?))?;
    all.step("browser on PostgreSQL", |tests| tests.run(journeys(Some(&cluster.database("e2e")?))?))
}

/// The browser journeys on `SQLite`, with a picture of each page.
pub fn shots() -> Result<()> {
    install::install()?;
    run(cargo(&["build", "--workspace", "--bins"]))?;
    let mut command = journeys(None)?;
    command.env("SHOTS", root().join("e2e/shots"));
    run(command)
}

/// Clippy as the compiler of our own crates, with warnings as errors.
///
/// `cargo clippy` would go through every dependency once more, in a form that running and testing cannot use:
/// 430 s of CPU from nothing, against some 100 s for compiling our crates twice.
fn lints() -> Command {
    let mut command = cargo(&["build", "--workspace", "--all-targets", "--keep-going"]);
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    // As cargo-clippy hands arguments over.
    command.env("CLIPPY_ARGS", ["-D", "warnings", ""].join("__CLIPPY_HACKERY__"));
    command
}

/// All tests but doc tests. The whole workspace is named in every call: the same features, so nothing is built twice.
fn suite() -> Command {
    with_peers(if has_nextest() {
        cargo(&["nextest", "run", "--workspace", "--all-targets", "--no-fail-fast"])
    } else {
        cargo(&["test", "--workspace", "--all-targets", "--no-fail-fast"])
    })
}

/// Names the peers in Python to the tests; these skip nothing then, but fail where a peer is missing.
fn with_peers(mut command: Command) -> Command {
    if python::is_there() {
        command.env("TEST_PYTHON", python::interpreter());
    }
    command
}

/// The tests that meet a database, on the one that the address names.
fn app_suite(url: &str) -> Command {
    let mut command = if has_nextest() {
        cargo(&["nextest", "run", "--workspace", "--no-fail-fast", "-E", "package(masthead) & binary(all)"])
    } else {
        cargo(&["test", "--workspace", "--test", "all", "--no-fail-fast"])
    };
    command.env("TEST_DATABASE_URL", url);
    with_peers(command)
}

fn has_nextest() -> bool {
    works(program("cargo", &["nextest", "--version"]))
}

/// The browser journeys against the program that the tests have built.
fn journeys(database: Option<&str>) -> Result<Command> {
    let script = root().join("e2e/run.mjs");
    ensure!(script.is_file(), "e2e/run.mjs is missing: the browser journeys cannot run");
    let mut command = program("node", &["e2e/run.mjs"]);
    command.env("MASTHEAD_BIN", target().join("debug/masthead"));
    command.env_remove("DATABASE_URL").env_remove("MASTHEAD_DATABASE_URL");
    if let Some(url) = database {
        command.env("DATABASE_URL", url).env("MASTHEAD_DATABASE_URL", url);
    }
    Ok(command)
}

/// Where cargo puts what it builds.
pub fn target() -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// What was done, how long it took, and how many tests ran in it.
struct Steps {
    begun: Instant,
    told: Vec<String>,
    tests: Tests,
}

impl Steps {
    fn step<T>(&mut self, name: &str, work: impl FnOnce(&mut Tests) -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let begun = Instant::now();
        let done = work(&mut self.tests).with_context(|| format!("step {name:?}"));
        let outcome = if done.is_ok() { "passed" } else { "FAILED" };
        let line = format!("{outcome} {:>7.1} s  {name}", begun.elapsed().as_secs_f64());
        println!("{line}");
        self.told.push(line);
        done
    }

    fn summary(&self) {
        println!("\n== cargo xtask test\n{}", self.told.join("\n"));
        let Tests { passed, failed, skipped } = self.tests;
        let (seconds, run) = (self.begun.elapsed().as_secs_f64(), passed + failed);
        println!(
            "Summary [{seconds:>8.3}s] {run} tests run: {passed} passed, {failed} failed, {skipped} skipped"
        );
    }
}

/// How many tests ran, over all suites.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tests {
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Tests {
    fn run(&mut self, command: Command) -> Result<()> {
        let mut seen = Vec::new();
        let result = watched(command, &mut seen);
        for line in &seen {
            self.count(line);
        }
        result
    }

    /// Adds the counts of a summary as nextest, libtest and the browser journeys write it; other lines have none.
    fn count(&mut self, line: &str) {
        let line = line.trim_start();
        if !line.starts_with("Summary [") && !line.starts_with("test result: ") {
            return;
        }
        for part in line.split([',', ';', ':', '.']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(n)), Some(word)) = (words.next().map(str::parse::<u32>), words.next()) else {
                continue;
            };
            match word {
                "passed" => self.passed += n,
                "failed" => self.failed += n,
                "skipped" | "ignored" => self.skipped += n,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        let mut tests = Tests::default();
        for line in [
            "     Summary [   1.234s] 12 tests run: 11 passed (1 slow), 1 failed, 2 skipped",
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "100 passed, 3 failed",
        ] {
            tests.count(line);
        }
        assert_eq!(tests, Tests { passed: 16, failed: 1, skipped: 3 });
    }
}
