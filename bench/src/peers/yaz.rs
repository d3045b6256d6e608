//! `yaz-marcdump`, the converter that libraries use: MARC 21 to MARCXML on one core.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// Seconds that it takes for the file, its output written to another.
pub fn convert(file: &Path, out: &Path) -> Result<f64> {
    let mut command = Command::new("taskset");
    command.args(["-c", "0", "yaz-marcdump", "-i", "marc", "-o", "marcxml"]).arg(file);
    on_one_core(&mut command, out)
}

/// The same by our own code.
pub fn convert_ours(program: &Path, file: &Path, out: &Path) -> Result<f64> {
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(program).args(["--to", "marcxml"]);
    command.stdin(File::open(file)?);
    on_one_core(&mut command, out)
}

fn on_one_core(command: &mut Command, out: &Path) -> Result<f64> {
    let begun = Instant::now();
    let status = command
        .stdout(File::create(out)?)
        .stderr(Stdio::null())
        .status()
        .with_context(|| format!("cannot run {command:?}"))?;
    ensure!(status.success(), "{command:?}: {status}");
    Ok(begun.elapsed().as_secs_f64())
}
