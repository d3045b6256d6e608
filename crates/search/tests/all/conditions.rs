//! Conditions of the advanced form and of CQL: what each finds, and what is refused.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what does not fit must fail loudly")]

use issn::visible::Depth::{Complete, Released};
use search::Criterion::{And, Between, Has, Near, Not, Or};
use search::{Criterion, Field, Index, MAX_CRITERIA, Match, Query, SearchError};

use crate::register::{Folder, Serial, extra, indexed, number, records, serial, titles};

fn with_register(test: impl FnOnce(&Index)) {
    let folder = Folder::new();
    test(&indexed(&folder, &records()));
}

fn has(field: Field, how: Match, text: &str) -> Criterion {
    Has(field, how, text.to_owned())
}

/// Key titles in the order of the register.
fn found(index: &Index, criterion: Criterion) -> Vec<String> {
    let query = Query { sort: search::Sort::Issn, size: 100, ..Query::criteria(criterion) };
    titles(&index.find(&query, Complete).unwrap()).into_iter().map(str::to_owned).collect()
}

#[test]
fn titles_in_every_way() {
    with_register(|index| {
        let title = |how, text| found(index, has(Field::Title, how, text));
        assert_eq!(title(Match::Words, "physics nature"), ["Nature Physics", "Nature reviews. Physics"]);
        assert_eq!(title(Match::Phrase, "nature physics"), ["Nature Physics"]);
        assert_eq!(title(Match::Phrase, "physics nature"), Vec::<String>::new());
        assert_eq!(title(Match::AnyWord, "leukemia bulletin"), ["Leukemia", "Old bulletin"]);
        assert_eq!(title(Match::Whole, "NATURE physics"), ["Nature Physics"]);
        assert_eq!(title(Match::Whole, "physics"), Vec::<String>::new());
        assert_eq!(title(Match::Begins, "nature re"), ["Nature reviews. Physics"]);
        assert_eq!(title(Match::Begins, "physics"), Vec::<String>::new());
        assert_eq!(title(Match::Words, "^acta"), ["Acta physica Polonica"]);
        assert_eq!(
            title(Match::Words, "physics^"),
            ["Nature Physics", "Nature reviews. Physics", "Discs of physics"]
        );
        assert_eq!(title(Match::Words, "leuk?mi*"), ["Leukemia"]);
        assert_eq!(title(Match::Words, "*kemia"), ["Leukemia"]);
        assert_eq!(title(Match::Phrase, "natur* phys*"), ["Nature Physics"]);
        assert_eq!(title(Match::Words, "lodzkie"), ["Wiadomości Łódzkie"]);
        assert_eq!(title(Match::Whole, "自然科学学报"), ["自然科学学报"]);
        assert_eq!(title(Match::Begins, "自然"), ["自然科学学报"]);
        assert_eq!(title(Match::Words, "…"), Vec::<String>::new());
        assert_eq!(found(index, has(Field::KeyTitle, Match::Whole, "Nature (Paris)")), ["Nature (Paris)"]);
    });
}

#[test]
fn other_fields_and_everywhere() {
    with_register(|index| {
        let one = |field, how, text| found(index, has(field, how, text));
        assert_eq!(one(Field::Publisher, Match::Words, "nature"), ["Leukemia"]);
        assert_eq!(one(Field::Subject, Match::Words, "optics"), ["Acta physica Polonica"]);
        assert_eq!(one(Field::Any, Match::Words, "leukemia publishing"), ["Leukemia"]);
        assert_eq!(
            one(Field::Any, Match::Words, "0028-0836"),
            ["Nature (London)", "Nature (London. Online)"]
        );
        assert_eq!(one(Field::Place, Match::Words, "london").len(), 3);
        assert_eq!(one(Field::Country, Match::Whole, "FR").len(), 3);
        assert_eq!(one(Field::Country, Match::AnyWord, "pl ua"), ["Wiadomości Łódzkie", "مجلّة الأدب العربي"]);
        assert_eq!(one(Field::Archive, Match::Whole, "clockss"), ["Nature (London)"]);
        assert_eq!(one(Field::OpenAccess, Match::Whole, "yes"), ["Nature (London. Online)"]);
        assert_eq!(one(Field::Issn, Match::Words, "ISSN 1476-4687").len(), 2);
        assert_eq!(one(Field::IssnL, Match::Words, "0028-0836").len(), 2);
        assert_eq!(one(Field::IssnL, Match::Words, "1476-4687"), Vec::<String>::new());
        assert_eq!(one(Field::Issn, Match::Words, "nature"), Vec::<String>::new());
        assert_eq!(one(Field::Start, Match::Whole, "1869"), ["Nature (London)"]);
        assert_eq!(one(Field::Modified, Match::Whole, "2024-01-02").len(), 22);
        assert_eq!(one(Field::Modified, Match::Whole, "2024-01").len(), 22);
        assert_eq!(one(Field::Modified, Match::Whole, "2024-02").len(), 0);
    });
}

