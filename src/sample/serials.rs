//! A sample serial as a MARC record of the register.

use issn::eligible::Nature;
use issn::key_title::KeyTitle;
use issn::marc::{Field, Marc, NEW_SERIAL_LEADER};
use issn::{Issn, Medium, Status, country, description};
use jiff::civil::{Date, date};

use super::files::{Archive, Neighbour, Serial};

/// Code of the centre that all samples are ascribed to.
const CENTRE: &str = "0";
/// The day on which all samples were described.
const DESCRIBED: Date = date(2026, 1, 5);
/// Articles that sorting passes over at the beginning of a title, by language.
const ARTICLES: [(&str, &[&str]); 5] = [
    ("eng", &["The ", "A ", "An "]),
    ("fre", &["Le ", "La ", "Les ", "L’", "L'"]),
    ("ger", &["Der ", "Die ", "Das "]),
    ("spa", &["El ", "La ", "Los ", "Las "]),
    ("por", &["O ", "A ", "Os ", "As "]),
];

/// The MARC record of a sample serial; `title_of` knows the key titles of others. Rule: domain 6.4
pub fn marc<'a>(serial: &Serial, title_of: impl Fn(Issn) -> Option<&'a str>) -> Marc {
    let medium = Medium::from_code(&serial.medium).unwrap_or(Medium::Other);
    let (issn, issn_l) = (serial.issn.to_string(), serial.issn_l.to_string());
    let mut marc = Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields: Vec::new() };
    marc.fields.push(Field::control("001", issn.as_str()));
    marc.fields.push(Field::control("007", medium.field_007()));
    marc.fields.push(Field::control("008", field_008(serial, medium)));
    let number = [('a', issn.as_str()), ('l', &issn_l), ('2', CENTRE)];
    marc.fields.push(Field::data("022", ['0', ' '], &number));
    marc.fields.push(Field::data("041", ['0', ' '], &[('a', &serial.language)]));
    marc.fields.push(Field::data("044", [' ', ' '], &[('c', &serial.country)]));
    put_titles(&mut marc, serial);
    put_publication(&mut marc, serial);
    for other in &serial.other_media {
        let number = other.to_string();
        let title = title_of(*other).unwrap_or(&serial.title);
        marc.fields.push(Field::data("776", ['0', '8'], &[('t', title), ('x', &number)]));
    }
    put_neighbours(&mut marc, "780", &serial.former);
    put_neighbours(&mut marc, "785", &serial.later);
    if let Some(url) = &serial.url {
        let open = serial.open_access.then_some(('7', "0"));
        let subfields: Vec<_> = std::iter::once(('u', url.as_str())).chain(open).collect();
        marc.fields.push(Field::data("856", ['4', '0'], &subfields));
    }
    if let Some(original) = &serial.original_title {
        marc.fields.push(Field::data("880", ['0', '0'], &[('6', "245-01"), ('a', original)]));
    }
    for archive in &serial.archives {
        marc.insert(archived(archive));
    }
    description::set_status(&mut marc, Status::Register, CENTRE, DESCRIBED);
    marc
}

/// Rule: domain 9.1 (field 920)
fn archived(archive: &Archive) -> Field {
    let parts = [
        ('e', archive.first.as_str()),
        ('f', &archive.last),
        ('g', &archive.name),
        ('h', &archive.code),
        ('i', &archive.state),
        ('j', &archive.extent),
    ];
    Field::data("920", [' ', ' '], &parts)
}

fn put_titles(marc: &mut Marc, serial: &Serial) {
    let article = article(&serial.title, &serial.language);
    let key_title = KeyTitle::parse(&serial.key_title);
    let qualifier = key_title.qualifier.map(|text| format!("({text})"));
    let mut subfields = vec![('a', key_title.title.as_str())];
    subfields.extend(qualifier.as_deref().map(|text| ('b', text)));
    marc.fields.push(Field::data("222", [' ', article], &subfields));
    marc.fields.push(Field::data("245", ['0', article], &[('a', &serial.title)]));
}

fn put_publication(marc: &mut Marc, serial: &Serial) {
    let years = match (serial.start, serial.end) {
        (Some(start), Some(end)) => Some(format!("{start}-{end}")),
        (Some(start), None) => Some(format!("{start}-")),
        (None, Some(end)) => Some(format!("-{end}")),
        (None, None) => None,
    };
    let mut imprint = vec![('a', serial.place.as_str()), ('b', &serial.publisher)];
    imprint.extend(years.as_deref().map(|years| ('c', years)));
    marc.fields.push(Field::data("264", [' ', '1'], &imprint));
    if let Some(words) = frequency(serial.frequency) {
        marc.fields.push(Field::data("310", [' ', ' '], &[('a', words)]));
    }
    if let Some(start) = serial.start {
        let began = format!("Began in {start}.");
        marc.fields.push(Field::data("362", ['1', ' '], &[('a', &began)]));
    }
}

fn put_neighbours(marc: &mut Marc, tag: &str, neighbours: &[Neighbour]) {
    for other in neighbours {
        let number = other.issn.to_string();
        marc.fields.push(Field::data(tag, ['0', '0'], &[('t', &other.title), ('x', &number)]));
    }
}

/// The second indicator of a title: how many characters sorting passes over.
fn article(title: &str, language: &str) -> char {
    let articles = ARTICLES.iter().find(|(own, _)| *own == language).map_or(&[][..], |(_, list)| list);
    let found = articles.iter().find(|article| title.starts_with(**article));
    found
        .and_then(|article| char::from_digit(u32::try_from(article.chars().count()).ok()?, 10))
        .unwrap_or('0')
}

/// The 40 coded characters of field 008. Rule: domain 6.5
fn field_008(serial: &Serial, medium: Medium) -> String {
    let year = |year: Option<i16>, unknown: &str| {
        year.map_or_else(|| unknown.to_owned(), |year| format!("{year:04}"))
    };
    let state = if serial.end.is_some() { 'd' } else { 'c' };
    let (start, end) = (year(serial.start, "uuuu"), year(serial.end, "9999"));
    let place = country::marc_code(&serial.country).unwrap_or("xx");
    let kind = Nature::from_code(&serial.kind).map_or(' ', Nature::marc_kind);
    let form = match medium {
        Medium::Online | Medium::Mobile => 'o',
        Medium::Carrier => 'q',
        Medium::Print | Medium::Other => ' ',
    };
    let (described, frequency, language) = (DESCRIBED.strftime("%y%m%d"), serial.frequency, &serial.language);
    // From 24 on: nothing said of contents, no conference publication, successive entry; from 38: as it is, unknown source.
    format!(
        "{described}{state}{start}{end}{place:<3}{frequency}r {kind}{form}{form}     0    0{language:<3}  "
    )
}

/// The frequency in words. Rule: domain 6.4 (310), MARC 008/18
const fn frequency(code: char) -> Option<&'static str> {
    Some(match code {
        'a' => "Annual",
        'b' => "Bimonthly",
        'c' => "Semiweekly",
        'd' => "Daily",
        'e' => "Biweekly",
        'f' => "Semiannual",
        'j' => "Three times a month",
        'k' => "Continuously updated",
        'm' => "Monthly",
        'q' => "Quarterly",
        's' => "Semimonthly",
        't' => "Three times a year",
        'w' => "Weekly",
        _ => return None,
    })
}
