//! Who sees what, on every way out of a record: markers stand in each field that is not released, and must come out
//! where the whole record is due and nowhere else. Rule: domain 1.3, 6.1, 6.2, product (*What visitors see*)

use issn::Issn;
use issn::marc::{Field, Marc, NEW_SERIAL_LEADER};
use issn::record::{Record, Status};
use issn::visible::Openness;
use store::causes::{self, NewCause, Reason};
use store::settings::{self, OPENNESS};
use store::users::Belongs;

use crate::kit::{LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, TestApp};

/// What stands in every field that is not released. In lower case, as it is looked for in any.
const SECRET: &str = "geheim";
/// What stands in the titles, which are released with confirmed records only.
const TITLE: &str = "leakproof";

const ISNI: &str = "0000000121032683";
const SUFFIXES: [&str; 10] =
    ["json", "jsonld", "ttl", "rdf", "marcxml", "mrc", "unimarc", "csv", "ris", "bib"];
const UNAPI: [&str; 11] =
    ["marcxml", "marc", "unimarc", "ris", "bibtex", "oai_dc", "jsonld", "turtle", "rdfxml", "json", "csv"];

/// A record with a marker in each field that is not released.
fn record(issn: &str, status: Status, replaced_by: Option<&str>) -> Record {
    let mut numbers = vec![('a', issn), ('l', issn), ('2', "0")];
    numbers.extend(replaced_by.map(|other| ('v', other)));
    let marked = |tag: &str, codes: &str| {
        let values: Vec<(char, String)> =
            codes.chars().map(|code| (code, format!("Geheim {tag}{code}"))).collect();
        let values: Vec<(char, &str)> = values.iter().map(|(code, text)| (*code, text.as_str())).collect();
        Field::data(tag, ['0', '0'], &values)
    };
    let title = format!("Leakproof annals {issn}");
    let mut fields = vec![
        Field::control("001", issn),
        Field::control("005", "20260102030405.0"),
        Field::control("007", "ta"),
        Field::control("008", "750727c18699999mc wr p       0   a0eng d"),
        Field::data("022", [' ', ' '], &numbers),
        Field::data("222", [' ', '0'], &[('a', &title)]),
        Field::data("245", ['0', '0'], &[('a', &title), ('b', "Geheim 245b"), ('c', "Geheim 245c")]),
        Field::data("710", ['2', ' '], &[('a', "Geheim 710"), ('0', ISNI)]),
        Field::data("776", ['0', ' '], &[('t', "Geheim 776t"), ('x', "1476-4687")]),
        Field::data("780", ['0', '0'], &[('t', "Geheim 780t"), ('x', "0300-8746")]),
        Field::data(
            "510",
            [' ', ' '],
            &[('a', "Geheim 510"), ('u', "https://geheim.example/"), ('9', "facet")],
        ),
        Field::data("880", [' ', ' '], &[('6', "264-01/(N"), ('b', "Geheim 880")]),
    ];
    for (tag, codes) in [
        ("030", "a"),
        ("080", "a"),
        ("082", "a"),
        ("210", "ab"),
        ("246", "a"),
        ("260", "abc"),
        ("300", "a"),
        ("310", "a"),
        ("321", "ab"),
        ("362", "az"),
        ("500", "a"),
        ("515", "a"),
        ("533", "abcd"),
        ("550", "a"),
        ("580", "a"),
        ("588", "a"),
        ("650", "a"),
        ("711", "a"),
        ("720", "a"),
        ("926", "ab"),
        ("962", "au"),
    ] {
        fields.push(marked(tag, codes));
    }
    fields.push(Field::data("699", [' ', ' '], &[('8', status.code())]));
    fields.sort_by(|one, other| one.tag.cmp(&other.tag));
    Record::read(Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields }).unwrap()
}

/// Puts a record into the register for the sample publisher.
async fn kept(test: &TestApp, record: &Record) {
    let Belongs::Organisation(owner, _) = test.user(PUBLISHER).await.belongs else { panic!("a publisher") };
    let now = test.app.clock.now();
    let tx = test.app.store.begin().await.unwrap();
    let cause = causes::add(&tx, NewCause::of(Reason::Imported, "test"), now).await.unwrap();
    store::records::add(&tx, record, Some(owner), cause, now).await.unwrap();
    tx.commit().await.unwrap();
    test.work().await;
}

/// An agency as open as that, with these records. Each has an app of its own: public pages are kept for a moment.
async fn opened(openness: Openness, records: &[&Record]) -> TestApp {
    let test = TestApp::start().await;
    let tx = test.app.store.begin().await.unwrap();
    settings::set(&tx, OPENNESS, &openness).await.unwrap();
    tx.commit().await.unwrap();
    for record in records {
        kept(&test, record).await;
    }
    test
}

