//! The queue and the letter box.

use issn::request::Step;
use issn::{Issn, Medium};
use masthead::actions::answer_request::answer_request;
use masthead::actions::write_message::{Typed, write_message};
use store::messages;

use crate::kit::*;

/// Where a text stands on a page.
fn at(page: &Page, text: &str) -> usize {
    page.body.find(text).unwrap_or_else(|| panic!("no {text:?} in: {}", page.body))
}

#[tokio::test]
async fn the_urgent_come_first_and_the_late_say_so() {
    let test = TestApp::start().await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    librarian.get("/en/desk").await.expect(200).shows("Every request has been answered");
    test.sent(PUBLISHER, "Old and patient", &[Medium::Online]).await;
    let urgent = test.draft(PUBLISHER, "Young and urgent", &[Medium::Online]).await;
    let actor = test.actor(PUBLISHER).await;
    answer_request(&test.app, &actor, urgent, |application| application.urgent = true).await.unwrap();
    test.step(PUBLISHER, urgent, Step::Send).await.unwrap();
    test.draft(PUBLISHER, "Never sent", &[Medium::Online]).await;
    let page = librarian.get("/en/desk").await.expect(200).shows("20 working days left").hides("Never sent");
    assert!(at(&page, "Young and urgent") < at(&page, "Old and patient"));
    test.wait_days(7);
    librarian.get("/en/desk").await.expect(200).shows("late");
    librarian.get("/fr/desk?state=decided&page=99").await.expect(200);
    librarian.get("/en/desk?state=nonsense&page=-1").await.expect(200).shows("Old and patient");
    let mut far = test.sign_in(FAR_LIBRARIAN).await;
    far.get("/en/desk").await.expect(200).hides("Old and patient");
    test.end().await;
}

#[tokio::test]
async fn a_message_is_unread_until_a_librarian_opens_it() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Talked about", &[Medium::Online]).await;
    let actor = test.actor(PUBLISHER).await;
    let typed =
        Typed { organisation: None, request: Some(id), subject: "Cover".into(), body: "It is <new>".into() };
    write_message(&test.app, &actor, typed).await.unwrap();
    let (mut librarian, mut administrator) =
        (test.sign_in(LIBRARIAN).await, test.sign_in(ADMINISTRATOR).await);
    let case = format!("/en/desk/requests/{id}");
    // Who cannot answer has not read it for the others.
    administrator.get(&case).await.expect(200).shows("It is &#60;new&#62;");
    librarian.get("/en/desk").await.expect(200).shows("1 unread message").shows("Unread");
    librarian.get("/en/desk/messages?show=unread").await.expect(200).shows("Cover").shows(&case);
    librarian.get(&case).await.expect(200).shows("It is &#60;new&#62;");
    librarian.get("/en/desk/messages?show=unread").await.expect(200).hides("Cover");
    let path = format!("{case}/messages");
    librarian.post(&path, &[("body", " ")]).await.expect(422).shows("Write a message");
    librarian.post(&path, &[("body", "Thank you")]).await.expect(303);
    let thread = messages::of_request(&test.app.store, id).await.unwrap();
    let said: Vec<(bool, &str)> = thread.iter().map(|own| (own.from_staff, own.body.as_str())).collect();
    assert_eq!(said, [(false, "It is <new>"), (true, "Thank you")]);
    let letters = test.letters(PUBLISHER).await;
    assert!(letters.last().unwrap().text.contains("Thank you"));
    test.end().await;
}

#[tokio::test]
async fn a_case_shows_what_the_register_knows() {
    let test = TestApp::start().await;
    let id = test.draft(PUBLISHER, "Nature", &[Medium::Print]).await;
    let actor = test.actor(PUBLISHER).await;
    let former: Issn = "0028-0836".parse().unwrap();
    answer_request(&test.app, &actor, id, |application| {
        application.former = Some(issn::request::Former { issn: Some(former), ..Default::default() });
    })
    .await
    .unwrap();
    test.step(PUBLISHER, id, Step::Send).await.unwrap();
    test.sent(OTHER_PUBLISHER, "NATURE", &[Medium::Online]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    librarian
        .get(&format!("/en/desk/requests/{id}"))
        .await
        .expect(200)
        .shows("this very title in this medium: 0028-0836")
        .shows("The title it continues")
        .shows("There is 1 other request for this title");
    test.end().await;
}
