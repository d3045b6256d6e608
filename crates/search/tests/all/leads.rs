//! Numbers and why they lead where they lead, suggestions, what was perhaps meant, and all hits at once.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what does not fit must fail loudly")]

use issn::marc::Field as Marc;
use issn::visible::Depth::{Announced, Complete, Released};
use issn::{Issn, Record};
use search::{CountBy, Facets, Field, HEAP_SERVING, Index, Led, Outcome, Query, SearchError, Sort};

use crate::register::{Folder, Serial, extra, indexed, number, records, serial, titles};

fn with_register(test: impl FnOnce(&Index)) {
    let folder = Folder::new();
    test(&indexed(&folder, &records()));
}

fn issn(text: &str) -> Issn {
    text.parse().unwrap()
}

/// A cancelled record that names its replacement.
fn cancelled(at: u32, by: &str) -> Record {
    let mut record = Serial { status: "cancelled", ..serial(&number(at), "Given up") }.record();
    for field in record.marc.fields.iter_mut().filter(|field| field.tag == "022") {
        *field = Marc::data("022", [' ', ' '], &[('a', &number(at)), ('v', by)]);
    }
    Record::read(record.marc).unwrap()
}

#[test]
fn a_hit_tells_why_a_number_led_to_it() {
    with_register(|index| {
        let led = |typed: &str| -> Vec<Option<Led>> {
            let found = index.find(&Query::words(typed), Released).unwrap();
            found.hits.iter().map(|hit| hit.led.as_ref().map(|(_, led)| *led)).collect()
        };
        assert_eq!(led("0028-0836"), [Some(Led::Own), Some(Led::SameTitle)]);
        assert_eq!(led("1476-4687"), [Some(Led::Own), Some(Led::SameTitle)]);
        assert_eq!(led("0028-0835"), [Some(Led::Incorrect)]);
        assert_eq!(led(&number(9_900_201)), [Some(Led::Cancelled)]);
        assert_eq!(led("leukemia"), [None]);
    });
}

#[test]
fn a_cancelled_number_leads_to_what_replaces_it() {
    let folder = Folder::new();
    let mut all = records();
    all.push(cancelled(9_900_300, "0028-0836"));
    all.push(cancelled(9_900_301, &number(9_900_300)));
    let index = indexed(&folder, &all);
    for at in [9_900_300, 9_900_301] {
        let found = index.find(&Query::words(number(at)), Released).unwrap();
        assert_eq!(titles(&found), ["Nature (London)", "Nature (London. Online)"]);
        assert_eq!(found.hits[0].led.as_ref().map(|(_, led)| *led), Some(Led::Cancelled));
        let outcome = index.numbers(&[number(at)], Released).unwrap();
        assert_eq!(outcome, [Outcome::Found { issn: issn("0028-0836"), led: Led::Cancelled }]);
    }
    // What forwards is no record: it is counted, listed and exported nowhere.
    assert_eq!((index.size(), index.find(&Query::default(), Complete).unwrap().total), (22, 22));
    assert_eq!(index.every(&Query::default(), Complete).unwrap().len(), 22);
    assert_eq!(index.find(&Query::words("given"), Complete).unwrap().total, 0);
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    writer.apply([], [issn(&number(9_900_300))]).unwrap();
    writer.commit(8).unwrap();
    assert_eq!(index.find(&Query::words(number(9_900_300)), Released).unwrap().total, 0);
}

#[test]
fn a_list_of_numbers() {
    with_register(|index| {
        let typed =
            ["00280836", "ISSN 0028-0835", &number(9_900_201), "2049-3630", "0028-0837", "nature", ""];
        let outcome = index.numbers(&typed, Released).unwrap();
        let merged = issn(&number(9_900_105));
        assert_eq!(
            outcome,
            [
                Outcome::Found { issn: issn("0028-0836"), led: Led::Own },
                Outcome::Found { issn: issn("0028-0836"), led: Led::Incorrect },
                Outcome::Found { issn: merged, led: Led::Cancelled },
                Outcome::Unknown { issn: issn("2049-3630") },
                Outcome::WrongCheckDigit { given: '7', expected: '6' },
                Outcome::NoNumber,
                Outcome::NoNumber,
            ]
        );
        assert!(matches!(index.numbers(&vec![""; 10_001], Released), Err(SearchError::TooLong)));
        assert_eq!(
            index.numbers(&[number(9_900_200)], Complete).unwrap(),
            [Outcome::Unknown { issn: issn(&number(9_900_200)) }]
        );
        assert_eq!(
            index.numbers(&["0028-0836"], Announced).unwrap(),
            [Outcome::Unknown { issn: issn("0028-0836") }]
        );
    });
}

