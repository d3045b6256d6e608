//! How good our abbreviations are, and pyiso4's on the same rows: docs/abbreviations.md has the figures.

use anyhow::Result;

use crate::{python, run};

/// Prints both figures; `MASTHEAD_DATA` must be set. pyiso4 is the one of the peers in Python where they are installed.
pub fn measure() -> Result<()> {
    run::run(run::cargo(&["test", "-p", "issn", "--test", "abbreviations", "--", "--nocapture"]))?;
    let peers = python::interpreter().display().to_string();
    let python = if python::is_there() { peers.as_str() } else { "python3" };
    run::run(run::program(python, &["xtask/src/abbreviations.py"]))
}
