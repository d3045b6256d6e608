//! The map and ROAD: figures that agree with what a click finds.

use crate::kit::{Shelved, TestApp};

/// The number that stands before “serials” in the count of results.
fn found(body: &str) -> usize {
    let count = body.split("class=\"result-count\" role=\"status\">").nth(1).unwrap_or("0");
    count
        .chars()
        .take_while(|sign| sign.is_ascii_digit() || *sign == ',')
        .filter(|sign| *sign != ',')
        .collect::<String>()
        .parse()
        .unwrap_or(0)
}

#[tokio::test]
async fn each_figure_is_what_its_link_finds() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let page = visitor.get("/en/map").await.expect(200);
    let rows: Vec<(String, usize)> = page
        .body
        .split("<tr><th scope=\"row\"><a href=\"")
        .skip(1)
        .map(|row| {
            let url = row.split('"').next().unwrap().to_owned();
            let count = row.split("end num\">").nth(1).unwrap().split('<').next().unwrap().replace(',', "");
            (url, count.parse().unwrap())
        })
        .collect();
    assert!(rows.len() > 20, "{rows:?}");
    assert!(rows.iter().map(|(_, count)| count).is_sorted_by(|one, other| one >= other));
    for (url, count) in rows.iter().take(5).chain(rows.last()) {
        let results = visitor.get(url).await.expect(200);
        assert_eq!(found(&results.body), *count, "{url}");
    }
    // The United Kingdom has several MARC codes, and stands on the map once.
    assert_eq!(page.body.matches("/en/search?country=GB\" aria-label").count(), 1);
    let by_name = visitor.get("/en/map?sort=name").await.expect(200);
    let names: Vec<&str> =
        by_name.body.split("?country=").skip(1).filter(|rest| rest.contains("</th>")).collect();
    assert!(!names.is_empty() && by_name.body.contains("aria-sort=\"ascending\""));
    test.end().await;
}

#[tokio::test]
async fn road_counts_what_is_open() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let before = found(&visitor.get("/en/search?open_access=true").await.expect(200).body);
    test.shelve(vec![
        Shelved::new(9_955_001, "Revue ouverte").open("https://ouverte.example/"),
        Shelved::new(9_955_002, "Revue fermée"),
    ])
    .await;
    let page = visitor.get("/en/road").await.expect(200);
    page.shows("/en/search?open_access=true&#38;country=FR").hides("open_access=true&#38;kind=");
    let results = visitor.get("/en/search?open_access=true&q=revue").await.expect(200);
    let results = results.shows("Revue ouverte").hides("Revue fermée");
    assert_eq!(found(&results.body), 1);
    let after = visitor.get("/en/search?open_access=true").await.expect(200);
    assert_eq!(found(&after.body), before + 1);
    test.end().await;
}
