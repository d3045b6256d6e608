//! Barcodes: drawn for everybody of what is public, of a provisional number for its publisher and the centre only.

use issn::Medium;

use crate::kit::{LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, TestApp};

const NATURE: &str = "/resource/ISSN/0028-0836/barcode";

#[tokio::test]
async fn drawn_from_the_number() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.get(&format!("/en{NATURE}")).await.expect(200);
    page.shows("9770028083002").shows("GS1").shows("barcode.svg?variant=00").shows("600 dpi");
    let page = visitor.get(&format!("/fr{NATURE}?variant=01&addon=25&size=200")).await.expect(200);
    page.shows("Code-barres").shows("variant=01&#38;addon=25&#38;size=200");
    let svg = visitor.get(&format!("{NATURE}.svg?addon=03")).await.expect(200);
    assert_eq!(svg.headers["content-type"], "image/svg+xml");
    svg.shows("<title id=\"barcode-title\">EAN-13 9770028083002, add-on 03</title>")
        .shows("ISSN 0028-0836</desc>");
    let png = visitor.get(&format!("{NATURE}.png?addon=00412&dpi=600")).await.expect(200);
    assert_eq!(png.headers["content-type"], "image/png");
    assert!(png.body.contains("PNG"));
    test.end().await;
}

#[tokio::test]
async fn what_cannot_be_drawn() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.get(&format!("/en{NATURE}?variant=7")).await.expect(200);
    page.shows("The variant has two digits").hides("barcode.svg");
    visitor
        .get(&format!("/en{NATURE}?addon=123"))
        .await
        .expect(200)
        .shows("two or five digits, or is left out");
    visitor.get(&format!("/en{NATURE}?size=500")).await.expect(200).shows("80 to 200 percent");
    for wrong in ["variant=7", "addon=123", "size=500", "size=x", "dpi=72"] {
        visitor.get(&format!("{NATURE}.svg?{wrong}")).await.expect(404);
        visitor.get(&format!("{NATURE}.png?{wrong}")).await.expect(404);
    }
    for unknown in ["2049-3630", "0028-0837", "x"] {
        visitor.get(&format!("/resource/ISSN/{unknown}/barcode.svg")).await.expect(404);
        visitor.get(&format!("/en/resource/ISSN/{unknown}/barcode")).await.expect(404);
    }
    test.end().await;
}

#[tokio::test]
async fn a_provisional_number_is_for_those_who_know_it() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Unheard-of Quarterly", &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    let base = format!("/resource/ISSN/{issn}/barcode");
    let addresses = [format!("{base}.svg"), format!("{base}.png"), format!("/en{base}")];
    for email in ["", OTHER_PUBLISHER, SUBSCRIBER] {
        let mut browser = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
        for address in &addresses {
            browser.get(address).await.expect(404).hides("Unheard");
        }
    }
    for email in [PUBLISHER, LIBRARIAN] {
        let mut browser = test.sign_in(email).await;
        for address in &addresses {
            let page = browser.get(address).await.expect(200);
            assert!(
                page.headers["cache-control"].to_str().unwrap().contains("private")
                    || address == &addresses[2]
            );
        }
    }
    test.end().await;
}
