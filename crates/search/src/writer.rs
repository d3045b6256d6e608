//! The one writer of an index: takes changes in, commits them together with how far they reach.

use issn::{Issn, Record};
use tantivy::merge_policy::{LogMergePolicy, NoMergePolicy};
use tantivy::{IndexReader, IndexWriter, Term};

use crate::document::{document, forwarding};
use crate::schema::Fields;
use crate::{Index, SearchError};

/// Enough for following changes while serving.
pub const HEAP_SERVING: usize = 64 << 20;
/// For building the whole index quickly.
pub const HEAP_REINDEX: usize = 200 << 20;
/// From here on two threads share the work.
const HEAP_FOR_TWO: usize = 128 << 20;
/// The least that one thread works with.
const HEAP_LEAST: usize = 16 << 20;
/// So many parts of about the same size are put together.
const PARTS: usize = 4;

/// Writes the index; there is at most one of a folder. Nothing is seen before [`Writer::commit`].
pub struct Writer {
    inner: IndexWriter,
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
}

impl Writer {
    pub(crate) fn new(index: &Index, heap: usize) -> Result<Self, SearchError> {
        let threads = if heap >= HEAP_FOR_TWO { 2 } else { 1 };
        let inner = index.inner.writer_with_num_threads(threads, heap.max(HEAP_LEAST))?;
        let mut policy = LogMergePolicy::default();
        policy.set_min_num_segments(PARTS);
        inner.set_merge_policy(Box::new(policy));
        Ok(Self {
            inner,
            index: index.inner.clone(),
            reader: index.reader.clone(),
            fields: index.fields.clone(),
        })
    }

    /// Takes in changed records, and numbers whose records are gone. Doing it twice changes nothing.
    ///
    /// A record that is not listed is taken out, so a provisional one is never found.
    /// Rule: product.md (*Provisional numbers*), domain 6.1
    pub fn apply<'a>(
        &mut self,
        upserts: impl IntoIterator<Item = &'a Record>,
        deletes: impl IntoIterator<Item = Issn>,
    ) -> Result<(), SearchError> {
        for issn in deletes {
            self.delete(issn);
        }
        for record in upserts {
            self.delete(record.issn);
            self.add(record)?;
        }
        Ok(())
    }

    /// Takes in records that are surely not in the index: faster than [`Writer::apply`], for filling it after
    /// [`Writer::clear`]. Records that are not listed are passed over.
    pub fn fill<'a>(&mut self, records: impl IntoIterator<Item = &'a Record>) -> Result<(), SearchError> {
        records.into_iter().try_for_each(|record| self.add(record))
    }

    /// Makes everything since the last commit durable and visible, with the number of the last change in it.
    ///
    /// Both or neither: after a crash the index and [`Index::cursor`] agree. Costs a disk sync, so commit batches.
    pub fn commit(&mut self, cursor: u64) -> Result<(), SearchError> {
        let mut commit = self.inner.prepare_commit()?;
        commit.set_payload(&cursor.to_string());
        commit.commit()?;
        Ok(self.reader.reload()?)
    }

    /// Forgets everything, also what is not committed; seen with the next commit.
    pub fn clear(&mut self) -> Result<(), SearchError> {
        self.inner.rollback()?;
        self.inner.delete_all_documents()?;
        Ok(())
    }

    /// Forgets what was taken in since the last commit.
    pub fn rollback(&mut self) -> Result<(), SearchError> {
        self.inner.rollback()?;
        Ok(())
    }

    /// Puts all parts of the index into one, which is searched fastest, and gives the lock back. For the end of a
    /// rebuild; dropping the writer instead loses nothing that is committed.
    pub fn finish(self) -> Result<(), SearchError> {
        // What is being merged now would be in our way; then nothing is merged but by us.
        self.inner.set_merge_policy(Box::new(NoMergePolicy));
        self.inner.wait_merging_threads()?;
        let mut inner: IndexWriter = self.index.writer_with_num_threads(1, HEAP_LEAST)?;
        inner.set_merge_policy(Box::new(NoMergePolicy));
        let parts = self.index.searchable_segment_ids()?;
        if parts.len() > 1 {
            inner.merge(&parts).wait()?;
        }
        inner.wait_merging_threads()?;
        Ok(self.reader.reload()?)
    }

    fn delete(&mut self, issn: Issn) {
        for field in [self.fields.issn, self.fields.gone] {
            self.inner.delete_term(Term::from_field_text(field, &issn.compact()));
        }
    }

    fn add(&mut self, record: &Record) -> Result<(), SearchError> {
        if record.status.is_listed() {
            self.inner.add_document(document(&self.fields, record))?;
        } else if let Some(document) = forwarding(&self.fields, record) {
            self.inner.add_document(document)?;
        }
        Ok(())
    }
}
