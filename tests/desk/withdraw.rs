//! A number is withdrawn at the desk: foreseen, done, told to everybody, with who and why.

use issn::{Issn, Status};
use store::{causes, records};

use crate::kit::{FAR_LIBRARIAN, HEAD, LIBRARIAN, PUBLISHER, TestApp};

const PRINT: &str = "0028-0836";
const ONLINE: &str = "1476-4687";

async fn seen(test: &TestApp, issn: &str) -> records::Kept {
    records::find(&test.app.store, Issn::parse(issn).unwrap()).await.unwrap()
}

#[tokio::test]
async fn cancelled_in_favour_of_another() {
    let test = TestApp::start().await;
    test.work().await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/records/{ONLINE}/withdraw");
    librarian.get(&path).await.expect(200).shows("Withdraw this number");
    let version = seen(&test, ONLINE).await.version.to_string();
    let fields = [("seen", version.as_str()), ("how", "cancel"), ("by", PRINT), ("note", "Two for one")];
    // First it is told what will happen, and nothing has happened.
    let foreseen = librarian.post(&path, &fields).await.expect(200);
    foreseen.shows("This will happen").shows(PRINT);
    assert_eq!(seen(&test, ONLINE).await.record.status, Status::Register);
    let done: Vec<_> = fields.iter().copied().chain([("act", "do")]).collect();
    librarian.post(&path, &done).await.expect(303);
    let (own, by) = (seen(&test, ONLINE).await, seen(&test, PRINT).await);
    assert_eq!((own.record.status, own.record.replaced_by), (Status::Cancelled, Issn::parse(PRINT).ok()));
    assert_eq!(by.record.cancelled, [Issn::parse(ONLINE).unwrap()]);
    assert!(by.record.links.iter().all(|link| link.issn != Issn::parse(ONLINE).ok()), "the link went");
    let told = causes::told(&test.app.store, &[own.cause.unwrap()]).await.unwrap();
    let told = told.into_values().next().unwrap();
    let alice = test.user(LIBRARIAN).await;
    assert_eq!(
        (told.user, told.who, told.note.as_str()),
        (Some(alice.id), alice.person.full_name(), "Two for one")
    );
    // Everybody is led to the other number, and told no title.
    test.work().await;
    let mut visitor = test.visitor();
    visitor.get(&format!("/en/resource/ISSN/{ONLINE}")).await.expect(200).shows(PRINT);
    let data = visitor.get(&format!("/resource/ISSN/{ONLINE}.json")).await.expect(200);
    data.shows(PRINT).hides("Nature");
    let versions = visitor.get(&format!("/en/resource/ISSN/{ONLINE}/versions")).await.expect(200);
    versions.hides("Nature").hides("Two for one").hides(&alice.person.full_name());
    let versions = librarian.get(&format!("/en/resource/ISSN/{ONLINE}/versions")).await.expect(200);
    versions.shows("Two for one").shows(&alice.person.full_name()).shows("Cancelled in favour");
    // What is withdrawn stays so.
    let version = seen(&test, ONLINE).await.version.to_string();
    let again = [("seen", version.as_str()), ("how", "suppress"), ("note", "x"), ("act", "do")];
    librarian.post(&path, &again).await.expect(422).shows("does not allow it");
    test.end().await;
}

#[tokio::test]
async fn suppressed_is_gone() {
    let test = TestApp::start().await;
    let mut head = test.sign_in(HEAD).await;
    let path = format!("/en/desk/records/{PRINT}/withdraw");
    head.get(&path).await.expect(200);
    let version = seen(&test, PRINT).await.version.to_string();
    let fields = [("seen", version.as_str()), ("how", "suppress"), ("note", "Misleading"), ("act", "do")];
    head.post(&path, &fields).await.expect(303);
    test.visitor().get(&format!("/resource/ISSN/{PRINT}.json")).await.expect(410).hides("Nature");
    // The other medium stands for the title now, and says what stood for it before.
    let online = seen(&test, ONLINE).await.record;
    assert_eq!((online.issn_l.to_string().as_str(), online.marc.sub("022", 'm')), (ONLINE, Some(PRINT)));
    test.end().await;
}

#[tokio::test]
async fn refused_with_a_reason() {
    let test = TestApp::start().await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/records/{ONLINE}/withdraw");
    librarian.get(&path).await.expect(200);
    let version = seen(&test, ONLINE).await.version.to_string();
    for (by, says) in [
        ("", "Enter the number that replaces it"),
        ("0028-0837", "not an ISSN"),
        ("9999-9994", "not in the register"),
        (ONLINE, "cannot replace itself"),
    ] {
        let fields =
            [("seen", version.as_str()), ("how", "cancel"), ("by", by), ("note", "x"), ("act", "do")];
        librarian.post(&path, &fields).await.expect(422).shows(says);
    }
    let old = [("seen", "0"), ("how", "suppress"), ("note", "x"), ("act", "do")];
    assert_eq!(librarian.post(&path, &old).await.status.as_u16(), 409);
    assert_eq!(seen(&test, ONLINE).await.record.status, Status::Register);
    for email in [FAR_LIBRARIAN, PUBLISHER] {
        let mut other = test.sign_in(email).await;
        other.get(&path).await.expect(403);
    }
    test.end().await;
}
