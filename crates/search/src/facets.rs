//! How many hits there are of each medium, country, status and so on.

use tantivy::aggregation::agg_req::{Aggregation, AggregationVariants, Aggregations};
use tantivy::aggregation::agg_result::{AggregationResult, AggregationResults, BucketResult};
use tantivy::aggregation::bucket::TermsAggregation;
use tantivy::aggregation::{AggContextParams, AggregationCollector, Key};

use crate::Facet;
use crate::schema::Side;
use issn::visible::Depth;

/// The raw counts as they come out of the index.
pub(crate) type FacetCounts = AggregationResults;

/// Facets on released data. Rule: domain 7.4
const RELEASED: [&str; 6] = ["medium", "country", "status", "centre", "archive", "open_access"];
/// Facets that the complete data adds.
const COMPLETE: [&str; 3] = ["language", "decade", "kind"];

/// More values than any facet has: all are counted, none only estimated.
const MAX_VALUES: u32 = 2000;

fn names(side: &Side) -> impl Iterator<Item = &'static str> {
    let more: &[&'static str] = if side.depth() == Depth::Complete { &COMPLETE } else { &[] };
    RELEASED.iter().chain(more).copied()
}

/// Counts the values of every facet of the side.
pub(crate) fn collector(side: &Side) -> AggregationCollector {
    let request: Aggregations = names(side)
        .map(|name| {
            let terms = TermsAggregation {
                field: side.name(name),
                size: Some(MAX_VALUES),
                ..TermsAggregation::default()
            };
            let agg = AggregationVariants::Terms(terms);
            (name.to_owned(), Aggregation { agg, sub_aggregation: Aggregations::default() })
        })
        .collect();
    AggregationCollector::from_aggs(request, AggContextParams::default())
}

/// The counts of every facet, the most frequent value first, equals by value.
pub(crate) fn facets(side: &Side, counts: &FacetCounts) -> Vec<Facet> {
    names(side)
        .map(|field| Facet { field, values: counts.0.get(field).map(values).unwrap_or_default() })
        .collect()
}

fn values(result: &AggregationResult) -> Vec<(String, u64)> {
    let AggregationResult::BucketResult(BucketResult::Terms { buckets, .. }) = result else {
        return Vec::new();
    };
    let counted = buckets.iter().filter_map(|bucket| match &bucket.key {
        Key::Str(value) => Some((value.clone(), bucket.doc_count)),
        _ => None,
    });
    let mut values: Vec<(String, u64)> = counted.collect();
    values.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    values
}
