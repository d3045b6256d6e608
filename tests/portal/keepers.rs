//! Keepers: the archives with their counts, and the status of a list of numbers.

use crate::kit::{Shelved, TestApp};

#[tokio::test]
async fn archives_with_counts() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    test.shelve(vec![
        Shelved::new(9_955_011, "Kept twice").kept_by("Vault of Lyon", "Archived", "1 to 9").kept_by(
            "Cellar",
            "In progress",
            "",
        ),
        Shelved::new(9_955_012, "Kept once").kept_by("Vault of Lyon", "Triggered", "3"),
        Shelved::new(9_955_013, "Kept never"),
    ])
    .await;
    let page = visitor.get("/en/keepers").await.expect(200);
    page.shows(
        "/en/search?archive=Vault+of+Lyon\"><bdi>Vault of Lyon</bdi></a></th><td class=\"end num\">2<",
    )
    .shows("Cellar</bdi></a></th><td class=\"end num\">1<");
    let any = visitor.get("/en/search?archive=any&q=kept").await.expect(200);
    any.shows("Kept twice").shows("Kept once").hides("Kept never").shows("any archive");
    visitor.get("/en/search?archive=Cellar").await.expect(200).shows("Kept twice").hides("Kept once");
    test.end().await;
}

#[tokio::test]
async fn what_archives_say_of_a_list() {
    let test = TestApp::start().await;
    let kept = Shelved::new(9_955_021, "Kept for good").kept_by("Vault of Lyon", "In progress", "551 to 626");
    let number = kept.issn.to_string();
    test.shelve(vec![kept]).await;
    let mut visitor = test.visitor();
    let page =
        visitor.upload("/en/keepers/list", &[("sent", "yes")], ("file", "list.csv", number.as_bytes())).await;
    let page = page.expect(200).shows("Vault of Lyon").shows("In progress").shows("551 to 626");
    assert!(page.headers.get("set-cookie").is_none());
    let report =
        visitor.upload("/en/keepers/list", &[("as", "csv")], ("file", "l.txt", number.as_bytes())).await;
    let report = report.expect(200);
    assert!(report.body.contains("Vault of Lyon (In progress; 551 to 626)"), "{}", report.body);
    test.end().await;
}
