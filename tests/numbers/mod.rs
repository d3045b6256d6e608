//! Numbers, when the whole process is killed in the middle of assigning them.
//!
//! Rule: product decisions, *Numbers*: none twice, none lost that was answered.

use std::collections::BTreeSet;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use issn::request::StateName;
use issn::{Issn, Medium};
use masthead::ports::high_water::{Agreement, HighWater};
use store::ledger::{self, Account, NewBooking};
use store::users::Belongs;
use store::{blocks, centres, records, requests};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::kit::{LIBRARIAN, PUBLISHER, TestApp};

const REQUESTS: usize = 64;
/// Answers after which the process is killed.
const KILLED_AFTER: usize = 20;

/// A server of its own process on the test's database and folder.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    async fn start(test: &TestApp) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(env!("CARGO_BIN_EXE_masthead"))
            .args(["demo", "--listen", &format!("127.0.0.1:{free}"), "--data"])
            .arg(&test.app.config.data_dir)
            .env("MASTHEAD_DATABASE_URL", &test.app.config.database_url)
            .env("MASTHEAD_PUBLIC_URL", format!("http://127.0.0.1:{free}"))
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { child, port: free };
        for _ in 0..600 {
            if ask(free, "GET", "/readyz", "", "").await.is_some_and(|(status, _)| status == 200) {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the server never got ready");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One request over a connection of its own: status and whole answer, or nothing when the connection broke.
async fn ask(port: u16, method: &str, path: &str, cookie: &str, body: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nCookie: masthead={cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    text.contains("\r\n\r\n").then_some((status, text))
}

async fn accept(port: u16, id: i64, seen: i64, session: &(String, String)) -> Option<u16> {
    let form = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("csrf", &session.1)
        .append_pair("seen", &seen.to_string())
        .append_pair("title-online", &format!("Title {id}"))
        .append_pair("note", "")
        .finish();
    let path = format!("/en/desk/requests/{id}/process");
    ask(port, "POST", &path, &session.0, &form).await.map(|(status, _)| status)
}

async fn prepare(test: &TestApp) -> Vec<i64> {
    let Belongs::Organisation(organisation, _) = test.user(PUBLISHER).await.belongs else { unreachable!() };
    let grant = NewBooking {
        organisation,
        from: Account::Grants,
        to: Account::Balance,
        credits: i64::try_from(REQUESTS).unwrap(),
        cause: "grant",
        cause_key: "many".into(),
        request: None,
        order: None,
        user: None,
    };
    let tx = test.app.store.begin().await.unwrap();
    ledger::book(&tx, grant, test.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let mut ids = Vec::new();
    for at in 0..REQUESTS {
        ids.push(test.sent(PUBLISHER, &format!("Title {at}"), &[Medium::Online]).await);
    }
    ids
}

async fn state(test: &TestApp, id: i64) -> (StateName, Vec<Issn>, i64) {
    let request = requests::find(&test.app.store, id).await.unwrap().request;
    (request.state.name(), request.issns().to_vec(), request.version)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn killed_in_the_middle_of_sixty_four() {
    let test = TestApp::start().await;
    let ids = prepare(&test).await;
    let session = test.session(LIBRARIAN).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let mut server = Server::start(&test).await;
    let port = server.port;
    let mut asked = Vec::new();
    for id in &ids {
        let (id, seen, session, answered) =
            (*id, state(&test, *id).await.2, session.clone(), answered.clone());
        asked.push(tokio::spawn(async move {
            let status = accept(port, id, seen, &session).await;
            if let Some(status) = status {
                assert_eq!(status, 303);
                answered.fetch_add(1, Ordering::SeqCst);
            }
            status.map(|_| id)
        }));
    }
    while answered.load(Ordering::SeqCst) < KILLED_AFTER {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let mut sure = Vec::new();
    for task in asked {
        sure.extend(task.await.unwrap());
    }
    assert!(sure.len() >= KILLED_AFTER && sure.len() < REQUESTS, "killed in the middle: {}", sure.len());

    let server = Server::start(&test).await;
    for id in &sure {
        assert_eq!(state(&test, *id).await.0, StateName::Processed, "an answered number was lost");
    }
    for id in &ids {
        let (name, _, seen) = state(&test, *id).await;
        if name == StateName::Pending {
            assert_eq!(accept(server.port, *id, seen, &session).await, Some(303));
        }
    }
    let mut numbers = BTreeSet::new();
    for id in &ids {
        let (name, issns, _) = state(&test, *id).await;
        assert_eq!((name, issns.len()), (StateName::Processed, 1));
        assert!(numbers.insert(issns[0]), "{} was assigned twice", issns[0]);
        assert!(records::exists(&test.app.store, issns[0]).await.unwrap());
    }
    let centre = centres::international(&test.app.store).await.unwrap().id;
    let block = blocks::of_centre(&test.app.store, centre).await.unwrap()[0];
    let file = HighWater::open(&test.app.config.data_dir.join("numbers/high-water.json")).unwrap();
    assert_eq!(file.check(block.prefix, block.given).unwrap(), Agreement::Same);
    drop(server);
    test.end().await;
}