#[test]
fn suggestions() {
    with_register(|index| {
        let suggested = |typed: &str| -> Vec<String> {
            let all = index.suggest(typed, Released, 4).unwrap();
            all.into_iter().map(|one| one.title).collect()
        };
        assert_eq!(suggested("natu")[0], "Nature");
        assert_eq!(suggested("nature ph")[0], "Nature Physics");
        assert_eq!(suggested("polon"), ["Acta physica Polonica"], "a word within, where no title begins so");
        assert_eq!(suggested("自然"), ["自然科学学报"]);
        assert_eq!(suggested("وم"), Vec::<String>::new());
        assert_eq!(suggested("n"), Vec::<String>::new());
        assert_eq!(suggested(""), Vec::<String>::new());
        assert!(matches!(index.suggest(&"x".repeat(5000), Released, 4), Err(SearchError::TooLong)));
        for one in index.suggest("nat", Released, 20).unwrap() {
            let found = index.find(&Query::words(&one.title), Released).unwrap();
            assert!(found.hits.iter().any(|hit| hit.issn == one.issn), "{one:?}");
        }
    });
}

#[test]
fn what_was_perhaps_meant() {
    with_register(|index| {
        let meant = |words: &str| index.did_you_mean(&Query::words(words), Released).unwrap();
        assert_eq!(meant("leukemai").as_deref(), Some("leukemia"));
        assert_eq!(meant("natrue phisycs").as_deref(), Some("nature physics"));
        assert_eq!(meant("wiadomosti").as_deref(), Some("wiadomosci"));
        assert_eq!(meant("nature"), None, "it finds enough");
        assert_eq!(meant("xyzzyx"), None);
        assert_eq!(meant("\"natrue physics\""), None);
        let filtered = Query { countries: vec!["cc".into()], ..Query::words("leukemai") };
        assert_eq!(index.did_you_mean(&filtered, Released).unwrap(), None, "it would find nothing there");
    });
}

#[test]
fn all_hits_in_the_order_of_the_register() {
    with_register(|index| {
        let mut expected: Vec<Issn> =
            records().iter().filter(|record| record.status.is_listed()).map(|record| record.issn).collect();
        expected.sort();
        let everything = Query { page: 4000, sort: Sort::Title, ..Query::default() };
        assert_eq!(index.every(&everything, Released).unwrap().collect::<Vec<_>>(), expected);
        let nature: Vec<Issn> = index.every(&Query::words("nature"), Released).unwrap().collect();
        assert_eq!(nature.len(), index.find(&Query::words("nature"), Released).unwrap().total);
        assert!(nature.is_sorted());
        assert_eq!(index.every(&Query::default(), Announced).unwrap().len(), 0);
    });
}

#[test]
fn counts_by_choice() {
    with_register(|index| {
        let by = |field, most| CountBy { field, most };
        let fields = [by(Field::Country, 2), by(Field::Publisher, 10)];
        let found = index.count_by(&Query::default(), Complete, &fields).unwrap();
        assert_eq!((found.total, found.hits.len()), (22, 0));
        assert_eq!(found.facets[0].values, [("xxk".to_owned(), 8), ("fr".to_owned(), 3)]);
        assert_eq!(found.facets[0].more, 9);
        assert_eq!(found.facets[1].values.len(), 3);
        let named = Query { publishers: vec!["Macmillan".into()], ..Query::default() };
        assert_eq!(titles(&index.find(&named, Complete).unwrap()), ["Nature (London)"]);
        let title = [by(Field::Title, 2)];
        assert!(matches!(
            index.count_by(&Query::default(), Complete, &title),
            Err(SearchError::NoSuchQuestion("title"))
        ));
    });
}

/// No new way in tells more than the old ones.
#[test]
fn nothing_leaks() {
    let folder = Folder::new();
    let secretive = Serial {
        publisher: "Secretpublisher",
        language: "kal",
        more: vec![
            extra("210", &[('a', "Secretabbreviation")]),
            extra("246", &[('a', "Secretvariant")]),
            extra("510", &[('a', "Secretindexing")]),
            extra("650", &[('a', "Secretsubject")]),
        ],
        ..serial(&number(9_900_500), "Open name")
    };
    let index = indexed(&folder, &[secretive.record()]);
    for typed in ["secret", "secretv", "secretpub", "secrets"] {
        assert_eq!(index.suggest(typed, Released, 20).unwrap(), [], "{typed}");
    }
    assert_eq!(index.suggest("secretv", Complete, 20).unwrap().len(), 1, "there must be something to leak");
    for typed in ["secretvarinat", "secretpublishr", "secretsubjekt", "secretindexng", "secretabbreviatoin"] {
        assert_eq!(index.did_you_mean(&Query::words(typed), Released).unwrap(), None, "{typed}");
        assert!(index.did_you_mean(&Query::words(typed), Complete).unwrap().is_some(), "{typed}");
        assert_eq!(index.every(&Query::words(typed), Released).unwrap().len(), 0);
    }
    for field in Field::ALL.into_iter().filter(|field| field.is_counted()) {
        let answer = index.count_by(&Query::default(), Released, &[CountBy::new(field)]);
        assert_eq!(answer.is_ok(), field.is_open_to(Released), "{field:?}");
    }
    let filters = [
        Query { publishers: vec!["Secretpublisher".into()], ..Query::default() },
        Query { indexing: vec!["Secretindexing".into()], ..Query::default() },
        Query { facets: Facets::These(vec![CountBy::new(Field::Language)]), ..Query::default() },
    ];
    for mut query in filters {
        assert!(matches!(index.find(&query, Released), Err(SearchError::NotReleased(_))), "{query:?}");
        query.confine(Released);
        assert_eq!(index.find(&query, Released).unwrap().total, 1);
    }
}
