//! Nothing leaves the register that may not: each way out, for each viewer, in both modes.

use issn::visible::Openness;

use crate::kit::leaks::{CLOSED, FILTERS, HIDDEN, OUTSIDERS, Secrets};
use crate::kit::{LIBRARIAN, SUBSCRIBER, TestApp};

/// The word in any case, and as addresses write it.
fn tells(body: &[u8], secret: &str) -> bool {
    String::from_utf8_lossy(body).to_lowercase().contains(&secret.to_lowercase())
}

/// Of each address: what it tells of the word to this person.
async fn telling(test: &TestApp, email: &str, ways: &[String], secret: &str) -> Vec<String> {
    let mut browser = test.somebody(email).await;
    let mut told = Vec::new();
    for way in ways {
        let page = browser.get(way).await;
        assert!(page.status.as_u16() < 500, "{way}: {}", page.status);
        if tells(&page.bytes, secret) {
            told.push(way.clone());
        }
    }
    told
}

#[tokio::test]
async fn closed_fields_leave_by_no_way() {
    let test = TestApp::start().await;
    let secrets = test.secrets().await;
    let ways = Secrets::shown(secrets.closed);
    for email in OUTSIDERS {
        assert_eq!(telling(&test, email, &ways, CLOSED).await, [""; 0], "{email:?}");
        // The record itself is found by what is released.
        let number = secrets.closed.to_string();
        let found = telling(&test, email, &["/en/search?q=Leaky".to_owned()], &number).await;
        assert_eq!(found.len(), 1, "{email:?}");
        assert_eq!(telling(&test, email, &Secrets::sought(CLOSED), &number).await, [""; 0], "{email:?}");
        assert_eq!(told_apart(&test, email, &number).await, [""; 0], "{email:?}");
    }
    // There is something to leak: a subscriber sees it on the page, in data and by searching.
    let told = telling(&test, SUBSCRIBER, &ways, CLOSED).await;
    assert!(told.len() > 10, "{told:?}");
    let found = telling(&test, SUBSCRIBER, &Secrets::sought(CLOSED), &secrets.closed.to_string()).await;
    assert!(!found.is_empty(), "{found:?}");
    assert_eq!(told_apart(&test, SUBSCRIBER, &secrets.closed.to_string()).await.len(), FILTERS.len());
    test.end().await;
}

/// The filters on closed fields that lead to the record by the right value alone.
async fn told_apart(test: &TestApp, email: &str, number: &str) -> Vec<&'static str> {
    let mut apart = Vec::new();
    for &(right, wrong) in FILTERS {
        let of = |way: &str| vec![way.to_owned()];
        let (found, not) =
            (telling(test, email, &of(right), number).await, telling(test, email, &of(wrong), number).await);
        if found.len() != not.len() {
            apart.push(right);
        }
    }
    apart
}

#[tokio::test]
async fn an_open_agency_shows_confirmed_records_and_no_others() {
    let test = TestApp::start().await;
    let secrets = test.secrets().await;
    test.show_visitors(Openness::Open).await;
    for email in OUTSIDERS {
        let told = telling(&test, email, &Secrets::shown(secrets.closed), CLOSED).await;
        assert!(told.len() > 10, "{email:?} {told:?}");
        hides_all(&test, email, &secrets).await;
    }
    test.end().await;
}

#[tokio::test]
async fn provisional_and_withdrawn_records_tell_no_title() {
    let test = TestApp::start().await;
    let secrets = test.secrets().await;
    for email in OUTSIDERS.into_iter().chain([SUBSCRIBER]) {
        hides_all(&test, email, &secrets).await;
    }
    let way = format!("/en/desk/records/{}", secrets.hidden[0]);
    assert_eq!(telling(&test, LIBRARIAN, &[way], HIDDEN).await.len(), 1, "there is something to leak");
    test.end().await;
}

async fn hides_all(test: &TestApp, email: &str, secrets: &Secrets) {
    for issn in &secrets.hidden {
        assert_eq!(telling(test, email, &Secrets::shown(*issn), HIDDEN).await, [""; 0], "{email:?}");
        let found = telling(test, email, &Secrets::sought(HIDDEN), &issn.to_string()).await;
        assert_eq!(found, [""; 0], "{email:?} finds {issn}");
    }
}

/// Who noted what with a change is for staff alone.
#[tokio::test]
async fn notes_of_versions_are_for_staff() {
    let test = TestApp::start().await;
    let secrets = test.secrets().await;
    let way = [format!("/en/resource/ISSN/{}/versions", secrets.hidden[0])];
    assert_eq!(telling(&test, SUBSCRIBER, &way, CLOSED).await, [""; 0]);
    assert_eq!(telling(&test, LIBRARIAN, &way, CLOSED).await.len(), 1);
    test.end().await;
}
