//! Decisions as a librarian takes them: the page, the form, what follows, and what is refused.

use issn::Medium;
use issn::record::Status;
use issn::request::{Reason, State, StateName, Step};
use store::{ledger, records, requests};

use crate::kit::*;

/// The version that the form of a page carries.
fn seen(page: &Page) -> String {
    let rest = page.body.split_once("name=\"seen\" value=\"").expect("a form that knows its version").1;
    rest.split('"').next().unwrap().to_owned()
}

async fn state(test: &TestApp, id: i64) -> State {
    requests::find(&test.app.store, id).await.unwrap().request.state
}

async fn balance(test: &TestApp, id: i64) -> i64 {
    let organisation = requests::find(&test.app.store, id).await.unwrap().request.organisation;
    ledger::balance(&test.app.store, organisation).await.unwrap()
}

#[tokio::test]
async fn numbers_are_assigned_once() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals of the desk", &[Medium::Print, Medium::Online]).await;
    let (mut first, mut second) = (test.sign_in(LIBRARIAN).await, test.sign_in(SECOND_LIBRARIAN).await);
    let path = format!("/en/desk/requests/{id}/process");
    let page = first.get(&path).await.expect(200).shows("Annals of the desk (Print)").shows("9900");
    let other = second.get(&path).await.expect(200);
    let version = seen(&page);
    assert_eq!(version, seen(&other));
    let titles =
        [("title-print", "Annals of the desk (Print)"), ("title-online", "Annals of the desk (Online)")];
    let form = [("seen", version.as_str()), titles[0], titles[1], ("note", "Welcome")];
    let done = first.post(&path, &form).await.expect(303);
    assert_eq!(done.location(), format!("/en/desk/requests/{id}?done=assigned"));
    first.follow(done).await.expect(200).shows("ISSN assigned").shows("9900-0008").shows("9900-0016");
    // The other librarian is told who was faster, and so is a double click.
    second
        .post(&path, &form)
        .await
        .expect(409)
        .shows("Somebody was faster")
        .shows("9900-0008")
        .shows("Alice")
        // What was written is not lost.
        .shows("readonly")
        .shows("Welcome</textarea>");
    first
        .post(&path, &form)
        .await
        .expect(409)
        .shows("You have done this already")
        .shows("9900-0008")
        .hides("Somebody was faster")
        .hides("readonly");
    second.get(&path).await.expect(409).shows(&format!("/en/desk/requests/{id}\""));
    assert_eq!(state(&test, id).await.name(), StateName::Processed);
    let letters = test.letters(PUBLISHER).await;
    assert!(letters.last().unwrap().text.contains("9900-0008"), "{:?}", letters.last());
    first
        .get("/en/desk/records/9900-0008")
        .await
        .expect(200)
        .shows("Annals of the desk (Print)")
        .shows("245")
        .shows(&format!("<a href=\"/en/desk/requests/{id}\">Request {id}</a>"));
    // At another centre the request is named, and its page is not linked.
    let mut far = test.sign_in(FAR_LIBRARIAN).await;
    let page = far.get("/en/desk/records/9900-0008").await.expect(200);
    page.shows(&format!(">Request {id}</p>")).hides(&format!("requests/{id}\""));
    first.get("/en/desk/numbers").await.expect(200).shows("9900");
    test.end().await;
}

#[tokio::test]
async fn a_key_title_that_is_taken_is_said_at_its_field() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Nature", &[Medium::Online]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/process");
    // The register has serials of this title, so the proposal bears a qualifier.
    let page = librarian.get(&path).await.expect(200).shows("value=\"Nature (Monaco)\"");
    let version = seen(&page);
    let send =
        |title: &str| [("seen".to_owned(), version.clone()), ("title-online".to_owned(), title.to_owned())];
    for (title, said) in
        [("nature (LONDON)", "0028-0836"), ("", "Write a key title"), ("  ", "Write a key title")]
    {
        let form = send(title);
        let form: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = librarian.post(&path, &form).await.expect(422);
        page.shows(said).shows("href=\"#title-online\"");
    }
    assert_eq!(state(&test, id).await, State::Pending);
    test.end().await;
}

#[tokio::test]
async fn two_media_cannot_share_a_key_title() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Twice", &[Medium::Print, Medium::Online]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/process");
    let version = seen(&librarian.get(&path).await.expect(200));
    let form = [("seen", version.as_str()), ("title-print", "Twice"), ("title-online", "TWICE")];
    librarian.post(&path, &form).await.expect(422).shows("make the two differ");
    test.end().await;
}

#[tokio::test]
async fn what_is_missing_is_returned() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Incomplete", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/return");
    let version = seen(&librarian.get(&path).await.expect(200));
    librarian.post(&path, &[("seen", &version)]).await.expect(422).shows("Say what is missing");
    librarian.post(&path, &[("seen", &version), ("topic", "moon")]).await.expect(422);
    // A note alone ticks its topic.
    let form =
        [("seen", version.as_str()), ("topic", "title"), ("note-evidence", "The editorial page, please")];
    librarian.post(&path, &form).await.expect(303);
    let mut second = test.sign_in(SECOND_LIBRARIAN).await;
    let late = second.post(&path, &form).await.expect(409);
    late.shows("Somebody was faster").shows("The editorial page, please</textarea>");
    librarian.post(&path, &form).await.expect(409).shows("You have done this already").hides("readonly");
    let State::Incomplete { missing } = state(&test, id).await else { panic!("not returned") };
    let topics: Vec<(&str, &str)> = missing.iter().map(|own| (own.topic.code(), own.note.as_str())).collect();
    assert_eq!(topics, [("title", ""), ("evidence", "The editorial page, please")]);
    let letters = test.letters(PUBLISHER).await;
    assert!(letters.last().unwrap().text.contains("The editorial page, please"));
    librarian
        .get(&format!("/en/desk/requests/{id}"))
        .await
        .expect(200)
        .shows("The editorial page, please")
        .shows("Clock stopped since")
        .hides("/hold\"");
    test.end().await;
}

