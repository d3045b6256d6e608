//! A request from the first question to the end, and who sees it.

use issn::Medium;
use issn::request::{Missing, State, Step, Topic};
use store::requests;

use crate::kit::*;

const PDF: &[u8] = b"%PDF-1.7\nsample";

/// The version that the form of a page carries.
fn version(page: &Page) -> String {
    let rest = page.body.split_once("name=\"version\" value=\"").expect("a form that knows its version").1;
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn from_question_to_question_to_the_librarian() {
    let test = TestApp::start().await;
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher.get("/en/publisher/requests/new").await.expect(200).shows("5 credits");
    let start = publisher.post("/en/publisher/requests/new", &[]).await.expect(303);
    let at = start.location().strip_suffix("/nature").expect("the first question").to_owned();
    let page = |name: &str| format!("{at}/{name}");
    publisher.get(&page("check")).await.expect(200).shows("Give the title.").shows("Before you can send it");
    publisher.post(&page("nature"), &[("nature", "journal")]).await.expect(303);
    publisher.post(&page("title"), &[("title", "Acta <b>Exemplaria</b>")]).await.expect(303);
    let media = [("media", "print"), ("media", "online"), ("other_medium", "1234-5678")];
    publisher.post(&page("media"), &media).await.expect(422).shows("This is not an ISSN").shows("1234-5678");
    publisher.post(&page("media"), &media[..2]).await.expect(303);
    let mut dates = vec![("print-published", "yes"), ("print-first-day", "31"), ("print-first-month", "2")];
    dates.extend([("print-first-year", "2026"), ("online-published", "no")]);
    publisher
        .post(&page("dates"), &dates)
        .await
        .expect(422)
        .shows("Print, Date of the first issue: Write a date");
    dates[1].1 = "1";
    let on = publisher.post(&page("dates"), &dates).await.expect(303);
    assert_eq!(on.location(), page("details"));
    let details = [("frequency", "q"), ("languages", "eng"), ("languages", "fre"), ("country", "MC")];
    publisher.post(&page("details"), &details).await.expect(303);
    publisher
        .upload(&page("evidence"), &[("proof", "print-pages")], ("file", "cover.gif", b"GIF89a"))
        .await
        .expect(422)
        .shows("cover.gif is not a JPEG, PNG or PDF file");
    publisher
        .upload(&page("evidence"), &[("proof", "print-pages")], ("file", "cover.pdf", PDF))
        .await
        .expect(303);
    let back = publisher.post(&page("history?back=check"), &[]).await.expect(303);
    assert_eq!(back.location(), page("check"));

    let check = publisher.get(&page("check")).await.expect(200).shows("Send without this version: Online");
    check.shows("Acta &#60;b&#62;").shows("cover.pdf").shows("Sending costs 1 credit.");
    publisher.post(&page("drop"), &[("medium", "online")]).await.expect(303);
    let check = publisher.get(&page("check")).await.expect(200).hides("Before you can send it");
    let sent = publisher.post(&page("send"), &[("version", &version(&check))]).await.expect(303);
    publisher.follow(sent).await.expect(200).shows("Request sent");
    publisher.post(&page("send"), &[("version", &version(&check))]).await.expect(422);
    publisher.get(&at).await.expect(200).shows("0 of 20 working days used").shows("Pending");
    publisher.get(&page("title")).await.expect(422).shows("cannot be edited now");
    let cancel =
        publisher.get(&page("cancel")).await.expect(200).shows("1 credit comes back to you at once.");
    publisher.post(&page("cancel"), &[("version", &version(&cancel))]).await.expect(303);
    publisher
        .get("/en/publisher")
        .await
        .expect(200)
        .shows("Cancelled")
        .shows("<span class=\"badge\">5</span>");
    test.end().await;
}

#[tokio::test]
async fn what_was_returned_is_mended_where_the_librarian_says() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals", &[Medium::Print]).await;
    let missing = vec![Missing { topic: Topic::Details, note: "Which town?".to_owned() }];
    test.step(LIBRARIAN, id, Step::Return(missing)).await.unwrap();
    let mut publisher = test.sign_in(PUBLISHER).await;
    let at = format!("/en/publisher/requests/{id}");
    let page =
        publisher.get(&at).await.expect(200).shows("Which town?").shows("Clock stopped, waiting for you");
    page.shows(&format!("{at}/details?back=check"));
    // Urgency is not given away with what was returned.
    publisher
        .post(&format!("{at}/contact"), &[("contact_email", "a@example.org"), ("urgent", "yes")])
        .await
        .expect(303);
    assert!(!requests::find(&test.app.store, id).await.unwrap().request.is_urgent());
    let check =
        publisher.get(&format!("{at}/check")).await.expect(200).shows("Sending it again costs nothing");
    publisher.post(&format!("{at}/send"), &[("version", &version(&check))]).await.expect(303);
    assert_eq!(requests::find(&test.app.store, id).await.unwrap().request.state, State::Pending);
    publisher.post(&format!("{at}/messages"), &[("body", "Now in Monaco.")]).await.expect(303);
    publisher.get(&at).await.expect(200).shows("Now in Monaco.");
    publisher.post(&format!("{at}/messages"), &[("body", " ")]).await.expect(422).shows("Write a message");
    test.end().await;
}

