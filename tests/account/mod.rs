//! Accounts and money: from the registration form to an account that is paid for.

mod money;
mod preferences;
mod registration;
mod sign_in;

use crate::kit::{Browser, TestApp};

/// The address of the person who registers in these tests.
pub const NEW: &str = "zoe@press.example";
/// A password strong enough.
pub const PASSWORD: &str = "lantern gravel mosaic 71";

/// The registration form as it is filled in.
pub const FORM: [(&str, &str); 12] = [
    ("name", "Presses d’essai"),
    ("name_original", "出版社"),
    ("other_name", "P. E."),
    ("other_name", "Test Press"),
    ("last_name", "Martin"),
    ("first_name", "Zoé"),
    ("address", "1 rue A\r\nBP 2"),
    ("postcode", "98000"),
    ("city", "Monaco"),
    ("country", "MC"),
    ("email", NEW),
    ("terms", "yes"),
];

/// The form with other answers in it.
pub fn form_with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FORM.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes.iter().copied()).collect()
}

/// The path of the one-time link in the latest mail to this address.
pub async fn link_for(test: &TestApp, to: &str) -> String {
    let letters = test.letters(to).await;
    let mail = &letters.last().expect("a mail").text;
    let link = mail.lines().find_map(|line| line.strip_prefix("http://masthead.test")).expect("a link");
    assert!(link.contains("/account/link/"), "{mail}");
    link.to_owned()
}

/// Registers, uses the link and sets a password: the fee is due.
pub async fn registered(test: &TestApp) -> Browser<'_> {
    let mut browser = test.visitor();
    browser.post("/en/register", &FORM).await.expect(303);
    let link = link_for(test, NEW).await;
    let opened = browser.post(&link, &[]).await.expect(303);
    let once = opened.location().split_once("once=").expect("a key").1.to_owned();
    browser.follow(opened).await.expect(200).shows("zoe.martin");
    let set = browser.post("/en/account/password", &[("once", &once), ("new", PASSWORD)]).await.expect(303);
    assert_eq!(set.location(), "/en/publisher/fee");
    browser.follow(set).await.expect(200);
    browser
}
