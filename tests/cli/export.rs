//! `masthead export`: what came in goes out again, whole or as far as everybody may see it.

use super::{Folder, iso2709, serials};

#[test]
fn there_and_back() {
    let (folder, mut records) = (Folder::new(), serials());
    records.sort_by(|a, b| a.control("001").cmp(b.control("001")));
    folder.import(&folder.write("serials.mrc", iso2709(&records)));
    for (format, name) in [("marc", "out.mrc"), ("marcxml", "out.xml")] {
        let out = folder.path(name);
        let ran = folder.run(["export", "--json", "--format", format, "--output", out.to_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(ran.json()["written"], records.len());
        let other = Folder::new();
        assert_eq!(other.import(&out)["added"], records.len());
    }
    let (sent, came) = (iso2709(&records), std::fs::read(folder.path("out.mrc")).unwrap());
    assert!(came == sent, "the bytes are not those that came in");
    assert!(!folder.path("out.mrc.part").exists());
}

#[test]
fn only_what_is_asked_for() {
    let (folder, mut records) = (Folder::new(), serials());
    records.truncate(3);
    for field in &mut records[2].fields {
        if field.tag == "699" {
            *field = issn::marc::Field::data("699", [' ', ' '], &[('8', "provisional")]);
        }
    }
    folder.import(&folder.write("serials.mrc", iso2709(&records)));
    let publisher = records[0].sub("264", 'b').unwrap();
    let export = |more: &[&str]| {
        let ran = folder.run([&["export", "--format", "jsonl", "--output", "-"], more].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        (ran.out.lines().count(), ran.out.contains(publisher))
    };
    assert_eq!(export(&[]), (2, true));
    assert_eq!(export(&["--all"]), (3, true));
    assert_eq!(export(&["--essential"]), (2, false));
    assert_eq!(export(&["--essential", "--all"]), (3, false));
}

#[test]
fn every_format_is_written_and_no_other() {
    let folder = Folder::new();
    folder.import(&folder.write("serials.mrc", iso2709(&serials())));
    for format in formats::Format::EXPORTED {
        let out = folder.path(&format!("out.{}", format.suffix()));
        let ran = folder.run(["export", "--format", format.name(), "--output", out.to_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{}: {}", format.name(), ran.err);
        assert!(std::fs::metadata(out).unwrap().len() > 10_000, "{}", format.name());
    }
    assert_eq!(folder.run(["export", "--format", "docx", "--output", "-"]).code, Some(2));
}

#[test]
fn packed_found_and_since() {
    let folder = Folder::new();
    folder.import(&folder.write("serials.mrc", iso2709(&serials())));
    let export = |output: &str, more: &[&str]| {
        let out = folder.path(output);
        let ran = folder.run(
            [&["export", "--json", "--format", "marc", "--output", out.to_str().unwrap()], more].concat(),
        );
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        (ran.json()["written"].as_u64().unwrap(), std::fs::read(out).unwrap())
    };
    let (all, plain) = export("all.mrc", &[]);
    for (name, tool) in [("all.mrc.gz", "gzip"), ("all.mrc.zst", "zstd")] {
        export(name, &[]);
        let unpacked =
            std::process::Command::new(tool).args(["-dcq"]).arg(folder.path(name)).output().unwrap();
        assert!(unpacked.status.success() && unpacked.stdout == plain, "{tool}");
    }
    let (found, bytes) = export("found.mrc", &["--query", "0028-0836"]);
    assert!(
        (1..all).contains(&found) && String::from_utf8_lossy(&bytes).contains("1476-4687"),
        "{found} of {all}"
    );
    assert_eq!(export("old.mrc", &["--since", "2000-01-01"]).0, all);
    assert_eq!(export("none.mrc", &["--since", "2999-01-01"]).0, 0);
    let wrong = folder.run(["export", "--format", "marc", "--output", "-", "--since", "yesterday"]);
    assert_eq!(wrong.code, Some(2));
}
