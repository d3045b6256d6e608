//! `masthead serve` and `work`: production, by a settings file.

use super::{Folder, get};

#[test]
fn serves_by_its_settings_and_stops_when_told() {
    let folder = Folder::new();
    let settings =
        "listen = \"127.0.0.1:0\"\nmetrics_listen = \"127.0.0.1:0\"\npublic_url = \"https://issn.example\"\n";
    let file = folder.write("masthead.toml", settings);
    let mut serve = folder.start(["serve", "--config", file.to_str().unwrap()]);
    let address = serve.wait_for_err("serving address=");
    let metrics = serve.wait_for_err("serving metrics address=");
    assert_eq!(get(&address, "/healthz"), ("HTTP/1.1 200 OK".to_owned(), "ok".to_owned()));
    assert!(get(&metrics, "/metrics").0.contains("200"));
    for path in ["/metrics", "/dev/mail"] {
        assert!(!get(&address, path).0.contains("200"), "{path} is not for the world");
    }
    assert!(serve.stop("-TERM").success());
}

#[test]
fn a_worker_alone_stops_when_told() {
    let folder = Folder::new();
    let mut work = folder.start(["work"]);
    work.wait_for_err("working");
    assert!(work.stop("-INT").success());
}

#[test]
fn settings_with_mistakes_are_told() {
    let folder = Folder::new();
    let file = folder.write("masthead.toml", "lisen = \"127.0.0.1:0\"\n");
    let ran = folder.run(["serve", "--config", file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.contains("lisen")), (Some(1), true), "{}", ran.err);
    assert_eq!(folder.run(["migrate", "--config", "/nowhere.toml"]).code, Some(1));
}
