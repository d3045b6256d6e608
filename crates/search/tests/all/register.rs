//! Thirty records of many scripts and states, and an index over them in a folder of its own.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what does not fit must fail loudly")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use issn::marc::{Field, NEW_SERIAL_LEADER};
use issn::visible::Depth;
use issn::{Issn, Marc, Record};
use search::{Found, HEAP_SERVING, Index, Query};

/// A folder that is removed at the end of the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("masthead-search-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A record in few words; what is not said is ordinary.
#[derive(Clone)]
pub struct Serial {
    pub issn: String,
    pub title: &'static str,
    pub qualifier: &'static str,
    pub issn_l: String,
    pub status: &'static str,
    pub medium: &'static str,
    pub country: &'static str,
    pub language: &'static str,
    pub years: &'static str,
    pub publisher: &'static str,
    pub more: Vec<Field>,
}

pub fn serial(issn: &str, title: &'static str) -> Serial {
    Serial {
        issn: issn.to_owned(),
        title,
        qualifier: "",
        issn_l: issn.to_owned(),
        status: "register",
        medium: "ta",
        country: "xxk",
        language: "eng",
        years: "19709999",
        publisher: "",
        more: Vec::new(),
    }
}

impl Serial {
    pub fn record(&self) -> Record {
        let fixed = format!("750727c{}{:3}wr p       0   a0{:3} d", self.years, self.country, self.language);
        let mut number = vec![('a', self.issn.as_str()), ('l', self.issn_l.as_str()), ('2', "_2")];
        let mut fields = vec![
            Field::control("005", "20240102030405.0"),
            Field::control("007", self.medium),
            Field::control("008", fixed),
        ];
        for field in self.more.iter().filter(|field| field.tag == "022") {
            number.extend(field.subfields().iter().map(|(code, value)| (*code, value.as_str())));
        }
        fields.push(Field::data("022", [' ', ' '], &number));
        fields.push(Field::data("222", [' ', '0'], &[('a', self.title), ('b', self.qualifier)]));
        fields.push(Field::data("245", ['0', '0'], &[('a', self.title)]));
        if !self.publisher.is_empty() {
            fields.push(Field::data("260", [' ', ' '], &[('a', "London :"), ('b', self.publisher)]));
        }
        fields.push(Field::data("699", [' ', ' '], &[('8', self.status)]));
        fields.extend(self.more.iter().filter(|field| field.tag != "022").cloned());
        Record::read(Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields }).unwrap()
    }
}

/// The number whose first seven digits are given.
pub fn number(serial: u32) -> String {
    Issn::from_serial(serial).unwrap().to_string()
}

pub fn extra(tag: &str, subfields: &[(char, &str)]) -> Field {
    Field::data(tag, [' ', ' '], subfields)
}

const FOREIGN: [(&str, &str, &str); 12] = [
    ("Wiadomości Łódzkie", "pl ", "pol"),
    ("Тюркология", "aj ", "rus"),
    ("Вестник Академии наук", "ru ", "rus"),
    ("مجلّة الأدب العربي", "ua ", "ara"),
    ("自然科学学报", "cc ", "chi"),
    ("科学通报", "cc ", "chi"),
    ("日本語学研究ノート", "ja ", "jpn"),
    ("ネイチャー・ジャパン", "ja ", "jpn"),
    ("한국문학", "ko ", "kor"),
    ("Études d'histoire", "fr ", "fre"),
    ("Zeitschrift für Straßenbau", "gw ", "ger"),
    ("Ελληνικά χρονικά", "gr ", "gre"),
];

/// The register that most tests search.
pub fn records() -> Vec<Record> {
    let mut all: Vec<Serial> = FOREIGN
        .iter()
        .zip(9_900_000..)
        .map(|((title, country, language), at)| Serial { country, language, ..serial(&number(at), title) })
        .collect();
    all.push(Serial {
        qualifier: "(London)",
        publisher: "Macmillan",
        years: "18699999",
        more: vec![extra("022", &[('y', "0028-0835")]), extra("920", &[('g', "CLOCKSS Archive")])],
        ..serial("0028-0836", "Nature")
    });
    all.push(Serial {
        qualifier: "(London. Online)",
        issn_l: "0028-0836".to_owned(),
        medium: "cr",
        publisher: "Springer",
        years: "19979999",
        more: vec![extra("856", &[('u', "https://www.nature.com/"), ('7', "0")])],
        ..serial("1476-4687", "Nature")
    });
    all.push(Serial {
        years: "18501860",
        country: "fr ",
        qualifier: "(Paris)",
        ..serial(&number(9_900_100), "Nature")
    });
    all.push(Serial { years: "20059999", ..serial(&number(9_900_101), "Nature Physics") });
    all.push(Serial {
        medium: "cr",
        years: "20059999",
        ..serial(&number(9_900_102), "Nature reviews. Physics")
    });
    all.push(Serial { publisher: "Nature Publishing", ..serial(&number(9_900_103), "Leukemia") });
    all.push(Serial {
        more: vec![extra("246", &[('a', "Polish physical acts")]), extra("650", &[('a', "Optics")])],
        ..serial(&number(9_900_104), "Acta physica Polonica")
    });
    all.push(Serial {
        more: vec![extra("022", &[('z', &number(9_900_201))])],
        ..serial(&number(9_900_105), "The merged journal")
    });
    all.push(Serial { status: "legacy", country: "fr ", ..serial(&number(9_900_106), "Old bulletin") });
    all.push(Serial { medium: "co", ..serial(&number(9_900_107), "Discs of physics") });
    for (at, status) in (9_900_200..).zip(["provisional", "cancelled", "suppressed", "unreported"]) {
        all.push(Serial { status, ..serial(&number(at), "Hidden journal") });
    }
    all.iter().map(Serial::record).collect()
}

/// An index over these records in `folder`, committed with cursor 7.
pub fn indexed(folder: &Folder, records: &[Record]) -> Index {
    let index = Index::open(folder.path()).unwrap();
    let mut writer = index.writer(HEAP_SERVING).unwrap();
    writer.apply(records, []).unwrap();
    writer.commit(7).unwrap();
    index
}

pub fn titles(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.key_title.as_str()).collect()
}

/// Key titles of what is found by these words, in the order of the hits.
pub fn find(index: &Index, words: &str, scope: Depth) -> Vec<String> {
    let found = index.find(&Query::words(words), scope).unwrap();
    assert_eq!(found.total, found.hits.len(), "all hits fit on a page: {words}");
    titles(&found).into_iter().map(str::to_owned).collect()
}
