//! The dumps: whole, checked with the tools that people have, and with nothing in them that visitors may not see.

use std::path::{Path, PathBuf};
use std::process::Command;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use issn::Medium;
use issn::visible::Openness;
use masthead::jobs::schedules;
use masthead::sample::files::Files;
use store::settings;
use tower::ServiceExt;

use crate::kit::{LIBRARIAN, PUBLISHER, TestApp};

const FILES: [&str; 4] = ["issnltables.zip", "register.mrc.zst", "register.jsonl.zst", "SHA256SUMS"];

/// What a program of the system prints; a program that is missing is a failure and not a pass.
fn printed(folder: &Path, program: &str, args: &[&str]) -> String {
    let ran = Command::new(program).args(args).current_dir(folder).output();
    let ran = ran.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(ran.status.success(), "{program}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

/// Asks for a file with these headers.
async fn asked(
    test: &TestApp,
    path: &str,
    headers: &[(header::HeaderName, &str)],
) -> (StatusCode, HeaderMap, Vec<u8>) {
    let mut request = Request::get(path).header(header::HOST, "masthead.test");
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let response = test.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, to_bytes(body, 64 << 20).await.unwrap().to_vec())
}

/// Takes all files away into a folder of its own.
async fn taken(test: &TestApp, name: &str) -> PathBuf {
    let folder = test.app.config.data_dir.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for name in FILES {
        // A browser that takes gzip gets packed files as they are.
        let encoding = if name == "SHA256SUMS" { "identity" } else { "gzip" };
        let asks = [(header::ACCEPT_ENCODING, encoding)];
        let (status, headers, bytes) = asked(test, &format!("/data/{name}"), &asks).await;
        assert_eq!((status, headers.get(header::SET_COOKIE)), (StatusCode::OK, None), "{name}");
        assert_eq!(headers.get(header::CONTENT_ENCODING), None, "{name} is packed twice");
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

/// A publisher's name, which is not among the released data.
fn secret() -> String {
    let serial = Files::read().unwrap().serials.remove(0);
    masthead::sample::marc(&serial, |_| None).sub("264", 'b').unwrap().trim_end_matches([',', ' ']).to_owned()
}

#[tokio::test]
async fn whole_and_without_what_visitors_may_not_see() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals to come", &[Medium::Online]).await;
    let provisional = test.accept(LIBRARIAN, id, true).await[0].to_string();
    test.visitor().get("/en/data").await.expect(200).shows("No files yet");
    assert_eq!(asked(&test, "/data/register.mrc.zst", &[]).await.0, StatusCode::NOT_FOUND);
    schedules::tick(&test.app).await;
    for page in ["/en/data", "/fr/data"] {
        test.visitor().get(page).await.expect(200).shows("issnltables.zip").hides("No files yet");
    }

    let folder = taken(&test, "essential").await;
    assert_eq!(printed(&folder, "sha256sum", &["--check", "--quiet", "SHA256SUMS"]), "");
    let json = printed(&folder, "zstd", &["-dcq", "register.jsonl.zst"]);
    let marc = printed(&folder, "zstd", &["-dcq", "register.mrc.zst"]);
    let by_number = printed(&folder, "unzip", &["-p", "issnltables.zip", "20261123.ISSN-to-ISSN-L.txt"]);
    let by_title = printed(&folder, "unzip", &["-p", "issnltables.zip", "20261123.ISSN-L-to-ISSN.txt"]);
    let listed = test.app.index.size();
    test.work().await;
    let count = json.lines().count();
    assert!(count > 20 && listed <= count as u64, "{count} records");
    assert_eq!(marc.matches('\u{1d}').count(), count);
    assert_eq!(by_number.lines().count(), count + 1);
    assert!(
        by_number.starts_with("ISSN\tISSN-L\n") && by_number.contains("1476-4687\t0028-0836\n"),
        "{by_number}"
    );
    assert!(
        by_title.starts_with("ISSN-L\tISSN1") && by_title.contains("0028-0836\t0028-0836\t1476-4687"),
        "{by_title}"
    );
    for text in [&json, &marc, &by_number, &by_title] {
        assert!(
            !text.contains(&provisional) && !text.contains("Annals to come"),
            "a provisional number is told"
        );
        assert!(!text.contains(&secret()), "a publisher is told");
    }

    // The head of the agency opens the register: the next set has more, and still no provisional number.
    let tx = test.app.store.begin().await.unwrap();
    settings::set(&tx, "openness", &Openness::Open).await.unwrap();
    tx.commit().await.unwrap();
    test.wait_days(1);
    schedules::tick(&test.app).await;
    let folder = taken(&test, "open").await;
    let json = printed(&folder, "zstd", &["-dcq", "register.jsonl.zst"]);
    assert!(json.contains(&secret()), "nothing could have leaked before");
    assert!(!json.contains(&provisional));
    test.end().await;
}

#[tokio::test]
async fn once_a_day_and_by_one_node() {
    let test = TestApp::start().await;
    schedules::tick(&test.app).await;
    let etag = async || {
        let (_, headers, _) = asked(&test, "/data/SHA256SUMS", &[]).await;
        headers[header::ETAG].to_str().unwrap().to_owned()
    };
    let first = etag().await;
    schedules::tick(&test.app).await;
    assert_eq!(etag().await, first, "not twice a day");
    test.wait_days(1);
    let now = test.app.clock.now();
    let later = now + jiff::SignedDuration::from_hours(1);
    let tx = test.app.store.begin().await.unwrap();
    assert!(store::schedules::take(&tx, "dumps", now, later).await.unwrap());
    assert!(!store::schedules::take(&tx, "dumps", now, later).await.unwrap(), "another node has it");
    tx.commit().await.unwrap();
    schedules::tick(&test.app).await;
    assert_eq!(etag().await, first, "while another node is at work");
    test.app.clock.advance(jiff::SignedDuration::from_hours(2));
    schedules::tick(&test.app).await;
    assert_ne!(etag().await, first, "that node died");
    test.end().await;
}

#[tokio::test]
async fn parts_and_what_is_known_already() {
    let test = TestApp::start().await;
    schedules::tick(&test.app).await;
    let path = "/data/register.mrc.zst";
    let (status, headers, whole) = asked(&test, path, &[]).await;
    let etag = headers[header::ETAG].to_str().unwrap().to_owned();
    assert_eq!(
        (status, &headers[header::CONTENT_TYPE]),
        (StatusCode::OK, &"application/zstd".parse().unwrap())
    );
    assert!(headers.contains_key(header::LAST_MODIFIED));
    let (status, headers, part) = asked(&test, path, &[(header::RANGE, "bytes=10-29")]).await;
    assert_eq!((status, &part[..]), (StatusCode::PARTIAL_CONTENT, &whole[10..30]));
    assert_eq!(headers[header::CONTENT_RANGE], format!("bytes 10-29/{}", whole.len()));
    let same = [(header::RANGE, "bytes=10-29"), (header::IF_RANGE, etag.as_str())];
    assert_eq!(asked(&test, path, &same).await.0, StatusCode::PARTIAL_CONTENT);
    let other = [(header::RANGE, "bytes=10-29"), (header::IF_RANGE, "\"another\"")];
    assert_eq!(asked(&test, path, &other).await.0, StatusCode::OK, "a part of another file is no part");
    let (status, _, body) = asked(&test, path, &[(header::IF_NONE_MATCH, etag.as_str())]).await;
    assert_eq!((status, body.len()), (StatusCode::NOT_MODIFIED, 0));
    for nothing in ["/data/about.json", "/data/current", "/data/..%2fmasthead.db", "/data/nothing.zip"] {
        assert_eq!(asked(&test, nothing, &[]).await.0, StatusCode::NOT_FOUND, "{nothing}");
    }
    let (status, _, sum) = asked(&test, "/data/register.mrc.zst.sha256", &[]).await;
    assert!(status == StatusCode::OK && String::from_utf8_lossy(&sum).contains("register.mrc.zst"));
    test.end().await;
}
