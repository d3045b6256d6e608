//! The highest number given in each block, kept outside the database.
//!
//! A database that was restored from a backup does not know the numbers given since. This file does, so assignment
//! refuses while the two disagree. Rule: product (*Numbers*)

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

/// How many numbers of a block were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Mark {
    /// Given for sure.
    given: u16,
    /// Written before the database commits: these may or may not have been given.
    promised: Option<u16>,
}

/// What is to be done before the next number is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// File and database say the same.
    Same,
    /// A promise was broken off: pass over the numbers up to this count, nobody can tell whether they were seen.
    PassOver(u16),
}

/// Why no number may be assigned now.
#[derive(Debug, thiserror::Error)]
pub enum HighWaterError {
    /// The database knows another count than the file: one of them was put back.
    #[error("block {prefix}: the file says {file} numbers were given, the database says {database}")]
    Disagree { prefix: u16, file: u16, database: u16 },
    #[error("the file of highest numbers: {0}")]
    File(#[from] std::io::Error),
}

/// The file of highest numbers.
#[derive(Debug)]
pub struct HighWater {
    path: PathBuf,
    marks: Mutex<BTreeMap<u16, Mark>>,
}

impl HighWater {
    /// Opens the file, or begins one.
    pub fn open(path: &Path) -> Result<Self, HighWaterError> {
        let marks = match std::fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(std::io::Error::from)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error.into()),
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(Self { path: path.to_owned(), marks: Mutex::new(marks) })
    }

    /// Compares with what the database says of a block. Call it while the block is held.
    pub fn check(&self, prefix: u16, database: u16) -> Result<Agreement, HighWaterError> {
        let mark = self.marks().get(&prefix).copied().unwrap_or_default();
        let agreed = match mark.promised {
            Some(promised) if database >= mark.given && database <= promised => Agreement::PassOver(promised),
            None if database == mark.given => Agreement::Same,
            _ => {
                let file = mark.promised.unwrap_or(mark.given);
                return Err(HighWaterError::Disagree { prefix, file, database });
            }
        };
        Ok(agreed)
    }

    /// Notes, before the database commits, that numbers up to this count are about to be given.
    pub fn promise(&self, prefix: u16, given: u16) -> Result<(), HighWaterError> {
        self.set(prefix, |mark| mark.promised = Some(given))
    }

    /// Notes, after the database committed and before anybody sees a number, that they were given.
    pub fn keep(&self, prefix: u16, given: u16) -> Result<(), HighWaterError> {
        self.set(prefix, |mark| *mark = Mark { given, promised: None })
    }

    fn marks(&self) -> std::sync::MutexGuard<'_, BTreeMap<u16, Mark>> {
        self.marks.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Changes a mark on disk first: a new file is synced, then takes the old one's place.
    fn set(&self, prefix: u16, change: impl FnOnce(&mut Mark)) -> Result<(), HighWaterError> {
        let mut marks = self.marks();
        let mut changed = marks.clone();
        change(changed.entry(prefix).or_default());
        let fresh = self.path.with_extension("new");
        let mut file = File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(&changed).map_err(std::io::Error::from)?)?;
        file.sync_all()?;
        std::fs::rename(&fresh, &self.path)?;
        if let Some(folder) = self.path.parent() {
            File::open(folder)?.sync_all()?;
        }
        *marks = changed;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("masthead-high-water-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        folder.join("high-water.json")
    }

    #[test]
    fn kept_over_a_restart() {
        let path = scratch("restart");
        let high_water = HighWater::open(&path).unwrap();
        assert_eq!(high_water.check(9900, 0).unwrap(), Agreement::Same);
        high_water.promise(9900, 2).unwrap();
        high_water.keep(9900, 2).unwrap();
        let again = HighWater::open(&path).unwrap();
        assert_eq!(again.check(9900, 2).unwrap(), Agreement::Same);
    }

    #[test]
    fn a_restored_database_is_refused() {
        let high_water = HighWater::open(&scratch("restored")).unwrap();
        high_water.keep(9900, 5).unwrap();
        assert!(matches!(
            high_water.check(9900, 3),
            Err(HighWaterError::Disagree { file: 5, database: 3, .. })
        ));
        assert!(matches!(
            high_water.check(9901, 1),
            Err(HighWaterError::Disagree { file: 0, database: 1, .. })
        ));
    }

    #[test]
    fn a_broken_promise_is_passed_over() {
        let path = scratch("promise");
        let high_water = HighWater::open(&path).unwrap();
        high_water.keep(9900, 5).unwrap();
        high_water.promise(9900, 7).unwrap();
        let again = HighWater::open(&path).unwrap();
        assert_eq!(again.check(9900, 5).unwrap(), Agreement::PassOver(7), "killed before the commit");
        assert_eq!(again.check(9900, 7).unwrap(), Agreement::PassOver(7), "killed after the commit");
        assert!(again.check(9900, 4).is_err());
    }
}
