//! The order of the hits, the same on every run and on both sides.
//!
//! By relevance, hits come in stages: those whose whole title was asked, those whose other title it is, those that
//! have all words in their titles, the rest. Later stages are only looked at when a page needs them, and within a
//! stage the index passes over whole blocks that cannot reach the page.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashSet};
use std::sync::Arc;

use tantivy::collector::TopDocs;
use tantivy::collector::sort_key::{SortByStaticFastValue, SortByString};
use tantivy::columnar::ColumnValues;
use tantivy::query::{EnableScoring, Query as Executed};
use tantivy::{DocAddress, DocId, Order, Score, Searcher, SegmentOrdinal, SegmentReader};

use crate::plan::{Plan, Stage};
use crate::schema::Side;
use crate::{Query, Sort};

/// What lifts a hit above all hits by words alone: parts of the score, each larger than any sum of words.
pub(crate) struct Tier;

impl Tier {
    /// More than the words of one query can weigh together.
    const UNIT: Score = 8192.0;
    pub(crate) const OWN_NUMBER: Score = 8.0 * Self::UNIT;
    pub(crate) const ISSN_L: Score = 4.0 * Self::UNIT;
    pub(crate) const OTHER_NUMBER: Score = 2.0 * Self::UNIT;
}

/// What orders the hits of one stage; at the end the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StageOrder {
    /// By tiers of the score, within a tier by standing.
    Tiers,
    /// By standing alone.
    Standing,
    /// By words, and by standing where words weigh nearly the same.
    Score,
}

/// How much one step of standing weighs against words, and the most of it.
const STANDING: Score = 0.02;
const MOST_STANDING: Score = 0.11;

/// The places of the hits of the page, in the order that was asked for.
pub(crate) fn page(
    searcher: &Searcher,
    plan: &Plan,
    query: &Query,
    side: &Side,
) -> tantivy::Result<Vec<DocAddress>> {
    let by = match query.sort {
        Sort::Relevance if !query.has_words() && query.criteria.is_none() => Sort::Title,
        sort => sort,
    };
    if by == Sort::Relevance {
        return staged(searcher, &plan.stages, query, side);
    }
    let top = TopDocs::with_limit(query.limit()).and_offset(query.offset());
    let by_number = (SortByStaticFastValue::<u64>::for_field("serial"), Order::Asc);
    let latest = |name| (SortByStaticFastValue::<u64>::for_field(side.name(name)), Order::Desc);
    let matching = plan.matching.as_ref();
    Ok(match by {
        Sort::Newest => places(searcher.search(matching, &top.order_by((latest("newest"), by_number)))?),
        Sort::Changed => places(searcher.search(matching, &top.order_by((latest("modified"), by_number)))?),
        Sort::Issn => places(searcher.search(matching, &top.order_by(by_number))?),
        Sort::Title | Sort::Relevance => {
            let by_title = (SortByString::for_field(side.name("sort_title")), Order::Asc);
            places(searcher.search(matching, &top.order_by((by_title, by_number)))?)
        }
    })
}

fn places<K>(top: Vec<(K, DocAddress)>) -> Vec<DocAddress> {
    top.into_iter().map(|(_, place)| place).collect()
}

fn staged(
    searcher: &Searcher,
    stages: &[Stage],
    query: &Query,
    side: &Side,
) -> tantivy::Result<Vec<DocAddress>> {
    let wanted = query.offset() + query.limit();
    let mut ranked: Vec<DocAddress> = Vec::new();
    for stage in stages {
        // A stage gave less than was wanted, so all of it is here and none of it may come again.
        let seen: HashSet<DocAddress> = ranked.iter().copied().collect();
        ranked.extend(best(searcher, stage, wanted - ranked.len(), side, &seen)?);
        if ranked.len() >= wanted {
            break;
        }
    }
    Ok(ranked.into_iter().skip(query.offset()).collect())
}

/// The first `wanted` hits of a stage that were not seen before.
fn best(
    searcher: &Searcher,
    stage: &Stage,
    wanted: usize,
    side: &Side,
    seen: &HashSet<DocAddress>,
) -> tantivy::Result<Vec<DocAddress>> {
    let query: &dyn Executed = stage.query.as_ref();
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher))?;
    let mut best = Best { order: stage.order, wanted, heap: BinaryHeap::with_capacity(wanted.min(1024) + 1) };
    for (ordinal, segment) in (0..).zip(searcher.segment_readers()) {
        let standing = Standing::read(segment, side)?;
        let alive = segment.alive_bitset();
        weight.for_each_pruning(best.threshold(), segment, &mut |doc, score| {
            let place = DocAddress::new(ordinal, doc);
            let is_new =
                alive.is_none_or(|alive| alive.is_alive(doc)) && (seen.is_empty() || !seen.contains(&place));
            if is_new {
                best.offer(&standing, ordinal, doc, score);
            }
            best.threshold()
        })?;
    }
    let sorted = best.heap.into_sorted_vec();
    Ok(sorted.into_iter().map(|Reverse(ranked)| ranked.place).collect())
}

/// What a document counts beside its words.
struct Standing {
    standing: Arc<dyn ColumnValues<u64>>,
    serial: Arc<dyn ColumnValues<u64>>,
}

impl Standing {
    fn read(segment: &SegmentReader, side: &Side) -> tantivy::Result<Self> {
        let fast = segment.fast_fields();
        let standing = fast.u64(&side.name("standing"))?.first_or_default_col(0);
        Ok(Self { standing, serial: fast.u64("serial")?.first_or_default_col(0) })
    }
}

/// A hit by its rank: tier, standing within a tier, words, number.
#[derive(PartialEq)]
struct Ranked {
    tier: Score,
    standing: u64,
    score: Score,
    serial: Reverse<u64>,
    place: DocAddress,
}

impl Eq for Ranked {}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_tier = self.tier.total_cmp(&other.tier).then(self.standing.cmp(&other.standing));
        by_tier.then(self.score.total_cmp(&other.score)).then(self.serial.cmp(&other.serial))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The best so far; the worst of them on top of the heap.
struct Best {
    order: StageOrder,
    wanted: usize,
    heap: BinaryHeap<Reverse<Ranked>>,
}

impl Best {
    /// What a score must exceed to matter still: standing may lift a hit by no more than its most.
    fn threshold(&self) -> Score {
        match self.heap.peek() {
            Some(Reverse(worst)) if self.order == StageOrder::Score && self.heap.len() >= self.wanted => {
                worst.score - MOST_STANDING
            }
            _ => Score::MIN,
        }
    }

    fn offer(&mut self, columns: &Standing, segment: SegmentOrdinal, doc: DocId, score: Score) {
        let standing = columns.standing.get_val(doc);
        let serial = Reverse(columns.serial.get_val(doc));
        let place = DocAddress::new(segment, doc);
        let tier = (score / Tier::UNIT).floor();
        let by_words = |tier| {
            let weight = Score::from(u8::try_from(standing).unwrap_or(0));
            Ranked { tier, standing: 0, score: score + weight * STANDING, serial, place }
        };
        let ranked = match self.order {
            StageOrder::Standing => Ranked { tier: 0.0, standing, score: 0.0, serial, place },
            StageOrder::Tiers if tier > 0.0 => Ranked { tier, standing, score, serial, place },
            StageOrder::Tiers | StageOrder::Score => by_words(0.0),
        };
        if self.heap.len() < self.wanted {
            self.heap.push(Reverse(ranked));
        } else if let Some(mut worst) = self.heap.peek_mut()
            && ranked > worst.0
        {
            *worst = Reverse(ranked);
        }
    }
}
