//! The peers in Python: readers of MARC, RDF, SHACL, JSON Schema and pages that others wrote, in an environment of their own.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::run::{program, run};
use crate::{root, test};

/// What is installed, and in which versions.
const PINNED: &str = "xtask/python.txt";

/// The interpreter that has the peers. Tests are told of it by `TEST_PYTHON`.
pub fn interpreter() -> PathBuf {
    folder().join("bin/python")
}

/// Whether the peers are there, in the versions that are asked for.
pub fn is_there() -> bool {
    let installed = fs::read(stamp());
    installed.is_ok_and(|seen| fs::read(root().join(PINNED)).is_ok_and(|asked| seen == asked))
        && interpreter().exists()
}

/// Makes the environment anew, unless it is there already.
pub fn install() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    println!("installing the peers in Python of {PINNED}");
    let folder = folder().display().to_string();
    run(program("python3", &["-m", "venv", "--clear", &folder]))?;
    let python = interpreter().display().to_string();
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", PINNED];
    run(program(&python, &quiet))?;
    // Written last: an environment that was left half made is made again.
    fs::copy(root().join(PINNED), stamp()).context("cannot note what was installed")?;
    Ok(())
}

fn folder() -> PathBuf {
    test::target().join("python")
}

fn stamp() -> PathBuf {
    folder().join("installed.txt")
}
