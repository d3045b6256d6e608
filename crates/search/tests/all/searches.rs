//! What is found and in which order.

use issn::Record;
use issn::marc::Body;
use issn::visible::Depth::{Complete, Released};
use proptest::prelude::*;
use search::{Facets, Index, Query, SearchError, Sort, Within};

use crate::register::{Folder, find, indexed, number, records, serial, titles};

fn with_register(test: impl FnOnce(&Index)) {
    let folder = Folder::new();
    test(&indexed(&folder, &records()));
}

#[test]
fn every_form_of_a_number() {
    with_register(|index| {
        for form in [
            "0028-0836",
            "00280836",
            "ISSN 0028-0836",
            "issn: 0028–0836",
            "００２８－０８３６",
            "0028 0836",
            "https://portal.issn.org/resource/ISSN/0028-0836",
            "9770028083002",
            "\"0028-0836\"",
            "(0028-0836)",
            "urn:ISSN:0028-0836",
        ] {
            for within in [Within::All, Within::Issn] {
                let query = Query { within, ..Query::words(form) };
                let found = index.find(&query, Released).unwrap();
                assert_eq!(
                    titles(&found),
                    ["Nature (London)", "Nature (London. Online)"],
                    "{form} in {within:?}"
                );
                assert_eq!(found.hits[0].siblings, 1);
            }
        }
        assert_eq!(find(index, "1476-4687", Released), ["Nature (London. Online)", "Nature (London)"]);
        assert_eq!(find(index, "nature 0028-0836", Released), ["Nature (London)", "Nature (London. Online)"]);
        assert_eq!(find(index, "issn 0028-0836 nature", Released).len(), 2);
    });
}

#[test]
fn incorrect_cancelled_several_and_begun_numbers() {
    with_register(|index| {
        assert_eq!(find(index, "0028-0835", Released), ["Nature (London)"]);
        assert_eq!(find(index, "ISSN 00280835", Complete), ["Nature (London)"]);
        assert_eq!(find(index, &number(9_900_201), Released), ["The merged journal"]);
        let several = format!("0028-0836, {};{}", number(9_900_106), number(9_900_103));
        assert_eq!(find(index, &several, Released).len(), 4);
        assert_eq!(find(index, "0028*", Released), ["Nature (London)"]);
        let words = Query { within: Within::Issn, ..Query::words("nature") };
        assert_eq!(index.find(&words, Released).unwrap().total, 0);
    });
}

#[test]
fn folding_in_all_scripts() {
    with_register(|index| {
        for (words, title) in [
            ("wiadomosci LODZKIE", "Wiadomości Łódzkie"),
            ("тюркология", "Тюркология"),
            ("ВЕСТНИК наук", "Вестник Академии наук"),
            ("مجله الادب", "مجلّة الأدب العربي"),
            ("etudes histoire", "Études d'histoire"),
            ("strassenbau", "Zeitschrift für Straßenbau"),
            ("ＬＥＵＫＥＭＩＡ", "Leukemia"),
            ("ελληνικα", "Ελληνικά χρονικά"),
            ("ﾈｲﾁｬｰ", "ネイチャー・ジャパン"),
        ] {
            assert_eq!(find(index, words, Released), [title], "{words}");
        }
    });
}

#[test]
fn signs_without_blanks() {
    with_register(|index| {
        let mut science = find(index, "科学", Released);
        science.sort();
        assert_eq!(science, ["科学通报", "自然科学学报"]);
        assert_eq!(find(index, "自然科学", Released), ["自然科学学报"]);
        assert_eq!(find(index, "学自", Released), Vec::<String>::new());
        assert_eq!(find(index, "学 自", Released), ["自然科学学报"]);
        assert_eq!(find(index, "然", Released), ["自然科学学报"]);
        assert_eq!(find(index, "日本語学", Released), ["日本語学研究ノート"]);
        assert_eq!(find(index, "ノート", Released), ["日本語学研究ノート"]);
        assert_eq!(find(index, "문학", Released), ["한국문학"]);
    });
}

