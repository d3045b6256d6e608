//! Files that people send: written as they arrive, read as they are sent.

use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use futures::stream::BoxStream;
use object_store::buffered::BufWriter;
use object_store::{ObjectStore, ObjectStoreExt};
use tokio::io::AsyncWriteExt;

/// Bytes that are kept in memory while a file is written.
const BUFFER: usize = 1024 * 1024;

/// Where files are kept. A file that was not finished is not there.
#[derive(Debug, Clone)]
pub struct Blobs(Arc<dyn ObjectStore>);

/// A file being written.
#[derive(Debug)]
pub struct Writing(BufWriter);

/// Why a file could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    #[error("there is no such file")]
    Missing,
    #[error("the file store failed")]
    Broken(#[source] object_store::Error),
    #[error("the file could not be written")]
    Unwritten(#[from] std::io::Error),
}

impl From<object_store::Error> for BlobError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::Missing,
            other => Self::Broken(other),
        }
    }
}

impl Blobs {
    /// A folder on this machine; it is made if need be.
    ///
    /// # Errors
    /// When the folder cannot be made or opened.
    pub fn folder(path: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(path)?;
        Ok(Self(Arc::new(object_store::local::LocalFileSystem::new_with_prefix(path)?)))
    }

    /// Memory only, for tests.
    pub fn memory() -> Self {
        Self(Arc::new(object_store::memory::InMemory::new()))
    }

    /// Begins a file. The key is ours, never a name that somebody sent.
    pub fn write(&self, key: &str) -> Writing {
        Writing(BufWriter::with_capacity(Arc::clone(&self.0), key.into(), BUFFER))
    }

    /// Writes a whole file that is in memory already.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), BlobError> {
        self.0.put(&key.into(), bytes.into()).await?;
        Ok(())
    }

    /// The file, piece by piece.
    pub async fn read(
        &self,
        key: &str,
    ) -> Result<BoxStream<'static, Result<Bytes, std::io::Error>>, BlobError> {
        use futures::StreamExt;
        let found = self.0.get(&key.into()).await?;
        Ok(found.into_stream().map(|piece| piece.map_err(std::io::Error::other)).boxed())
    }

    /// The whole file in memory.
    pub async fn bytes(&self, key: &str) -> Result<Bytes, BlobError> {
        Ok(self.0.get(&key.into()).await?.bytes().await?)
    }

    /// Removes a file; one that is not there is no error.
    pub async fn delete(&self, key: &str) -> Result<(), BlobError> {
        match self.0.delete(&key.into()).await.map_err(BlobError::from) {
            Err(BlobError::Missing) => Ok(()),
            done => done,
        }
    }
}

impl Writing {
    pub async fn add(&mut self, piece: Bytes) -> Result<(), BlobError> {
        Ok(self.0.put(piece).await?)
    }

    /// From now on the file is there.
    pub async fn finish(mut self) -> Result<(), BlobError> {
        Ok(self.0.shutdown().await?)
    }

    /// Leaves nothing behind.
    pub async fn abandon(mut self) -> Result<(), BlobError> {
        Ok(self.0.abort().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn story(blobs: &Blobs) {
        let mut writing = blobs.write("a/one");
        writing.add(Bytes::from_static(b"one ")).await.unwrap();
        writing.add(Bytes::from(vec![b'x'; 3 * BUFFER])).await.unwrap();
        writing.finish().await.unwrap();
        assert_eq!(blobs.bytes("a/one").await.unwrap().len(), 4 + 3 * BUFFER);

        let mut left = blobs.write("a/two");
        left.add(Bytes::from(vec![b'x'; 3 * BUFFER])).await.unwrap();
        left.abandon().await.unwrap();
        assert!(matches!(blobs.bytes("a/two").await, Err(BlobError::Missing)));

        blobs.delete("a/one").await.unwrap();
        blobs.delete("a/one").await.unwrap();
        assert!(matches!(blobs.bytes("a/one").await, Err(BlobError::Missing)));
    }

    #[tokio::test]
    async fn in_memory() {
        story(&Blobs::memory()).await;
    }

    #[tokio::test]
    async fn in_a_folder() {
        let folder = std::env::temp_dir().join(format!("masthead-blobs-{}", std::process::id()));
        story(&Blobs::folder(&folder).unwrap()).await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}
