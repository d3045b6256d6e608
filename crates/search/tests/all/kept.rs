//! What lasts: the cursor, the commit, and an index made anew when the old one is of no use.

use std::fs;

use issn::visible::Depth::Released;
use search::{HEAP_SERVING, Index, SearchError};

use crate::register::{Folder, find, indexed, number, records, serial};

#[test]
fn cursor_and_records_are_kept() {
    let folder = Folder::new();
    let empty = Index::open(folder.path()).unwrap();
    assert_eq!((empty.cursor(), empty.size()), (0, 0));
    drop(empty);
    drop(indexed(&folder, &records()));
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.cursor(), index.size()), (7, 22));
    assert_eq!(find(&index, "leukemia", Released).len(), 1);
}

#[test]
fn applied_twice_is_there_once() {
    let folder = Folder::new();
    let index = indexed(&folder, &records());
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    writer.apply(&records(), []).unwrap();
    let renamed = serial(&number(9_900_103), "Renamed").record();
    writer.apply([&renamed, &renamed], []).unwrap();
    writer.commit(8).unwrap();
    assert_eq!((index.size(), index.cursor()), (22, 8));
    assert_eq!(find(&index, "renamed", Released).len(), 1);
    assert_eq!(find(&index, "leukemia", Released).len(), 0);
}

#[test]
fn one_writer_and_nothing_half_done() {
    let folder = Folder::new();
    let index = indexed(&folder, &records());
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    assert!(matches!(index.writer(HEAP_SERVING), Err(SearchError::Busy)));
    writer.apply([&serial(&number(9_900_700), "Uncommitted").record()], []).unwrap();
    drop(writer);
    let again = Index::open(folder.path()).unwrap();
    assert_eq!((again.cursor(), again.size()), (7, 22));
    let mut writer = again.writer(HEAP_SERVING).unwrap();
    writer.clear().unwrap();
    assert_eq!(again.size(), 22, "not seen before the commit");
    writer.fill(&records()[..5]).unwrap();
    writer.commit(3).unwrap();
    assert_eq!((again.size(), again.cursor()), (5, 3));
    writer.finish().unwrap();
    assert_eq!(index.size(), 22, "another handle sees its own reader");
    index.refresh().unwrap();
    assert_eq!(index.size(), 5);
}

#[test]
fn a_damaged_index_is_made_anew() {
    type Damage = fn(&[u8]) -> Vec<u8>;
    let damages: [(&str, Damage); 4] = [
        ("meta.json", |_| b"{".to_vec()),
        (".term", |_| Vec::new()),
        (".fast", |bytes| bytes[..bytes.len() / 2].to_vec()),
        (".store", |bytes| bytes[..7].to_vec()),
    ];
    for (ending, damage) in damages {
        let folder = Folder::new();
        drop(indexed(&folder, &records()));
        let home = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        let files = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path());
        let victim = files.into_iter().find(|path| path.to_string_lossy().ends_with(ending)).unwrap();
        let bytes = fs::read(&victim).unwrap();
        fs::write(&victim, damage(&bytes)).unwrap();
        let index = Index::open(folder.path()).unwrap();
        assert_eq!((index.cursor(), index.size()), (0, 0), "{ending}");
    }
}

#[test]
fn another_version_is_removed_and_other_files_are_not() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("v0")).unwrap();
    fs::create_dir_all(folder.path().join("visitors")).unwrap();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!(index.cursor(), 0);
    assert!(!folder.path().join("v0").exists());
    assert!(folder.path().join("visitors").exists());
}
