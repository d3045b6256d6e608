//! Links in step: what files bring is answered by following the log, and the same file again is no change.

use issn::marc::Field;
use issn::{Issn, Marc, Record};
use store::causes::{self, NewCause, Reason};
use store::records::Loaded;
use store::{changes, records, settle, versions};

use crate::kit::TestApp;

fn number(at: u32) -> Issn {
    Issn::from_serial(1_700_000 + at).unwrap()
}

fn record(at: u32, links: &[(&str, char, u32)]) -> Record {
    let mut marc = Marc { leader: issn::marc::NEW_SERIAL_LEADER.to_owned(), fields: vec![] };
    marc.insert(Field::data("022", ['0', ' '], &[('a', &number(at).to_string())]));
    marc.insert(Field::data("222", [' ', '0'], &[('a', &format!("Title {at}"))]));
    for (tag, ind2, to) in links {
        marc.insert(Field::data(tag, ['0', *ind2], &[('x', &number(*to).to_string())]));
    }
    Record::read(marc).unwrap()
}

async fn load(test: &TestApp, batch: &[Record]) -> Loaded {
    let (tx, now) = (test.app.store.begin().await.unwrap(), test.app.clock.now());
    let cause = causes::add(&tx, NewCause::of(Reason::Imported, "a.mrc"), now).await.unwrap();
    let loaded = records::load(&tx, batch, cause, now).await.unwrap();
    tx.commit().await.unwrap();
    settle::catch_up(&test.app.store, now).await.unwrap();
    loaded
}

async fn links(test: &TestApp, at: u32) -> Vec<String> {
    let kept = records::find(&test.app.store, number(at)).await.unwrap();
    let told = |link: issn::record::Link| {
        format!("{} {} {}", link.tag, link.ind2, link.title.unwrap_or_else(|| "untitled".to_owned()))
    };
    kept.record.links.into_iter().map(told).collect()
}

#[tokio::test]
async fn a_file_that_came_again_is_no_change_though_links_were_added() {
    let test = TestApp::start().await;
    let batch = [record(1, &[]), record(2, &[("780", '0', 1), ("776", '8', 3)])];
    load(&test, &batch).await;
    assert_eq!(links(&test, 1).await, ["785 0 Title 2"]);
    // A number that comes later finds its answer waiting.
    load(&test, &[record(3, &[])]).await;
    assert_eq!(links(&test, 3).await, ["776 8 Title 2"]);
    let again = load(&test, &[batch[0].clone(), batch[1].clone(), record(3, &[])]).await;
    assert_eq!(again, Loaded { added: 0, changed: 0, unchanged: 3 });
    // What the register did is a version with the register as who; what it was before stays.
    let kept = records::find(&test.app.store, number(1)).await.unwrap();
    let told = causes::told(&test.app.store, &[kept.cause.unwrap()]).await.unwrap();
    let told = told.into_values().next().unwrap();
    assert_eq!((told.reason, told.user, told.who.as_str()), (Reason::Linked, None, ""));
    assert_eq!((kept.version, kept.received), (2, Some(1)));
    assert_eq!(versions::of(&test.app.store, number(1), 9).await.unwrap()[0].marc, batch[0].marc);
    test.end().await;
}

#[tokio::test]
async fn a_changed_file_keeps_the_answers_and_drops_those_that_are_gone() {
    let test = TestApp::start().await;
    load(&test, &[record(1, &[]), record(2, &[("780", '0', 1)])]).await;
    let mut other = record(1, &[]).marc;
    other.insert(Field::data("500", [' ', ' '], &[('a', "A note")]));
    assert_eq!(load(&test, &[Record::read(other).unwrap()]).await.changed, 1);
    assert_eq!(links(&test, 1).await, ["785 0 Title 2"]);
    assert_eq!(load(&test, &[record(2, &[])]).await.changed, 1);
    assert_eq!(links(&test, 1).await, [] as [&str; 0]);
    test.end().await;
}

/// Symmetric records cost no version, and the log comes to rest.
#[tokio::test]
async fn what_is_in_step_is_left_alone() {
    let test = TestApp::start().await;
    load(&test, &[record(1, &[("785", '0', 2)]), record(2, &[("780", '0', 1)])]).await;
    for at in [1, 2] {
        assert_eq!(records::find(&test.app.store, number(at)).await.unwrap().version, 1);
    }
    let latest = changes::latest(&test.app.store).await.unwrap();
    assert_eq!(changes::cursor(&test.app.store, "links").await.unwrap(), latest);
    assert_eq!(settle::catch_up(&test.app.store, test.app.clock.now()).await.unwrap(), 0);
    assert_eq!(changes::latest(&test.app.store).await.unwrap(), latest);
    test.end().await;
}

/// The sample's links are answered among themselves, or by the register; none is changed to and fro.
#[tokio::test]
async fn the_sample_comes_to_rest() {
    let test = TestApp::start().await;
    settle::catch_up(&test.app.store, test.app.clock.now()).await.unwrap();
    let latest = changes::latest(&test.app.store).await.unwrap();
    let tx = test.app.store.begin().await.unwrap();
    changes::set_cursor(&tx, "links", 0).await.unwrap();
    tx.commit().await.unwrap();
    settle::catch_up(&test.app.store, test.app.clock.now()).await.unwrap();
    assert_eq!(changes::latest(&test.app.store).await.unwrap(), latest);
    test.end().await;
}
