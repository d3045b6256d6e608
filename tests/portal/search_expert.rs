//! `/search/expert`: CQL, its errors at their place, and nothing beyond what one may see.

use crate::kit::{SUBSCRIBER, TestApp};

#[tokio::test]
async fn a_query_finds_and_its_errors_have_a_place() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    visitor.get("/en/search/expert").await.expect(200).shows("Examples").hides("result-count");
    let page = visitor.get("/en/search/expert?query=keytitle+%3D%3D+%22Nature+(London)%22").await.expect(200);
    page.shows("/resource/ISSN/0028-0836")
        .hides("/resource/ISSN/1476-4687")
        .shows("Nature (London)&#34;</textarea>");
    let page = visitor.get("/en/search/expert?query=title+%3D+(nature").await.expect(422);
    page.shows("<mark>").shows("title = (nature</textarea>").hides("/resource/ISSN/0028-0836");
    visitor.get("/en/search/expert?query=nonsense+%3D+x").await.expect(422).shows("nonsense");
    visitor.get("/en/search/expert?query=a&query=b").await.expect(400).shows("“query” twice");
    visitor.get(&format!("/en/search/expert?query={}", "(".repeat(5_000))).await.expect(422);
    test.end().await;
}

#[tokio::test]
async fn visitors_ask_released_data_only() {
    let test = TestApp::start().await;
    test.work().await;
    let asked = "/en/search/expert?query=publisher+%3D+portfolio";
    let mut visitor = test.visitor();
    visitor.get(asked).await.expect(422).hides("/resource/ISSN/0028-0836");
    visitor.get("/en/search/expert").await.expect(200).hides("dc.publisher");
    visitor
        .get("/en/search/expert/export?format=csv&which=all&query=publisher+%3D+portfolio")
        .await
        .expect(422);
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    subscriber.get(asked).await.expect(200).shows("/resource/ISSN/0028-0836");
    subscriber.get("/en/search/expert").await.expect(200).shows("dc.publisher");
    test.end().await;
}
