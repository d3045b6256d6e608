//! My account.

use crate::kit::{PUBLISHER, SUBSCRIBER, TestApp};

#[tokio::test]
async fn language_and_mails() {
    let test = TestApp::start().await;
    let mut browser = test.sign_in(PUBLISHER).await;
    browser.get("/fr/account").await.expect(200).shows("henri.sample").shows(PUBLISHER);
    let saved = browser.post("/fr/account", &[("language", "en")]).await.expect(303);
    assert_eq!(saved.location(), "/en/account?saved=yes");
    browser.follow(saved).await.expect(200).shows("Saved.");
    let user = test.user(PUBLISHER).await;
    assert_eq!((user.language.as_str(), user.notify), ("en", false));
    browser.post("/en/account", &[("language", "ru")]).await.expect(422);
    test.sign_in(SUBSCRIBER).await.get("/en/account").await.expect(200).shows("Sample Library");
    test.end().await;
}
