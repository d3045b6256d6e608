//! Buying: one grant and one invoice, however often it is booked.

use masthead::actions::book_payment::{Payment, book_payment};
use masthead::actions::order_credits::{order_credits, start_payment};
use store::users::Belongs;
use store::{invoices, ledger, orders};

use crate::kit::{EDITOR, PUBLISHER, TestApp};

async fn pay(test: &TestApp, id: i64, pays: bool) {
    let order = orders::find(&test.app.store, id).await.unwrap();
    test.app.pay.as_test().unwrap().decide(&order.provider_ref.unwrap(), pays).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn booked_once_however_often() {
    let test = TestApp::start().await;
    let actor = test.actor(PUBLISHER).await;
    let Belongs::Organisation(own, _) = test.user(PUBLISHER).await.belongs else { unreachable!() };
    let begin = ledger::balance(&test.app.store, own).await.unwrap();
    let id = order_credits(&test.app, &actor, 3).await.unwrap();
    assert_eq!(book_payment(&test.app, id).await.unwrap(), Payment::Waiting, "nothing was started");
    start_payment(&test.app, &actor, id, "en").await.unwrap();
    assert_eq!(book_payment(&test.app, id).await.unwrap(), Payment::Waiting, "abandoned");
    pay(&test, id, false).await;
    assert_eq!(book_payment(&test.app, id).await.unwrap(), Payment::Declined);
    start_payment(&test.app, &actor, id, "en").await.unwrap();
    pay(&test, id, true).await;
    let all = futures::future::join_all((0..8).map(|_| book_payment(&test.app, id))).await;
    assert!(all.into_iter().all(|payment| matches!(payment, Ok(Payment::Paid))));
    assert_eq!(ledger::balance(&test.app.store, own).await.unwrap(), begin + 3);
    let invoices = invoices::of_organisation(&test.app.store, own).await.unwrap();
    assert_eq!((invoices.len(), invoices[0].label().as_str()), (1, "2026-000001"));
    test.end().await;
}

#[tokio::test]
async fn a_provider_that_is_away_loses_nothing() {
    let test = TestApp::start().await;
    let actor = test.actor(PUBLISHER).await;
    let id = order_credits(&test.app, &actor, 1).await.unwrap();
    test.app.pay.as_test().unwrap().fail_next(1);
    assert!(start_payment(&test.app, &actor, id, "en").await.is_err());
    assert!(start_payment(&test.app, &actor, id, "en").await.is_ok());
    pay(&test, id, true).await;
    test.app.pay.as_test().unwrap().fail_next(1);
    assert!(book_payment(&test.app, id).await.is_err());
    assert_eq!(book_payment(&test.app, id).await.unwrap(), Payment::Paid);
    test.end().await;
}

#[tokio::test]
async fn who_may_not_buy() {
    let test = TestApp::start().await;
    let editor = test.actor(EDITOR).await;
    assert!(order_credits(&test.app, &editor, 1).await.is_err());
    let owner = test.actor(PUBLISHER).await;
    for quantity in [0, 1001] {
        assert!(order_credits(&test.app, &owner, quantity).await.is_err(), "{quantity}");
    }
    test.end().await;
}
