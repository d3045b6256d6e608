//! Search: a number in any written form, a title in any script, within two seconds of the decision.

use issn::Medium;

use crate::kit::{LIBRARIAN, PUBLISHER, TestApp};

#[tokio::test]
async fn numbers_and_titles() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    for asked in [
        "nature",
        "NATURE",
        "0028-0836",
        "00280836",
        "ISSN+0028-0836",
        "9770028083002",
        "%EF%BC%90%EF%BC%90%EF%BC%92%EF%BC%980836",
    ] {
        let page = visitor.get(&format!("/en/search?q={asked}")).await.expect(200);
        let first = page.body.find("/resource/ISSN/").map(|at| &page.body[at + 15..at + 24]);
        assert_eq!(first, Some("0028-0836"), "{asked}");
    }
    visitor.get("/en/search?q=0028-0837").await.expect(200).shows("0028-0836");
    visitor.get("/en/search?q=zzzzqqqq").await.expect(200).hides("/resource/ISSN/0028-0836");
    test.end().await;
}

#[tokio::test]
async fn hostile_questions_get_an_answer() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let long = "a+".repeat(5_000);
    for query in [
        "page=1000000000&q=nature",
        "size=100000&q=nature",
        "page=0&q=nature",
        "q=%22%22%22",
        "q=((((",
        "q=*",
        "year=x",
        "q=nature&q=science&country=a&country=b",
        "sort=nothing&q=a",
        "in=nowhere&q=a",
        "q=%00%01",
        &format!("q={long}"),
    ] {
        let page = visitor.get(&format!("/en/search?{query}")).await;
        assert!(page.status.as_u16() < 500, "{query}: {}", page.status);
    }
    test.end().await;
}

#[tokio::test]
async fn a_new_number_is_found() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Сборник образцов", &[Medium::Online]).await;
    let issn = test.accept(LIBRARIAN, id, false).await[0].to_string();
    test.work().await;
    let mut visitor = test.visitor();
    visitor.get("/fr/search?q=%D0%A1%D0%91%D0%9E%D0%A0%D0%9D%D0%98%D0%9A").await.expect(200).shows(&issn);
    visitor.get(&format!("/en/resource/ISSN/{issn}")).await.expect(200).shows("Сборник образцов");
    test.end().await;
}
