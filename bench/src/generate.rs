//! Serials that never were, in the shape of a register's: one record an ISSN, media of a title tied together.

use std::io::Write;

use anyhow::{Context, Result};
use formats::Format;
use issn::marc::Field;
use issn::{Issn, Marc, Record};

use crate::chance::Chance;
use crate::words::{FIELDS, HEADS, PUBLISHERS, word};

/// The leader of a serial in Unicode.
const LEADER: &str = "00000cas a2200000 i 4500";
/// How many made-up words there are.
const WORDS: u64 = 40_000;
const PUBLISHER_NAMES: u64 = 15_000;
/// Country, language, place: where serials come from, by how often.
const ORIGINS: [(&str, &str, &str); 16] = [
    ("xxu", "eng", "New York"),
    ("xxu", "eng", "Chicago"),
    ("xxk", "eng", "London"),
    ("xxk", "eng", "Oxford"),
    ("fr ", "fre", "Paris"),
    ("gw ", "ger", "Berlin"),
    ("gw ", "ger", "Stuttgart"),
    ("io ", "ind", "Jakarta"),
    ("io ", "ind", "Bandung"),
    ("bl ", "por", "São Paulo"),
    ("sp ", "spa", "Madrid"),
    ("it ", "ita", "Roma"),
    ("ru ", "rus", "Moskva"),
    ("ja ", "jpn", "Tokyo"),
    ("cc ", "chi", "Beijing"),
    ("pl ", "pol", "Warszawa"),
];
const FREQUENCIES: [(char, &str); 6] = [
    ('q', "Quarterly"),
    ('m', "Monthly"),
    ('f', "Semiannual"),
    ('a', "Annual"),
    ('b', "Bimonthly"),
    ('w', "Weekly"),
];

/// What all media of a title have in common.
#[derive(Debug, Clone)]
pub struct Title {
    pub name: String,
    pub publisher: String,
    pub subject: &'static str,
    pub country: &'static str,
    pub language: &'static str,
    pub place: &'static str,
    pub start: u64,
    pub end: Option<u64>,
    pub frequency: (char, &'static str),
    /// Its numbers: one, or print and online.
    pub numbers: Vec<Issn>,
    /// Number and title of the one before.
    pub before: Option<(Issn, String)>,
}

/// All titles, one after the other; the same in every run.
pub struct Titles {
    chance: Chance,
    serial: u32,
    last: Option<(Issn, String)>,
}

impl Titles {
    pub const fn new() -> Self {
        Self { chance: Chance::new(3297), serial: 1_234_567, last: None }
    }

    /// A number that was not given yet: the step and ten million have no common factor.
    fn number(&mut self) -> Result<Issn> {
        self.serial = (self.serial + 7_654_321) % 10_000_000;
        Issn::from_serial(self.serial).context("seven digits make a number")
    }

