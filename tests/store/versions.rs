//! What records were before, with who and why.

use issn::marc::Field;
use issn::{Issn, Record};
use store::causes::{self, Cause, NewCause, Reason};
use store::{Tx, records, versions};

use crate::kit::TestApp;

fn nature() -> Issn {
    Issn::parse("0028-0836").unwrap()
}

async fn retitled(test: &TestApp, title: &str) -> Record {
    let mut marc = records::find(&test.app.store, nature()).await.unwrap().record.marc;
    marc.fields.retain(|field| field.tag != "245");
    marc.insert(Field::data("245", ['0', '0'], &[('a', title)]));
    Record::read(marc).unwrap()
}

async fn cause(test: &TestApp, tx: &Tx, reason: Reason, note: &str) -> Cause {
    let by = NewCause { user: Some(1), who: "Alice Sample", centre: "0", ..NewCause::of(reason, note) };
    causes::add(tx, by, test.app.clock.now()).await.unwrap()
}

/// What the history holds: version, title, reason, note.
async fn history(test: &TestApp) -> Vec<(i64, String, Reason, String)> {
    let mut told = Vec::new();
    for version in versions::of(&test.app.store, nature(), 10).await.unwrap() {
        let why = causes::told(&test.app.store, &[version.cause.unwrap()]).await.unwrap();
        let why = why.into_values().next().unwrap();
        let title = version.marc.sub("245", 'a').unwrap_or_default().to_owned();
        told.push((version.version, title, why.reason, why.note));
    }
    told
}

#[tokio::test]
async fn a_first_load_writes_no_history() {
    let test = TestApp::start().await;
    assert_eq!(history(&test).await, []);
    test.end().await;
}

#[tokio::test]
async fn saved_and_loaded_again_what_was_stays() {
    let test = TestApp::start().await;
    let (first, second) = (retitled(&test, "One").await, retitled(&test, "Two").await);
    let before = records::find(&test.app.store, nature()).await.unwrap();
    let tx = test.app.store.begin().await.unwrap();
    let (by_hand, by_file) = (
        cause(&test, &tx, Reason::Corrected, "as told").await,
        cause(&test, &tx, Reason::Imported, "f.mrc").await,
    );
    let kept = store::records::Kept { record: first, ..before.clone() };
    records::save(&tx, &kept, by_hand, test.app.clock.now()).await.unwrap();
    records::load(&tx, std::slice::from_ref(&second), by_file, test.app.clock.now()).await.unwrap();
    // The same again is no change, and no version.
    let loaded = records::load(&tx, &[second], by_file, test.app.clock.now()).await.unwrap();
    assert_eq!((loaded.changed, loaded.unchanged), (0, 1));
    tx.commit().await.unwrap();
    let title = before.record.marc.sub("245", 'a').unwrap().to_owned();
    assert_eq!(
        history(&test).await,
        [
            (2, "One".to_owned(), Reason::Corrected, "as told".to_owned()),
            (1, title, Reason::Imported, "sample/serials.json".to_owned()),
        ]
    );
    let now = records::find(&test.app.store, nature()).await.unwrap();
    assert_eq!((now.version, now.cause), (3, Some(by_file)));
    let one = versions::find(&test.app.store, nature(), 2).await.unwrap();
    assert_eq!((one.cause, one.organisation), (Some(by_hand), before.organisation));
    test.end().await;
}

/// What a librarian decides is told with name, centre, request and words.
#[tokio::test]
async fn a_decision_tells_who_and_why() {
    let test = TestApp::start().await;
    let id = test.sent(crate::kit::PUBLISHER, "Annals of causes", &[issn::Medium::Online]).await;
    let issns = test.accept(crate::kit::LIBRARIAN, id, false).await;
    let kept = records::find(&test.app.store, issns[0]).await.unwrap();
    let told = causes::told(&test.app.store, &[kept.cause.unwrap()]).await.unwrap();
    let told = told.into_values().next().unwrap();
    let alice = test.user(crate::kit::LIBRARIAN).await;
    assert_eq!((told.user, told.who), (Some(alice.id), alice.person.full_name()));
    assert_eq!((told.reason, told.request, told.centre.as_str()), (Reason::Assigned, Some(id), "0"));
    test.end().await;
}
