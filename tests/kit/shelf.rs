//! Serials that the sample data lacks: archived, open, printed with a wrong number, cancelled in favour of another.

use issn::marc::{Field, Marc, NEW_SERIAL_LEADER};
use issn::{Issn, Record};
use store::causes::{self, NewCause, Reason};
use store::records;

use super::TestApp;

/// A record as a test wants it; numbers are of the block 9955, which no sample has.
#[derive(Clone)]
pub struct Shelved {
    pub issn: Issn,
    marc: Marc,
}

impl Shelved {
    /// A registered print serial of France with this serial number (seven digits) and title.
    pub fn new(serial: u32, title: &str) -> Self {
        let issn = Issn::from_serial(serial).unwrap();
        let number = issn.to_string();
        let fields = vec![
            Field::control("001", number.as_str()),
            Field::control("005", "20260102030405.0"),
            Field::control("007", "ta"),
            Field::control("008", "260102c20019999fr qr p       0   a0fre d"),
            Field::data("022", ['0', ' '], &[('a', &number), ('l', &number), ('2', "0")]),
            Field::data("222", [' ', '0'], &[('a', title)]),
            Field::data("245", ['1', '0'], &[('a', title)]),
            Field::data("699", [' ', ' '], &[('8', "register")]),
        ];
        Self { issn, marc: Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields } }
    }

    #[must_use]
    pub fn with(mut self, tag: &str, indicators: [char; 2], subfields: &[(char, &str)]) -> Self {
        self.marc.insert(Field::data(tag, indicators, subfields));
        self
    }

    /// Kept by this archive.
    #[must_use]
    pub fn kept_by(self, archive: &str, state: &str, extent: &str) -> Self {
        self.with(
            "920",
            [' ', ' '],
            &[('g', archive), ('i', state), ('j', extent), ('e', "2001"), ('f', "2020")],
        )
    }

    /// Open to everybody at this address.
    #[must_use]
    pub fn open(self, url: &str) -> Self {
        self.with("856", ['4', '0'], &[('u', url), ('7', "0")])
    }

    /// Another number that leads to it: `y` for one printed by mistake, `z` for a cancelled one.
    #[must_use]
    pub fn also(mut self, code: char, number: &str) -> Self {
        let field = self.marc.fields.iter_mut().find(|field| field.tag == "022").unwrap();
        let issn::marc::Body::Data { subfields, .. } = &mut field.body else {
            panic!("022 without subfields")
        };
        subfields.push((code, number.to_owned()));
        self
    }

    pub fn record(self) -> Record {
        Record::read(self.marc).unwrap()
    }
}

impl TestApp {
    /// Puts serials into the register and into the index.
    pub async fn shelve(&self, serials: Vec<Shelved>) {
        let records: Vec<Record> = serials.into_iter().map(Shelved::record).collect();
        let tx = self.app.store.begin().await.unwrap();
        let now = self.app.clock.now();
        let cause = causes::add(&tx, NewCause::of(Reason::Imported, "test"), now).await.unwrap();
        records::load(&tx, &records, cause, now).await.unwrap();
        tx.commit().await.unwrap();
        self.work().await;
    }
}
