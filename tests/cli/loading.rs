//! `masthead import` of much: killed in the middle, packed, several files at once, and in UNIMARC.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use issn::marc::Field;
use issn::visible::Depth;
use issn::{Issn, Marc};
use serde_json::Value;
use store::{Store, records};

use super::{Folder, iso2709, marcxml, serials};

/// More than are kept within a second, so that there is a middle to be killed in.
const MANY: u32 = 20_000;

/// As many records with numbers of their own.
fn many() -> Vec<Marc> {
    let numbers = (0..MANY).map(|at| Issn::from_serial(7_000_000 + at).unwrap().to_string());
    let fields = |issn: String| {
        vec![
            Field::control("001", issn.clone()),
            Field::control("007", "ta"),
            Field::control("008", "750727c18699999xxkwr p       0   a0eng d"),
            Field::data("022", [' ', ' '], &[('a', &issn), ('l', &issn)]),
            Field::data("245", ['0', '0'], &[('a', &format!("Proceedings {issn}"))]),
        ]
    };
    numbers.map(|issn| Marc { leader: "00000nas a2200000 i 4500".to_owned(), fields: fields(issn) }).collect()
}

/// All that is in the register, in order of number.
fn register(folder: &Folder) -> String {
    let ran = folder.run(["export", "--all", "--format", "jsonl", "--output", "-"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran.out
}

/// Waits until some records are kept for good.
async fn until_some_are_kept(database: &Path) {
    let url = format!("sqlite://{}", database.display());
    for _ in 0..3_000 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        if !database.exists() {
            continue;
        }
        let Ok(store) = Store::open(&url).await else { continue };
        let some = records::counts(&store).await.is_ok_and(|counts| !counts.is_empty());
        let _ = store.close().await;
        if some {
            return;
        }
    }
    panic!("nothing was kept");
}

#[tokio::test]
async fn killed_in_the_middle_and_started_again() {
    let bytes = iso2709(&many());
    let (killed, whole) = (Folder::new(), Folder::new());
    let file = killed.write("many.mrc", &bytes);
    let running = killed.start(["import", "--json", file.to_str().unwrap()]);
    until_some_are_kept(&killed.path("data/masthead.db")).await;
    running.stop("-KILL");

    let ran = killed.run(["import", "--json", file.to_str().unwrap()]);
    let report = ran.json();
    let resumed = report["resumed_after"].as_u64().unwrap();
    assert!(resumed > 0 && resumed < u64::from(MANY), "killed in the middle: {report}");
    assert!(ran.err.contains("going on after"), "{}", ran.err);
    assert_eq!((&report["read"], &report["added"]), (&Value::from(MANY), &Value::from(MANY)), "{report}");

    let other = whole.import(&whole.write("many.mrc", &bytes));
    assert_eq!((&other["resumed_after"], &other["added"]), (&0.into(), &report["added"]));
    assert!(register(&killed) == register(&whole), "the registers differ");
    for words in ["proceedings", "7000 0001", "7019-9993"] {
        assert_eq!(killed.search(words, Depth::Complete), whole.search(words, Depth::Complete), "{words}");
    }
    let again = killed.run(["reindex", "--json"]).json();
    assert_eq!(again["indexed"], MANY, "the index had no more and no less");
    let third = killed.import(&file);
    assert_eq!(
        (&third["unchanged"], &third["resumed_after"]),
        (&MANY.into(), &0.into()),
        "a whole file has no mark"
    );
}

#[test]
fn packed_by_the_tools_that_people_have() {
    let (folder, records) = (Folder::new(), serials());
    let count = records.len() as u64;
    folder.import(&folder.write("plain.mrc", iso2709(&records)));
    for (tool, suffix) in [("gzip", "gz"), ("xz", "xz"), ("zstd", "zst")] {
        let plain = folder.write(&format!("{tool}.mrc"), iso2709(&records));
        let packed = Command::new(tool).arg("-q").arg(&plain).status();
        assert!(packed.unwrap_or_else(|error| panic!("{tool}: {error}")).success());
        // What it is, is told by its content and not by its name.
        let odd = folder.path(&format!("{tool}.of-another-name"));
        std::fs::rename(folder.path(&format!("{tool}.mrc.{suffix}")), &odd).unwrap();
        let report = folder.import(&odd);
        assert_eq!(
            (&report["read"], &report["unchanged"]),
            (&count.into(), &count.into()),
            "{tool}: {report}"
        );
        let bytes = std::fs::read(&odd).unwrap();
        let cut = folder.write(&format!("{tool}.cut"), &bytes[..bytes.len() / 2]);
        let ran = folder.run(["import", "--json", cut.to_str().unwrap()]);
        // A file this small may be known to be cut off before anything of it is read.
        let told = ran.out.contains("\"stopped\":\"") || ran.err.contains("cut: ");
        assert_eq!((ran.code, told), (Some(1), true), "{tool}: {} {}", ran.out, ran.err);
    }
}

#[test]
fn several_files_at_once() {
    let (folder, records) = (Folder::new(), serials());
    let (first, second) = records.split_at(10);
    let (first, second) = (folder.write("1.mrc", iso2709(first)), folder.write("2.xml", marcxml(second)));
    let ran = folder.run(["import", "--json", first.to_str().unwrap(), second.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let added: Vec<Value> =
        ran.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["added"].clone()).collect();
    assert_eq!(added, [Value::from(10), Value::from(records.len() - 10)]);
    let ran = folder.run(["import", first.to_str().unwrap(), "/nowhere.mrc"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "told before anything is loaded");
}

#[test]
fn unimarc_is_understood() {
    let (folder, records) = (Folder::new(), serials());
    folder.import(&folder.write("serials.mrc", iso2709(&records)));
    let out = folder.path("out.unimarc");
    folder.run(["export", "--format", "unimarc", "--output", out.to_str().unwrap()]);
    let other = Folder::new();
    let ran = other.run(["import", "--json", "--from", "unimarc", out.to_str().unwrap()]);
    assert_eq!((ran.code, &ran.json()["added"]), (Some(0), &records.len().into()), "{} {}", ran.out, ran.err);
    assert!(register(&other) == register(&folder), "something was lost on the way there and back");
    let wrong = other.run(["import", "--from", "danmarc", out.to_str().unwrap()]);
    assert_eq!((wrong.code, wrong.err.contains("marc21 and unimarc")), (Some(2), true), "{}", wrong.err);
}
