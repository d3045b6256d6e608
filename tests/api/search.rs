//! `/api/v1/search`: what it finds, what it refuses, and what it must not tell.

use issn::visible::Openness;
use serde_json::Value;

use crate::kit::{Page, TestApp};

async fn get(test: &TestApp, query: &str) -> Page {
    test.visitor().get(&format!("/api/v1/search?{query}")).await
}

async fn found(test: &TestApp, query: &str) -> Value {
    let page = get(test, query).await.expect(200);
    serde_json::from_slice(&page.bytes).unwrap()
}

fn numbers(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|hit| hit["issn"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn rows_as_json() {
    let test = TestApp::start().await;
    test.work().await;
    let nature = found(&test, "q=nature&in=title&size=5&facets=medium,country").await;
    assert_eq!(numbers(&nature)[0], "0028-0836");
    assert!(nature["total"].as_u64().unwrap() >= 2);
    assert_eq!(nature["facets"][0]["field"], "medium");
    assert!(nature["facets"][0]["values"][0]["count"].as_u64().unwrap() > 0);
    let typed = found(&test, "q=1476-4687").await;
    assert_eq!(numbers(&typed)[0], "1476-4687");
    assert_eq!(typed["hits"][0]["led"]["why"], "own");
    assert_eq!(
        numbers(&found(&test, "cql=issn+%3D+%220028-0836%22+and+medium%3Dprint").await),
        ["0028-0836"]
    );
    assert!(found(&test, "q=nature").await["facets"].is_null(), "none were asked for");
    test.end().await;
}

#[tokio::test]
async fn open_and_without_cookies() {
    let test = TestApp::start().await;
    let page = get(&test, "q=nature").await.expect(200);
    assert_eq!(page.headers["content-type"], "application/json");
    assert_eq!(page.headers["access-control-allow-origin"], "*");
    assert!(!page.headers.contains_key("set-cookie") && !page.headers.contains_key("etag"));
    test.end().await;
}

#[tokio::test]
async fn what_is_wrong_is_told() {
    let test = TestApp::start().await;
    for (query, parameter) in [
        ("q=a&q=b", "q"),
        ("page=1000000000", "page"),
        ("page=99999999999999999999999999", "page"),
        ("page=0", "page"),
        ("size=0", "size"),
        ("size=101", "size"),
        ("colour=red", "colour"),
        ("medium=paper", "medium"),
        ("facets=titles", "facets"),
        ("cql=title+%3D", "cql"),
        ("cql=colour+%3D+red", "cql"),
        ("sort=newest", "sort"),
        ("language=eng", "language"),
        ("publisher=macmillan", "publisher"),
        ("cql=publisher+%3D+macmillan", "publisher"),
        ("facets=language", "language"),
    ] {
        let page = get(&test, query).await.expect(400);
        assert_eq!(page.headers["content-type"], "application/problem+json", "{query}");
        let problem: Value = serde_json::from_slice(&page.bytes).unwrap();
        assert_eq!(problem["parameter"], parameter, "{query}: {problem}");
        assert!(problem["detail"].as_str().unwrap().len() > 10, "{query}");
    }
    let long = format!("q={}", "a+".repeat(5_000));
    assert!(get(&test, &long).await.expect(400).body.contains("long"));
    test.end().await;
}

#[tokio::test]
async fn the_mode_of_the_agency_decides() {
    let test = TestApp::start().await;
    test.work().await;
    let publisher = |found: &Value| found["hits"][0]["publisher"].as_str().map(str::to_owned);
    assert_eq!(publisher(&found(&test, "q=0028-0836").await), None);
    assert_eq!(found(&test, "q=0028-0836").await["hits"][0]["start_year"], Value::Null);
    let tx = test.app.store.begin().await.unwrap();
    store::settings::set(&tx, "openness", &Openness::Open).await.unwrap();
    tx.commit().await.unwrap();
    let name = publisher(&found(&test, "q=0028-0836").await).expect("there must be something to leak");
    let word = name.split(' ').next().unwrap();
    assert!(found(&test, &format!("publisher={word}")).await["total"].as_u64().unwrap() > 0);
    test.end().await;
}
