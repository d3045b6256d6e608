//! What those who sign in keep: the cart, searches with a name, their feeds.

use axum::http::{Method, header};

use crate::kit::{EDITOR, OTHER_PUBLISHER, PUBLISHER, SUBSCRIBER, Shelved, TestApp};

#[tokio::test]
async fn a_cart_is_filled_and_emptied() {
    let test = TestApp::start().await;
    test.work().await;
    let mut own = test.sign_in(PUBLISHER).await;
    own.get("/en/search/cart").await.expect(200).shows("Your cart is empty");
    let page = own
        .post("/en/search/cart", &[("issn", "0028-0836"), ("issn", "0036-8075"), ("issn", "0028-0836")])
        .await;
    own.follow(page).await.expect(200).shows("0028-0836").shows("0036-8075").shows("2 serials");
    let file = own.get("/en/search/cart/export?format=csv").await.expect(200);
    assert_eq!(file.body.lines().count(), 3, "{}", file.body);
    test.sign_in(OTHER_PUBLISHER).await.get("/en/search/cart").await.expect(200).hides("0028-0836");
    own.post("/en/search/cart", &[("act", "take"), ("issn", "0028-0836")]).await.expect(303);
    own.get("/en/search/cart").await.expect(200).hides("0028-0836").shows("0036-8075");
    own.post("/en/search/cart", &[("act", "clear")]).await.expect(303);
    own.get("/en/search/cart").await.expect(200).shows("Your cart is empty");
    own.post("/en/search/cart", &[]).await.expect(422).shows("You chose no serial");
    let visitor = test.visitor().get("/en/search/cart").await;
    assert_eq!(visitor.location(), "/en/login?next=%2Fsearch%2Fcart");
    test.end().await;
}

#[tokio::test]
async fn a_cart_has_an_end() {
    let test = TestApp::start().await;
    let user = test.user(PUBLISHER).await.id;
    let numbers: Vec<issn::Issn> = (9_950_000..9_951_001).filter_map(issn::Issn::from_serial).collect();
    let left_out = masthead::actions::fill_cart::put(&test.app, user, &numbers).await.unwrap();
    assert_eq!(left_out, 1);
    assert_eq!(store::cart::count(&test.app.store, user).await.unwrap(), store::cart::MOST);
    assert_eq!(masthead::actions::fill_cart::put(&test.app, user, &numbers[..5]).await.unwrap(), 0);
    test.end().await;
}

/// The address of the first feed on a page, without the host.
fn feed(body: &str) -> String {
    let rest = body.split("http://masthead.test/feeds/search/").nth(1).expect("a feed");
    format!("/feeds/search/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn a_search_is_kept_renamed_and_forgotten() {
    let test = TestApp::start().await;
    test.work().await;
    let mut own = test.sign_in(PUBLISHER).await;
    own.get("/en/search/saved").await.expect(200).shows("You have saved no search yet");
    let path = "/search?q=nature&in=title";
    own.post("/en/search/saved", &[("name", " "), ("path", path)])
        .await
        .expect(422)
        .shows("Give the search a name");
    own.post("/en/search/saved", &[("name", "x"), ("path", "https://evil.example")]).await.expect(422);
    own.post("/en/search/saved", &[("name", "x"), ("path", "/publisher?q=a")]).await.expect(422);
    own.post("/en/search/saved", &[("name", "My nature"), ("path", path)]).await.expect(303);
    let list = own
        .get("/en/search/saved")
        .await
        .expect(200)
        .shows("My nature")
        .shows("/en/search?q=nature&#38;in=title");
    let first = feed(&list.body);
    let id = store::searches::of_user(&test.app.store, test.user(PUBLISHER).await.id).await.unwrap()[0].id;
    let one = format!("/en/search/saved/{id}");
    for email in [EDITOR, OTHER_PUBLISHER] {
        let mut other = test.sign_in(email).await;
        other.get(&one).await.expect(404);
        other.post(&one, &[("act", "forget")]).await.expect(404);
        other.post(&one, &[("name", "stolen")]).await.expect(404);
    }
    own.get(&one).await.expect(200).shows("My nature");
    own.post(&one, &[("name", "Nature and more")]).await.expect(303);
    own.post(&one, &[("act", "renew")]).await.expect(303);
    let list = own.get("/en/search/saved").await.expect(200).shows("Nature and more");
    let second = feed(&list.body);
    assert_ne!(first, second);
    test.visitor().get(&first).await.expect(404);
    test.visitor().get(&second).await.expect(200).shows("Nature and more");
    own.post(&one, &[("act", "forget")]).await.expect(303);
    test.visitor().get(&second).await.expect(404);
    test.end().await;
}

#[tokio::test]
async fn a_feed_tells_what_is_new() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let path = "/feeds/search?q=phares&in=title";
    let empty = visitor.get_as(path, "application/atom+xml").await.expect(200);
    assert_eq!(empty.headers[header::CONTENT_TYPE], "application/atom+xml; charset=utf-8");
    assert!(!empty.headers.contains_key(header::SET_COOKIE));
    let tag = empty.headers[header::ETAG].clone();
    test.shelve(vec![Shelved::new(9_955_051, "Revue des phares & <balises>")]).await;
    let full = visitor.get_as(path, "application/atom+xml").await.expect(200);
    let full = full
        .shows("<title>Revue des phares &#38; &#60;balises&#62;</title>")
        .shows("<id>urn:ISSN:9955-0512</id>")
        .shows("<updated>2026-11-23T09:00:00Z</updated>");
    assert_ne!(full.headers[header::ETAG], tag);
    let again = visitor
        .ask(Method::GET, path, &[("if-none-match", full.headers[header::ETAG].to_str().unwrap())])
        .await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    test.end().await;
}

#[tokio::test]
async fn a_feed_shows_what_its_owner_sees() {
    let test = TestApp::start().await;
    let secret = Shelved::new(9_955_061, "Told to all").with("260", [' ', ' '], &[('b', "Hidden press,")]);
    test.shelve(vec![secret]).await;
    let path = "/search/advanced?f1=publisher&t1=hidden";
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    subscriber.post("/en/search/saved", &[("name", "hidden"), ("path", path)]).await.expect(303);
    let of_subscriber = feed(&subscriber.get("/en/search/saved").await.body);
    test.visitor().get(&of_subscriber).await.expect(200).shows("Told to all").hides("Hidden press");
    // The same search of somebody who does not see publishers finds nothing out.
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher.post("/en/search/saved", &[("name", "hidden"), ("path", path)]).await.expect(303);
    let of_publisher = feed(&publisher.get("/en/search/saved").await.body);
    test.visitor().get(&of_publisher).await.expect(422).hides("Told to all");
    test.visitor().get("/feeds/search?publisher=Hidden+press").await.expect(200).hides("Hidden press");
    test.end().await;
}