/// Every way out: what is asked for, and all that came back, headers and body, in lower case.
async fn ways_out(test: &TestApp, email: &str, issn: Issn) -> Vec<(String, String)> {
    let mut browser = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
    let mut paths: Vec<String> = SUFFIXES.map(|suffix| format!("/resource/ISSN/{issn}.{suffix}")).to_vec();
    paths.extend(UNAPI.map(|name| format!("/unapi?id={issn}&format={name}")));
    paths.extend(["jsonld", "ttl", "rdf"].map(|suffix| format!("/resource/ISSN-L/{issn}.{suffix}")));
    paths.extend([
        format!("/resource/ISSN/{issn}/linkset"),
        format!("/unapi?id={issn}"),
        format!("/en/resource/ISSN/{issn}"),
        format!("/resource/ISSN/{issn}"),
    ]);
    let mut out = Vec::new();
    for path in paths {
        let page = browser.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.body);
        let answer = format!("{:?}\n{}", page.headers, page.body).to_lowercase();
        out.push((path, answer));
    }
    out
}

/// The paths at which this word came out.
fn with<'a>(out: &'a [(String, String)], word: &str) -> Vec<&'a str> {
    out.iter().filter(|(_, text)| text.contains(word)).map(|(path, _)| path.as_str()).collect()
}

/// How many ways out carry markers when the whole record is due: all data, and the page.
const CARRIERS: usize = SUFFIXES.len() + UNAPI.len() + 1;

#[tokio::test]
async fn confirmed() {
    let record = record("2049-3630", Status::Register, None);
    for openness in [Openness::Essential, Openness::Open] {
        let test = opened(openness, &[&record]).await;
        for email in ["", OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, LIBRARIAN] {
            let is_whole = openness == Openness::Open || [PUBLISHER, SUBSCRIBER, LIBRARIAN].contains(&email);
            let out = ways_out(&test, email, record.issn).await;
            let leaked = with(&out, SECRET);
            if is_whole {
                assert_eq!(leaked.len(), CARRIERS, "{openness:?} {email}: {leaked:?}");
            } else {
                assert!(leaked.is_empty(), "{openness:?} {email}: {leaked:?}");
            }
            let authors: Vec<&str> = with(&out, &format!("isni.org/isni/{ISNI}"))
                .into_iter()
                .filter(|path| path.contains("linkset"))
                .collect();
            assert_eq!(authors.len(), usize::from(is_whole), "{openness:?} {email}");
            assert!(with(&out, TITLE).len() >= CARRIERS, "{openness:?} {email}: the title is released");
        }
        test.end().await;
    }
}

#[tokio::test]
async fn provisional() {
    let record = record("2049-3630", Status::Provisional, None);
    for openness in [Openness::Essential, Openness::Open] {
        let test = opened(openness, &[&record]).await;
        for email in ["", OTHER_PUBLISHER, SUBSCRIBER, PUBLISHER, LIBRARIAN] {
            let is_whole = [PUBLISHER, LIBRARIAN].contains(&email);
            let out = ways_out(&test, email, record.issn).await;
            let leaked = [with(&out, SECRET), with(&out, TITLE)].concat();
            if is_whole {
                assert!(leaked.len() >= 2 * CARRIERS, "{openness:?} {email}: {leaked:?}");
            } else {
                assert!(leaked.is_empty(), "{openness:?} {email}: {leaked:?}");
            }
        }
        test.end().await;
    }
}

#[tokio::test]
async fn withdrawn() {
    let cancelled = record("2049-3630", Status::Cancelled, Some("0028-0836"));
    let suppressed = record("0317-8471", Status::Suppressed, None);
    for openness in [Openness::Essential, Openness::Open] {
        let test = opened(openness, &[&cancelled, &suppressed]).await;
        for email in ["", OTHER_PUBLISHER, SUBSCRIBER, PUBLISHER] {
            for record in [&cancelled, &suppressed] {
                let out = ways_out(&test, email, record.issn).await;
                let leaked = [with(&out, SECRET), with(&out, TITLE)].concat();
                assert!(leaked.is_empty(), "{openness:?} {email}: {leaked:?}");
            }
        }
        // Linked data tell nothing but number and status of a withdrawn record, to nobody. Rule: domain 6.1
        let out = ways_out(&test, LIBRARIAN, cancelled.issn).await;
        assert_eq!(with(&out, SECRET).len(), CARRIERS - 6, "staff see what it was");
        let mut visitor = test.visitor();
        for suffix in ["json", "jsonld", "ttl", "rdf", "marcxml", "mrc", "csv"] {
            let path = format!("/resource/ISSN/{}.{suffix}", cancelled.issn);
            visitor.get(&path).await.expect(200).shows("0028-0836");
            visitor.get(&format!("/resource/ISSN/{}.{suffix}", suppressed.issn)).await.expect(410);
        }
        test.end().await;
    }
}
