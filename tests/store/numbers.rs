//! Numbers from a block: in order, each once, whoever asks at the same time.

use std::collections::BTreeSet;

use issn::record::Record;
use issn::{Issn, Marc};
use store::causes::{self, NewCause, Reason};
use store::{blocks, centres, records};

use crate::kit::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_at_once_get_sixty_four_numbers() {
    let test = TestApp::start().await;
    let centre = centres::international(&test.app.store).await.unwrap().id;
    let tasks = (0..64).map(|at| {
        let store = test.app.store.clone();
        tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            blocks::hold(&tx, centre).await.unwrap();
            let (issn, _) = blocks::take(&tx, centre).await.unwrap();
            // Every third decision is given up: its number comes again, and only once.
            if at % 3 == 0 {
                return None;
            }
            tx.commit().await.unwrap();
            Some(issn)
        })
    });
    let mut given = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        given.extend(task.await.unwrap());
    }
    let distinct: BTreeSet<Issn> = given.iter().copied().collect();
    assert_eq!((given.len(), distinct.len()), (42, 42));
    let expected: BTreeSet<Issn> = (0..42).filter_map(|n| Issn::from_serial(9_900_000 + n)).collect();
    assert_eq!(distinct, expected, "in order, without gaps");
    test.end().await;
}

#[tokio::test]
async fn an_imported_number_of_the_block_counts_as_used() {
    let test = TestApp::start().await;
    let store = &test.app.store;
    let centre = centres::international(store).await.unwrap().id;
    let imported = Issn::from_serial(9_900_000).unwrap();
    let marc = format!("00000nas a2200000 i 4500\u{1E}022  \u{1F}a{imported}\u{1E}24500\u{1F}aImported");
    let record = Record::read(Marc::unpack(&marc)).unwrap();
    let tx = store.begin().await.unwrap();
    let new = NewCause::of(Reason::Imported, "test");
    let cause = causes::add(&tx, new, test.app.clock.now()).await.unwrap();
    records::load(&tx, &[record], cause, test.app.clock.now()).await.unwrap();
    let (issn, block) = blocks::take(&tx, centre).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((issn.serial(), block.given), (9_900_001, 2));
    test.end().await;
}

#[tokio::test]
async fn a_full_block_is_followed_by_the_next() {
    let test = TestApp::start().await;
    let centre = centres::international(&test.app.store).await.unwrap().id;
    let tx = test.app.store.begin().await.unwrap();
    blocks::pass_over(&tx, 9900, 1000).await.unwrap();
    let (issn, block) = blocks::take(&tx, centre).await.unwrap();
    assert_eq!((issn.serial(), block.prefix), (9_901_000, 9901));
    drop(tx);
    test.end().await;
}