#[test]
fn phrases_and_open_ends() {
    with_register(|index| {
        assert_eq!(find(index, "\"nature physics\"", Released), ["Nature Physics"]);
        assert_eq!(find(index, "\"physics nature\"", Released), Vec::<String>::new());
        assert_eq!(find(index, "leuk*", Released), ["Leukemia"]);
        assert_eq!(find(index, "acta polon*", Released), ["Acta physica Polonica"]);
        assert_eq!(find(index, "leuk", Released), Vec::<String>::new());
        assert_eq!(find(index, "nature \"acta", Released), Vec::<String>::new());
    });
}

#[test]
fn the_best_first() {
    with_register(|index| {
        let found = find(index, "nature", Complete);
        let expected = ["Nature (London)", "Nature (Paris)", "Nature (London. Online)"];
        assert_eq!(found[..3], expected, "whole title first; print, then running, then online");
        assert_eq!(found.last().map(String::as_str), Some("Leukemia"), "the publisher's name counts least");
        assert_eq!(found[3], "Nature Physics");
        let released = find(index, "NATURE", Released);
        assert_eq!(released[..3], expected, "equals by number where nothing tells who still runs");
        assert_eq!(find(index, "nature physics", Released)[0], "Nature Physics");
        assert_eq!(find(index, "Nature (London. Online)", Released), ["Nature (London. Online)"]);
    });
}

#[test]
fn filters_and_counts() {
    with_register(|index| {
        let count = |query: &Query, scope| index.find(query, scope).unwrap().total;
        let base = Query::words("nature");
        assert_eq!(count(&Query { countries: vec!["FR".into()], ..base.clone() }, Released), 1);
        assert_eq!(
            count(&Query { media: vec!["online".into(), "print".into()], ..base.clone() }, Released),
            5
        );
        assert_eq!(count(&Query { open_access: Some(true), ..base.clone() }, Released), 1);
        assert_eq!(count(&Query { archives: vec!["CLOCKSS Archive".into()], ..base }, Released), 1);
        let all = Query::default();
        assert_eq!(count(&Query { statuses: vec!["legacy".into()], ..all.clone() }, Released), 1);
        assert_eq!(count(&Query { statuses: vec!["confirmed".into()], ..all.clone() }, Released), 21);
        assert_eq!(count(&Query { statuses: vec!["provisional".into()], ..all.clone() }, Complete), 0);
        assert_eq!(count(&Query { languages: vec!["chi".into(), "jpn".into()], ..all.clone() }, Complete), 4);
        assert_eq!(count(&Query { years: Some((1997, 2005)), ..all.clone() }, Complete), 3);
        assert_eq!(count(&Query { years: Some((2005, 1997)), ..all.clone() }, Complete), 0);

        let found = index.find(&all, Complete).unwrap();
        assert_eq!(found.total, 22);
        let facet =
            |name| found.facets.iter().find(|facet| facet.field.code() == name).unwrap().values.clone();
        assert_eq!(facet("medium"), [("print".into(), 19), ("online".into(), 2), ("carrier".into(), 1)]);
        assert_eq!(facet("status"), [("register".into(), 21), ("legacy".into(), 1)]);
        assert_eq!(facet("country")[0], ("xxk".into(), 8));
        assert!(facet("decade").contains(&("2000".into(), 2)));
        assert!(facet("language").contains(&("chi".into(), 2)));
        for (_, values) in found.facets.iter().map(|facet| (facet.field, &facet.values)) {
            assert!(values.iter().map(|(_, count)| count).sum::<u64>() <= 22);
        }
    });
}

