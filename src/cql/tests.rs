//! CQL as the register understands it, case by case.

use super::*;

fn criteria(text: &str) -> Criterion {
    read(text).unwrap().criteria
}

fn refused(text: &str) -> (u16, String) {
    let refused = read(text).unwrap_err();
    (refused.diagnostic(), refused.details())
}

fn has(field: Field, how: Match, text: &str) -> Criterion {
    Criterion::Has(field, how, text.to_owned())
}

#[test]
fn clauses_become_conditions() {
    assert_eq!(criteria("nature"), has(Field::Any, Match::Phrase, "nature"));
    assert_eq!(criteria("dc.title all \"a b\""), has(Field::Title, Match::Words, "a b"));
    assert_eq!(criteria("Bath.Title any \"a b\""), has(Field::Title, Match::AnyWord, "a b"));
    assert_eq!(criteria("keytitle == Nature"), has(Field::KeyTitle, Match::Whole, "Nature"));
    assert_eq!(criteria("start > 1990"), Criterion::Between(Field::Start, Some(1991), None));
    assert_eq!(
        criteria("start within \"1990 2000\""),
        Criterion::Between(Field::Start, Some(1990), Some(2000))
    );
    assert_eq!(
        criteria("rec.lastModificationDate >= 2024-05"),
        Criterion::Between(Field::Modified, Some(20_240_501), None)
    );
    let both = vec![has(Field::Country, Match::Whole, "fr"), has(Field::Country, Match::Whole, "gw")];
    assert_eq!(criteria("country any \"FR gw\""), Criterion::Or(both));
    assert_eq!(criteria("cql.allRecords = 1"), Criterion::And(Vec::new()));
}

#[test]
fn chains_from_left_to_right() {
    let [a, b, c] = ["a", "b", "c"].map(|word| has(Field::Any, Match::Phrase, word));
    assert_eq!(criteria("a and b and c"), Criterion::And(vec![a.clone(), b.clone(), c.clone()]));
    assert_eq!(
        criteria("a or b not c"),
        Criterion::And(vec![Criterion::Or(vec![a.clone(), b.clone()]), Criterion::Not(Box::new(c))])
    );
    assert_eq!(
        criteria("title=a prox/distance<=3/ordered title=b"),
        Criterion::Near(Field::Title, vec!["a".into(), "b".into()], 3, true)
    );
    let long = "a or ".repeat(5_000) + "a";
    assert!(matches!(criteria(&long), Criterion::Or(all) if all.len() == 5_001));
}

#[test]
fn prefixes() {
    let dc = "> d = \"info:srw/context-sets/1/dc-v1.1\"";
    assert_eq!(criteria(&format!("{dc} d.title = a")), has(Field::Title, Match::Phrase, "a"));
    assert_eq!(refused("> x = \"http://nowhere\" x.title = a").0, 15);
    assert_eq!(refused("d.title = a"), (16, "d.title".to_owned()));
}

#[test]
fn what_is_refused_has_its_number() {
    for (text, number) in [
        ("colour = red", 16),
        ("title encloses a", 19),
        ("title < a", 19),
        ("title =/stem a", 20),
        ("country = x*", 28),
        ("start = soon", 36),
        ("medium = paper", 36),
        ("a and/rel.combine=sum b", 46),
        ("issn=a prox title=b", 39),
        ("title=a prox/unit=sentence title=b", 42),
        ("a sortby subject", 82),
        ("a sortby title issn", 82),
        ("title =", 10),
        ("\"a", 14),
        ("(a", 13),
    ] {
        assert_eq!(refused(text).0, number, "{text}");
    }
    let alternating = "a and b or ".repeat(200) + "c";
    assert_eq!(refused(&alternating).0, 38);
    assert_eq!(read("a sortby modified/sort.descending").unwrap().sort, Some(Sort::Changed));
}
