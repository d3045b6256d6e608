//! Every address of the desk, for every kind of person.

use issn::Medium;
use issn::evidence::Proof;
use issn::request::Source;
use masthead::actions::add_evidence::add_evidence;
use store::requests;

use crate::kit::*;

/// Who asks, in the order of the columns.
const PEOPLE: [(&str, &str); 8] = [
    ("visitor", ""),
    ("owner", PUBLISHER),
    ("viewer", VIEWER),
    ("librarian", LIBRARIAN),
    ("librarian of another centre", FAR_LIBRARIAN),
    ("head", HEAD),
    ("administrator", ADMINISTRATOR),
    ("subscriber", SUBSCRIBER),
];

/// Method and address, with the answer for each of [`PEOPLE`]. Forms are sent with nothing in them but an old
/// version, so that none changes anything: 400, 409 and 422 say that somebody was let in.
#[rustfmt::skip]
const TABLE: &[(&str, &str, [u16; 8])] = &[
    ("GET",  "/desk",                               [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk?state=decided&whose=mine",      [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk/messages",                      [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk/numbers",                       [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk/organisations",                 [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk/organisations/ORG",             [303, 403, 403, 200, 404, 200, 200, 403]),
    ("POST", "/desk/organisations/ORG/messages",    [303, 403, 403, 422, 404, 422, 422, 403]),
    ("GET",  "/desk/organisations/x",               [303, 403, 403, 404, 404, 404, 404, 403]),
    ("GET",  "/desk/records/0028-0836",             [303, 403, 403, 200, 200, 200, 200, 403]),
    ("GET",  "/desk/records/0000-0000",             [303, 403, 403, 404, 404, 404, 404, 403]),
    ("GET",  "/desk/records/0028-0836/withdraw",    [303, 403, 403, 200, 403, 200, 403, 403]),
    ("POST", "/desk/records/0028-0836/withdraw",    [303, 403, 403, 409, 403, 409, 403, 403]),
    ("GET",  "/desk/settings/visibility",           [303, 403, 403, 403, 403, 200, 403, 403]),
    ("POST", "/desk/settings/visibility",           [303, 403, 403, 403, 403, 422, 403, 403]),
    ("GET",  "/desk/requests/ID",                   [303, 403, 403, 200, 404, 200, 200, 403]),
    ("GET",  "/desk/requests/DRAFT",                [303, 403, 403, 404, 404, 404, 404, 403]),
    ("GET",  "/desk/requests/99999",                [303, 403, 403, 404, 404, 404, 404, 403]),
    ("GET",  "/desk/requests/ID/evidence/FILE",     [303, 403, 403, 200, 404, 200, 200, 403]),
    ("GET",  "/desk/requests/ID/evidence/99999",    [303, 403, 403, 404, 404, 404, 404, 403]),
    ("POST", "/desk/requests/ID/messages",          [303, 403, 403, 422, 404, 422, 422, 403]),
    ("POST", "/desk/requests/ID/take",              [303, 403, 403, 400, 404, 400, 403, 403]),
    ("GET",  "/desk/requests/ID/process",           [303, 403, 403, 200, 404, 200, 403, 403]),
    ("POST", "/desk/requests/ID/process",           [303, 403, 403, 422, 404, 422, 403, 403]),
    ("GET",  "/desk/requests/ID/assign-ahead",      [303, 403, 403, 200, 404, 200, 403, 403]),
    ("POST", "/desk/requests/ID/assign-ahead",      [303, 403, 403, 422, 404, 422, 403, 403]),
    ("GET",  "/desk/requests/ID/confirm",           [303, 403, 403, 409, 404, 409, 403, 403]),
    ("POST", "/desk/requests/ID/confirm",           [303, 403, 403, 409, 404, 409, 403, 403]),
    ("GET",  "/desk/requests/ID/return",            [303, 403, 403, 200, 404, 200, 403, 403]),
    ("POST", "/desk/requests/ID/return",            [303, 403, 403, 409, 404, 409, 403, 403]),
    ("GET",  "/desk/requests/ID/hold",              [303, 403, 403, 200, 404, 200, 403, 403]),
    ("POST", "/desk/requests/ID/hold",              [303, 403, 403, 409, 404, 409, 403, 403]),
    ("GET",  "/desk/requests/ID/resume",            [303, 403, 403, 409, 404, 409, 403, 403]),
    ("POST", "/desk/requests/ID/resume",            [303, 403, 403, 409, 404, 409, 403, 403]),
    ("GET",  "/desk/requests/ID/reject",            [303, 403, 403, 200, 404, 200, 403, 403]),
    ("POST", "/desk/requests/ID/reject",            [303, 403, 403, 422, 404, 422, 403, 403]),
    ("GET",  "/desk/requests/DRAFT/process",        [303, 403, 403, 404, 404, 404, 404, 403]),
];

#[tokio::test]
async fn who_may_do_what() {
    let test = TestApp::start().await;
    let (id, file) = with_file(&test).await;
    let draft = test.draft(PUBLISHER, "Not sent", &[Medium::Online]).await;
    let row = requests::find(&test.app.store, id).await.unwrap();
    let organisation = row.request.organisation;
    let mut wrong = Vec::new();
    for (column, (who, email)) in PEOPLE.into_iter().enumerate() {
        let mut browser = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
        for (method, address, expected) in TABLE {
            let path = address.replace("ID", &id.to_string()).replace("DRAFT", &draft.to_string());
            let path = path.replace("FILE", &file.to_string()).replace("ORG", &organisation.to_string());
            let path = format!("/en{path}");
            let page = match *method {
                "GET" => browser.get(&path).await,
                _ => browser.post(&path, &[("seen", "0")]).await,
            };
            if page.status.as_u16() != expected[column] || page.body.contains('⟦') {
                wrong.push(format!("{method} {address} as {who}: {} for {}", page.status, expected[column]));
            }
            if page.status == 303 {
                assert!(page.location().starts_with("/en/login?next=%2Fdesk"), "{}", page.location());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let after = requests::find(&test.app.store, id).await.unwrap();
    assert_eq!(after.request.version, row.request.version, "nothing was changed");
    test.end().await;
}

/// A request that was sent with a picture, and the number of the picture.
async fn with_file(test: &TestApp) -> (i64, i64) {
    let id = test.draft(PUBLISHER, "Annals of permissions", &[Medium::Print]).await;
    test.app.blobs.put("evidence/cover", b"\x89PNG\r\n\x1a\n".to_vec()).await.unwrap();
    let source = Source::File {
        name: "cover.png".into(),
        bytes: 8,
        key: "evidence/cover".into(),
        media_type: "image/png".into(),
    };
    let actor = test.actor(PUBLISHER).await;
    add_evidence(&test.app, &actor, id, Proof::PrintPages, source).await.unwrap();
    test.step(PUBLISHER, id, issn::request::Step::Send).await.unwrap();
    let row = requests::find(&test.app.store, id).await.unwrap();
    let is_file = |source: &Source| matches!(source, Source::File { .. });
    let file = row.request.evidence.iter().find(|evidence| is_file(&evidence.source)).unwrap().id;
    (id, file)
}

#[tokio::test]
async fn pictures_are_shown_and_other_files_are_saved() {
    let test = TestApp::start().await;
    let (id, file) = with_file(&test).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let page = librarian.get(&format!("/en/desk/requests/{id}/evidence/{file}")).await.expect(200);
    assert_eq!(page.bytes, b"\x89PNG\r\n\x1a\n");
    assert!(page.headers["content-disposition"].to_str().unwrap().starts_with("inline;"));
    librarian
        .get(&format!("/en/desk/requests/{id}"))
        .await
        .expect(200)
        .shows(&format!("<img src=\"/en/desk/requests/{id}/evidence/{file}\""));
    let other = test.draft(PUBLISHER, "With a PDF", &[Medium::Print]).await;
    test.app.blobs.put("evidence/pages", b"%PDF-1.7".to_vec()).await.unwrap();
    let source = Source::File {
        name: "pages.pdf".into(),
        bytes: 8,
        key: "evidence/pages".into(),
        media_type: "application/pdf".into(),
    };
    let actor = test.actor(PUBLISHER).await;
    add_evidence(&test.app, &actor, other, Proof::Other, source).await.unwrap();
    test.step(PUBLISHER, other, issn::request::Step::Send).await.unwrap();
    let row = requests::find(&test.app.store, other).await.unwrap();
    let piece = row.request.evidence.last().unwrap().id;
    let page = librarian.get(&format!("/en/desk/requests/{other}/evidence/{piece}")).await.expect(200);
    assert!(page.headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
    // A piece of one case is not a piece of another.
    librarian.get(&format!("/en/desk/requests/{other}/evidence/{file}")).await.expect(404);
    test.end().await;
}