#[test]
fn orders_and_pages() {
    with_register(|index| {
        let page = |sort, page| {
            let query = Query { sort, page, size: 5, countries: vec!["xxk".into()], ..Query::default() };
            let found = index.find(&query, Complete).unwrap();
            titles(&found).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let by_title = [
            "Acta physica Polonica",
            "Discs of physics",
            "Leukemia",
            "Nature (London)",
            "Nature (London. Online)",
        ];
        assert_eq!(page(Sort::Title, 1), by_title);
        assert_eq!(page(Sort::Title, 2), ["Nature Physics", "Nature reviews. Physics", "The merged journal"]);
        assert_eq!(page(Sort::Relevance, 1), by_title, "without words");
        assert_eq!(
            page(Sort::Newest, 1)[..3],
            ["Nature Physics", "Nature reviews. Physics", "Nature (London. Online)"]
        );
        assert_eq!(page(Sort::Issn, 1)[..2], ["Nature (London)", "Nature (London. Online)"]);
        assert_eq!(page(Sort::Changed, 1).len(), 5);
        assert_eq!(page(Sort::Title, 3), Vec::<String>::new());
    });
}

#[test]
fn the_end_of_a_long_title() {
    let long = "Proceedings of the annual meeting of the society for long titles ".repeat(4) + "ending";
    let folder = Folder::new();
    let index = indexed(&folder, &[serial(&number(9_900_800), Box::leak(long.into_boxed_str())).record()]);
    assert_eq!(find(&index, "ending", Released).len(), 1);
}

/// The second indicator of 222 and 245 counts the signs of the article.
#[test]
fn a_title_without_its_article() {
    let mut marc = serial(&number(9_900_801), "The Lancet").record().marc;
    for field in marc.fields.iter_mut().filter(|field| ["222", "245"].contains(&field.tag.as_str())) {
        let Body::Data { ind2, .. } = &mut field.body else { continue };
        *ind2 = '4';
    }
    let records = [
        serial(&number(9_900_800), "Lancet").record(),
        Record::read(marc).unwrap(),
        serial(&number(9_900_802), "Lancet oncology").record(),
    ];
    let folder = Folder::new();
    let index = indexed(&folder, &records);
    let expected = ["Lancet", "The Lancet", "Lancet oncology"];
    assert_eq!(find(&index, "lancet", Released), expected);
    let by_title = index.find(&Query { sort: Sort::Title, ..Query::default() }, Released).unwrap();
    assert_eq!(titles(&by_title), expected);
}

#[test]
fn bounds() {
    with_register(|index| {
        let refused = |query: Query| index.find(&query, Complete).unwrap_err();
        assert!(matches!(refused(Query::words("a ".repeat(10_000))), SearchError::TooLong));
        assert!(matches!(refused(Query::words("x".repeat(1 << 20))), SearchError::TooLong));
        assert!(matches!(refused(Query { page: 5000, ..Query::default() }), SearchError::TooDeep));
        assert!(matches!(refused(Query { page: usize::MAX, ..Query::default() }), SearchError::TooDeep));
        assert!(matches!(
            refused(Query { countries: vec!["x".into(); 500], ..Query::default() }),
            SearchError::TooLong
        ));
        assert_eq!(
            index.find(&Query { page: 501, ..Query::words("nature") }, Complete).unwrap().hits.len(),
            0
        );
        assert_eq!(
            index.find(&Query { size: 0, page: 0, ..Query::words("nature") }, Complete).unwrap().hits.len(),
            1
        );
        for odd in
            ["…", "\"", "*", "((", "a AND OR NOT", "title:nature^2", "/.*/", "[a TO b]", "\u{0}", "-x", "\\"]
        {
            assert!(index.find(&Query::words(odd), Released).is_ok(), "{odd}");
        }
        assert_eq!(index.find(&Query::words("…"), Released).unwrap().total, 0);
    });
}

#[test]
fn no_text_panics() {
    with_register(|index| {
        proptest!(|(text in "(\\PC|[\"*0-9x -]|科|ア|한|\u{640}|\u{301}){0,60}", all: bool)| {
            let within = if all { Within::All } else { Within::Title };
            let query = Query { within, facets: Facets::None, ..Query::words(text) };
            prop_assert!(index.find(&query, Complete).is_ok());
        });
    });
}
