//! The router as a whole: addresses, errors, sessions, gates, forms.

use std::path::PathBuf;

use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::routing::{get as getting, post};
use issn::account::AccountState;
use issn::person::{Post, Role};
use store::Store;
use store::organisations::{self, NewOrganisation};
use store::users::{self, Belongs, NewUser, Person};
use tower::ServiceExt;

use super::kit::upload::{Allowance, Upload};
use super::kit::{Librarian, Member, MemberAny, Posted, Staff, session};
use super::*;
use crate::app::Ports;
use crate::config::Config;
use crate::ports::blobs::Blobs;
use crate::ports::chance::Chance;
use crate::ports::clock::Clock;
use crate::ports::high_water::HighWater;
use crate::ports::mail::{Mail, Message};
use crate::ports::pay::TestPay;

/// An app with nothing in it, whose store and index are gone with the test.
async fn app() -> (App, Folder) {
    let folder = Folder::new();
    let store = Store::open(&format!("sqlite://{}", folder.0.join("masthead.db").display())).await.unwrap();
    store.migrate().await.unwrap();
    let index = search::Index::open(&folder.0).unwrap();
    let ports = Ports {
        clock: Clock::frozen("2027-03-14T12:00:00Z".parse().unwrap()),
        chance: Chance::seeded(1),
        mail: Mail::memory(),
        blobs: Blobs::memory(),
        pay: Box::new(TestPay::in_file(&folder.0.join("pay.json")).unwrap()),
        high_water: HighWater::open(&folder.0.join("high-water.json")).unwrap(),
    };
    (App::new(Config { demo: true, ..Config::default() }, store, index, ports), folder)
}

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("masthead-web-{}", Chance::system().code(12)));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn get(app: &App, path: &str) -> (StatusCode, String, String) {
    let request = Request::builder().uri(path).header(header::ACCEPT_LANGUAGE, "fr");
    let response = crate::service(app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let location = response.headers().get(header::LOCATION);
    let location = location.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    assert!(response.headers().contains_key(header::CONTENT_SECURITY_POLICY), "{path}");
    assert!(!response.headers().contains_key(header::SET_COOKIE), "{path}");
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, location, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn addresses_lead_where_they_should() {
    let (app, _folder) = app().await;
    for (path, status, location) in [
        ("/nowhere?a=b", 303, "/fr/nowhere?a=b"),
        ("/fr/nowhere", 404, ""),
        ("/ar/search?q=x", 303, "/en/search?q=x"),
        ("/api/nothing", 404, ""),
        ("/static/css/base.css", 200, ""),
        ("/fr/static/css/base.css", 404, ""),
        ("/healthz", 200, ""),
        ("/readyz", 200, ""),
        ("/metrics", 200, ""),
        ("/dev/mail", 200, ""),
        ("/fr/dev/mail", 200, ""),
    ] {
        let (seen, led, _) = get(&app, path).await;
        assert_eq!((seen.as_u16(), led.as_str()), (status, location), "{path}");
    }
    let (_, _, page) = get(&app, "/fr/nowhere").await;
    assert!(page.contains("Page introuvable") && page.contains("<html lang=\"fr\""), "{page}");
    assert!(!page.contains('⟦'), "{page}");
}

#[tokio::test]
async fn the_mailbox_shows_what_was_sent() {
    let (app, _folder) = app().await;
    let message = Message {
        id: "letter-1".to_owned(),
        to: "ann@press.example".to_owned(),
        subject: "Your <link>".to_owned(),
        text: "Go to http://127.0.0.1:8080/en/x?a=1.".to_owned(),
        html: Some("<p>Go</p>".to_owned()),
        reply_to: None,
    };
    app.mail.send(&message).await.unwrap();
    let (_, _, list) = get(&app, "/dev/mail").await;
    assert!(list.contains("href=\"/dev/mail/letter-1\">Your &#60;link&#62;"), "{list}");
    let (_, _, mail) = get(&app, "/dev/mail/letter-1").await;
    assert!(mail.contains("<a href=\"http://127.0.0.1:8080/en/x?a=1\">"), "{mail}");
    assert!(!mail.contains('⟦'), "{mail}");
    assert_eq!(get(&app, "/dev/mail/letter-1/html").await.2, "<p>Go</p>");
    assert_eq!(get(&app, "/dev/mail/none").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused() {
    let (app, _folder) = app().await;
    let request = Request::post("/en/dev/mail").header("sec-fetch-site", "cross-site");
    let response = crate::service(app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let request = Request::post("/en/dev/mail").body(Body::empty()).unwrap();
    let response = crate::service(app).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
}

/// Pages that say who came in.
fn gated(app: &App) -> Router {
    let routes = Router::new()
        .route("/member", getting(async |member: Member| member.person_name()))
        .route("/any", getting(async |any: MemberAny| any.account.code()))
        .route("/staff", getting(async |staff: Staff| staff.post.code()))
        .route("/librarian", getting(async |librarian: Librarian| librarian.person_name()))
        .route("/panic", getting(panics))
        .route("/files", post(files))
        .route("/form", post(async |Posted(form): Posted| form.value("title").to_owned()));
    visited(app, routes).with_state(app.clone())
}

async fn panics() -> &'static str {
    panic!("a page of this test panics")
}

async fn files(State(app): State<App>, upload: Upload) -> Result<String, Fail> {
    let received = upload.receive(&app, Allowance { bytes: u64::MAX, files: 1 }).await?;
    Ok(format!("{:?}", received.files[0].outcome))
}

/// The cookie and the token of a person signed in.
async fn sign_in(app: &App, belongs: Belongs) -> (String, String) {
    let now = app.clock.now();
    let tx = app.store.begin().await.unwrap();
    let person = Person { title: String::new(), first_name: "Ann".to_owned(), last_name: "Lee".to_owned() };
    let new = NewUser {
        user_name: app.chance.code(8),
        email: format!("{}@press.example", app.chance.code(8)),
        password_hash: None,
        person,
        language: "fr".to_owned(),
        belongs,
        terms_at: None,
        consent: false,
    };
    let user = users::add(&tx, new, now).await.unwrap();
    let token = crate::actions::sign_in::open_session(app, &tx, user, now).await.unwrap();
    tx.commit().await.unwrap();
    let set = session::cookie(&app.config, &token).unwrap();
    let cookie = set.to_str().unwrap().split(';').next().unwrap().to_owned();
    let hash = crate::actions::token::hash(&token);
    let who = store::sessions::find(&app.store, &hash, now).await.unwrap().unwrap();
    (cookie, who.csrf)
}

async fn centre(app: &App) -> i64 {
    let tx = app.store.begin().await.unwrap();
    let id = store::centres::add(&tx, store::centres::Details::default(), app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn organisation(app: &App, centre: i64, state: AccountState) -> i64 {
    let tx = app.store.begin().await.unwrap();
    let details = organisations::Details { name: state.code().to_owned(), ..Default::default() };
    let new = NewOrganisation { centre, is_subscriber: false, state, details };
    let id = organisations::add(&tx, new, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn ask(app: &App, request: axum::http::request::Builder, body: &str) -> (u16, String) {
    let response = gated(app).oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    if let Some(location) = response.headers().get(header::LOCATION) {
        return (status, location.to_str().unwrap().to_owned());
    }
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn gates_let_in_whom_they_should() {
    let (app, _folder) = app().await;
    let centre = centre(&app).await;
    let mut people = vec![("visitor", String::new())];
    for (name, state) in [
        ("registered", AccountState::Registered),
        ("fee due", AccountState::FeeDue),
        ("active", AccountState::Active),
        ("blocked", AccountState::Blocked),
    ] {
        let organisation = organisation(&app, centre, state).await;
        people.push((name, sign_in(&app, Belongs::Organisation(organisation, Role::Viewer)).await.0));
    }
    for (name, post) in [("librarian", Post::Librarian), ("administrator", Post::Administrator)] {
        people.push((name, sign_in(&app, Belongs::Centre(centre, post)).await.0));
    }
    let login = |path: &str| format!("303 /en/login?next=%2F{path}");
    let mut seen = Vec::new();
    for (name, cookie) in &people {
        for path in ["member", "any", "staff", "librarian"] {
            let request = Request::get(format!("/{path}")).header(header::COOKIE, cookie);
            let (status, said) = ask(&app, request, "").await;
            let shown = if status < 400 { format!("{status} {said}") } else { status.to_string() };
            if shown != "403" {
                seen.push((*name, path, shown));
            }
        }
    }
    let expected = [
        ("visitor", "member", login("member")),
        ("visitor", "any", login("any")),
        ("visitor", "staff", login("staff")),
        ("visitor", "librarian", login("librarian")),
        ("fee due", "member", "303 /fr/publisher/fee".to_owned()),
        ("fee due", "any", "200 feedue".to_owned()),
        ("active", "member", "200 Ann Lee".to_owned()),
        ("active", "any", "200 active".to_owned()),
        ("librarian", "staff", "200 librarian".to_owned()),
        ("librarian", "librarian", "200 Ann Lee".to_owned()),
        ("administrator", "staff", "200 administrator".to_owned()),
    ];
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn a_form_needs_the_token_of_its_session() {
    let (app, _folder) = app().await;
    let centre = centre(&app).await;
    let (cookie, csrf) = sign_in(&app, Belongs::Centre(centre, Post::Librarian)).await;
    let urlencoded = "application/x-www-form-urlencoded";
    let posted = |cookie: &str| Request::post("/form").header(header::COOKIE, cookie);
    let typed = |cookie: &str| posted(cookie).header(header::CONTENT_TYPE, urlencoded);
    let right = format!("title=A+b&csrf={csrf}");
    assert_eq!(ask(&app, typed(&cookie), &right).await, (200, "A b".to_owned()));
    assert_eq!(ask(&app, typed(""), "title=A").await, (200, "A".to_owned()), "a visitor has no token");
    for wrong in ["title=A", "title=A&csrf=", "title=A&csrf=abc"] {
        let (status, page) = ask(&app, typed(&cookie), wrong).await;
        assert_eq!(status, 403);
        assert!(page.contains("Veuillez renvoyer le formulaire"), "{page}");
    }
    let foreign = typed(&cookie).header("sec-fetch-site", "same-site");
    assert_eq!(ask(&app, foreign, &right).await.0, 403);
    assert_eq!(ask(&app, posted(&cookie), &right).await.0, 400, "no form at all");
    let long = format!("{right}&text={}", "x".repeat(300 * 1024));
    assert_eq!(ask(&app, typed(&cookie), &long).await.0, 413);
}

#[tokio::test]
async fn our_own_faults_have_a_page() {
    let (app, _folder) = app().await;
    let (status, page) = ask(&app, Request::get("/panic"), "").await;
    assert_eq!(status, 500);
    assert!(page.contains("Something went wrong on our side"), "{page}");
    assert!(!page.contains("of this test"), "visitors are not told how we work");
}

#[tokio::test]
async fn a_body_has_an_end() {
    let (app, _folder) = app().await;
    let sent = |size: usize| {
        let start = "--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.pdf\"\r\n\r\n%PDF-";
        format!("{start}{}\r\n--cut--\r\n", "x".repeat(size))
    };
    let request =
        || Request::post("/files").header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
    let (status, said) = ask(&app, request(), &sent(3 * 1024 * 1024)).await;
    assert!(status == 200 && said.starts_with("Stored"), "{status} {said}");
    assert_eq!(ask(&app, request(), &sent(app.config.most_upload)).await.0, 413);
}
