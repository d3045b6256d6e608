//! How fast the index is filled and searched, beside the bare calls of the library below it:
//! `cargo run --example speed -p search -- RECORDS [FOLDER]`. An index that is in the folder is used again.
//!
//! The records are made up: words of titles are drawn so that few are in many titles and many in few, as in a register.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use issn::marc::{Field as MarcField, NEW_SERIAL_LEADER};
use issn::visible::Depth::Complete;
use issn::{Issn, Marc, Record};
use search::{CountBy, Criterion, Facets, Field, HEAP_REINDEX, Index, Match, Query, Within};
use tantivy::aggregation::agg_req::{Aggregation, AggregationVariants, Aggregations};
use tantivy::aggregation::bucket::TermsAggregation;
use tantivy::aggregation::{AggContextParams, AggregationCollector};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{ReloadPolicy, Term};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const COMMON: [&str; 12] = [
    "journal",
    "studies",
    "international",
    "science",
    "review",
    "annual",
    "bulletin",
    "research",
    "medicine",
    "university",
    "physics",
    "history",
];
const COUNTRIES: [&str; 8] = ["xxk", "fr ", "gw ", "xxu", "ja ", "cc ", "it ", "pl "];
const LANGUAGES: [&str; 6] = ["eng", "fre", "ger", "jpn", "chi", "pol"];
const COUNTED: [Field; 6] =
    [Field::Medium, Field::Country, Field::Language, Field::Status, Field::Decade, Field::OpenAccess];
const BATCH: u32 = 2_000;
const TIMES: u32 = 200;

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let records: u32 = arguments.next().unwrap_or_default().parse().unwrap_or(100_000);
    let folder = arguments.next().map_or_else(|| std::env::temp_dir().join("masthead-speed"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let index = Index::open(&folder)?;
    if index.size() != u64::from(records) {
        fill(&index, records)?;
    }
    println!("{} records", index.size());
    for (name, query) in queries() {
        measure(name, &index, &query)?;
    }
    bare(&folder)
}

fn fill(index: &Index, records: u32) -> Outcome {
    let mut writer = index.writer(HEAP_REINDEX)?;
    writer.clear()?;
    let (mut making, begun) = (std::time::Duration::ZERO, Instant::now());
    for first in (0..records).step_by(BATCH as usize) {
        let made = Instant::now();
        let batch: Vec<Record> = (first..records.min(first + BATCH)).map(record).collect::<Result<_, _>>()?;
        making += made.elapsed();
        writer.fill(&batch)?;
    }
    writer.commit(1)?;
    println!(
        "filled: {:.0} records a second",
        f64::from(records) / begun.elapsed().saturating_sub(making).as_secs_f64()
    );
    let begun = Instant::now();
    writer.finish()?;
    println!("put together in {:?}", begun.elapsed());
    Ok(())
}

/// A number that depends on `at` and looks like chance.
fn drawn(at: u32, salt: u32, among: u32) -> u32 {
    let mut mixed = u64::from(at).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (u64::from(salt) << 32);
    mixed ^= mixed >> 29;
    mixed = mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    u32::try_from((mixed >> 33) % u64::from(among.max(1))).unwrap_or(0)
}

fn pick<'a>(from: &[&'a str], nth: u32) -> &'a str {
    from.get(nth as usize % from.len()).copied().unwrap_or_default()
}

/// One in five titles has the first common word, fewer have the next; the other words are rare.
fn title(at: u32) -> String {
    let common = drawn(at, 1, 60).min(drawn(at, 2, 60)) / 2;
    let rare = |salt| {
        let spread = drawn(at, salt, 1000);
        format!("w{}", drawn(at, salt + 1, 20 + spread * spread / 5))
    };
    let first = COMMON.get(common as usize).copied().map_or_else(|| rare(11), str::to_owned);
    format!("{first} of {} and {}", rare(21), rare(31))
}

