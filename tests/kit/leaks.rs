//! A register full of secrets, and every way out of it. A new address is one more line in [`OF_A_RECORD`] or [`SEARCHES`].

use issn::marc::Field;
use issn::visible::Openness;
use issn::{Issn, Marc, Record, Status};
use store::causes::{self, NewCause, Reason};
use store::{records, settings};

use super::{Browser, TestApp};

/// Stands in each field of the confirmed record that is not released.
pub const CLOSED: &str = "Zymurgix";
/// Stands in each field of provisional, cancelled, suppressed and unreported records, and of what they were before.
pub const HIDDEN: &str = "Quagmirix";
/// A language, a year and a number of another serial that only closed fields name.
const LANGUAGE: &str = "zul";

/// Addresses that show one record: `{issn}` is its number.
pub const OF_A_RECORD: &[&str] = &[
    "/en/resource/ISSN/{issn}",
    "/fr/resource/ISSN/{issn}",
    "/en/resource/ISSN/{issn}?view=marc",
    "/en/resource/ISSN/{issn}?view=unimarc",
    "/en/resource/ISSN/{issn}/report",
    "/en/resource/ISSN/{issn}/versions",
    "/en/resource/ISSN/{issn}/versions?from=1&to=2",
    "/en/resource/ISSN-L/{issn}",
    "/resource/ISSN/{issn}.json",
    "/resource/ISSN/{issn}.jsonld",
    "/resource/ISSN/{issn}.ttl",
    "/resource/ISSN/{issn}.rdf",
    "/resource/ISSN/{issn}.marcxml",
    "/resource/ISSN/{issn}.mrc",
    "/resource/ISSN/{issn}.unimarc",
    "/resource/ISSN/{issn}.csv",
    "/resource/ISSN/{issn}.ris",
    "/resource/ISSN/{issn}.bib",
    "/resource/ISSN-L/{issn}.json",
    "/en/search?q={issn}",
    "/en/search?in=issn&q={issn}",
    "/en/search/advanced?f1=issn&t1={issn}",
    "/en/search/advanced?numbers={issn}",
    "/en/search/expert?query=issn%3D{issn}",
    "/en/search/list?numbers={issn}",
    "/en/search/list?as=csv&numbers={issn}",
    "/en/keepers/list?numbers={issn}",
    "/en/search/suggest?q={issn}",
    "/feeds/search?q={issn}",
    "/en/search/export?which=chosen&format=marc&issn={issn}",
    "/en/search/export?which=chosen&format=marcxml&issn={issn}",
    "/en/search/export?which=chosen&format=unimarc&issn={issn}",
    "/en/search/export?which=chosen&format=unimarcxml&issn={issn}",
    "/en/search/export?which=chosen&format=jsonl&issn={issn}",
    "/en/search/export?which=chosen&format=csv&issn={issn}",
    "/en/search/export?which=chosen&format=ttl&issn={issn}",
    "/en/search/export?which=chosen&format=rdf&issn={issn}",
    "/en/search/export?which=chosen&format=jsonld&issn={issn}",
    "/en/search/export?which=chosen&format=ris&issn={issn}",
    "/en/search/export?which=chosen&format=bib&issn={issn}",
    "/en/search/advanced/export?which=all&format=csv&numbers={issn}",
    "/en/search/expert/export?which=all&format=csv&query=issn%3D{issn}",
];

/// Addresses that look for a secret: none may lead to the record that holds it. `{secret}` is the word.
pub const SEARCHES: &[&str] = &[
    "/en/search?q={secret}",
    "/en/search?in=title&q={secret}",
    "/en/search?q={secret}&size=100",
    "/en/search/advanced?t1={secret}",
    "/en/search/advanced?f1=publisher&t1={secret}",
    "/en/search/advanced?f1=subject&m1=begins&t1={secret}",
    "/en/search/expert?query={secret}",
    "/en/search/expert?query=publisher+any+{secret}",
    "/en/search/export?which=all&format=csv&q={secret}",
    "/en/search/advanced/export?which=all&format=csv&f1=publisher&t1={secret}",
    "/en/search/expert/export?which=all&format=csv&query=publisher%3D{secret}",
    "/en/search/suggest?q={secret}",
    "/feeds/search?q={secret}",
];

/// Filters on closed fields: with the value that the record has, and with one that it has not. The answer must not tell
/// them apart.
pub const FILTERS: &[(&str, &str)] = &[
    ("/en/search?q=Leaky&language=zul", "/en/search?q=Leaky&language=xho"),
    ("/en/search?q=Leaky&year=1789", "/en/search?q=Leaky&year=1790"),
    ("/en/search?q=Leaky&publisher=Zymurgix+text", "/en/search?q=Leaky&publisher=Other"),
    (
        "/en/search/advanced?t1=Leaky&start_from=1789&start_to=1789",
        "/en/search/advanced?t1=Leaky&start_from=1790&start_to=1790",
    ),
    ("/en/search/expert?query=Leaky+and+language%3Dzul", "/en/search/expert?query=Leaky+and+language%3Dxho"),
];

/// Addresses that show many records; none holds a secret.
pub const LISTS: &[&str] = &[
    "/en",
    "/en/search?q=Leaky",
    "/en/search?q=Leaky&country=xxk",
    "/en/search?country=xxk&size=100",
    "/en/map",
    "/en/road",
    "/en/keepers",
    "/en/search/advanced",
    "/en/search/expert",
    "/en/search/suggest?q=leak",
    "/feeds/search?q=Leaky",
    "/en/search/export?which=all&format=csv&q=Leaky",
];

