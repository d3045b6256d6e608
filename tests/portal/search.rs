//! Search: a number in any written form, a title in any script, within two seconds of the decision.

use issn::Medium;

use crate::kit::{LIBRARIAN, PUBLISHER, SUBSCRIBER, Shelved, TestApp};

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
        "page=99999999999999999999999999&q=nature",
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

#[tokio::test]
async fn what_was_typed_stays_when_it_goes_wrong() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let twice = "q=kept&q=other&in=title&in=all&sort=title&sort=issn&size=5&size=10&page=1&page=2&medium=print&medium=print";
    visitor.get(&format!("/en/search?{twice}")).await.expect(400).shows("value=\"kept\"").shows("“q” twice");
    visitor
        .get("/en/search?q=kept&page=1000000000")
        .await
        .expect(422)
        .shows("value=\"kept\"")
        .shows("10,000");
    let long = "kept ".repeat(400).replace(' ', "+");
    visitor
        .get(&format!("/en/search?q={long}"))
        .await
        .expect(422)
        .shows("Use fewer words")
        .shows("kept kept");
    test.end().await;
}

#[tokio::test]
async fn a_number_that_leads_elsewhere_says_so() {
    let test = TestApp::start().await;
    let gone = issn::Issn::from_serial(9_955_072).unwrap().to_string();
    let serial = Shelved::new(9_955_071, "Wrongly printed").also('y', "0028-0837").also('z', &gone);
    let right = serial.issn.to_string();
    test.shelve(vec![serial]).await;
    let mut visitor = test.visitor();
    let page = visitor.get("/en/search?q=0028-0837").await.expect(200);
    page.shows(&format!("0028-0837 was printed by mistake on Wrongly printed. The right number is {right}."));
    let page = visitor.get(&format!("/en/search?q={gone}")).await.expect(200);
    page.shows(&format!("{gone} was cancelled; it is now {right}, Wrongly printed."));
    test.end().await;
}

#[tokio::test]
async fn suggestions_and_what_was_meant() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let page = visitor.get("/en/search/suggest?q=natur").await.expect(200);
    assert!(page.headers[axum::http::header::CACHE_CONTROL].to_str().unwrap().contains("max-age=300"));
    let told: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    let titles = told["suggestions"].as_array().unwrap();
    assert!(
        (1..=10).contains(&titles.len()) && titles[0]["title"].as_str().unwrap().starts_with("Natur"),
        "{told}"
    );
    for odd in ["", "n", "%00", "((((", "%22"] {
        visitor.get(&format!("/en/search/suggest?q={odd}")).await.expect(200);
    }
    visitor.get(&format!("/en/search/suggest?q={}", "a".repeat(5_000))).await.expect(422);
    visitor.get("/en/search?q=natrue").await.expect(200).shows("Did you mean:").shows("/en/search?q=nature");
    visitor.get("/en/search?q=nature").await.expect(200).hides("Did you mean:");
    test.end().await;
}

#[tokio::test]
async fn filters_are_those_of_the_reader() {
    let test = TestApp::start().await;
    test.work().await;
    let page = test.visitor().get("/en/search").await.expect(200);
    page.shows("name=\"medium\"")
        .shows("name=\"country\"")
        .hides("name=\"publisher\"")
        .hides("name=\"language\"");
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    let page = subscriber.get("/en/search").await.expect(200);
    page.shows("name=\"publisher\"").shows("name=\"language\"").shows("name=\"year\"").shows("name=\"kind\"");
    let page = subscriber.get("/en/search?publisher=Nature+Portfolio").await.expect(200);
    page.shows("0028-0836").hides("0036-8075").shows("name=\"publisher\" value=\"Nature Portfolio\" checked");
    let page = test.visitor().get("/en/search?publisher=Nature+Portfolio&language=eng").await.expect(200);
    page.shows("We left out: Language, Publisher");
    test.end().await;
}
