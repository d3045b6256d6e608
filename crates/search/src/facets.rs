//! How many hits there are of each medium, country, status and so on.

use tantivy::aggregation::agg_req::{Aggregation, AggregationVariants, Aggregations};
use tantivy::aggregation::agg_result::{AggregationResult, AggregationResults, BucketResult};
use tantivy::aggregation::bucket::TermsAggregation;
use tantivy::aggregation::{AggContextParams, AggregationCollector, Key};

use crate::schema::Side;
use crate::{CountBy, Facet, MAX_COUNTED};

/// The raw counts as they come out of the index.
pub(crate) type FacetCounts = AggregationResults;

/// Counts the values of these fields.
pub(crate) fn collector(side: &Side, fields: &[CountBy]) -> AggregationCollector {
    let request: Aggregations = fields
        .iter()
        .filter_map(|count| side.coded(count.field))
        .map(|(_, name)| {
            let terms = TermsAggregation {
                field: side.name(name),
                size: u32::try_from(MAX_COUNTED).ok(),
                ..TermsAggregation::default()
            };
            let agg = AggregationVariants::Terms(terms);
            (name.to_owned(), Aggregation { agg, sub_aggregation: Aggregations::default() })
        })
        .collect();
    AggregationCollector::from_aggs(request, AggContextParams::default())
}

/// The counts of every field, the most frequent value first, equals by value.
pub(crate) fn facets(side: &Side, fields: &[CountBy], counts: &FacetCounts) -> Vec<Facet> {
    fields
        .iter()
        .map(|count| {
            let name = side.coded(count.field).map_or("", |(_, name)| name);
            let mut all = counts.0.get(name).map(values).unwrap_or_default();
            let more = all.len().saturating_sub(count.most.clamp(1, MAX_COUNTED));
            all.truncate(all.len() - more);
            Facet { field: count.field, values: all, more }
        })
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
