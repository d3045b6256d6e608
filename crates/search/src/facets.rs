//! How many hits there are, and how many of each medium, country, status and so on: counted by the ordinals of the
//! columns, and only the values that are told are put into words.

use std::collections::HashMap;

use tantivy::columnar::{Cardinality, StrColumn};
use tantivy::query::{EnableScoring, Query as Executed};
use tantivy::{DocId, Searcher, SegmentReader};

use crate::schema::Side;
use crate::{CountBy, Facet, MAX_COUNTED};

/// Documents that are counted together; the index hands out no more at once.
const BLOCK: usize = 64;

/// All that a query finds, and the counts of these fields, the most frequent value first, equals by value. Exact.
pub(crate) fn count(
    searcher: &Searcher,
    matching: &dyn Executed,
    side: &Side,
    fields: &[CountBy],
) -> tantivy::Result<(usize, Vec<Facet>)> {
    let weight = matching.weight(EnableScoring::disabled_from_searcher(searcher))?;
    let mut total = 0;
    if fields.is_empty() {
        for segment in searcher.segment_readers() {
            total += weight.count(segment)? as usize;
        }
        return Ok((total, Vec::new()));
    }
    let mut counted: Vec<HashMap<String, u64>> = vec![HashMap::new(); fields.len()];
    for segment in searcher.segment_readers() {
        let mut columns = Vec::with_capacity(fields.len());
        for count in fields {
            columns.push(Column::open(segment, side, *count)?);
        }
        let mut living = Vec::with_capacity(BLOCK);
        weight.for_each_no_score(segment, &mut |docs| {
            let docs = alive(segment, docs, &mut living);
            total += docs.len();
            for column in columns.iter_mut().flatten() {
                column.count(docs);
            }
        })?;
        for (column, counted) in columns.into_iter().zip(&mut counted) {
            if let Some(column) = column {
                column.add_to(counted)?;
            }
        }
    }
    let facets = fields.iter().zip(counted).map(|(count, counted)| facet(*count, counted));
    Ok((total, facets.collect()))
}

fn alive<'a>(segment: &SegmentReader, docs: &'a [DocId], living: &'a mut Vec<DocId>) -> &'a [DocId] {
    let Some(alive) = segment.alive_bitset() else { return docs };
    living.clear();
    living.extend(docs.iter().copied().filter(|doc| alive.is_alive(*doc)));
    living
}

fn facet(count: CountBy, counted: HashMap<String, u64>) -> Facet {
    let mut values: Vec<(String, u64)> = counted.into_iter().collect();
    values.sort_unstable_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    let more = values.len().saturating_sub(count.most.clamp(1, MAX_COUNTED));
    values.truncate(values.len() - more);
    Facet { field: count.field, values, more }
}

/// One field in one part of the index, and how often each of its values was met.
struct Column {
    values: StrColumn,
    is_full: bool,
    counts: Vec<u32>,
}

impl Column {
    /// `None` where no document has a value.
    fn open(segment: &SegmentReader, side: &Side, count: CountBy) -> tantivy::Result<Option<Self>> {
        let Some((_, name)) = side.coded(count.field) else { return Ok(None) };
        let Some(column) = segment.fast_fields().str(&side.name(name))? else { return Ok(None) };
        let is_full = column.ords().get_cardinality() == Cardinality::Full;
        let counts = vec![0; column.num_terms()];
        Ok(Some(Self { values: column, is_full, counts }))
    }

    fn count(&mut self, docs: &[DocId]) {
        let Self { values, is_full, counts } = self;
        let mut add = |ord: u64| {
            if let Some(count) = usize::try_from(ord).ok().and_then(|ord| counts.get_mut(ord)) {
                *count += 1;
            }
        };
        if !*is_full {
            for doc in docs {
                values.ords().values_for_doc(*doc).for_each(&mut add);
            }
            return;
        }
        let mut ords = [0; BLOCK];
        for block in docs.chunks(BLOCK) {
            let ords = &mut ords[..block.len()];
            values.ords().values.get_vals(block, ords);
            for ord in ords.iter() {
                add(*ord);
            }
        }
    }

    fn add_to(self, counted: &mut HashMap<String, u64>) -> tantivy::Result<()> {
        let met = (0_u64..).zip(self.counts).filter(|(_, count)| *count > 0);
        let (ords, counts): (Vec<u64>, Vec<u32>) = met.unzip();
        let mut counts = counts.into_iter();
        self.values.dictionary().sorted_ords_to_term_cb(&ords, |value| {
            let count = counts.next().map_or(0, u64::from);
            let Ok(value) = std::str::from_utf8(value) else { return };
            match counted.get_mut(value) {
                Some(own) => *own += count,
                None => _ = counted.insert(value.to_owned(), count),
            }
        })?;
        Ok(())
    }
}
