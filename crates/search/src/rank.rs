//! The order of the hits, the same on every run and on both sides.

use std::cmp::Reverse;

use tantivy::collector::sort_key::{SortByStaticFastValue, SortByString};
use tantivy::collector::{Collector, Count, TopDocs};
use tantivy::query::Query as Executed;
use tantivy::{DocAddress, DocId, Order, Score, Searcher, SegmentReader};

use crate::facets::FacetCounts;
use crate::schema::Side;
use crate::{Query, Sort};

/// What lifts a hit above all hits by words alone: parts of the score, each larger than any sum of words.
pub(crate) struct Tier;

impl Tier {
    /// More than the words of one query can weigh together.
    const UNIT: Score = 8192.0;
    pub(crate) const OWN_NUMBER: Score = 8.0 * Self::UNIT;
    pub(crate) const EXACT: Score = 4.0 * Self::UNIT;
    pub(crate) const ISSN_L: Score = 4.0 * Self::UNIT;
    pub(crate) const EXACT_OTHER: Score = 2.0 * Self::UNIT;
    pub(crate) const OTHER_NUMBER: Score = 2.0 * Self::UNIT;
}

/// How much standing weighs against words where nothing lifts a hit.
const STANDING: Score = 0.1;

/// Total, places of the hits of the page, counts.
pub(crate) type Ranked = (usize, Vec<DocAddress>, Option<FacetCounts>);

/// Runs the query in its order.
pub(crate) fn run(
    searcher: &Searcher,
    executed: &dyn Executed,
    query: &Query,
    side: &Side,
) -> tantivy::Result<Ranked> {
    let top = TopDocs::with_limit(query.limit()).and_offset(query.offset());
    let by_number = (SortByStaticFastValue::<u64>::for_field("serial"), Order::Asc);
    let latest = |name| (SortByStaticFastValue::<u64>::for_field(side.name(name)), Order::Desc);
    let by = match query.sort {
        Sort::Relevance if !query.has_words() => Sort::Title,
        sort => sort,
    };
    match by {
        Sort::Relevance => collect(searcher, executed, query, side, top.tweak_score(relevance(side))),
        Sort::Title => {
            let by_title = (SortByString::for_field(side.name("sort_title")), Order::Asc);
            collect(searcher, executed, query, side, top.order_by((by_title, by_number)))
        }
        Sort::Newest => collect(searcher, executed, query, side, top.order_by((latest("newest"), by_number))),
        Sort::Changed => {
            collect(searcher, executed, query, side, top.order_by((latest("modified"), by_number)))
        }
        Sort::Issn => collect(searcher, executed, query, side, top.order_by(by_number)),
    }
}

fn collect<K: Send + 'static>(
    searcher: &Searcher,
    executed: &dyn Executed,
    query: &Query,
    side: &Side,
    top: impl Collector<Fruit = Vec<(K, DocAddress)>>,
) -> tantivy::Result<Ranked> {
    let fields = query.facets.of(side.depth());
    let facets = (!fields.is_empty()).then(|| crate::facets::collector(side, &fields));
    let (total, top, counts) = searcher.search(executed, &(Count, top, facets))?;
    Ok((total, top.into_iter().map(|(_, address)| address).collect(), counts))
}

/// Tier, standing within a tier, words, number: the order of best matches.
type Key = (Score, u64, Score, Reverse<u64>);

fn relevance(
    side: &Side,
) -> impl Fn(&SegmentReader) -> Box<dyn Fn(DocId, Score) -> Key> + Send + Sync + 'static {
    let standing_name = side.name("standing");
    move |segment| {
        let standing = segment.fast_fields().u64(&standing_name).ok();
        let serial = segment.fast_fields().u64("serial").ok();
        Box::new(move |doc, score| {
            let standing = standing.as_ref().and_then(|column| column.first(doc)).unwrap_or(0);
            let serial = serial.as_ref().and_then(|column| column.first(doc)).unwrap_or(0);
            let tier = (score / Tier::UNIT).floor();
            if tier > 0.0 {
                return (tier, standing, score, Reverse(serial));
            }
            let weight = Score::from(u8::try_from(standing).unwrap_or(0));
            (0.0, 0, score + weight * STANDING, Reverse(serial))
        })
    }
}
