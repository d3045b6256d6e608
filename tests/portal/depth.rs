//! The page of a serial as its owner and a subscriber see it: complete, and with what belongs to the owner alone.

use issn::Medium;

use crate::kit::{BILLING, EDITOR, LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, TestApp};

const ESSENTIAL: &str = "You see the essential facts";

#[tokio::test]
async fn an_owner_sees_all_and_may_have_a_certificate() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals of depth", &[Medium::Online]).await;
    let issn = test.accept(LIBRARIAN, id, false).await[0];
    let path = format!("/en/resource/ISSN/{issn}");
    let certificate = format!("/en/publisher/resources/{issn}/certificate");
    for email in [PUBLISHER, EDITOR] {
        let mut owner = test.sign_in(email).await;
        let page = owner.get(&path).await.expect(200);
        page.shows("Get a certificate").shows(&certificate).shows("Sample Press").hides(ESSENTIAL);
        owner.get(&certificate).await.expect(200).shows("Issue the certificate");
    }
    for email in ["", OTHER_PUBLISHER, SUBSCRIBER, BILLING] {
        let mut other = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
        other.get(&path).await.expect(200).shows("Annals of depth").hides("Get a certificate");
    }
    test.end().await;
}

#[tokio::test]
async fn an_owner_gets_no_certificate_before_publication() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals to come", &[Medium::Online]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    let page = test.sign_in(PUBLISHER).await.get(&format!("/en/resource/ISSN/{issn}")).await.expect(200);
    page.shows("Annals to come").hides("Get a certificate");
    test.end().await;
}

#[tokio::test]
async fn a_subscriber_sees_the_complete_record() {
    let test = TestApp::start().await;
    let path = "/en/resource/ISSN/0028-0836";
    let essential = test.visitor().get(path).await.expect(200);
    essential.shows("Nature").hides("Nature Portfolio").shows(ESSENTIAL);
    let complete = test.sign_in(SUBSCRIBER).await.get(path).await.expect(200);
    complete.shows("Nature Portfolio").hides(ESSENTIAL);
    // The data follow the page.
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    subscriber.get("/resource/ISSN/0028-0836.json").await.expect(200).shows("Nature Portfolio");
    test.end().await;
}