#[tokio::test]
async fn hold_and_resume() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Later", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/hold");
    let version = seen(&librarian.get(&path).await.expect(200));
    let on = |day, month, year| [("until-day", day), ("until-month", month), ("until-year", year)];
    for (date, said) in [(on("1", "1", "2020"), "future"), (on("31", "2", "2027"), "date that exists")] {
        let form = [&[("seen", version.as_str())][..], &date].concat();
        librarian.post(&path, &form).await.expect(422).shows(said);
    }
    librarian.post(&path, &[("seen", &version), ("note", "Send the first issue")]).await.expect(303);
    assert_eq!(state(&test, id).await, State::OnHold { until: None });
    test.wait_days(7);
    let path = format!("/en/desk/requests/{id}/resume");
    let page = librarian.get(&path).await.expect(200);
    let version = seen(&page);
    librarian.post(&path, &[("seen", &version)]).await.expect(303);
    assert_eq!(state(&test, id).await, State::Pending);
    test.end().await;
}

#[tokio::test]
async fn rejecting_says_what_becomes_of_the_credits() {
    let test = TestApp::start().await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    for (reason, back) in [(Reason::NotEligible, 1), (Reason::MisleadingInformation, 0)] {
        let id = test.sent(PUBLISHER, "Rejected", &[Medium::Online]).await;
        let before = balance(&test, id).await;
        let path = format!("/en/desk/requests/{id}/reject");
        let page =
            librarian.get(&path).await.expect(200).shows("1 credit goes back").shows("does not go back");
        let version = seen(&page);
        librarian.post(&path, &[("seen", &version)]).await.expect(422).shows("Choose a reason");
        let form = [("seen", version.as_str()), ("reason", "other")];
        librarian.post(&path, &form).await.expect(422).shows("in your own words");
        let form = [("seen", version.as_str()), ("reason", reason.code()), ("note", "See the guidelines")];
        librarian.post(&path, &form).await.expect(303);
        assert_eq!(state(&test, id).await, State::Rejected { reason });
        assert_eq!(balance(&test, id).await - before, back, "{reason:?}");
    }
    test.end().await;
}

#[tokio::test]
async fn a_provisional_number_is_confirmed_with_proof() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Soon", &[Medium::Print]).await;
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let path = format!("/en/desk/requests/{id}/assign-ahead");
    let version = seen(&librarian.get(&path).await.expect(200));
    librarian.post(&path, &[("seen", &version), ("title-print", "Soon")]).await.expect(303);
    let issn = "9900-0008".parse().unwrap();
    assert_eq!(records::find(&test.app.store, issn).await.unwrap().record.status, Status::Provisional);
    let path = format!("/en/desk/requests/{id}/confirm");
    let version = seen(&librarian.get(&path).await.expect(200).shows("9900-0008"));
    librarian.post(&path, &[("seen", &version)]).await.expect(422).shows("seen the proof");
    let done = librarian.post(&path, &[("seen", &version), ("proof", "yes")]).await.expect(303);
    assert!(done.location().ends_with("?done=confirmed"));
    assert_eq!(records::find(&test.app.store, issn).await.unwrap().record.status, Status::Register);
    test.end().await;
}

#[tokio::test]
async fn a_case_is_taken_up_by_one() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Taken", &[Medium::Online]).await;
    let (mut first, mut second) = (test.sign_in(LIBRARIAN).await, test.sign_in(SECOND_LIBRARIAN).await);
    let (case, path) = (format!("/en/desk/requests/{id}"), format!("/en/desk/requests/{id}/take"));
    let version = seen(&first.get(&case).await.expect(200).shows("Nobody has taken"));
    first.post(&path, &[("seen", &version), ("take", "yes")]).await.expect(303);
    second
        .post(&path, &[("seen", &version), ("take", "yes")])
        .await
        .expect(409)
        .shows("Somebody was faster")
        .shows("Alice");
    first
        .post(&path, &[("seen", &version), ("take", "yes")])
        .await
        .expect(409)
        .shows("You have done this already");
    second.get("/en/desk?whose=mine").await.expect(200).hides("Taken<span");
    first
        .get("/en/desk?whose=mine")
        .await
        .expect(200)
        .shows("Taken<span class=\"visually-hidden\"> – Online</span></a>");
    let version = seen(&first.get(&case).await.expect(200).shows("You have taken"));
    first.post(&path, &[("seen", &version), ("take", "no")]).await.expect(303);
    test.step(LIBRARIAN, id, Step::Reject(Reason::NotEligible)).await.unwrap();
    let version = requests::find(&test.app.store, id).await.unwrap().request.version.to_string();
    first.post(&path, &[("seen", &version), ("take", "yes")]).await.expect(409);
    test.end().await;
}
