//! A cluster of `PostgreSQL` that is ours alone and gone afterwards.

use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::install;
use crate::run::{output, program, run, works};

/// The user that Debian's package makes; `initdb` refuses root.
const USER: &str = "postgres";

/// A running cluster. Dropping it stops it and removes its files.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes a cluster in a temporary folder, on a free port of this machine, and starts it.
    pub fn start() -> Result<Self> {
        Self::tuned(&[])
    }

    /// The same, with these settings (`name=value`) in place of the defaults.
    pub fn tuned(settings: &[&str]) -> Result<Self> {
        let programs = programs().context("no initdb in /usr/lib/postgresql/*/bin or on the path")?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = std::env::temp_dir().join(format!("masthead-postgres-{}", std::process::id()));
        std::fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        // From here on the folder is removed whatever happens.
        let cluster = Self { programs, folder, port };
        cluster.own()?;
        let data = cluster.folder.join("data");
        let data = data.to_string_lossy();
        output(cluster.program(
            "initdb",
            &["-D", &data, "-U", "masthead", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8"],
        ))?;
        let folder = cluster.folder.display();
        let mut options =
            format!("-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300");
        for setting in settings {
            options.push_str(" -c ");
            options.push_str(setting);
        }
        let log = format!("{folder}/log");
        let started =
            run(cluster.program("pg_ctl", &["-D", &data, "-w", "-l", &log, "-o", &options, "start"]));
        if let Err(error) = started {
            bail!("{error}\n{}", std::fs::read_to_string(log).unwrap_or_default());
        }
        cluster.database("masthead")?;
        Ok(cluster)
    }

    /// The address of the cluster's first database. Its user may create others.
    pub fn url(&self) -> String {
        format!("postgres://masthead@127.0.0.1:{}/masthead", self.port)
    }

    /// Makes an empty database and returns its address.
    pub fn database(&self, name: &str) -> Result<String> {
        let port = self.port.to_string();
        run(self.program("createdb", &["-h", "127.0.0.1", "-p", &port, "-U", "masthead", name]))?;
        Ok(format!("postgres://masthead@127.0.0.1:{port}/{name}"))
    }

    /// Gives the folder to the user that runs the cluster, if that is not us.
    fn own(&self) -> Result<()> {
        if install::is_root() {
            let id =
                |flag| output(program("id", &[flag, USER])).and_then(|id| Ok(id.trim().parse::<u32>()?));
            chown(&self.folder, Some(id("-u")?), Some(id("-g")?))?;
        }
        Ok(())
    }

    /// One of its programs, run by the user that may.
    fn program(&self, name: &str, arguments: &[&str]) -> Command {
        let path = self.programs.join(name);
        let path = path.to_string_lossy();
        let mut command = if install::is_root() {
            program("runuser", &[&["-u", USER, "--", &path], arguments].concat())
        } else {
            program(&path, arguments)
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        // Immediate: nothing in it is kept. That it cannot be stopped is told by pg_ctl itself, if it runs at all.
        works(self.program("pg_ctl", &["-D", &data.to_string_lossy(), "-w", "-m", "immediate", "stop"]));
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            eprintln!("cannot remove {}: {error}", self.folder.display());
        }
    }
}

/// The folder of `PostgreSQL`'s programs: Debian's newest, or the one on the path.
pub fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    found.sort();
    found.pop().map(|(_, folder)| folder).or_else(on_path)
}

fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let initdb =
        std::env::split_paths(&path).map(|folder| folder.join("initdb")).find(|path| path.is_file())?;
    initdb.canonicalize().ok()?.parent().map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_comes_and_goes() {
        let Some(programs) = programs() else {
            eprintln!("skipped: PostgreSQL is not installed");
            return;
        };
        let cluster = Cluster::start().unwrap();
        let url = cluster.database("second").unwrap();
        let psql = programs.join("psql");
        let asked = output(program(&psql.to_string_lossy(), &[&url, "-Atc", "SHOW fsync"])).unwrap();
        assert_eq!(asked.trim(), "on");
        let folder = cluster.folder.clone();
        assert!(folder.exists());
        drop(cluster);
        assert!(!folder.exists());
    }
}
