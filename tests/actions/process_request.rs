//! Accepting: numbers, records, links in both directions, and what is refused.

use issn::Medium;
use issn::key_title::KeyTitle;
use issn::record::Status;
use issn::request::{Reason, StateName, Step};
use masthead::Fail;
use masthead::actions::answer_request::answer_request;
use masthead::actions::process_request::{Acceptance, NotAccepted, process_request};
use store::{changes, records, requests};

use crate::kit::{FAR_LIBRARIAN, LIBRARIAN, PUBLISHER, SECOND_LIBRARIAN, TestApp};

#[tokio::test]
async fn two_media_of_one_title() {
    let test = TestApp::start().await;
    let store = &test.app.store;
    let before = changes::latest(store).await.unwrap();
    let id = test.sent(PUBLISHER, "Annals of samples", &[Medium::Print, Medium::Online]).await;
    let issns = test.accept(LIBRARIAN, id, false).await;
    assert_eq!(issns.iter().map(ToString::to_string).collect::<Vec<_>>(), ["9900-0008", "9900-0016"]);
    let (print, online) =
        (records::find(store, issns[0]).await.unwrap(), records::find(store, issns[1]).await.unwrap());
    assert_eq!((print.record.issn_l, online.record.issn_l), (issns[0], issns[0]));
    assert_eq!(print.record.links[0].issn, Some(issns[1]));
    assert_eq!(online.record.links[0].issn, Some(issns[0]));
    assert_eq!(online.record.key_title, "Annals of samples (Online)");
    assert_eq!((online.record.status, online.organisation), (Status::Register, print.organisation));
    assert!(print.organisation.is_some());
    assert_eq!(changes::latest(store).await.unwrap(), before + 2);
    test.end().await;
}

#[tokio::test]
async fn another_medium_joins_its_title() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals of samples", &[Medium::Print]).await;
    let print = test.accept(LIBRARIAN, id, false).await[0];
    let id = test.draft(PUBLISHER, "Annals of samples", &[Medium::Online]).await;
    let actor = test.actor(PUBLISHER).await;
    answer_request(&test.app, &actor, id, |application| application.other_medium = Some(print))
        .await
        .unwrap();
    test.step(PUBLISHER, id, Step::Send).await.unwrap();
    assert_eq!(requests::find(&test.app.store, id).await.unwrap().request.credits, 0, "it is free");
    let online = test.accept(LIBRARIAN, id, false).await[0];
    let kept = records::of_title(&test.app.store, print).await.unwrap();
    let numbers: Vec<_> = kept.iter().map(|kept| kept.record.issn).collect();
    assert_eq!(numbers, [print, online]);
    assert!(kept.iter().all(|kept| kept.record.links.len() == 1), "linked in both directions");
    test.end().await;
}

#[tokio::test]
async fn ahead_then_confirmed_or_never_published() {
    let test = TestApp::start().await;
    let store = &test.app.store;
    let id = test.sent(PUBLISHER, "Soon", &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    assert_eq!(records::find(store, issn).await.unwrap().record.status, Status::Provisional);
    assert_eq!(test.accept(LIBRARIAN, id, false).await, [issn], "confirmed under the same number");
    let kept = records::find(store, issn).await.unwrap();
    assert_eq!((kept.record.status, kept.version), (Status::Register, 2));
    let id = test.sent(PUBLISHER, "Never", &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, true).await[0];
    test.step(LIBRARIAN, id, Step::Reject(Reason::NeverPublished)).await.unwrap();
    assert_eq!(records::find(store, issn).await.unwrap().record.status, Status::Suppressed);
    test.end().await;
}

async fn acceptance(test: &TestApp, id: i64, title: &str) -> Acceptance {
    let seen = requests::find(&test.app.store, id).await.unwrap().request.version;
    Acceptance {
        id,
        seen,
        ahead: false,
        key_titles: vec![KeyTitle::parse(title)],
        abbreviated: vec![],
        note: String::new(),
    }
}

#[tokio::test]
async fn a_key_title_is_unique_and_a_refusal_loses_no_number() {
    let test = TestApp::start().await;
    let actor = test.actor(LIBRARIAN).await;
    let id = test.sent(PUBLISHER, "Nature", &[Medium::Online]).await;
    let taken =
        process_request(&test.app, &actor, acceptance(&test, id, "NATURE (London)").await).await.unwrap();
    match taken {
        Err(NotAccepted::KeyTitleTaken { at: 0, by }) => assert_eq!(by.to_string(), "0028-0836"),
        other => panic!("{other:?}"),
    }
    assert_eq!(requests::find(&test.app.store, id).await.unwrap().request.state.name(), StateName::Pending);
    let given =
        process_request(&test.app, &actor, acceptance(&test, id, "Nature (Monaco)").await).await.unwrap();
    assert_eq!(given.unwrap()[0].serial(), 9_900_000, "the number of the refusal was not lost");
    test.end().await;
}

#[tokio::test]
async fn two_librarians_at_once() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Wanted", &[Medium::Online]).await;
    let (first, second) = (test.actor(LIBRARIAN).await, test.actor(SECOND_LIBRARIAN).await);
    let both = acceptance(&test, id, "Wanted").await;
    let (one, other) = tokio::join!(
        process_request(&test.app, &first, both.clone()),
        process_request(&test.app, &second, both.clone()),
    );
    let outcomes = [one, other];
    assert_eq!(outcomes.iter().filter(|outcome| matches!(outcome, Ok(Ok(_)))).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| matches!(outcome, Err(Fail::Stale))).count(), 1);
    let far = test.actor(FAR_LIBRARIAN).await;
    assert!(matches!(process_request(&test.app, &far, both).await, Err(Fail::Missing)));
    test.end().await;
}

#[tokio::test]
async fn a_restored_database_assigns_nothing() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Restored", &[Medium::Online]).await;
    test.app.high_water.keep(9900, 5).unwrap();
    let actor = test.actor(LIBRARIAN).await;
    let refused = process_request(&test.app, &actor, acceptance(&test, id, "Restored").await).await.unwrap();
    assert!(matches!(refused, Err(NotAccepted::NumbersDisagree(_))));
    test.end().await;
}

#[tokio::test]
async fn a_broken_promise_passes_numbers_over() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Broken off", &[Medium::Online]).await;
    test.app.high_water.promise(9900, 2).unwrap();
    let issns = test.accept(LIBRARIAN, id, false).await;
    assert_eq!(issns[0].serial(), 9_900_002);
    test.end().await;
}
