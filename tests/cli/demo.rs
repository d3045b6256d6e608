//! `masthead demo`: one command and everything is there; stopped and started again, nothing is lost.

use std::time::{Duration, Instant};

use issn::marc::Field;
use issn::visible::Depth;

use super::{Folder, Running, get, iso2709, serials};

/// Starts a demo and gives it with its address and the time until it was ready.
fn start(folder: &Folder, expected: &str) -> (Running, String, Duration) {
    let begun = Instant::now();
    let mut demo = folder.start(["demo", "--listen", "127.0.0.1:0"]);
    let first = demo.wait_for_out("Masthead demo, ready after");
    assert!(first.contains(expected), "{first}");
    let address = demo.wait_for_out("pages    http://").trim_end_matches('/').to_owned();
    assert_eq!(get(&address, "/readyz"), ("HTTP/1.1 200 OK".to_owned(), "ready".to_owned()));
    (demo, address, begun.elapsed())
}

#[test]
fn started_stopped_and_started_again() {
    let folder = Folder::new();
    let (mut demo, address, took) = start(&folder, "sample data loaded");
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert_eq!(demo.wait_for_out("mailbox  "), format!("http://{address}/dev/mail"));
    assert!(demo.wait_for_out("with the password").contains("masthead-demo"));
    for who in [
        "publisher (owner)",
        "librarian",
        "head of the centre",
        "administrator",
        "reader with a subscription",
    ] {
        assert!(demo.wait_for_out(who).contains("@example.org"), "{who}");
    }
    assert!(get(&address, "/dev/mail").0.contains("200"));
    assert_eq!(folder.search("1476-4687", Depth::Released)[0], "1476-4687");
    let begun = Instant::now();
    assert!(demo.stop("-INT").success());
    assert!(begun.elapsed() < Duration::from_secs(5));

    // Killed without warning it comes back all the same, and a third time too.
    let (demo, _, took) = start(&folder, "with the data of before");
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert!(!demo.stop("-KILL").success());
    let (demo, ..) = start(&folder, "with the data of before");
    assert_eq!(folder.search("1476-4687", Depth::Released)[0], "1476-4687");
    assert!(demo.stop("-TERM").success());
    let listed = folder.run(["user", "list", "--json"]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(5), "the sample staff, once");
}

/// The index is written by the demo alone; what another process loads is found within two seconds.
#[test]
fn an_import_into_a_running_demo_is_found() {
    let folder = Folder::new();
    let (demo, ..) = start(&folder, "sample data loaded");
    let mut marc = serials().swap_remove(0);
    marc.fields.retain(|field| field.tag != "245");
    marc.insert(Field::data("245", ['0', '0'], &[('a', "Zymurgical proceedings")]));
    let report = folder.import(&folder.write("one.mrc", iso2709(&[marc])));
    assert_eq!(report["changed"], 1);
    let waited = report["seconds_searchable"].as_f64().unwrap() - report["seconds_kept"].as_f64().unwrap();
    assert!(waited < 2.0, "{waited} s");
    assert_eq!(folder.search("zymurgical", Depth::Released).len(), 1);
    let refused = folder.run(["reindex"]);
    assert_eq!(
        (refused.code, refused.err.contains("stop `masthead serve` first")),
        (Some(1), true),
        "{}",
        refused.err
    );
    assert!(demo.stop("-INT").success());
}
