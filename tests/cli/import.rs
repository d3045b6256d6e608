//! `masthead import`: everything read is added, changed, unchanged or a named reject, and found afterwards.

use std::path::Path;

use issn::marc::{Field, Marc};
use issn::visible::Depth;
use serde_json::{Value, json};

use super::{Folder, iso2709, marcxml, nature, serials};

/// The four counts of a report, and their sum.
fn counts(report: &Value) -> [u64; 5] {
    ["read", "added", "changed", "unchanged", "rejected"].map(|name| report[name].as_u64().unwrap())
}

fn without_issn() -> Marc {
    Marc {
        fields: vec![Field::data("245", ['0', '0'], &[('a', "A book\twith a tab")])],
        ..serials().remove(0)
    }
}

#[test]
fn read_found_and_read_again() {
    let (folder, records) = (Folder::new(), serials());
    let count = records.len() as u64;
    let file = folder.write("serials.mrc", iso2709(&records));
    let report = folder.import(&file);
    assert_eq!(counts(&report), [count, count, 0, 0, 0]);
    assert_eq!((&report["rejects_file"], &report["stopped"]), (&Value::Null, &Value::Null));
    assert!(!folder.path("data/reports").exists(), "no rejects, no file");
    assert_eq!(folder.search("0028-0836", Depth::Released)[0], nature().to_string());
    assert!(folder.search("nature basingstoke", Depth::Released).contains(&"1476-4687".to_owned()));
    assert_eq!(folder.search("הרפואה", Depth::Complete), ["0017-7768"], "the title in its own script");

    assert_eq!(counts(&folder.import(&file)), [count, 0, 0, count, 0], "the same file again");
    let xml = folder.write("serials.xml", marcxml(&records));
    assert_eq!(counts(&folder.import(&xml)), [count, 0, 0, count, 0], "the same records as MARCXML");
}

#[test]
fn changed_ones_are_found_by_their_new_title() {
    let (folder, mut records) = (Folder::new(), serials());
    folder.import(&folder.write("first.mrc", iso2709(&records)));
    let marc = records.iter_mut().find(|marc| marc.control("001") == "0028-0836").unwrap();
    marc.fields.retain(|field| field.tag != "245");
    marc.insert(Field::data("245", ['0', '0'], &[('a', "Zymurgical proceedings")]));
    let report = folder.import(&folder.write("second.mrc", iso2709(&records)));
    let count = records.len() as u64;
    assert_eq!(counts(&report), [count, 0, 1, count - 1, 0]);
    assert_eq!(folder.search("zymurgical", Depth::Released), ["0028-0836"]);
}

#[test]
fn no_reject_is_lost_in_silence() {
    let (folder, records) = (Folder::new(), serials());
    let mut wrong_digit = records[1].clone();
    wrong_digit.fields.retain(|field| field.tag != "022");
    wrong_digit.insert(Field::data("022", ['0', ' '], &[('a', "0028-0835")]));
    let pieces = [
        iso2709(&records[..1]),
        iso2709(&[without_issn()]),
        iso2709(&[wrong_digit]),
        b"this is no record\x1d".to_vec(),
        iso2709(&records[..2]),
    ];
    let offsets: Vec<usize> = (0..5).map(|at| pieces[..at].iter().map(Vec::len).sum()).collect();
    let report = folder.import(&folder.write("mixed.mrc", pieces.concat()));
    assert_eq!(counts(&report), [6, 2, 0, 0, 4]);
    let title = records[1].sub("245", 'a').unwrap();
    let first = &report["first_rejects"];
    assert_eq!(
        first[0],
        json!({"record": 2, "byte": offsets[1], "reason": "no ISSN (022 $a)", "what": "A book with a tab"})
    );
    assert_eq!(
        (&first[1]["record"], &first[1]["byte"], &first[1]["what"]),
        (&json!(3), &json!(offsets[2]), &json!(title))
    );
    assert!(first[1]["reason"].as_str().unwrap().contains("5 was given, 6 is right"));
    assert_eq!((&first[2]["record"], &first[2]["byte"]), (&json!(4), &json!(offsets[3])));
    assert_eq!(first[3]["reason"], "0028-0836 came earlier in this file");
    let path = folder.path("data/reports/mixed.mrc.rejects.tsv");
    assert_eq!(report["rejects_file"], json!(path));
    let lines = std::fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = lines.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row.len() == 4), "{lines}");
    assert_eq!(rows[1], ["2", &offsets[1].to_string(), "no ISSN (022 $a)", "A book with a tab"]);
}

#[test]
fn all_rejects_are_in_the_file_and_the_first_on_the_terminal() {
    let folder = Folder::new();
    let file = folder.write("books.mrc", iso2709(&vec![without_issn(); 50]));
    let ran = folder.run(["import", file.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.out.matches("reject: record").count(), 20);
    assert!(ran.out.contains("30 more; all rejects are in"), "{}", ran.out);
    let lines = std::fs::read_to_string(folder.path("data/reports/books.mrc.rejects.tsv")).unwrap();
    assert_eq!(lines.lines().count(), 51);
}

#[test]
fn a_file_that_is_cut_off_says_so() {
    let (folder, records) = (Folder::new(), serials());
    let bytes = iso2709(&records[..3]);
    let report = folder.import(&folder.write("cut.mrc", &bytes[..bytes.len() - 10]));
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    // What follows broken XML cannot be told apart: not all was done.
    let xml = marcxml(&records[..3]);
    let broken = xml.replacen("</datafield>", "</wrong>", 1);
    let file = folder.write("broken.xml", broken);
    let ran = folder.run(["import", "--json", file.to_str().unwrap()]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(ran.json()["stopped"].is_string(), "{}", ran.out);
    assert_eq!(counts(&ran.json()), [1, 0, 0, 0, 1]);
}

#[test]
fn what_is_no_marc_is_told_before_anything_is_made() {
    let folder = Folder::new();
    for (name, content, says) in [
        ("empty.mrc", &b""[..], "it is empty"),
        ("list.csv", b"issn,title\n0028-0836,Nature\n", "neither ISO 2709 nor MARCXML"),
        ("packed.zip", b"PK\x03\x04", "unzip -p"),
    ] {
        let file = folder.write(name, content);
        let ran = folder.run(["import", file.to_str().unwrap()]);
        assert_eq!((ran.code, ran.err.contains(says)), (Some(1), true), "{}", ran.err);
    }
    let ran = folder.run(["import", "/nowhere.mrc"]);
    assert_eq!((ran.code, ran.err.contains("/nowhere.mrc")), (Some(1), true), "{}", ran.err);
    assert!(!folder.path("data").exists());
}

#[test]
fn from_standard_input() {
    let folder = Folder::new();
    let ran = folder.run_with(["import", "--json", "-"], &marcxml(&serials()[..5]));
    assert_eq!(counts(&ran.json()), [5, 5, 0, 0, 0]);
}

/// Records from libraries' own test sets, some damaged: 33 numbers, the rest without.
#[test]
fn real_records() {
    #[expect(clippy::disallowed_methods, reason = "where the reference data is, is no setting of the app")]
    let Ok(data) = std::env::var("MASTHEAD_DATA") else {
        eprintln!("skipped: MASTHEAD_DATA is not set");
        return;
    };
    let folder = Folder::new();
    let report = folder.import(&Path::new(&data).join("serials_real.mrc"));
    assert_eq!(counts(&report), [276, 33, 0, 0, 243]);
}
