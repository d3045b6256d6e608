//! The fee, credits, orders, invoices and the ledger.

use masthead::ports::pay::TestPay;
use store::ledger;

use super::{NEW, registered};
use crate::kit::{BILLING, Browser, EDITOR, OTHER_PUBLISHER, PUBLISHER, Page, TestApp};

fn provider(test: &TestApp) -> &TestPay {
    test.app.pay.as_test().unwrap()
}

/// Where the order stands, from the page of the provider.
fn reference(page: &Page) -> String {
    page.location().strip_prefix("/dev/pay/").expect("the provider's page").to_owned()
}

async fn decide(browser: &mut Browser<'_>, page: &Page, act: &str) -> Page {
    browser.post(page.location(), &[("act", act)]).await.expect(303)
}

#[tokio::test]
async fn the_fee_opens_the_account_once() {
    let test = TestApp::start().await;
    let mut browser = registered(&test).await;
    assert_eq!(browser.get("/en/publisher").await.expect(303).location(), "/en/publisher/fee");
    let fee = browser.get("/en/publisher/fee").await.expect(200);
    fee.shows("EUR\u{a0}50.00").shows("without VAT").hides("You began to pay");
    // Abandoned, declined, and taken up again: one order all the time.
    let pay = browser.post("/en/publisher/fee", &[]).await.expect(303);
    browser.get(pay.location()).await.expect(200).shows("EUR\u{a0}50.00");
    browser.get("/en/publisher/fee").await.expect(200).shows("You began to pay");
    let declined = decide(&mut browser, &pay, "decline").await;
    let declined_at = declined.location().to_owned();
    browser.follow(declined).await.expect(200).shows("The payment was declined");
    let path = declined_at.strip_prefix("http://masthead.test").unwrap();
    let again = browser.post(path, &[]).await.expect(303);
    assert_eq!(again.location(), pay.location());
    browser.get(path).await.expect(200).shows("Not paid yet");
    let paid = decide(&mut browser, &again, "pay").await;
    browser.follow(paid).await.expect(200).shows("Payment received").shows("You have 1 ISSN credit");
    browser.get(path).await.expect(200).shows("You have 1 ISSN credit");
    browser.get("/en/publisher").await.expect(200);
    assert_eq!(browser.get("/en/publisher/fee").await.expect(303).location(), "/en/publisher");
    let letters = test.letters(NEW).await;
    assert_eq!(letters.last().unwrap().subject, "Payment received: invoice 2026-000001");
    test.end().await;
}

#[tokio::test]
async fn who_loses_the_way_back_is_found() {
    let test = TestApp::start().await;
    let mut browser = registered(&test).await;
    let pay = browser.post("/en/publisher/fee", &[]).await.expect(303);
    let lost = decide(&mut browser, &pay, "lose").await;
    browser.follow(lost).await.expect(200).shows("nobody was sent back");
    let found = browser.get("/en/publisher/fee").await.expect(303);
    browser.follow(found).await.expect(200).shows("Payment received");
    test.end().await;
}

#[tokio::test]
async fn a_provider_that_is_away_is_no_disaster() {
    let test = TestApp::start().await;
    let mut browser = registered(&test).await;
    provider(&test).fail_next(2);
    let order = browser.post("/en/publisher/fee", &[]).await.expect(303);
    assert!(order.location().contains("/publisher/orders/"), "{}", order.location());
    // The provider was never told of it, so it is not asked.
    let path = order.location().to_owned();
    browser.follow(order).await.expect(200).shows("Not paid yet");
    provider(&test).fail_next(0);
    let pay = browser.post(&path, &[]).await.expect(303);
    provider(&test).decide(&reference(&pay), true).unwrap();
    provider(&test).fail_next(1);
    browser.get(&path).await.expect(200).shows("We do not know yet");
    browser.get(&path).await.expect(200).shows("Payment received");
    test.end().await;
}

#[tokio::test]
async fn credits_are_bought_by_the_tranche() {
    let test = TestApp::start().await;
    let mut browser = test.sign_in(BILLING).await;
    browser.get("/en/publisher/credits").await.expect(200).shows("5 to 20").shows("EUR\u{a0}40.00");
    for wrong in ["0", "", "1001", "x"] {
        let page = browser.post("/en/publisher/credits", &[("quantity", wrong)]).await.expect(422);
        page.shows("href=\"#quantity\"");
    }
    let check = browser.post("/en/publisher/credits", &[("quantity", "20")]).await.expect(303);
    browser.follow(check).await.expect(200).shows("EUR\u{a0}800.00");
    let pay = browser.post("/en/publisher/credits/check", &[("quantity", "20")]).await.expect(303);
    browser.get("/en/publisher/credits").await.expect(200).shows("EUR\u{a0}800.00");
    let paid = decide(&mut browser, &pay, "pay").await;
    browser.follow(paid).await.expect(200).shows("25 ISSN credits");
    let user = test.user(PUBLISHER).await;
    let store::users::Belongs::Organisation(id, _) = user.belongs else { panic!() };
    assert_eq!(ledger::balance(&test.app.store, id).await.unwrap(), 25);
    browser.get("/en/publisher/ledger").await.expect(200).shows("+20").shows(">25<").shows("Credits bought");
    test.end().await;
}

#[tokio::test]
async fn an_invoice_is_a_pdf_of_one_organisation() {
    let test = TestApp::start().await;
    let mut browser = test.sign_in(PUBLISHER).await;
    browser.get("/fr/publisher/invoices").await.expect(200).shows("Pas encore de facture");
    let pay = browser.post("/fr/publisher/credits/check", &[("quantity", "2")]).await.expect(303);
    let paid = decide(&mut browser, &pay, "pay").await;
    let order = browser.follow(paid).await.expect(200);
    let path = order
        .body
        .split("href=\"")
        .find_map(|rest| rest.split('"').next().filter(|url| url.contains("/publisher/invoices/")));
    let path = path.expect("a link to the invoice").to_owned();
    browser.get(&path).await.expect(200).shows("http-equiv=\"refresh\"");
    test.work().await;
    let pdf = browser.get(&path).await;
    assert_eq!(
        (pdf.status.as_u16(), &pdf.headers["content-type"]),
        (200, &"application/pdf".parse().unwrap())
    );
    assert!(pdf.bytes.starts_with(b"%PDF"), "no PDF");
    browser.get("/fr/publisher/invoices").await.expect(200).shows("2026-000001").shows("90,00\u{a0}EUR");
    test.sign_in(OTHER_PUBLISHER).await.get(&path).await.expect(404);
    test.sign_in(EDITOR).await.get(&path).await.expect(403);
    test.visitor().get(&path).await.expect(303);
    test.end().await;
}

#[tokio::test]
async fn orders_belong_to_one_organisation() {
    let test = TestApp::start().await;
    let mut browser = test.sign_in(PUBLISHER).await;
    browser.post("/en/publisher/credits/check", &[("quantity", "1")]).await.expect(303);
    let mut other = test.sign_in(OTHER_PUBLISHER).await;
    other.get("/en/publisher/orders/1").await.expect(404);
    other.post("/en/publisher/orders/1", &[]).await.expect(404);
    test.sign_in(EDITOR).await.get("/en/publisher/credits").await.expect(403);
    test.sign_in(EDITOR).await.get("/en/publisher/ledger").await.expect(200);
    test.end().await;
}
