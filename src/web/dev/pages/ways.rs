//! The way to each page of the app, by the people it is for.

use anyhow::Context;

use crate::sample::{self, Login};

/// Some people, how they sign in to the demonstration, and their pages.
pub struct Audience {
    /// The key of what they are called.
    pub title: &'static str,
    /// The key of what a person is, and the login.
    pub logins: Vec<(&'static str, Login)>,
    /// Address without language, and the key of the text.
    pub ways: &'static [(&'static str, &'static str)],
}

/// Title; who signs in, as the sample data names them, with the key of the word; pages.
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static [(&'static str, &'static str)]);

const ALL: [Row; 5] = [
    (
        "dev-pages-for-all",
        &[],
        &[
            ("/", "layout-home"),
            ("/search", "layout-search"),
            ("/search?q=physical", "dev-pages-to-results"),
            ("/search?q=zzzzqqqq", "dev-pages-to-nothing"),
            ("/search/advanced", "search-way-advanced"),
            ("/search/expert", "search-way-expert"),
            ("/search/list?numbers=0028-0836+0028-0837+1476-4687", "search-list"),
            ("/map", "search-way-map"),
            ("/road", "search-way-road"),
            ("/keepers", "search-way-keepers"),
            ("/resource/ISSN/0028-0836", "dev-pages-to-record"),
            ("/resource/ISSN/1476-4687", "dev-pages-to-record-online"),
            ("/resource/ISSN-L/0028-0836", "dev-pages-to-media"),
            ("/resource/ISSN/0028-0836?view=marc", "record-marc"),
            ("/resource/ISSN/0028-0836?view=unimarc", "record-unimarc"),
            ("/resource/ISSN/0028-0836/report", "record-report"),
            ("/resource/ISSN/0031-899X", "dev-pages-to-record-split"),
            ("/resource/ISSN/1434-1948", "dev-pages-to-record-merger"),
            ("/resource/ISSN/9998-0029", "dev-pages-to-record-minimal"),
            ("/resource/ISSN/9998-0037", "dev-pages-to-record-ceased"),
            ("/resource/ISSN/9998-0045", "dev-pages-to-record-provisional"),
            ("/resource/ISSN/9998-0053", "dev-pages-to-record-cancelled"),
            ("/resource/ISSN/9998-0061", "dev-pages-to-record-suppressed"),
            ("/resource/ISSN/9998-010X", "dev-pages-to-record-unreported"),
            ("/resource/ISSN/9998-0118", "dev-pages-to-record-legacy"),
            ("/resource/ISSN/1024-9834", "dev-pages-to-record-arabic"),
            ("/resource/ISSN/0023-074X", "dev-pages-to-record-chinese"),
            ("/resource/ISSN/9998-007X", "dev-pages-to-record-long"),
            ("/resource/ISSN/9998-0088", "dev-pages-to-record-links"),
            ("/resource/ISSN/9998-0096", "dev-pages-to-record-holdings"),
            ("/requesting-issn", "layout-requesting"),
            ("/prices", "layout-prices"),
            ("/centres", "layout-centres"),
            ("/centres/luxembourg", "dev-pages-to-centre"),
            ("/help", "layout-help"),
            ("/help/guidelines", "dev-pages-to-guidelines"),
            ("/services", "layout-services"),
            ("/terms", "layout-terms"),
            ("/verify", "dev-pages-to-verify"),
        ],
    ),
    (
        "dev-pages-for-account",
        &[],
        &[
            ("/register", "dev-pages-to-register"),
            ("/login", "layout-sign-in"),
            ("/account/forgotten", "dev-pages-to-forgotten"),
            ("/dev/mail", "dev-mail-title"),
        ],
    ),
    (
        "dev-pages-for-publisher",
        &[("publisher", "role-owner")],
        &[
            ("/publisher", "layout-my-services"),
            ("/publisher/requests/new", "layout-new-request"),
            ("/publisher/resources", "layout-resources"),
            ("/publisher/messages", "layout-messages"),
            ("/publisher/credits", "layout-credits"),
            ("/publisher/invoices", "dev-pages-to-invoices"),
            ("/publisher/ledger", "dev-pages-to-ledger"),
            ("/account", "layout-my-account"),
        ],
    ),
    (
        "dev-pages-for-centre",
        &[("librarian", "post-librarian"), ("head", "post-head"), ("administrator", "post-administrator")],
        &[
            ("/desk", "layout-desk-requests"),
            ("/desk/organisations", "layout-desk-publishers"),
            ("/desk/messages", "layout-messages"),
            ("/desk/numbers", "dev-pages-to-numbers"),
            ("/desk/reports", "desk-reports-way"),
            ("/desk/records/0028-0836", "dev-pages-to-record"),
        ],
    ),
    (
        "dev-pages-for-subscriber",
        &[("reader", "dev-pages-subscriber")],
        &[
            ("/search", "layout-search"),
            ("/search/cart", "search-cart"),
            ("/search/saved", "search-saved"),
            ("/account", "layout-my-account"),
        ],
    ),
];

/// Everybody.
///
/// # Errors
/// When the sample data lacks one of the people.
pub fn audiences() -> anyhow::Result<Vec<Audience>> {
    let known = sample::logins()?;
    let find = |who: &str| known.iter().find(|login| login.who.starts_with(who)).cloned();
    ALL.into_iter()
        .map(|(title, people, ways)| {
            let logins = people.iter().map(|(who, key)| Some((*key, find(who)?))).collect::<Option<_>>();
            Ok(Audience { title, logins: logins.context("a sample login")?, ways })
        })
        .collect()
}
