//! Looking terms up directly, without planning a search.

use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, Term};

/// Where the first living document with this term is.
pub(crate) fn first(searcher: &Searcher, field: Field, text: &str) -> tantivy::Result<Option<DocAddress>> {
    let term = Term::from_field_text(field, text);
    for (segment, reader) in (0..).zip(searcher.segment_readers()) {
        let Some(mut postings) =
            reader.inverted_index(field)?.read_postings(&term, IndexRecordOption::Basic)?
        else {
            continue;
        };
        while postings.doc() != TERMINATED {
            if reader.alive_bitset().is_none_or(|alive| alive.is_alive(postings.doc())) {
                return Ok(Some(DocAddress::new(segment, postings.doc())));
            }
            postings.advance();
        }
    }
    Ok(None)
}

/// How many living documents have this term; where nothing was deleted, the index knows without counting.
pub(crate) fn count(searcher: &Searcher, field: Field, text: &str) -> tantivy::Result<usize> {
    let term = Term::from_field_text(field, text);
    let mut total = 0;
    for reader in searcher.segment_readers() {
        let inverted = reader.inverted_index(field)?;
        let Some(info) = inverted.get_term_info(&term)? else { continue };
        total += match reader.alive_bitset() {
            None => info.doc_freq,
            Some(alive) => {
                let mut postings = inverted.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
                postings.count(alive)
            }
        } as usize;
    }
    Ok(total)
}
