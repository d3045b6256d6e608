//! How fast the index takes records in and answers: printed, not judged (`cargo test -p search timing -- --nocapture`).

use std::time::{Duration, Instant};

use issn::Record;
use issn::visible::Depth::{Complete, Released};
use search::{HEAP_REINDEX, HEAP_SERVING, Index, Query};

use crate::register::{Folder, Serial, number, serial};

const MANY: u32 = 5_000;

fn many() -> Vec<Record> {
    let titles =
        ["Acta physica", "Journal of nature studies", "自然科学学报", "Wiadomości", "Annals of optics"];
    let record = |at: u32| {
        let title = titles[at as usize % titles.len()];
        Serial { publisher: "University Press", ..serial(&number(at), title) }.record()
    };
    (1_000_000..1_000_000 + MANY).map(record).collect()
}

#[test]
fn timing() {
    let records = many();
    let folder = Folder::new();
    let index = Index::open(folder.path()).unwrap();
    let mut writer = index.writer(HEAP_REINDEX).unwrap();
    let begun = Instant::now();
    writer.fill(&records).unwrap();
    writer.commit(1).unwrap();
    report("fill", begun.elapsed());
    let begun = Instant::now();
    writer.apply(&records, []).unwrap();
    writer.commit(2).unwrap();
    report("apply over existing", begun.elapsed());
    writer.finish().unwrap();
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    let begun = Instant::now();
    writer.apply(&records[..1], []).unwrap();
    writer.commit(3).unwrap();
    println!("one record, committed and visible: {:?}", begun.elapsed());
    assert_eq!(index.size(), u64::from(MANY));
    for words in ["", "acta physica", "press", "学报", "na*"] {
        for scope in [Released, Complete] {
            let found = index.find(&Query::words(words), scope).unwrap();
            println!("{words:?} {scope:?}: {} hits in {:?}", found.total, found.took);
        }
    }
}

fn report(what: &str, took: Duration) {
    println!("{what}: {:.0} records a second", f64::from(MANY) / took.as_secs_f64());
}
