//! The description of a newly numbered serial: from the publisher's answers to a MARC record.

use jiff::civil::Date;

use crate::country;
use crate::eligible::Nature;
use crate::key_title::KeyTitle;
use crate::marc::{Field, Marc, NEW_SERIAL_LEADER};
use crate::request::{Application, Version};
use crate::{Issn, Medium, Status};

/// What a new record is made from.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub issn: Issn,
    pub issn_l: Issn,
    pub status: Status,
    /// Code of the responsible centre (022 $2).
    pub centre: &'a str,
    pub application: &'a Application,
    pub version: &'a Version,
    pub key_title: &'a KeyTitle,
    /// The abbreviated key title; none leaves field 210 out.
    pub abbreviated: Option<&'a KeyTitle>,
    pub today: Date,
}

/// The MARC record of a new number, in the register's profile. Links to other media are put in by `cluster`.
///
/// Rule: domain 6.4
pub fn describe(new: &New<'_>) -> Marc {
    let application = new.application;
    let mut marc = Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields: vec![] };
    marc.fields.push(Field::control("001", new.issn.to_string()));
    marc.fields.push(Field::control("005", format!("{}000000.0", new.today.strftime("%Y%m%d"))));
    marc.fields.push(Field::control("007", new.version.medium.field_007()));
    marc.fields.push(Field::control("008", field_008(new)));
    let (issn, issn_l) = (new.issn.to_string(), new.issn_l.to_string());
    marc.fields.push(Field::data("022", ['0', ' '], &[('a', &issn), ('l', &issn_l), ('2', new.centre)]));
    for language in &application.languages {
        put(&mut marc, "041", ['0', ' '], &[('a', language)]);
    }
    put(&mut marc, "044", [' ', ' '], &[('c', &application.country)]);
    put_titles(&mut marc, new);
    let start = new.version.first_issue.map(|date| format!("{}-", date.year())).unwrap_or_default();
    let imprint = [('a', application.place.as_str()), ('b', &application.publisher), ('c', &start)];
    put(&mut marc, "264", [' ', '1'], &imprint);
    put(&mut marc, "362", ['1', ' '], &[('a', &application.numbering)]);
    put(&mut marc, "653", [' ', ' '], &[('a', &application.subject)]);
    marc.fields.push(Field::data("699", [' ', ' '], &[('8', new.status.code()), ('v', new.centre)]));
    for body in &application.issuing_bodies {
        put(&mut marc, "710", ['2', ' '], &[('a', body)]);
    }
    if let Some(former) = application.former.as_ref().filter(|former| former.issn.is_none()) {
        put(&mut marc, "780", ['0', '0'], &[('t', &former.title)]);
    }
    put_address(&mut marc, new);
    marc.fields.sort_by(|a, b| a.tag.cmp(&b.tag));
    marc
}

/// Sets the status of a record in its fields; the rest of it stays. Rule: domain 6.4 (699, 005)
pub fn set_status(marc: &mut Marc, status: Status, centre: &str, today: Date) {
    marc.fields.retain(|field| field.tag != "699");
    marc.insert(Field::data("699", [' ', ' '], &[('8', status.code()), ('v', centre)]));
    marc.set_control("005", format!("{}000000.0", today.strftime("%Y%m%d")));
}

fn put_titles(marc: &mut Marc, new: &New<'_>) {
    let application = new.application;
    let qualifier = new.key_title.qualifier.as_ref().map(|text| format!("({text})")).unwrap_or_default();
    if let Some(short) = new.abbreviated.filter(|short| !short.title.is_empty()) {
        let qualifier = short.qualifier.as_ref().map(|text| format!("({text})")).unwrap_or_default();
        put(marc, "210", ['0', ' '], &[('a', &short.title), ('b', &qualifier)]);
    }
    put(marc, "222", [' ', '0'], &[('a', &new.key_title.title), ('b', &qualifier)]);
    put(marc, "245", ['0', '0'], &[('a', &application.title), ('b', &application.subtitle)]);
    for title in &application.other_titles {
        put(marc, "246", ['1', '1'], &[('a', title)]);
    }
    if !application.title_original.is_empty() {
        put(marc, "880", ['0', '0'], &[('6', "245-01"), ('a', &application.title_original)]);
    }
}