#[test]
fn joined_and_between() {
    with_register(|index| {
        let nature = || has(Field::Title, Match::Words, "nature");
        let online = || has(Field::Medium, Match::Whole, "online");
        assert_eq!(found(index, And(vec![nature(), Not(Box::new(online()))])).len(), 3);
        assert_eq!(found(index, Or(vec![nature(), has(Field::Title, Match::Words, "leukemia")])).len(), 6);
        assert_eq!(found(index, Not(Box::new(nature()))).len(), 17);
        assert_eq!(found(index, And(vec![])).len(), 22);
        assert_eq!(found(index, Or(vec![])).len(), 0);
        assert_eq!(found(index, Between(Field::Start, Some(1997), Some(2005))).len(), 3);
        assert_eq!(found(index, Between(Field::Start, None, Some(1869))).len(), 2);
        assert_eq!(found(index, Between(Field::End, Some(1), None)), ["Nature (Paris)"]);
        assert_eq!(found(index, Between(Field::Modified, Some(20_240_103), None)).len(), 0);
        assert_eq!(found(index, Between(Field::Start, Some(2005), Some(1997))).len(), 0);
        let near = |apart, ordered, words: [&str; 2]| {
            found(index, Near(Field::Title, words.map(str::to_owned).into(), apart, ordered)).len()
        };
        assert_eq!(near(1, true, ["nature", "physics"]), 1);
        assert_eq!(near(2, true, ["nature", "physics"]), 2);
        assert_eq!(near(1, true, ["physics", "nature"]), 0);
        assert_eq!(near(2, false, ["physics", "nature"]), 2);
        let deep = |n: u32| (0..n).fold(nature(), |inner, _| Not(Box::new(inner)));
        assert_eq!(found(index, deep(2)).len(), 5);
    });
}

#[test]
fn conditions_beside_words_and_filters() {
    with_register(|index| {
        let query = Query {
            criteria: Some(has(Field::Title, Match::Words, "physics")),
            media: vec!["online".into()],
            ..Query::words("nature")
        };
        assert_eq!(titles(&index.find(&query, Complete).unwrap()), ["Nature reviews. Physics"]);
        let numbers = Query {
            numbers: vec!["0028-0836".parse().unwrap(), number(9_900_103).parse().unwrap()],
            ..Query::default()
        };
        assert_eq!(titles(&index.find(&numbers, Complete).unwrap()), ["Leukemia", "Nature (London)"]);
    });
}

#[test]
fn what_is_refused() {
    with_register(|index| {
        let refused = |criterion| index.find(&Query::criteria(criterion), Complete).unwrap_err();
        assert!(matches!(refused(has(Field::Title, Match::Words, "n*")), SearchError::TooOpen));
        assert!(matches!(
            refused(Between(Field::Title, Some(1), None)),
            SearchError::NoSuchQuestion("title")
        ));
        assert!(matches!(
            refused(has(Field::Start, Match::Whole, "soon")),
            SearchError::NoSuchQuestion("start")
        ));
        let many = Or(vec![has(Field::Title, Match::Words, "x"); MAX_CRITERIA + 1]);
        assert!(matches!(refused(many), SearchError::TooLong));
        let deep = (0..200).fold(And(vec![]), |inner, _| Not(Box::new(inner)));
        assert!(matches!(refused(deep), SearchError::TooLong));
        assert!(matches!(refused(has(Field::Title, Match::Words, &"x".repeat(5000))), SearchError::TooLong));
    });
}

/// Every field that is not released is refused, however deep it stands; those that are released are not.
#[test]
fn conditions_do_not_leak() {
    let folder = Folder::new();
    let secretive = Serial {
        publisher: "Secretpublisher",
        more: vec![extra("650", &[('a', "Secretsubject")]), extra("246", &[('a', "Secretvariant")])],
        ..serial(&number(9_900_500), "Open name")
    };
    let index = indexed(&folder, &[secretive.record()]);
    for field in Field::ALL {
        let plain = match field.holds() {
            search::Holds::Year | search::Holds::Day => Between(field, Some(1), None),
            _ => has(field, Match::AnyWord, "secretpublisher secretsubject secretvariant eng 1970"),
        };
        let hidden = Or(vec![And(vec![Not(Box::new(plain.clone()))]), plain]);
        let answer = index.find(&Query::criteria(hidden.clone()), Released);
        if field.is_open_to(Released) {
            assert!(answer.is_ok(), "{field:?}");
        } else {
            assert!(
                matches!(answer, Err(SearchError::NotReleased(code)) if code == field.code()),
                "{field:?}"
            );
            assert!(index.every(&Query::criteria(hidden), Released).is_err(), "{field:?}");
        }
    }
    for how in [Match::Words, Match::AnyWord, Match::Phrase, Match::Begins] {
        for secret in ["secretpublisher", "secretsubject", "secretvariant", "secret*"] {
            for field in [Field::Any, Field::Title] {
                let query = Query::criteria(has(field, how, secret));
                assert_eq!(index.find(&query, Released).unwrap().total, 0, "{secret} {how:?}");
            }
        }
    }
    let query = Query::criteria(has(Field::Any, Match::Words, "secretpublisher secretsubject"));
    assert_eq!(index.find(&query, Complete).unwrap().total, 1, "there must be something to leak");
}
