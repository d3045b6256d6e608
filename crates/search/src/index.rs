//! The index on disk: opened, made, or made anew when it is damaged or of another version.

use std::fs;
use std::io::ErrorKind;
use std::panic::catch_unwind;
use std::path::Path;

use tantivy::directory::error::OpenReadError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};
use tantivy::store::Compressor;
use tantivy::{IndexReader, IndexSettings, ReloadPolicy, TantivyError};

use crate::document::LISTED;
use crate::schema::{Fields, VERSION};
use crate::text::{ANCHORED, FOLDED, Folded};
use crate::{SearchError, Writer, place};

/// Bytes of the blocks in which result rows are kept.
const ROWS_BLOCK: usize = 1024;

/// The index over the listed records. Cheap to clone; all clones see the same commits.
#[derive(Clone)]
pub struct Index {
    pub(crate) inner: tantivy::Index,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
}

impl Index {
    /// Opens the index in this folder, or makes an empty one.
    ///
    /// An index of another version, or a damaged one, is thrown away: it holds nothing that is not in the store.
    /// [`Index::cursor`] is then 0, and following the changes from there fills it again.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when it would have to be made anew while somebody writes it;
    /// [`SearchError::Folder`] when the folder cannot be used.
    pub fn open(dir: &Path) -> Result<Self, SearchError> {
        let home = dir.join(format!("v{VERSION}"));
        fs::create_dir_all(&home)?;
        remove_other_versions(dir, &home)?;
        if !home.join("meta.json").exists() {
            return Ok(Self::create(&home)?);
        }
        // Bytes that are cut short make the library below panic; that is damage like any other.
        match catch_unwind(|| Self::open_existing(&home)) {
            Ok(Ok(Some(index))) => Ok(index),
            Ok(Err(error)) if !is_damage(&error) => Err(error.into()),
            Ok(Ok(None) | Err(_)) | Err(_) => {
                empty(&home)?;
                Ok(Self::create(&home)?)
            }
        }
    }

    /// The number of the last change that the committed index contains; 0 for an empty index.
    pub fn cursor(&self) -> u64 {
        let payload = self.inner.load_metas().ok().and_then(|metas| metas.payload);
        payload.and_then(|text| text.parse().ok()).unwrap_or(0)
    }

    /// How many listed records are in the index.
    pub fn size(&self) -> u64 {
        place::count(&self.reader.searcher(), self.fields.listed, LISTED).unwrap_or(0) as u64
    }

    /// Sees what another process committed. A [`Writer`] does this by itself for its own process.
    pub fn refresh(&self) -> Result<(), SearchError> {
        Ok(self.reader.reload()?)
    }

    /// The writer, with this many bytes for what is not yet on disk ([`crate::HEAP_SERVING`],
    /// [`crate::HEAP_REINDEX`]).
    ///
    /// # Errors
    /// [`SearchError::Busy`] while there is another one, in whatever process.
    pub fn writer(&self, heap: usize) -> Result<Writer, SearchError> {
        Writer::new(self, heap)
    }

    fn create(home: &Path) -> Result<Self, TantivyError> {
        let (schema, fields) = Fields::build();
        // Rows are read one by one: small blocks that need no unpacking cost least, and the disk is cheap.
        let settings = IndexSettings {
            docstore_compression: Compressor::None,
            docstore_blocksize: ROWS_BLOCK,
            ..IndexSettings::default()
        };
        let builder = tantivy::Index::builder().schema(schema).settings(settings);
        Self::ready(builder.create_in_dir(home)?, fields)
    }

    /// `None` when it has other fields than this version of the program writes.
    fn open_existing(home: &Path) -> Result<Option<Self>, TantivyError> {
        let (schema, fields) = Fields::build();
        let index = tantivy::Index::open_in_dir(home)?;
        if index.schema() != schema {
            return Ok(None);
        }
        Self::ready(index, fields).map(Some)
    }

    fn ready(index: tantivy::Index, fields: Fields) -> Result<Self, TantivyError> {
        index.tokenizers().register(FOLDED, Folded { is_anchored: false });
        index.tokenizers().register(ANCHORED, Folded { is_anchored: true });
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { inner: index, reader, fields })
    }
}

/// Whether making the index anew helps: not against missing rights, full tables of open files and the like.
fn is_damage(error: &TantivyError) -> bool {
    let is_damaged =
        |kind| matches!(kind, ErrorKind::NotFound | ErrorKind::UnexpectedEof | ErrorKind::InvalidData);
    match error {
        TantivyError::IoError(error) => is_damaged(error.kind()),
        TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => is_damaged(io_error.kind()),
        TantivyError::OpenDirectoryError(_)
        | TantivyError::LockFailure(..)
        | TantivyError::SystemError(_) => false,
        _ => true,
    }
}

/// Removes all files of the index, unless somebody writes it.
fn empty(home: &Path) -> Result<(), SearchError> {
    let directory = MmapDirectory::open(home).map_err(TantivyError::from)?;
    let lock = directory.acquire_lock(&INDEX_WRITER_LOCK).map_err(TantivyError::from)?;
    drop(lock);
    fs::remove_dir_all(home)?;
    Ok(fs::create_dir_all(home)?)
}

/// Frees the disk of what earlier versions of the program wrote.
fn remove_other_versions(dir: &Path, home: &Path) -> Result<(), SearchError> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_version = name
            .strip_prefix('v')
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_digit()));
        if is_version && path != home && path.is_dir() {
            fs::remove_dir_all(&path)?;
        }
    }
    Ok(())
}
