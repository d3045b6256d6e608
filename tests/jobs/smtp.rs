//! Letters over real SMTP: to a small mail server that can refuse.

use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use masthead::actions::letter::{KIND, Letter};
use masthead::config::Config;
use masthead::jobs;
use masthead::ports::mail::Mail;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::kit::{PUBLISHER, TestApp};

/// Where the server says no, for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Recipient,
    Data,
}

/// What the server has seen.
#[derive(Debug, Default)]
struct Seen {
    /// Where the next letters are refused, one entry for each.
    refusals: Vec<At>,
    /// Mails that were begun, refused or not.
    begun: usize,
    /// Sender, recipient, text.
    taken: Vec<(String, String, String)>,
}

type Shared = Arc<Mutex<Seen>>;

/// Starts a mail server; gives its address and what it will have seen.
async fn server(refusals: &[At]) -> (String, Shared) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let seen = Shared::default();
    seen.lock().unwrap().refusals = refusals.to_vec();
    let kept = seen.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, kept.clone()));
        }
    });
    (url, seen)
}

/// One connection, from greeting to farewell.
async fn converse(stream: TcpStream, seen: Shared) -> std::io::Result<()> {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    let (mut sender, mut recipient) = (String::new(), String::new());
    to.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "MAIL" => {
                sender = address(&line);
                seen.lock().unwrap().begun += 1;
                "250 ok"
            }
            "RCPT" if refuses(&seen, At::Recipient) => "451 come back later",
            "RCPT" => {
                recipient = address(&line);
                "250 ok"
            }
            "DATA" => {
                to.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    text += line.strip_prefix('.').unwrap_or(&line);
                    text += "\n";
                }
                if refuses(&seen, At::Data) {
                    "451 no room just now"
                } else {
                    seen.lock().unwrap().taken.push((sender.clone(), recipient.clone(), text));
                    "250 taken"
                }
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        to.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(inner, _)| inner.to_owned()).unwrap_or_default()
}

fn refuses(seen: &Shared, at: At) -> bool {
    let mut seen = seen.lock().unwrap();
    let refuses = seen.refusals.first() == Some(&at);
    if refuses {
        seen.refusals.remove(0);
    }
    refuses
}

/// Puts the letter of the registration into the queue, and tells the number of its job.
async fn registration(test: &TestApp) -> i64 {
    let link = "http://masthead.test/en/account/link/abc";
    let letter = Letter {
        name: "registration".to_owned(),
        to: PUBLISHER.to_owned(),
        language: "en".to_owned(),
        facts: json!({ "person": "Henri Sample", "user_name": "henri.sample", "link": link, "again": link, "hours": 72 }),
    };
    let tx = test.app.store.begin().await.unwrap();
    let payload = serde_json::to_value(&letter).unwrap();
    let job = store::jobs::add(&tx, KIND, payload, test.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    job
}

async fn start(refusals: &[At]) -> (TestApp, Shared) {
    let (url, seen) = server(refusals).await;
    let mail = Mail::smtp(&url, &Config::default().sender).unwrap();
    (TestApp::start_with(mail).await, seen)
}

/// Does one job; false when none is due.
async fn once(test: &TestApp) -> bool {
    jobs::work_once(&test.app).await.unwrap()
}

async fn waiting(test: &TestApp) -> u64 {
    store::jobs::waiting(&test.app.store).await.unwrap()
}

#[tokio::test]
async fn a_letter_leaves_once_and_whole() {
    let (test, seen) = start(&[]).await;
    let job = registration(&test).await;
    assert!(once(&test).await);
    assert!(!once(&test).await);
    assert_eq!(waiting(&test).await, 0);
    let taken = std::mem::take(&mut seen.lock().unwrap().taken);
    let [(sender, recipient, mail)] = &taken[..] else { panic!("not one letter: {taken:?}") };
    assert_eq!((sender.as_str(), recipient.as_str()), ("no-reply@issn.example", PUBLISHER));
    let (head, body) = mail.split_once("\n\n").unwrap();
    for line in [
        "From: no-reply@issn.example",
        &format!("To: {PUBLISHER}"),
        "Subject: ISSN Registration",
        &format!("Message-ID: <letter-{job}@issn.example>"),
        "MIME-Version: 1.0",
    ] {
        assert!(head.lines().any(|own| own == line), "no {line:?} in: {head}");
    }
    assert!(head.contains("Content-Type: multipart/alternative"), "{head}");
    let plain = body.find("Content-Type: text/plain; charset=utf-8").expect("a plain part");
    let html = body.find("Content-Type: text/html; charset=utf-8").expect("an HTML part");
    assert!(plain < html, "the best form comes last");
    assert!(body[plain..html].contains("Your user name is: henri.sample"), "{body}");
    assert!(body[html..].contains("<!doctype html>") && body[html..].contains("henri.sample"), "{body}");
    test.end().await;
}

#[tokio::test]
async fn what_is_refused_for_a_while_leaves_later_and_once() {
    for at in [At::Recipient, At::Data] {
        let (test, seen) = start(&[at]).await;
        let job = registration(&test).await;
        assert!(once(&test).await, "it was tried");
        assert!(seen.lock().unwrap().taken.is_empty());
        assert_eq!(waiting(&test).await, 1, "and is kept");
        assert!(!once(&test).await, "not at once again");
        test.app.clock.advance(SignedDuration::from_mins(1));
        assert!(once(&test).await);
        test.app.clock.advance(SignedDuration::from_hours(24));
        assert!(!once(&test).await, "it is done");
        assert_eq!(waiting(&test).await, 0);
        let (begun, taken) = {
            let seen = seen.lock().unwrap();
            (seen.begun, seen.taken.iter().map(|(_, _, text)| text.clone()).collect::<Vec<_>>())
        };
        assert_eq!((begun, taken.len()), (2, 1), "{at:?}");
        assert!(taken[0].contains(&format!("Message-ID: <letter-{job}@issn.example>")));
        test.end().await;
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let test = TestApp::start_with(Mail::smtp(&url, &Config::default().sender).unwrap()).await;
    registration(&test).await;
    assert!(once(&test).await);
    assert_eq!(waiting(&test).await, 1);
    test.end().await;
}
