//! What tests need besides cargo: installed where we may (root on Debian), named where we may not.

use std::path::Path;

use anyhow::{Result, bail};

use crate::root;
use crate::run::{output, program, run, works};
use crate::{postgres, python};

/// A Debian package, and how one sees that it is there.
struct Need {
    package: &'static str,
    there: fn() -> bool,
}

const NEEDS: [Need; 16] = [
    Need { package: "gcc", there: || has("cc") },
    Need { package: "libc6-dev", there: || Path::new("/usr/include/stdlib.h").exists() || !is_debian() },
    Need { package: "chromium", there: || has("chromium") },
    Need { package: "nodejs", there: || has("node") },
    Need { package: "npm", there: || has("npm") },
    Need { package: "postgresql", there: || postgres::programs().is_some() },
    Need { package: "yaz", there: || has("yaz-marcdump") },
    Need { package: "qpdf", there: || has("qpdf") },
    Need { package: "xz-utils", there: || has("xz") },
    Need { package: "zstd", there: || has("zstd") },
    Need { package: "unzip", there: || has("unzip") },
    Need { package: "zbar-tools", there: || has("zbarimg") },
    Need { package: "poppler-utils", there: || has("pdftotext") },
    Need { package: "libxml2-utils", there: || has("xmllint") },
    Need { package: "python3", there: || has("python3") },
    Need { package: "python3-venv", there: || works(program("python3", &["-c", "import ensurepip, venv"])) },
];

/// What is measured against, and what measures.
const PEERS: [Need; 4] = [
    Need { package: "idzebra-2.0", there: || has("zebraidx") && has("zebrasrv") },
    Need { package: "nginx-light", there: || has("nginx") },
    Need { package: "wrk", there: || has("wrk") },
    Need { package: "util-linux", there: || has("taskset") },
];

/// Fonts with which pages and certificates in Chinese can be looked at.
const FONTS: &str = "fonts-noto-cjk";

/// Installs what is missing, or says what it is and fails.
pub fn install() -> Result<()> {
    let mut missing: Vec<&str> =
        NEEDS.iter().filter(|need| !(need.there)()).map(|need| need.package).collect();
    if is_debian() && !works(program("dpkg", &["-s", FONTS])) {
        missing.push(FONTS);
    }
    if !missing.is_empty() {
        packages(&missing)?;
    }
    components()?;
    python::install()?;
    node_modules()
}

/// Installs the programs that `cargo xtask bench` measures against, or says what is missing and fails.
pub fn peers() -> Result<()> {
    let missing: Vec<&str> = PEERS.iter().filter(|need| !(need.there)()).map(|need| need.package).collect();
    if missing.is_empty() { Ok(()) } else { packages(&missing) }
}

fn packages(missing: &[&str]) -> Result<()> {
    let named = missing.join(" ");
    if !is_debian() {
        bail!("tests need what these Debian packages hold; install it and try again: {named}");
    }
    if !is_root() {
        bail!("missing packages. Install them and try again:\n  sudo apt-get install {named}");
    }
    println!("installing {named}");
    apt(&["update", "-q"])?;
    apt(&[&["install", "-q", "-y", "--no-install-recommends"], missing].concat())
}

/// Clippy and rustfmt, which a minimal toolchain lacks.
fn components() -> Result<()> {
    if works(program("cargo", &["fmt", "--version"])) && works(program("clippy-driver", &["--version"])) {
        return Ok(());
    }
    if !has("rustup") {
        bail!("clippy and rustfmt are missing; install them beside cargo and try again");
    }
    run(program("rustup", &["component", "add", "clippy", "rustfmt"]))
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = program("apt-get", arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    run(command)
}

/// The browser's driver and axe, as e2e/package-lock.json names them; nothing is done when they are there already.
fn node_modules() -> Result<()> {
    let e2e = root().join("e2e");
    let changed = |path: &str| e2e.join(path).metadata().and_then(|file| file.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    run(program("npm", &["ci", "--prefix", "e2e", "--no-audit", "--no-fund"]))
}

/// Whether a program is on the path.
pub fn has(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Whether we are root, so that packages may be installed and the database must be run by another user.
pub fn is_root() -> bool {
    output(program("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && has("apt-get")
}