    pub fn next(&mut self) -> Result<Title> {
        let chance = &mut self.chance;
        let (country, language, place) = *chance.one_of(&ORIGINS);
        let subject = *chance.one_of(&FIELDS);
        let start = 1900 + chance.below(120);
        let name = name(chance, subject);
        let publisher = publisher(chance);
        let end = (chance.below(6) == 0).then(|| (start + 1 + chance.below(40)).min(2024));
        let frequency = *chance.one_of(&FREQUENCIES);
        let both = chance.below(10) < 4;
        let continues = chance.below(12) == 0;
        let mut numbers = vec![self.number()?];
        if both {
            numbers.push(self.number()?);
        }
        let before = continues.then(|| self.last.take()).flatten();
        self.last = Some((numbers[0], name.clone()));
        Ok(Title {
            name,
            publisher,
            subject,
            country,
            language,
            place,
            start,
            end,
            frequency,
            numbers,
            before,
        })
    }
}

fn name(chance: &mut Chance, subject: &str) -> String {
    let head = *chance.one_of(&HEADS);
    let special = word(chance.rank(WORDS));
    match (head.is_empty(), chance.below(4)) {
        (true, _) => capital(&format!("{special} {}", word(chance.rank(WORDS)))),
        (false, 0) => format!("{head} {subject}"),
        (false, 1) => format!("{head} {special} {subject}"),
        (false, 2) => format!("{head} {subject} and {special}"),
        (false, _) => format!("{head} {special} {} {}", word(chance.rank(WORDS)), capital(subject)),
    }
}

fn publisher(chance: &mut Chance) -> String {
    let name = capital(&word(chance.rank(PUBLISHER_NAMES)));
    chance.one_of(&PUBLISHERS).replace("{}", &name)
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// Writes `n` records as ISO 2709 and hands each one's title and number to `seen`.
pub fn write(n: u64, out: &mut impl Write, mut seen: impl FnMut(&Title, Issn) -> Result<()>) -> Result<()> {
    let (mut titles, mut written) = (Titles::new(), 0);
    while written < n {
        let title = titles.next()?;
        for (at, issn) in title.numbers.iter().enumerate() {
            if written == n {
                return Ok(());
            }
            let record =
                Record::read(marc(&title, at)).map_err(|error| anyhow::anyhow!("{issn}: {error}"))?;
            out.write_all(&formats::write(Format::Marc, &record)?)?;
            seen(&title, *issn)?;
            written += 1;
        }
    }
    Ok(())
}

/// The record of one medium, field for field as centres deliver them.
fn marc(title: &Title, at: usize) -> Marc {
    let online = at == 1;
    let issn = title.numbers[at].to_string();
    let mut marc = Marc { leader: LEADER.to_owned(), fields: coded(title, &issn, online) };
    marc.fields.extend(described(title, &issn, online));
    marc.fields.extend(linked(title, at));
    marc
}

fn coded(title: &Title, issn: &str, online: bool) -> Vec<Field> {
    let seed = title.start;
    let fixed = format!(
        "{:02}0412{}{}{}{}{}r p {}     0   b0{}  ",
        seed % 100,
        if title.end.is_some() { 'd' } else { 'c' },
        title.start,
        title.end.unwrap_or(9999),
        title.country,
        title.frequency.0,
        if online { 'o' } else { ' ' },
        title.language,
    );
    let standing = title.numbers[0].to_string();
    vec![
        Field::control("001", issn),
        Field::control("003", "BENCH"),
        Field::control("005", format!("20{:02}0{}1{}093015.0", 10 + seed % 15, 1 + seed % 9, seed % 10)),
        Field::control("007", if online { "cr |||||||||||" } else { "ta" }),
        Field::control("008", fixed),
        Field::data("022", ['0', ' '], &[('a', issn), ('l', &standing), ('2', "ISSN-BENCH")]),
        Field::data("040", [' ', ' '], &[('a', "BENCH"), ('b', "eng"), ('e', "rda"), ('c', "BENCH")]),
    ]
}

fn described(title: &Title, issn: &str, online: bool) -> Vec<Field> {
    let qualifier = match (title.numbers.len(), online) {
        (1, _) => format!("({})", title.place),
        (_, true) => "(Online)".to_owned(),
        (_, false) => "(Print)".to_owned(),
    };
    let years = format!("{}-{}", title.start, title.end.map(|end| end.to_string()).unwrap_or_default());
    let began = format!("Began with: Volume 1 ({}).", title.start);
    let source = format!("Description based on publication information ({}).", title.start);
    let rda = |tag, text: &str, code: &str, list: &str| {
        Field::data(tag, [' ', ' '], &[('a', text), ('b', code), ('2', list)])
    };
    let (media, carrier) = if online { ("computer", "online resource") } else { ("unmediated", "volume") };
    let (media_code, carrier_code) = if online { ("c", "cr") } else { ("n", "nc") };
    let mut fields = vec![
        Field::data("210", ['1', ' '], &[('a', &title.name), ('b', &qualifier)]),
        Field::data("222", [' ', '0'], &[('a', &title.name), ('b', &qualifier)]),
        Field::data("245", ['0', '0'], &[('a', &format!("{}.", title.name))]),
        Field::data(
            "264",
            [' ', '1'],
            &[('a', &format!("{} :", title.place)), ('b', &format!("{},", title.publisher)), ('c', &years)],
        ),
        Field::data("300", [' ', ' '], &[('a', if online { "1 online resource" } else { "volumes" })]),
        Field::data("310", [' ', ' '], &[('a', title.frequency.1)]),
        rda("336", "text", "txt", "rdacontent"),
        rda("337", media, media_code, "rdamedia"),
        rda("338", carrier, carrier_code, "rdacarrier"),
        Field::data("362", ['1', ' '], &[('a', &began)]),
        Field::data("588", [' ', ' '], &[('a', &source)]),
        Field::data("650", [' ', '4'], &[('a', &capital(title.subject))]),
        Field::data("710", ['2', ' '], &[('a', &format!("{}.", title.publisher))]),
    ];
    if online {
        let url = format!("https://serials.example/{}", issn.to_lowercase());
        fields.push(Field::data("856", ['4', '0'], &[('u', &url)]));
    }
    fields
}

fn linked(title: &Title, at: usize) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some(mate) = title.numbers.get(1 - at) {
        let said = if at == 0 { "Online version:" } else { "Print version:" };
        fields.push(Field::data(
            "776",
            ['0', '8'],
            &[('i', said), ('t', &title.name), ('x', &mate.to_string())],
        ));
    }
    if let Some((issn, before)) = &title.before {
        fields.push(Field::data("780", ['0', '0'], &[('t', before), ('x', &issn.to_string())]));
    }
    fields
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_are_unique_and_the_file_is_the_same_each_time() {
        let (mut first, mut second, mut numbers) = (Vec::new(), Vec::new(), HashSet::new());
        write(2_000, &mut first, |_, issn| {
            assert!(numbers.insert(issn));
            Ok(())
        })
        .unwrap();
        write(2_000, &mut second, |_, _| Ok(())).unwrap();
        assert_eq!(numbers.len(), 2_000);
        assert_eq!(first, second);
    }
}
