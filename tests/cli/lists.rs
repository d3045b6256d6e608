//! `masthead import --keepers` and `--road`: what others tell of our serials, put in and taken out again.

use issn::Issn;
use issn::visible::Depth;
use search::{Index, Query};
use serde_json::{Value, json};

use super::{Folder, iso2709, serials};

const NAMES: &str = "publication_title\tprint_identifier\tonline_identifier\tnum_first_vol_online\tnum_last_vol_online\tstatus";

fn register() -> Folder {
    let folder = Folder::new();
    folder.import(&folder.write("serials.mrc", iso2709(&serials())));
    folder
}

/// What visitors find.
fn found(folder: &Folder, query: &Query) -> Vec<String> {
    let index = Index::open(&folder.path("data/index")).unwrap();
    index.find(query, Depth::Released).unwrap().hits.iter().map(|hit| hit.issn.to_string()).collect()
}

fn held(folder: &Folder, archive: &str) -> Vec<String> {
    found(folder, &Query { archives: vec![archive.to_owned()], ..Query::default() })
}

fn listed(folder: &Folder, kind: &[&str], name: &str, text: &str) -> Value {
    let file = folder.write(name, text);
    let ran = folder.run([&["import", "--json"], kind, &[file.to_str().unwrap()]].concat());
    assert_eq!(ran.code, Some(0), "{} {}", ran.out, ran.err);
    ran.json()
}

fn counts(report: &Value) -> [u64; 5] {
    ["lines", "records", "changed", "gone", "unmatched"].map(|name| report[name].as_u64().unwrap())
}

#[test]
fn what_an_archive_holds() {
    let folder = register();
    let unknown = Issn::from_serial(7_000_000).unwrap();
    let list = format!(
        "{NAMES}\nNature\t0028-0836\t\t1\t550\tTriggered\nNature\t\t1476-4687\t551\t626\tArchived\n\
         Unknown\t{unknown}\t\t1\t2\t\nWrong\t0028-0835\t\t1\t2\t\n"
    );
    let keepers = ["--keepers", "clockss"];
    let report = listed(&folder, &keepers, "clockss.tsv", &list);
    assert_eq!(counts(&report), [4, 1, 1, 0, 2], "{report}");
    assert_eq!(report["first_rejects"][0]["record"], json!(5), "the line that no number is in, at once");
    assert_eq!(held(&folder, "CLOCKSS Archive"), ["1476-4687"], "at the online record of the title");
    let xml = folder.run(["export", "--essential", "--format", "marcxml", "--output", "-"]).out;
    let mut fields = xml.split("<datafield tag=\"920\"").filter_map(|rest| rest.split("</datafield>").next());
    let field = fields.find(|field| field.contains(">1476-4687<")).unwrap();
    for value in
        [">0028-0836<", ">1476-4687<", ">clockss<", ">Triggered<", ">1 to 626<", ">1 to 550; 551 to 626<"]
    {
        assert!(field.contains(value), "no {value} in {field}");
    }

    assert_eq!(counts(&listed(&folder, &keepers, "again.tsv", &list)), [4, 1, 0, 0, 2], "again");
    let other = listed(&folder, &["--keepers", "Cariniana"], "portico.tsv", &list);
    assert_eq!(counts(&other), [4, 1, 1, 0, 2], "archives do not touch each other");
    let less = format!("{NAMES}\nUnknown\t{unknown}\t\t1\t2\t\n");
    assert_eq!(counts(&listed(&folder, &keepers, "less.tsv", &less)), [1, 0, 1, 1, 1], "gone");
    assert_eq!(held(&folder, "CLOCKSS Archive"), [""; 0]);
    assert_eq!(held(&folder, "Cariniana Network"), ["1476-4687"]);
}

#[test]
fn what_is_open_to_all() {
    let folder = register();
    let open = || {
        found(&folder, &Query { open_access: Some(true), words: "1476-4687".to_owned(), ..Query::default() })
    };
    assert_eq!(open(), [""; 0]);
    let list = "Journal title,Journal ISSN (print version),Journal EISSN (online version)\nNature,0028-0836,\nNone,,\n";
    assert_eq!(counts(&listed(&folder, &["--road"], "road.csv", list)), [2, 1, 1, 0, 1]);
    assert_eq!(open(), ["1476-4687"]);
    assert_eq!(counts(&listed(&folder, &["--road"], "road.csv", list)), [2, 1, 0, 0, 1], "again");
    let none = "Journal title,ISSN\n";
    assert_eq!(counts(&listed(&folder, &["--road"], "none.csv", none)), [0, 0, 1, 1, 0]);
    assert_eq!(open(), [""; 0]);
}

#[test]
fn what_is_no_list_changes_nothing() {
    let folder = register();
    for (kind, text, says) in [
        (&["--keepers", "clockss"][..], "issn\ttitle\n", "print_identifier"),
        (&["--keepers", " "][..], NAMES, "no name of an archive"),
        (&["--road"][..], "title,publisher\n", "no column"),
    ] {
        let file = folder.write("wrong", text);
        let ran = folder.run([&["import"], kind, &[file.to_str().unwrap()]].concat());
        assert_eq!((ran.code, ran.err.contains(says)), (Some(1), true), "{}", ran.err);
    }
}
