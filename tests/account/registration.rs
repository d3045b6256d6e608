//! Registering, and the one-time link.

use store::organisations;

use super::{FORM, NEW, PASSWORD, form_with, link_for, registered};
use crate::kit::{OTHER_PUBLISHER, PUBLISHER, TestApp};

#[tokio::test]
async fn the_form_leads_to_a_mail() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    visitor.get("/en/register?country=mc").await.expect(200).shows("EUR\u{a0}50.00");
    let sent = visitor.post("/en/register", &FORM).await.expect(303);
    visitor.follow(sent).await.expect(200).shows("Check your mail").shows("spam");
    let letters = test.letters(NEW).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "ISSN Registration");
    assert!(letters[0].text.contains("zoe.martin"), "{}", letters[0].text);
    let user = test.user(NEW).await;
    let store::users::Belongs::Organisation(id, role) = user.belongs else { panic!("{:?}", user.belongs) };
    assert_eq!((role.code(), user.password_hash), ("owner", None));
    let own = organisations::find(&test.app.store, id).await.unwrap();
    assert_eq!(own.details.other_names, ["P. E.", "Test Press"]);
    assert_eq!((own.details.name_original.as_str(), own.details.country.as_str()), ("出版社", "MC"));
    assert_eq!(own.state, issn::account::AccountState::Registered);
    test.end().await;
}

#[tokio::test]
async fn a_form_with_errors_keeps_its_values() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.post("/en/register", &form_with(&[("terms", ""), ("email", "zoe")])).await.expect(422);
    page.shows("href=\"#terms\"").shows("href=\"#email\"").shows("Presses d’essai").shows("Test Press");
    let page = visitor.post("/en/register", &form_with(&[("act", "add")])).await.expect(200);
    assert_eq!(page.body.matches("name=\"other_name\"").count(), 3);
    assert_eq!(test.letters(NEW).await, []);
    test.end().await;
}

#[tokio::test]
async fn each_country_has_its_centre() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let elsewhere = store::centres::all_elsewhere(&test.app.store).await.unwrap().remove(0).country;
    let path = format!("/en/centres/elsewhere/{elsewhere}");
    assert_eq!(visitor.get(&format!("/en/register?country={elsewhere}")).await.expect(303).location(), path);
    let sent = visitor.post("/en/register", &form_with(&[("country", &elsewhere)])).await.expect(303);
    assert_eq!(sent.location(), path);
    // International organisations are served wherever they are.
    visitor.get("/en/register?uia=a3375").await.expect(200).shows("value=\"A3375\"");
    let changes = [("country", elsewhere.as_str()), ("uia", "a3375")];
    let sent = visitor.post("/en/register", &form_with(&changes)).await.expect(303);
    assert_eq!(sent.location(), "/en/register/sent");
    visitor.post("/en/register", &form_with(&[("uia", "3375")])).await.expect(422).shows("href=\"#uia\"");
    test.end().await;
}

#[tokio::test]
async fn nothing_tells_whether_an_address_is_known() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let mut answers = Vec::new();
    for email in [PUBLISHER, NEW] {
        let sent = visitor.post("/en/register", &form_with(&[("email", email)])).await.expect(303);
        answers.push(visitor.follow(sent).await.expect(200).body);
        let sent = visitor.post("/en/account/forgotten", &[("login", email)]).await.expect(303);
        answers.push(visitor.follow(sent).await.expect(200).body);
    }
    let unknown = visitor.post("/en/account/forgotten", &[("login", "nobody@x.example")]).await.expect(303);
    answers.push(visitor.follow(unknown).await.expect(200).body);
    assert_eq!((&answers[0], &answers[1]), (&answers[2], &answers[3]));
    assert_eq!(answers[1], answers[4]);
    let subjects: Vec<String> =
        test.letters(PUBLISHER).await.into_iter().map(|letter| letter.subject).collect();
    assert_eq!(subjects, ["Vous avez déjà un compte", "Choisir un nouveau mot de passe"]);
    test.end().await;
}

#[tokio::test]
async fn a_link_works_once_and_for_three_days() {
    let test = TestApp::start().await;
    let mut browser = test.visitor();
    browser.post("/en/register", &FORM).await.expect(303);
    let first = link_for(&test, NEW).await;
    browser.post("/en/register/sent", &[("login", NEW)]).await.expect(303);
    let second = link_for(&test, NEW).await;
    assert_ne!(first, second);
    browser.get(&first).await.expect(410).shows("newer link");
    let shown = browser.get(&second).await.expect(200).shows("zoe.martin");
    assert_eq!(shown.headers["cache-control"], "no-store");
    browser.get(&second).await.expect(200);
    test.wait_days(4);
    browser.get(&second).await.expect(410).shows("72 hours");
    browser.post(&second, &[]).await.expect(410);
    browser.get("/en/account/link/nonsense").await.expect(404).shows("Send the link again");
    browser.post("/en/account/forgotten", &[("login", "zoe.martin")]).await.expect(303);
    let third = link_for(&test, NEW).await;
    browser.post(&third, &[]).await.expect(303);
    test.visitor().post(&third, &[]).await.expect(410);
    test.end().await;
}

#[tokio::test]
async fn a_password_needs_a_link_or_the_present_one() {
    let test = TestApp::start().await;
    let mut browser = registered(&test).await;
    let with = |present: &'static str, once: &'static str| {
        [("once", once), ("present", present), ("new", "gravel lantern 9 mosaics")]
    };
    browser.post("/en/account/password", &with("", "")).await.expect(422).shows("href=\"#present\"");
    browser.post("/en/account/password", &with("wrong", "x")).await.expect(422).shows("href=\"#present\"");
    browser.post("/en/account/password", &[("present", PASSWORD), ("new", "password1234")]).await.expect(422);
    browser.post("/en/account/password", &with(PASSWORD, "")).await.expect(303);
    // What one person's link allows, another's session cannot use.
    let mut other = test.sign_in(OTHER_PUBLISHER).await;
    other.get("/en/account/password").await.expect(200).shows("name=\"present\"");
    test.visitor().get("/en/account/password").await.expect(303);
    test.end().await;
}
