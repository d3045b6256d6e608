//! Titles at the desk: proposals on the page of acceptance, with reasons and alternatives, and the tools.

use issn::Medium;
use issn::abbreviate::Row;
use store::{ltwa, records};

use crate::kit::*;

async fn load_list(test: &TestApp) {
    let rows = [
        ("annal-", "ann.", "mul"),
        ("desk-", "dsk.", "eng"),
        ("print", "n.a.", "eng"),
        ("review-", "rev.", "eng"),
    ];
    let rows = rows.map(|(word, short, languages)| Row::new(word, short, languages));
    let tx = test.app.store.begin().await.unwrap();
    ltwa::replace(&tx, &rows, "own.tsv").await.unwrap();
    tx.commit().await.unwrap();
}

fn seen(page: &Page) -> String {
    let rest = page.body.split_once("name=\"seen\" value=\"").expect("a form that knows its version").1;
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_abbreviation_is_proposed_and_kept() {
    let test = TestApp::start().await;
    load_list(&test).await;
    let id = test.sent(PUBLISHER, "Annals of the desk", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/process");
    let page = librarian.get(&path).await.expect(200);
    let version = seen(&page);
    page.shows("value=\"Ann. dsk.\"")
        .shows("Row of the list: annal- → ann. (mul)")
        .shows("with the publisher");
    // Another choice is taken without script: key title and abbreviation change, nothing is assigned.
    let form = [
        ("seen", version.as_str()),
        ("title-print", "x"),
        ("short-print", "y"),
        ("use-print", "Annals of the desk (Print)"),
    ];
    let page = librarian.post(&path, &form).await.expect(200);
    page.shows("value=\"Annals of the desk (Print)\"").shows("value=\"Ann. dsk. (Print)\"");
    // What is typed is kept.
    let form = [
        ("seen", version.as_str()),
        ("title-print", "Annals of the desk"),
        ("short-print", "Ann. of dsk. (Own)"),
    ];
    librarian.post(&path, &form).await.expect(303);
    let issn = store::requests::find(&test.app.store, id).await.unwrap().request.issns()[0];
    let marc = records::find(&test.app.store, issn).await.unwrap().record.marc;
    assert_eq!((marc.sub("210", 'a'), marc.sub("210", 'b')), (Some("Ann. of dsk."), Some("(Own)")));
    test.end().await;
}

#[tokio::test]
async fn an_abbreviation_left_out_is_proposed() {
    let test = TestApp::start().await;
    load_list(&test).await;
    let id = test.sent(PUBLISHER, "Desk review", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/process");
    let version = seen(&librarian.get(&path).await.expect(200));
    let form = [("seen", version.as_str()), ("title-print", "Desk review (Print)"), ("short-print", "")];
    librarian.post(&path, &form).await.expect(303);
    let issn = store::requests::find(&test.app.store, id).await.unwrap().request.issns()[0];
    let marc = records::find(&test.app.store, issn).await.unwrap().record.marc;
    assert_eq!((marc.sub("210", 'a'), marc.sub("210", 'b')), (Some("Dsk. rev."), Some("(Print)")));
    test.end().await;
}

#[tokio::test]
async fn a_title_that_is_taken_gets_a_qualifier() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Nature", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let page = librarian.get(&format!("/en/desk/requests/{id}/process")).await.expect(200);
    page.shows("another serial bears this title")
        .hides("name=\"title-print\" type=\"text\" value=\"Nature\"");
    test.end().await;
}

#[tokio::test]
async fn tools() {
    let test = TestApp::start().await;
    load_list(&test).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let page =
        librarian.get("/en/desk/tools/abbreviation?q=Annals+and+reviews+of+zzz+(Print)&language=eng").await;
    page.expect(200)
        .shows("Ann. rev. zzz (Print)")
        .shows("List loaded: own.tsv")
        .shows("No row of the list has it");
    let page =
        librarian.get("/en/desk/tools/title-change?before=Desk+review&after=Desk+journal&language=eng").await;
    page.expect(200).shows("Minor change").shows("kind of publication");
    librarian.get("/fr/desk/tools/abbreviation").await.expect(200).shows("Abréger un titre");
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher.get("/en/desk/tools/abbreviation").await.expect(403);
    publisher.get("/en/desk/tools/title-change").await.expect(403);
    test.end().await;
}

#[tokio::test]
async fn another_list_is_used_at_once() {
    let test = TestApp::start().await;
    load_list(&test).await;
    assert_eq!(test.app.ltwa().await.unwrap().len(), 4);
    let tx = test.app.store.begin().await.unwrap();
    ltwa::replace(&tx, &[Row::new("desk", "d.", "eng")], "other.tsv").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(test.app.ltwa().await.unwrap().len(), 1);
    test.end().await;
}
