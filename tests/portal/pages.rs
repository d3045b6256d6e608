//! Every public page, in each complete language: it answers, says everything, and sets no cookie.

use axum::http::header;

use crate::kit::TestApp;

#[tokio::test]
async fn public_pages() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    for lang in ["en", "fr"] {
        for path in [
            "/",
            "/search",
            "/search?q=nature",
            "/search/advanced",
            "/search/advanced?t1=nature",
            "/search/expert",
            "/search/expert?query=title+%3D+nature",
            "/search/list",
            "/search/list?numbers=0028-0836",
            "/map",
            "/map?sort=name",
            "/road",
            "/keepers",
            "/keepers/list",
            "/requesting-issn",
            "/centres",
            "/centres/international",
            "/centres/luxembourg",
            "/centres/elsewhere/FR",
            "/prices",
            "/services",
            "/help",
            "/help/guidelines",
            "/help/title-change",
            "/resource/ISSN/0028-0836/barcode",
            "/terms",
            "/verify",
            "/register?country=KE",
            "/register?uia=A3375",
            "/login",
            "/account/forgotten",
            "/resource/ISSN/0028-0836",
            "/resource/ISSN/1476-4687",
        ] {
            let page = visitor.get(&format!("/{lang}{path}")).await.expect(200);
            assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{path}");
            assert!(!page.headers.contains_key(header::SET_COOKIE), "{path}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        }
    }
    test.end().await;
}

#[tokio::test]
async fn the_centre_finder_routes() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (asked, leads_to) in [
        ("country=KE", "/en/register?country=KE"),
        ("country=LU", "/en/register?country=LU"),
        ("country=FR", "/en/centres/elsewhere/FR"),
        ("uia=a3375", "/en/register?uia=A3375"),
    ] {
        let page = visitor.get(&format!("/en/requesting-issn?{asked}")).await;
        assert_eq!((page.status.as_u16(), page.location()), (303, leads_to), "{asked}");
    }
    visitor.get("/en/requesting-issn?uia=33A75").await.expect(422).shows("33A75");
    let form = visitor.get("/en/register?country=FR").await;
    assert_eq!(form.location(), "/en/centres/elsewhere/FR", "never the form where a centre is elsewhere");
    test.end().await;
}
