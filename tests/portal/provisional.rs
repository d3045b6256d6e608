//! A provisional number says its number, medium, country and since when, and nothing else, on every way out.

use issn::Medium;
use issn::request::{Reason, Step};

use crate::kit::{LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, TestApp};

const TITLE: &str = "Unheard-of Quarterly";

#[tokio::test]
async fn it_says_only_what_it_may() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, TITLE, &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    test.work().await;
    for email in ["", OTHER_PUBLISHER, SUBSCRIBER] {
        let mut browser = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
        browser.get("/en/search?q=Unheard-of").await.expect(200).hides(&issn.to_string());
        let page = browser.get(&format!("/en/resource/ISSN/{issn}")).await.expect(200);
        let page = page.shows(&issn.to_string()).shows("Provisional").hides("Unheard");
        assert!(!page.body.contains("Sample Press"), "the publisher is not told");
        for suffix in ["json", "jsonld", "ttl", "rdf", "marcxml", "mrc", "unimarc", "csv", "ris", "bib"] {
            let page = browser.get(&format!("/resource/ISSN/{issn}.{suffix}")).await;
            assert!(page.status.is_success(), "{suffix}: {}", page.status);
            assert!(
                !page.body.contains("Unheard") && !page.body.contains("Sample Press"),
                "{suffix}: {}",
                page.body
            );
        }
    }
    let mut owner = test.sign_in(PUBLISHER).await;
    owner.get(&format!("/en/publisher/resources/{issn}")).await.expect(200).shows(TITLE);
    test.end().await;
}

#[tokio::test]
async fn a_number_of_what_was_never_published_is_gone() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, TITLE, &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    test.step(LIBRARIAN, id, Step::Reject(Reason::NeverPublished)).await.unwrap();
    test.work().await;
    let mut visitor = test.visitor();
    visitor.get(&format!("/en/resource/ISSN/{issn}")).await.expect(410).hides("Unheard");
    visitor.get(&format!("/resource/ISSN/{issn}.json")).await.expect(410).hides("Unheard");
    test.end().await;
}
