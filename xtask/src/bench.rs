//! Measures against the peers: sets them up from Debian's packages, builds what ships, and runs `bench`.

use anyhow::{Context, Result};

use crate::postgres::{self, Cluster};
use crate::run::{cargo, program, run};
use crate::test::target;
use crate::{install, root};

/// As one sets PostgreSQL up for a register of this size; its defaults are for a machine of long ago.
const TUNED: [&str; 3] = ["shared_buffers=2GB", "work_mem=64MB", "maintenance_work_mem=1GB"];

/// Runs the whole; further words (`--records 100000`, `--large 0` …) go to `bench run`.
pub fn bench(words: &[&str]) -> Result<()> {
    install::install()?;
    install::peers()?;
    run(cargo(&["build", "--release", "--package", "masthead", "--package", "bench", "--bins"]))?;
    run(cargo(&["build", "--release", "--package", "formats", "--example", "convert"]))?;
    let cluster = Cluster::tuned(&TUNED)?;
    let programs = postgres::programs().context("PostgreSQL is not installed")?;
    let release = target().join("release");
    let mut command = program(&release.join("bench").to_string_lossy(), &["run"]);
    command.arg("--masthead").arg(release.join("masthead"));
    command.arg("--convert").arg(release.join("examples/convert"));
    command.arg("--postgres").arg(cluster.url()).arg("--programs").arg(programs);
    command.arg("--out").arg(root().join("docs/performance.md")).args(words);
    run(command)
}
