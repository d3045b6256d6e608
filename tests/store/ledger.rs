//! Credits: a sum over bookings, each made once.

use store::ledger::{self, Account, NewBooking};
use store::users::Belongs;
use store::{StoreError, organisations};

use crate::kit::{PUBLISHER, TestApp};

fn booking(organisation: i64, credits: i64, key: &str) -> NewBooking {
    let (from, to) =
        if credits < 0 { (Account::Balance, Account::Requests) } else { (Account::Sales, Account::Balance) };
    let cause_key = key.to_owned();
    let credits = credits.abs();
    NewBooking {
        organisation,
        from,
        to,
        credits,
        cause: "credits",
        cause_key,
        request: None,
        order: None,
        user: None,
    }
}

async fn organisation(test: &TestApp) -> i64 {
    match test.user(PUBLISHER).await.belongs {
        Belongs::Organisation(id, _) => id,
        Belongs::Centre(..) => unreachable!(),
    }
}

#[tokio::test]
async fn the_balance_is_the_sum() {
    let test = TestApp::start().await;
    let (own, now) = (organisation(&test).await, test.app.clock.now());
    let begin = ledger::balance(&test.app.store, own).await.unwrap();
    let tx = test.app.store.begin().await.unwrap();
    ledger::book(&tx, booking(own, 4, "a"), now).await.unwrap();
    ledger::book(&tx, booking(own, -1, "b"), now).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ledger::balance(&test.app.store, own).await.unwrap(), begin + 3);
    let changes: Vec<i64> =
        ledger::list(&test.app.store, own, 2).await.unwrap().iter().map(|booking| booking.change).collect();
    assert_eq!(changes, [-1, 4]);
    test.end().await;
}

#[tokio::test]
async fn a_cause_is_booked_once() {
    let test = TestApp::start().await;
    let (own, now) = (organisation(&test).await, test.app.clock.now());
    let tx = test.app.store.begin().await.unwrap();
    ledger::book(&tx, booking(own, 1, "order 1"), now).await.unwrap();
    tx.commit().await.unwrap();
    let tx = test.app.store.begin().await.unwrap();
    let again = ledger::book(&tx, booking(own, 1, "order 1"), now).await;
    assert!(matches!(again, Err(StoreError::Taken)));
    drop(tx);
    test.end().await;
}

/// Eight who see a balance of enough credits for one each, at once: as many succeed as there are credits.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_credit_is_spent_once() {
    let test = TestApp::start().await;
    let own = organisation(&test).await;
    let begin = ledger::balance(&test.app.store, own).await.unwrap();
    let tasks = (0..8).map(|at| {
        let (store, now) = (test.app.store.clone(), test.app.clock.now());
        tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            organisations::hold(&tx, own).await.unwrap();
            if ledger::balance(&tx, own).await.unwrap() < 1 {
                return 0;
            }
            ledger::book(&tx, booking(own, -1, &format!("spent {at}")), now).await.unwrap();
            tx.commit().await.unwrap();
            1
        })
    });
    let mut spent = 0;
    for task in tasks.collect::<Vec<_>>() {
        spent += task.await.unwrap();
    }
    assert_eq!((spent, ledger::balance(&test.app.store, own).await.unwrap()), (begin.min(8), 0));
    test.end().await;
}