/// The numbers of the register of secrets.
pub struct Secrets {
    /// Confirmed, with closed fields.
    pub closed: Issn,
    /// Provisional, cancelled, suppressed, unreported, and one that was confirmed before it was cancelled.
    pub hidden: Vec<Issn>,
}

/// Who must not see what is closed.
pub const OUTSIDERS: [&str; 2] = ["", super::OTHER_PUBLISHER];

fn number(at: u32) -> Issn {
    Issn::from_serial(1_800_000 + at).unwrap()
}

/// A record with the released fields said by `title`, and the word in all others.
fn record(at: u32, status: Status, title: &str, secret: &str) -> Record {
    let own = number(at).to_string();
    let said = format!("{secret} text");
    let mut marc = Marc { leader: issn::marc::NEW_SERIAL_LEADER.to_owned(), fields: vec![] };
    marc.insert(Field::control("001", own.clone()));
    marc.insert(Field::control("007", "ta"));
    let frequency = if secret == HIDDEN { "q" } else { "w" };
    marc.insert(Field::control("008", format!("750727c17899999xxk{frequency}r p       0   a0{LANGUAGE} d")));
    let mut numbers = vec![('a', own.as_str()), ('l', &own), ('2', "0")];
    let by = number(1).to_string();
    if status == Status::Cancelled {
        numbers.push(('v', &by));
    }
    marc.insert(Field::data("022", ['0', ' '], &numbers));
    marc.insert(Field::data("222", [' ', '0'], &[('a', title), ('b', &format!("({own})"))]));
    marc.insert(Field::data("245", ['0', '0'], &[('a', title), ('b', &said), ('c', &said)]));
    marc.insert(Field::data("699", [' ', ' '], &[('8', status.code()), ('v', "0")]));
    for tag in [
        "030", "080", "082", "130", "210", "246", "300", "310", "321", "362", "500", "515", "525", "533",
        "550", "580", "588", "650", "653", "710", "711", "720",
    ] {
        marc.insert(Field::data(tag, [' ', ' '], &[('a', &said), ('b', &said), ('c', &said)]));
    }
    for (tag, ind1) in [("260", ' '), ("260", '2'), ("264", '3')] {
        marc.insert(Field::data(tag, [ind1, '1'], &[('a', &said), ('b', &said), ('c', &said)]));
    }
    marc.insert(Field::data(
        "510",
        ['0', ' '],
        &[('a', &said), ('u', &format!("https://{secret}.example/"))],
    ));
    marc.insert(Field::data("776", ['0', '8'], &[('t', &said), ('x', "0028-0836")]));
    marc.insert(Field::data("780", ['0', '0'], &[('t', &said), ('x', "1476-4687")]));
    marc.insert(Field::data(
        "856",
        ['4', '0'],
        &[('u', "https://leaky.example/"), ('z', &said), ('3', &said)],
    ));
    marc.insert(Field::data("880", ['3', ' '], &[('6', "264-01"), ('b', &said)]));
    Record::read(marc).unwrap()
}

impl TestApp {
    /// Loads the register of secrets and makes it searchable.
    pub async fn secrets(&self) -> Secrets {
        let (now, hidden) = (self.app.clock.now(), format!("{HIDDEN} annals"));
        let secret = |at, status| record(at, status, &hidden, HIDDEN);
        let first = [
            record(1, Status::Register, "Leaky annals", &format!("{CLOSED} former")),
            secret(2, Status::Register),
        ];
        let second = [
            record(1, Status::Register, "Leaky annals", CLOSED),
            secret(2, Status::Cancelled),
            secret(3, Status::Provisional),
            secret(4, Status::Cancelled),
            secret(5, Status::Suppressed),
            secret(6, Status::Unreported),
        ];
        for batch in [&first[..], &second[..]] {
            let tx = self.app.store.begin().await.unwrap();
            let new = NewCause { note: CLOSED, ..NewCause::of(Reason::Imported, CLOSED) };
            let cause = causes::add(&tx, new, now).await.unwrap();
            records::load(&tx, batch, cause, now).await.unwrap();
            tx.commit().await.unwrap();
        }
        self.work().await;
        Secrets { closed: number(1), hidden: (2..=6).map(number).collect() }
    }

    pub async fn show_visitors(&self, openness: Openness) {
        let tx = self.app.store.begin().await.unwrap();
        settings::set(&tx, "openness", &openness).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A visitor, or the person with this address.
    pub async fn somebody(&self, email: &str) -> Browser<'_> {
        if email.is_empty() { self.visitor() } else { self.sign_in(email).await }
    }
}

impl Secrets {
    /// Every address that shows a record or a list, for this number.
    pub fn shown(issn: Issn) -> Vec<String> {
        let own = OF_A_RECORD.iter().map(|way| way.replace("{issn}", &issn.to_string()));
        own.chain(LISTS.iter().map(|way| (*way).to_owned())).collect()
    }

    /// Every address that looks for a secret word.
    pub fn sought(secret: &str) -> Vec<String> {
        SEARCHES.iter().map(|way| way.replace("{secret}", secret)).collect()
    }
}
