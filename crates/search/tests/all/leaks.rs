//! What is not released, or not listed, is neither found nor counted, neither sorted by nor shown.

use issn::visible::Depth::{Announced, Complete, Released};
use issn::{Record, Status};
use search::{HEAP_SERVING, Query, SearchError, Sort, Within};

use crate::register::{Folder, Serial, extra, find, indexed, number, records, serial, titles};

/// A record with a word of its own in every field that is held back.
fn secretive() -> Record {
    Serial {
        publisher: "Secretpublisher",
        years: "17321999",
        language: "kal",
        country: "gl ",
        more: vec![
            extra("022", &[('y', "0028-0835")]),
            extra("041", &[('a', "iku")]),
            extra("210", &[('a', "Secretabbreviation")]),
            extra("246", &[('a', "Secretvariant")]),
            extra("500", &[('a', "Secretnote")]),
            extra("506", &[('a', "Secretaccess")]),
            extra("510", &[('a', "Secretindexing")]),
            extra("650", &[('a', "Secretsubject")]),
            extra("780", &[('t', "Secretpredecessor"), ('x', "1476-4687")]),
        ],
        ..serial(&number(9_900_500), "Open name")
    }
    .record()
}

const SECRETS: [&str; 6] =
    ["secretpublisher", "secretvariant", "secretabbreviation", "secretindexing", "secretsubject", "london"];

#[test]
fn released_search_knows_no_secret() {
    let folder = Folder::new();
    let index = indexed(&folder, &[secretive()]);
    for secret in
        SECRETS.into_iter().chain(["secret*", "\"secretpublisher\"", "1732", "kal", "Secretvariant"])
    {
        for within in [Within::All, Within::Title, Within::Issn] {
            let found = index.find(&Query { within, ..Query::words(secret) }, Released).unwrap();
            assert_eq!((found.total, found.hits.len()), (0, 0), "{secret}");
            assert!(found.facets.iter().all(|facet| facet.values.is_empty()), "{secret}");
        }
        let both = index.find(&Query::words(format!("open {secret}")), Released).unwrap();
        assert_eq!(both.total, 0, "{secret}");
    }
    for secret in SECRETS {
        assert_eq!(
            find(&index, secret, Complete),
            ["Open name"],
            "{secret}: there must be something to leak"
        );
    }
    assert_eq!(find(&index, "1476-4687", Released), Vec::<String>::new());
    assert_eq!(find(&index, "0028-0835", Released), ["Open name"], "printed numbers are released");
}

#[test]
fn released_hits_and_counts_carry_no_secret() {
    let folder = Folder::new();
    let index = indexed(&folder, &[secretive()]);
    let released = index.find(&Query::words("open name"), Released).unwrap();
    let shown = format!("{released:?}").to_lowercase();
    for secret in ["secret", "london", "1732", "1730", "1999", "kal", "iku"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert_eq!(released.facets.len(), 6);
    let complete = index.find(&Query::words("open name"), Complete).unwrap();
    let hit = &complete.hits[0];
    assert_eq!(
        (hit.start_year, hit.end_year, hit.publisher.as_deref()),
        (Some(1732), Some(1999), Some("Secretpublisher"))
    );
    assert_eq!(hit.languages, ["kal", "iku"]);
    assert_eq!(complete.facets.len(), 9);
}

#[test]
fn filters_and_orders_on_secrets_are_refused() {
    let folder = Folder::new();
    let index = indexed(&folder, &[secretive()]);
    let asked = [
        Query { languages: vec!["kal".into()], ..Query::default() },
        Query { years: Some((1700, 1800)), ..Query::default() },
        Query { kinds: vec!["p".into()], ..Query::default() },
        Query { sort: Sort::Newest, ..Query::default() },
    ];
    for mut query in asked {
        assert!(matches!(index.find(&query, Released), Err(SearchError::NotReleased(_))), "{query:?}");
        assert_eq!(index.find(&query, Complete).unwrap().total, 1);
        assert_eq!(query.confine(Released).len(), 1);
        assert_eq!(index.find(&query, Released).unwrap().total, 1);
        assert_eq!(query.confine(Complete), Vec::<&str>::new());
    }
    assert_eq!(index.find(&Query::default(), Announced).unwrap().total, 0);
}

/// Two records that differ in nothing but what is held back must come in the same order, whichever has it.
#[test]
fn released_order_does_not_depend_on_secrets() {
    let plain = |at| serial(&number(at), "Twin");
    for (first, second) in [("18501860", "20009999"), ("20009999", "18501860")] {
        let folder = Folder::new();
        let twins = [
            Serial { years: first, publisher: "Twin Twin", ..plain(9_900_601) },
            Serial { years: second, more: vec![extra("246", &[('a', "Twin twin")])], ..plain(9_900_600) },
        ];
        let index = indexed(&folder, &twins.map(|twin| twin.record()));
        for sort in [Sort::Relevance, Sort::Title, Sort::Changed] {
            let found = index.find(&Query { sort, ..Query::words("twin") }, Released).unwrap();
            let order: Vec<String> = found.hits.iter().map(|hit| hit.issn.to_string()).collect();
            assert_eq!(order, [number(9_900_600), number(9_900_601)], "{sort:?}");
        }
    }
}

#[test]
fn what_is_not_listed_is_in_no_search() {
    let folder = Folder::new();
    let index = indexed(&folder, &records());
    for scope in [Released, Complete] {
        assert_eq!(find(&index, "hidden", scope), Vec::<String>::new());
        for at in [9_900_200, 9_900_202, 9_900_203] {
            assert_eq!(find(&index, &number(at), scope), Vec::<String>::new());
        }
        assert!(index.find(&Query::default(), scope).unwrap().hits.iter().all(|hit| hit.status.is_listed()));
    }
}

#[test]
fn a_record_leaves_when_it_is_cancelled() {
    let folder = Folder::new();
    let mut all = records();
    let index = indexed(&folder, &all);
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    let leukemia = all.iter_mut().find(|record| record.title == "Leukemia").unwrap();
    assert_eq!(find(&index, "leukemia", Released).len(), 1);
    leukemia.status = Status::Cancelled;
    writer.apply([&*leukemia], []).unwrap();
    assert_eq!(find(&index, "leukemia", Released).len(), 1, "not seen before the commit");
    writer.commit(8).unwrap();
    assert_eq!(find(&index, "leukemia", Complete), Vec::<String>::new());
    writer.apply([], ["0028-0836".parse().unwrap()]).unwrap();
    writer.commit(9).unwrap();
    assert_eq!(
        titles(&index.find(&Query::words("0028-0836"), Released).unwrap()),
        ["Nature (London. Online)"]
    );
}
