//! Signing in and out.

use masthead::sample::PASSWORD;

use crate::kit::{LIBRARIAN, PUBLISHER, TestApp};

#[tokio::test]
async fn by_user_name_or_mail_and_out_again() {
    let test = TestApp::start().await;
    for (login, home) in
        [(PUBLISHER, "/en/publisher"), ("HENRI.sample", "/en/publisher"), (LIBRARIAN, "/en/desk")]
    {
        let mut browser = test.visitor();
        let page = browser.post("/en/login", &[("login", login), ("password", PASSWORD)]).await.expect(303);
        assert_eq!(browser.follow(page).await.expect(303).location(), home);
        browser.get("/en/account").await.expect(200);
        assert_eq!(browser.post("/en/logout", &[]).await.expect(303).location(), "/en/");
        assert_eq!(browser.get("/en/account").await.expect(303).location(), "/en/login?next=%2Faccount");
    }
    test.end().await;
}

#[tokio::test]
async fn unknown_and_wrong_get_the_same_answer() {
    let test = TestApp::start().await;
    let mut browser = test.visitor();
    let wrong = browser.post("/en/login", &[("login", PUBLISHER), ("password", "x")]).await.expect(422);
    let unknown = browser.post("/en/login", &[("login", "a@b.example"), ("password", "x")]).await.expect(422);
    assert_eq!(wrong.body.replace(PUBLISHER, ""), unknown.body.replace("a@b.example", ""));
    test.end().await;
}

#[tokio::test]
async fn one_goes_where_one_wished_but_never_elsewhere() {
    let test = TestApp::start().await;
    for (next, leads) in
        [("/publisher/ledger", "/en/publisher/ledger"), ("//evil.example", "/en/login"), ("", "/en/login")]
    {
        let fields = [("login", PUBLISHER), ("password", PASSWORD), ("next", next)];
        assert_eq!(test.visitor().post("/en/login", &fields).await.expect(303).location(), leads, "{next}");
    }
    test.end().await;
}
