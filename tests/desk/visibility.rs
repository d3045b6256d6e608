//! What everyone sees is chosen by the head of the agency alone.

use crate::kit::{ADMINISTRATOR, FAR_LIBRARIAN, HEAD, LIBRARIAN, PUBLISHER, TestApp};

const PATH: &str = "/en/desk/settings/visibility";

#[tokio::test]
async fn the_head_chooses_and_it_holds_at_once() {
    let test = TestApp::start().await;
    let nature = "/en/resource/ISSN/0028-0836";
    test.visitor().get(nature).await.expect(200).hides("Nature Portfolio");
    let mut head = test.sign_in(HEAD).await;
    head.get(PATH).await.expect(200).shows("Essential data");
    head.post(PATH, &[]).await.expect(422).shows("Choose what visitors see");
    let done = head.post(PATH, &[("visitors", "open")]).await.expect(303);
    head.follow(done).await.expect(200).shows("Saved").shows(&test.user(HEAD).await.person.full_name());
    test.visitor().get(nature).await.expect(200).shows("Nature Portfolio");
    head.post(PATH, &[("visitors", "essential")]).await.expect(303);
    test.visitor().get(nature).await.expect(200).hides("Nature Portfolio");
    test.end().await;
}

#[tokio::test]
async fn nobody_else_does() {
    let test = TestApp::start().await;
    for email in [LIBRARIAN, FAR_LIBRARIAN, ADMINISTRATOR, PUBLISHER] {
        let mut other = test.sign_in(email).await;
        other.get(PATH).await.expect(403);
        other.get("/en/account").await;
        assert_eq!(other.post(PATH, &[("visitors", "open")]).await.status.as_u16(), 403, "{email}");
    }
    assert_eq!(test.visitor().get(PATH).await.status.as_u16(), 303);
    test.end().await;
}
