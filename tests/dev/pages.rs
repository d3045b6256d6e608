//! The gallery: in each complete language, in each light and direction, with links that lead somewhere.

use std::collections::BTreeSet;

use masthead::sample::{self, PASSWORD};
use masthead::texts::Lang;

use crate::kit::TestApp;

/// Every address of our own that a page names.
fn addresses(body: &str) -> BTreeSet<String> {
    ["href=\"", "src=\"", "action=\""]
        .into_iter()
        .flat_map(|attribute| body.split(attribute).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|address| address.starts_with('/') && !address.starts_with("//"))
        .map(|address| {
            address.split('#').next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&")
        })
        .collect()
}

#[tokio::test]
async fn in_every_language() {
    let test = TestApp::start().await;
    for lang in Lang::complete() {
        let path = format!("/{}/dev/pages", lang.code());
        let page = test.visitor().get(&path).await.expect(200);
        for section in ["pages", "colours", "forms", "statuses", "tables", "record", "desk"] {
            assert!(page.body.contains(&format!("<section class=\"section\" id=\"{section}\"")), "{section}");
        }
        assert!(!page.body.contains("style=\""), "an inline style");
    }
    test.end().await;
}

#[tokio::test]
async fn logins_are_told() {
    let test = TestApp::start().await;
    let mut page = test.visitor().get("/en/dev/pages").await.expect(200).shows(PASSWORD);
    for login in sample::logins().unwrap() {
        page = page.shows(&login.email);
    }
    test.visitor().get("/en/dev/mail").await.expect(200).shows("/en/dev/pages");
    test.end().await;
}

#[tokio::test]
async fn light_and_direction() {
    let test = TestApp::start().await;
    let plain = test.visitor().get("/en/dev/pages").await.expect(200);
    plain.hides("data-theme").hides("lang=\"ar\" dir=\"rtl\"").hides("<div dir=\"rtl\" lang=\"ar\">");
    let other = test.visitor().get("/en/dev/pages?theme=dark&dir=rtl").await.expect(200);
    other
        .shows("<html lang=\"en\" dir=\"ltr\" class=\"\" data-theme=\"dark\">")
        .shows("<div dir=\"rtl\" lang=\"ar\">");
    let foreign = test.visitor().get("/en/dev/pages?theme=%22%3E%3Cscript&dir=%22").await.expect(200);
    foreign.hides("data-theme").hides("\"><script");
    test.end().await;
}

#[tokio::test]
async fn no_id_is_there_twice() {
    let test = TestApp::start().await;
    let page = test.visitor().get("/en/dev/pages").await.expect(200);
    let mut seen = BTreeSet::new();
    for id in page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{id} is there twice");
    }
    for link in page.body.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.contains(link), "nothing bears the id {link}");
    }
    test.end().await;
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let test = TestApp::start().await;
    test.work().await;
    let page = test.visitor().get("/en/dev/pages").await.expect(200);
    let addresses = addresses(&page.body);
    assert!(addresses.len() > 50, "the reader finds no links: {addresses:?}");
    let mut wrong = Vec::new();
    for address in addresses {
        let found = test.visitor().get(&address).await;
        // The sample of a suppressed serial is gone, as it should be.
        let is_gone = address == "/en/resource/ISSN/9998-0061" && found.status.as_u16() == 410;
        if found.status.as_u16() >= 400 && !is_gone {
            wrong.push(format!("{address}: {}", found.status));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    test.end().await;
}

/// For visitors most pages of publishers and of the desk are only the way to sign in.
#[tokio::test]
async fn people_reach_their_pages() {
    let test = TestApp::start().await;
    test.work().await;
    let page = test.visitor().get("/en/dev/pages").await.expect(200);
    let addresses = addresses(&page.body);
    for (email, area) in [(crate::kit::PUBLISHER, "/en/publisher"), (crate::kit::LIBRARIAN, "/en/desk")] {
        let mut browser = test.sign_in(email).await;
        for address in addresses.iter().filter(|address| address.starts_with(area)) {
            let found = browser.get(address).await;
            assert_eq!(found.status.as_u16(), 200, "{address} for {email}: leads to {:?}", found.location());
        }
    }
    test.end().await;
}