#[tokio::test]
async fn others_see_nothing_and_some_may_only_look() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "=Secret, annals", &[Medium::Print]).await;
    let at = format!("/en/publisher/requests/{id}");
    let piece = requests::find(&test.app.store, id).await.unwrap().request.evidence[0].id;
    let file = format!("{at}/evidence/{piece}");
    test.visitor().get(&at).await.expect(303);
    let mut other = test.sign_in(OTHER_PUBLISHER).await;
    for path in [&at, &format!("{at}/check"), &format!("{at}/cancel"), &file] {
        other.get(path).await.expect(404).hides("Secret");
    }
    other.post(&format!("{at}/messages"), &[("body", "x")]).await.expect(404);
    other.get("/en/publisher").await.expect(200).hides("Secret");
    let mut billing = test.sign_in(BILLING).await;
    billing.get(&at).await.expect(200).shows("Secret").hides("Cancel this request");
    billing.get("/en/publisher/requests/new").await.expect(403);
    billing.post(&format!("{at}/messages"), &[("body", "x")]).await.expect(403);
    let mut own = test.sign_in(PUBLISHER).await;
    let csv = own.get("/en/publisher/requests.csv?title=secret").await.expect(200);
    csv.shows("\u{feff}Request #").shows("\"'=Secret, annals\"");
    own.get("/en/publisher/requests.csv?title=other").await.expect(200).hides("Secret");
    for word in ["number", "login", "type", "existing", "urgent", "status", "issn", "title", "sent", "files"]
    {
        own.get(&format!("/en/publisher?sort=-{word}&size=10&page=1")).await.expect(200).shows("aria-sort");
    }
    for odd in ["?page=99999999999", "?sort=%00&id=x&status=none", "/requests/x", "/requests/1/nothing"] {
        let status = if odd.starts_with('?') { 200 } else { 404 };
        own.get(&format!("/en/publisher{odd}")).await.expect(status);
    }
    test.end().await;
}

#[tokio::test]
async fn what_is_short_of_credits_says_so_first() {
    let test = TestApp::start().await;
    for title in ["One", "Two", "Three", "Four", "Five"] {
        test.sent(PUBLISHER, title, &[Medium::Print]).await;
    }
    let id = test.draft(PUBLISHER, "One too many", &[Medium::Print]).await;
    let mut publisher = test.sign_in(PUBLISHER).await;
    let at = format!("/en/publisher/requests/{id}");
    let check = publisher.get(&format!("{at}/check")).await.expect(200).hides("error-summary");
    let refused = publisher.post(&format!("{at}/send"), &[("version", &version(&check))]).await.expect(422);
    let summary = refused.body.split_once("error-summary").expect("a summary").1.split_once("<h1").unwrap().0;
    assert!(summary.contains("You do not have enough ISSN credits"), "{summary}");
    assert!(summary.contains("href=\"/en/publisher/credits\""), "{summary}");
    // Whoever has bought some is led back to what waits.
    let pay = publisher.post("/en/publisher/credits/check", &[("quantity", "2")]).await.expect(303);
    let paid = publisher.post(pay.location(), &[("act", "pay")]).await.expect(303);
    let order = publisher.follow(paid).await.expect(200).shows("One too many").shows(&format!("{at}/check"));
    order.hides("Invoice Invoice");
    test.end().await;
}

#[tokio::test]
async fn what_was_on_hold_is_taken_up_again_by_its_publisher() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals", &[Medium::Print]).await;
    let at = format!("/en/publisher/requests/{id}");
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher.get(&at).await.expect(200).hides("/resume");
    publisher.get(&format!("{at}/resume")).await.expect(422);
    test.step(LIBRARIAN, id, Step::Hold(None)).await.unwrap();
    publisher.get(&at).await.expect(200).shows(&format!("{at}/resume"));
    let page = publisher.get(&format!("{at}/resume")).await.expect(200).shows("You have an answer by");
    let mut billing = test.sign_in(BILLING).await;
    billing.get(&at).await.expect(200).hides("/resume");
    billing.get(&format!("{at}/resume")).await.expect(403);
    test.sign_in(OTHER_PUBLISHER).await.get(&format!("{at}/resume")).await.expect(404);
    let fields = [("version", version(&page)), ("note", "It is out, see our shop.".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    publisher.post(&format!("{at}/resume"), &fields).await.expect(303);
    publisher.get(&at).await.expect(200).shows("Taken up again").shows("It is out, see our shop.");
    let request = requests::find(&test.app.store, id).await.unwrap().request;
    assert_eq!((request.state, request.stopped), (State::Pending, None));
    publisher.post(&format!("{at}/resume"), &fields).await.expect(422);
    test.end().await;
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_not_found() {
    let test = TestApp::start().await;
    let mut publisher = test.sign_in(PUBLISHER).await;
    for path in ["orders/x", "invoices/x", "orders/99999999999999999999", "requests/x", "resources/%FF"] {
        publisher.get(&format!("/en/publisher/{path}")).await.expect(404).shows("Page not found");
    }
    let mut librarian = test.sign_in(LIBRARIAN).await;
    for path in
        ["requests/x", "requests/x/process", "requests/1/evidence/x", "records/%FF", "organisations/x"]
    {
        librarian.get(&format!("/en/desk/{path}")).await.expect(404).shows("Page not found");
    }
    test.end().await;
}
