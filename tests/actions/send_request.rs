//! Sending: credits, promise, history, and what comes back.

use issn::Medium;
use issn::evidence::Proof;
use issn::request::{Reason, Source, StateName, Step};
use issn::timing::HongKong;
use jiff::civil::date;
use masthead::actions::add_evidence::add_evidence;
use masthead::actions::answer_request::answer_request;
use store::history::{self, Subject};
use store::users::Belongs;
use store::{ledger, requests};

use crate::kit::{HONG_KONG, LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, TestApp};

async fn balance(test: &TestApp, email: &str) -> i64 {
    let Belongs::Organisation(organisation, _) = test.user(email).await.belongs else { unreachable!() };
    ledger::balance(&test.app.store, organisation).await.unwrap()
}

#[tokio::test]
async fn sending_takes_a_credit_and_makes_a_promise() {
    let test = TestApp::start().await;
    let begin = balance(&test, PUBLISHER).await;
    let id = test.sent(PUBLISHER, "Annals of samples", &[Medium::Print, Medium::Online]).await;
    assert_eq!(balance(&test, PUBLISHER).await, begin - 1);
    let row = requests::find(&test.app.store, id).await.unwrap();
    assert_eq!(row.request.state.name(), StateName::Pending);
    assert!(row.request.first);
    assert_eq!(row.request.promise, Some(date(2026, 12, 21)));
    assert_eq!(row.sent, Some(test.app.clock.now()));
    let events: Vec<String> = history::of(&test.app.store, &Subject::Request(id))
        .await
        .unwrap()
        .into_iter()
        .map(|entry| entry.event)
        .collect();
    assert_eq!(events, ["sent"]);
    let second = test.sent(PUBLISHER, "More annals", &[Medium::Online]).await;
    assert!(!requests::find(&test.app.store, second).await.unwrap().request.first);
    test.end().await;
}

#[tokio::test]
async fn credits_come_back_with_a_rejection_but_not_for_untruths() {
    let test = TestApp::start().await;
    let begin = balance(&test, PUBLISHER).await;
    let id = test.sent(PUBLISHER, "A", &[Medium::Online]).await;
    test.step(LIBRARIAN, id, Step::Reject(Reason::NotEligible)).await.unwrap();
    assert_eq!(balance(&test, PUBLISHER).await, begin);
    let id = test.sent(PUBLISHER, "B", &[Medium::Online]).await;
    test.step(LIBRARIAN, id, Step::Reject(Reason::MisleadingInformation)).await.unwrap();
    assert_eq!(balance(&test, PUBLISHER).await, begin - 1);
    assert_eq!(test.step(LIBRARIAN, id, Step::Reject(Reason::Other)).await, Err("refusal-no-move"));
    test.end().await;
}

#[tokio::test]
async fn an_empty_balance_sends_nothing() {
    let test = TestApp::start().await;
    let begin = balance(&test, OTHER_PUBLISHER).await;
    for at in 0..begin {
        test.sent(OTHER_PUBLISHER, &format!("Title {at}"), &[Medium::Online]).await;
    }
    let id = test.draft(OTHER_PUBLISHER, "One too many", &[Medium::Online]).await;
    assert_eq!(test.step(OTHER_PUBLISHER, id, Step::Send).await, Err("refusal-no-credits"));
    assert_eq!(balance(&test, OTHER_PUBLISHER).await, 0);
    let row = requests::find(&test.app.store, id).await.unwrap();
    assert_eq!((row.request.state.name(), row.sent), (StateName::Draft, None));
    test.end().await;
}

/// Two sends of one draft at once, and eight drafts for five credits: no credit is spent twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn at_once() {
    let test = TestApp::start().await;
    let begin = balance(&test, PUBLISHER).await;
    let mut drafts = Vec::new();
    for at in 0..begin + 3 {
        drafts.push(test.draft(PUBLISHER, &format!("Title {at}"), &[Medium::Online]).await);
    }
    let twice = drafts.iter().chain(&drafts).map(|id| test.step(PUBLISHER, *id, Step::Send));
    let sent = futures::future::join_all(twice).await.into_iter().flatten().count();
    assert_eq!((i64::try_from(sent).unwrap(), balance(&test, PUBLISHER).await), (begin, 0));
    test.end().await;
}

/// In Hong Kong, ahead of publication: both conditions, a mock-up, and the paper as a file.
#[tokio::test]
async fn hong_kong_ahead_of_publication() {
    let test = TestApp::start().await;
    let actor = test.actor(HONG_KONG).await;
    let id = test.draft(HONG_KONG, "Harbour Papers", &[Medium::Print]).await;
    let file = |name: &str| Source::File {
        name: format!("{name}.pdf"),
        bytes: 9,
        key: name.to_owned(),
        media_type: "application/pdf".to_owned(),
    };
    answer_request(&test.app, &actor, id, |application| {
        application.versions[0].published = Some(false);
        application.versions[0].first_issue = Some(date(2027, 1, 15));
        application.hong_kong = Some(HongKong { academic_or_public: true, registered: false });
    })
    .await
    .unwrap();
    add_evidence(&test.app, &actor, id, Proof::MockUp, file("mock-up")).await.unwrap();
    assert_eq!(test.step(HONG_KONG, id, Step::Send).await, Err("refusal-problems"));
    let paper = Source::Address("https://example.org/paper".into());
    assert!(
        add_evidence(&test.app, &actor, id, Proof::HongKongPaper, paper).await.is_err(),
        "it has to be a file"
    );
    add_evidence(&test.app, &actor, id, Proof::HongKongPaper, file("paper")).await.unwrap();
    assert_eq!(test.step(HONG_KONG, id, Step::Send).await, Err("refusal-problems"), "not registered");
    answer_request(&test.app, &actor, id, |application| {
        application.hong_kong = Some(HongKong { academic_or_public: true, registered: true });
    })
    .await
    .unwrap();
    assert_eq!(test.step(HONG_KONG, id, Step::Send).await, Ok(()));
    test.end().await;
}