fn record(at: u32) -> Outcome<Record> {
    let issn = Issn::from_serial(at).ok_or("too many records")?.to_string();
    let country = pick(&COUNTRIES, drawn(at, 41, 8).min(drawn(at, 42, 8)));
    let language = pick(&LANGUAGES, drawn(at, 43, 6).min(drawn(at, 44, 6)));
    let fixed = format!("750727c{}9999{country}wr p       0   a0{language} d", 1850 + drawn(at, 45, 170));
    let publisher = format!("Publisher {} Press", drawn(at, 46, 30_000));
    let title = title(at);
    let medium = if drawn(at, 47, 3) == 0 { "cr" } else { "ta" };
    let fields = vec![
        MarcField::control("005", "20240102030405.0"),
        MarcField::control("007", medium),
        MarcField::control("008", fixed),
        MarcField::data("022", [' ', ' '], &[('a', &issn), ('l', &issn), ('2', "_2")]),
        MarcField::data("222", [' ', '0'], &[('a', &title), ('b', "(Online)")]),
        MarcField::data("245", ['0', '0'], &[('a', &title)]),
        MarcField::data("260", [' ', ' '], &[('a', "London :"), ('b', &publisher)]),
        MarcField::data("650", [' ', '4'], &[('a', pick(&COMMON, drawn(at, 48, 12)))]),
    ];
    Ok(Record::read(Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields })?)
}

fn queries() -> Vec<(&'static str, Query)> {
    let titles = |words: &str| Query { within: Within::Title, facets: Facets::None, ..Query::words(words) };
    let counted = Facets::These(COUNTED.map(CountBy::new).to_vec());
    let publisher = Criterion::Has(Field::Publisher, Match::Words, "77".to_owned());
    let all = |words: &str| Query { facets: Facets::None, ..Query::words(words) };
    vec![
        ("a number", Query { within: Within::Issn, ..all("0000-0507") }),
        ("a rare word", titles("w12345")),
        ("a common word", titles("journal")),
        ("a common word, everywhere", all("journal")),
        ("two words", titles("journal w15")),
        ("a phrase", titles("\"journal of w15\"")),
        ("a beginning", titles("w123*")),
        (
            "publisher and country",
            Query { criteria: Some(publisher), countries: vec!["fr".into()], ..all("") },
        ),
        ("a common word and counts", Query { facets: counted.clone(), ..titles("journal") }),
        ("everything and counts", Query { facets: counted, ..all("") }),
    ]
}

fn measure(name: &str, index: &Index, query: &Query) -> Outcome {
    let total = index.find(query, Complete)?.total;
    report(name, total, || index.find(query, Complete).map(|_| ()).map_err(Into::into))
}

fn report(name: &str, total: usize, call: impl Fn() -> Outcome) -> Outcome {
    let mut took = Vec::new();
    for _ in 0..TIMES {
        let begun = Instant::now();
        call()?;
        took.push(begun.elapsed());
    }
    took.sort();
    let at = |part: usize| took.get(took.len() * part / 100).copied().unwrap_or_default();
    println!("{name:32} {total:>8} hits   p50 {:>10.1?}   p99 {:>10.1?}", at(50), at(99));
    Ok(())
}

/// The same without us: twenty places and the count, then with six counts by the library's own means.
fn bare(folder: &Path) -> Outcome {
    let home = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).find(|path| path.is_dir());
    let index = tantivy::Index::open_in_dir(home.ok_or("no index")?)?;
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    let searcher = reader.searcher();
    let field = index.schema().get_field("complete_title")?;
    for word in ["w12345", "journal"] {
        let query = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs);
        let top = || TopDocs::with_limit(20).order_by_score();
        let (total, _) = searcher.search(&query, &(Count, top()))?;
        report(&format!("bare: {word}"), total, || {
            searcher.search(&query, &(Count, top())).map(|_| ()).map_err(Into::into)
        })?;
        report(&format!("bare: {word}, six counts"), total, || {
            let counts = AggregationCollector::from_aggs(counts(), AggContextParams::default());
            searcher.search(&query, &(Count, top(), counts)).map(|_| ()).map_err(Into::into)
        })?;
    }
    Ok(())
}

fn counts() -> Aggregations {
    let one = |field: &Field| {
        let field = format!("complete_{}", field.code());
        let terms =
            TermsAggregation { field: field.clone(), size: Some(2000), ..TermsAggregation::default() };
        let agg = AggregationVariants::Terms(terms);
        (field, Aggregation { agg, sub_aggregation: Aggregations::default() })
    };
    COUNTED.iter().map(one).collect()
}
