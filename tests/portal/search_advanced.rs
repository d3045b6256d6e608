//! `/search/advanced`: conditions in the address, what is wrong with them, and nothing beyond what one may see.

use crate::kit::{SUBSCRIBER, TestApp};

#[tokio::test]
async fn conditions_find() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    visitor.get("/en/search/advanced").await.expect(200).hides("result-count");
    let page = visitor.get("/en/search/advanced?f1=title&m1=whole&t1=nature&medium=print").await.expect(200);
    page.shows("0028-0836").shows("Modify your search").hides("1476-4687</span>");
    let page = visitor
        .get("/en/search/advanced?f1=title&t1=nature&j2=not&f2=title&t2=physics&numbers=0028-0836")
        .await;
    page.expect(200).shows("0028-0836").shows("You asked for one number");
    // The form comes back with everything in it.
    let page = visitor
        .get(
            "/en/search/advanced?f1=key_title&m1=begins&t1=natu&modified_from=2020-01-01&country=GB&edit=yes",
        )
        .await;
    page.expect(200)
        .shows("value=\"natu\"")
        .shows("<option value=\"key_title\" selected>")
        .shows("<option value=\"begins\" selected>")
        .shows("value=\"2020-01-01\"")
        .shows("value=\"GB\" checked");
    let page = visitor.get("/en/search/advanced?t1=kept&rows=7").await.expect(200).shows("name=\"t7\"");
    assert!(page.body.contains("value=\"kept\""));
    test.end().await;
}

#[tokio::test]
async fn what_is_wrong_is_said_and_kept() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    for (asked, status, said) in [
        ("t1=kept&modified_from=yesterday", 422, "yesterday"),
        ("t1=kept&modified_from=2026-02-01&modified_to=2026-01-01", 422, "ends before it begins"),
        ("t1=kept&f2=title&t2=n*", 422, "needs at least two letters"),
        ("t1=kept&sort=title&sort=issn", 400, "“sort” twice"),
    ] {
        let page = visitor.get(&format!("/en/search/advanced?{asked}")).await;
        assert_eq!(page.status.as_u16(), status, "{asked}: {}", page.body);
        assert!(page.body.contains(said) && page.body.contains("kept"), "{asked}: {}", page.body);
    }
    test.end().await;
}

#[tokio::test]
async fn complete_data_is_asked_by_those_who_see_it() {
    let test = TestApp::start().await;
    test.work().await;
    let asked = "/en/search/advanced?f1=publisher&t1=portfolio";
    let mut visitor = test.visitor();
    visitor.get(asked).await.expect(422).shows("publisher").hides("0028-0836");
    visitor.get("/en/search/advanced?start_from=1869&start_to=1869").await.expect(422).hides("0028-0836");
    visitor
        .get("/en/search/advanced")
        .await
        .expect(200)
        .hides("value=\"publisher\"")
        .hides("name=\"start_from\"");
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    subscriber.get(asked).await.expect(200).shows("0028-0836");
    subscriber
        .get("/en/search/advanced")
        .await
        .expect(200)
        .shows("value=\"publisher\"")
        .shows("name=\"start_from\"");
    test.end().await;
}
