//! The dumps that everybody may take: where they are, and what is told of them.
//!
//! Each set stands in a folder of its own, and `current` points at the latest one that is whole; so nobody ever finds
//! a file of one set beside a checksum of another.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The tables of ISSN and ISSN-L. Rule: domain 7.9
pub const TABLES: &str = "issnltables.zip";
pub const MARC: &str = "register.mrc.zst";
pub const JSONL: &str = "register.jsonl.zst";
/// The checksums of all, as `sha256sum --check` reads them; each file has its own beside it, too.
pub const SUMS: &str = "SHA256SUMS";
pub const SUM_SUFFIX: &str = ".sha256";
/// What the page tells of the set.
pub const ABOUT: &str = "about.json";
pub const CURRENT: &str = "current";

/// What a set of dumps is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub at: Timestamp,
    /// Records that are in the register dumps.
    pub records: u64,
    /// Records that ISSN are in the tables for.
    pub numbers: u64,
    /// Records that a format could not carry.
    pub left_out: u64,
    pub files: Vec<DumpFile>,
}

/// One file of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DumpFile {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

/// The latest set in this folder and what is told of it; `None` before the first.
///
/// # Errors
/// When the folder cannot be read, or what is told makes no sense.
pub fn current(folder: &Path) -> anyhow::Result<Option<(PathBuf, About)>> {
    // Followed once: a set that takes its place meanwhile does not mix with it.
    let Ok(set) = std::fs::canonicalize(folder.join(CURRENT)) else { return Ok(None) };
    let about = serde_json::from_slice(&std::fs::read(set.join(ABOUT))?)?;
    Ok(Some((set, about)))
}

impl About {
    /// The mark by which caches know a file of this set; `None` when there is no such file.
    pub fn etag(&self, name: &str) -> Option<String> {
        let whole = |file: &DumpFile| file.name == name;
        if let Some(file) = self.files.iter().find(|file| whole(file)) {
            return Some(format!("\"{}\"", file.sha256.get(..32)?));
        }
        let is_sum =
            name.strip_suffix(SUM_SUFFIX).is_some_and(|of| self.files.iter().any(|file| file.name == of));
        (is_sum || name == SUMS).then(|| format!("\"{}-{name}\"", self.at.as_second()))
    }
}
