//! How good our abbreviations are, and pyiso4's on the same rows: docs/abbreviations.md has the figures.

use anyhow::Result;

use crate::run;

/// Prints both figures; MASTHEAD_DATA must be set, and pyiso4 installed for the python3 that is found first.
pub fn measure() -> Result<()> {
    run::run(run::cargo(&["test", "-p", "issn", "--test", "abbreviations", "--", "--nocapture"]))?;
    run::run(run::program("python3", &["xtask/src/abbreviations.py"]))
}