fn put_address(marc: &mut Marc, new: &New<'_>) {
    let url = new.version.url.as_str();
    if url.is_empty() || !new.version.medium.counts_as_online() {
        return;
    }
    let open = if new.application.open_access { "0" } else { "" };
    put(marc, "856", ['4', '0'], &[('u', url), ('7', open)]);
}

/// Puts a field with those subfields that have a value; no field when none has.
fn put(marc: &mut Marc, tag: &str, indicators: [char; 2], subfields: &[(char, &str)]) {
    let filled: Vec<(char, &str)> =
        subfields.iter().copied().filter(|(_, value)| !value.is_empty()).collect();
    let carries_text = filled.iter().any(|(code, _)| *code != '6');
    if carries_text {
        marc.fields.push(Field::data(tag, indicators, &filled));
    }
}

/// The 40 coded characters of field 008 for a serial. Rule: domain 6.4, 6.5
fn field_008(new: &New<'_>) -> String {
    let application = new.application;
    let start =
        new.version.first_issue.map_or_else(|| "uuuu".to_owned(), |date| format!("{:04}", date.year()));
    let marc_country = country::marc_code(&application.country).unwrap_or("xx");
    let frequency = application.frequency.unwrap_or('u');
    let kind = application.nature.map_or(' ', Nature::marc_kind);
    let form = match new.version.medium {
        Medium::Online | Medium::Mobile => 'o',
        Medium::Carrier => 'q',
        Medium::Print | Medium::Other => ' ',
    };
    let language = application.languages.first().map_or("und", String::as_str);
    // From 24 on: nothing said of contents, no conference publication, successive entry; from 38: as it is, unknown source.
    format!(
        "{}c{start}9999{marc_country:<3}{frequency}r {kind}{form}{form}     0    0{language:<3}  ",
        new.today.strftime("%y%m%d"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Record;
    use jiff::civil::date;

    #[test]
    fn described_and_read_back() {
        let version = Version {
            published: Some(true),
            first_issue: Some(date(2026, 9, 1)),
            articles: Some(6),
            url: "https://example.org/".into(),
            ..Version::new(Medium::Online)
        };
        let application = Application {
            nature: Some(Nature::Journal),
            title: "Annals of samples".into(),
            title_original: "样本年鉴".into(),
            subtitle: "a journal".into(),
            frequency: Some('q'),
            languages: vec!["eng".into(), "chi".into()],
            country: "HK".into(),
            place: "Hong Kong".into(),
            publisher: "Sample Press".into(),
            issuing_bodies: vec!["Sample Society".into()],
            open_access: true,
            ..Application::default()
        };
        let issn = Issn::from_serial(9_900_000).unwrap();
        let marc = describe(&New {
            issn,
            issn_l: issn,
            status: Status::Provisional,
            centre: "0",
            application: &application,
            version: &version,
            key_title: &KeyTitle::parse("Annals of samples (Online)"),
            abbreviated: Some(&KeyTitle::parse("Ann. samples (Online)")),
            today: date(2026, 11, 23),
        });
        assert_eq!(marc.control("008").chars().count(), 40);
        let record = Record::read(marc.clone()).unwrap();
        assert_eq!(record.key_title, "Annals of samples (Online)");
        assert_eq!(record.title, "Annals of samples");
        assert_eq!(
            (record.status, record.medium, record.country.as_str()),
            (Status::Provisional, Medium::Online, "cc")
        );
        assert_eq!(record.languages, ["eng", "chi"]);
        assert_eq!(
            (record.start_year, record.end_year, record.frequency, record.kind),
            (Some(2026), None, 'q', 'j')
        );
        assert_eq!(record.publisher.as_deref(), Some("Sample Press"));
        assert_eq!(record.other_titles, ["Ann. samples", "样本年鉴"]);
        assert_eq!((marc.sub("210", 'a'), marc.sub("210", 'b')), (Some("Ann. samples"), Some("(Online)")));
        assert!(record.open_access);
        assert_eq!(Marc::unpack(&marc.packed()), marc);
        let mut confirmed = marc;
        set_status(&mut confirmed, Status::Register, "0", date(2027, 1, 2));
        assert_eq!(Record::read(confirmed.clone()).unwrap().status, Status::Register);
        assert_eq!(confirmed.control("005"), "20270102000000.0");
    }
}
