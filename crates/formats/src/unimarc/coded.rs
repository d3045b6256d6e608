//! Coded data: leader, 008 and 007 on one side, 100 to 135 and the sources of the record on the other.
//!
//! Neither side can say all that the other says in codes, so each of these fields is also carried whole in an 886.

use issn::marc::{Body, Field};
use issn::{Marc, country};

use super::codes::{self, pick};

/// What the coded fields of one dialect need to know of the others in the record.
#[derive(Default)]
pub(super) struct Context {
    /// Of cataloguing (040 $b).
    language: Option<String>,
    has_languages: bool,
    has_country: bool,
    unimarc: Marc,
}

impl Context {
    /// From the fields that there are of each dialect.
    pub(super) fn of(marc21: &[&Field], unimarc: &[&Field]) -> Self {
        let sub =
            |tag, code| marc21.iter().filter(|field| field.tag == tag).find_map(|field| field.sub(code));
        let coded =
            |field: &&&Field| matches!(field.tag.as_str(), "100" | "101" | "102" | "106" | "110" | "802");
        Self {
            language: sub("040", 'b').filter(|code| code.len() == 3 && code.is_ascii()).map(str::to_owned),
            has_languages: sub("041", 'a').is_some(),
            has_country: sub("044", 'c').is_some(),
            unimarc: Marc {
                leader: String::new(),
                fields: unimarc.iter().filter(coded).map(|field| (*field).clone()).collect(),
            },
        }
    }
}

/// Whether a field of MARC 21 is one of those whose codes say more, or other things, than UNIMARC's.
pub(super) fn is_coded_marc21(tag: &str) -> bool {
    matches!(tag, "007" | "008" | "040" | "041" | "044")
}

/// The same for a field of UNIMARC.
pub(super) fn is_coded_unimarc(tag: &str) -> bool {
    matches!(tag, "100" | "101" | "102" | "106" | "110" | "135" | "801" | "802")
}

/// The fields for a coded one of MARC 21; `None` when it is not one of them.
pub(super) fn to_unimarc(field: &Field, context: &Context) -> Option<Vec<Field>> {
    let data = |tag, value: &str| Field::data(tag, [' ', ' '], &[('a', value)]);
    Some(match field.tag.as_str() {
        "007" => medium(field.value()).into_iter().collect(),
        "008" => {
            let fixed = Fixed(field.value());
            let mut fields = vec![data("100", &general(&fixed, context.language.as_deref()))];
            let language = fixed.at(35, 38);
            if !context.has_languages && codes::is_language(&language) {
                fields.push(Field::data("101", ['0', ' '], &[('a', &language)]));
            }
            let code = fixed.at(15, 18).trim_end().to_lowercase();
            let found = country::by_marc(&code).filter(|_| !context.has_country);
            fields.extend(found.map(|country| data("102", country.iso2)));
            fields.push(data("110", &serial(&fixed)));
            fields
        }
        "022" => {
            let number = super::fields::plain_to_unimarc(field);
            let centre = field.sub('2').map(|centre| data("802", centre));
            number.into_iter().chain(centre).collect()
        }
        "041" => {
            let codes: Vec<(char, &str)> = field
                .subs('a')
                .map(|code| ('a', code))
                .chain(field.subs('h').map(|code| ('c', code)))
                .collect();
            let ind1 = if field.sub('h').is_some() { '1' } else { '0' };
            let some = !codes.is_empty();
            some.then(|| Field::data("101", [ind1, ' '], &codes)).into_iter().collect()
        }
        _ => return None,
    })
}

/// The fields for a coded one of UNIMARC; `None` when it is not one of them.
pub(super) fn to_marc21(field: &Field, context: &Context) -> Option<Vec<Field>> {
    Some(match field.tag.as_str() {
        "100" => vec![Field::control("008", fixed(&context.unimarc))],
        "101" => {
            let many = field.subs('a').count() > 1 || field.sub('c').is_some();
            let ind1 = if field.sub('c').is_some() { '1' } else { '0' };
            let codes: Vec<(char, &str)> = field
                .subs('a')
                .map(|code| ('a', code))
                .chain(field.subs('c').map(|code| ('h', code)))
                .collect();
            many.then(|| Field::data("041", [ind1, ' '], &codes)).into_iter().collect()
        }
        "106" => {
            let code = field.sub('a').and_then(|code| code.chars().next());
            let medium = match code {
                Some('r') => Some("ta"),
                Some('s') => Some("cr"),
                _ => None,
            };
            medium.map(|medium| Field::control("007", medium)).into_iter().collect()
        }
        "135" => {
            let medium =
                field.sub('a').and_then(|codes| codes.chars().nth(1)).filter(|_| !context.tells_medium());
            let medium = medium.map(|code| if code == 'i' { "cr" } else { "co" });
            medium.map(|medium| Field::control("007", medium)).into_iter().collect()
        }
        "011" => {
            let mut number = super::fields::plain_to_marc21(field).into_iter().collect::<Vec<_>>();
            let centre =
                context.unimarc.sub("802", 'a').filter(|_| context.unimarc.fields("802").count() == 1);
            if let (Some(Body::Data { subfields, .. }), Some(centre)) =
                (number.first_mut().map(|field| &mut field.body), centre)
            {
                subfields.push(('2', centre.to_owned()));
            }
            number
        }
        "110" | "802" => Vec::new(),
        _ => return None,
    })
}

impl Context {
    /// Whether 106 says already that it is printed or online.
    fn tells_medium(&self) -> bool {
        self.unimarc.sub("106", 'a').is_some_and(|code| code.starts_with(['r', 's']))
    }
}

/// Form of item (106) for what is printed, electronic resource (135) for the rest that is known. Rule: domain 6.4 (007)
fn medium(codes: &str) -> Option<Field> {
    let data = |tag, value| Field::data(tag, [' ', ' '], &[('a', value)]);
    match codes.get(..2).unwrap_or(codes) {
        "cr" => Some(data("135", "vi           ")),
        "co" => Some(data("135", "vo           ")),
        printed if printed.starts_with('t') => Some(data("106", "r")),
        _ => None,
    }
}

/// The 40 characters of field 008; blank where they are missing.
struct Fixed<'a>(&'a str);

impl Fixed<'_> {
    fn at(&self, from: usize, to: usize) -> String {
        let text: String = self
            .0
            .chars()
            .skip(from)
            .take(to - from)
            .map(|sign| if sign == '|' { ' ' } else { sign })
            .collect();
        format!("{text:width$}", width = to - from)
    }

    fn sign(&self, at: usize) -> char {
        self.0.chars().nth(at).unwrap_or('|')
    }
}

/// General processing data (100 $a): day of entry, dates, language of cataloguing, Unicode, script. 36 characters.
fn general(fixed: &Fixed, language: Option<&str>) -> String {
    let entered = fixed.at(0, 6);
    let known = entered.bytes().all(|byte| byte.is_ascii_digit());
    // MARC began in 1968; an earlier year of two digits is of this century.
    let century = if known { if entered.as_str() >= "68" { "19" } else { "20" } } else { "  " };
    let kind = pick(codes::CONTINUING, fixed.sign(6), 'c');
    let script = codes::script_in_unimarc(fixed.sign(33));
    let language = language.unwrap_or("   ");
    format!("{century}{entered}{kind}{}{}   u0{language}y50      {script}", fixed.at(7, 11), fixed.at(11, 15))
}

/// Coded data of continuing resources (110 $a): type, frequency, regularity; the rest is not coded. 11 characters.
fn serial(fixed: &Fixed) -> String {
    let kind = pick(codes::TYPE, fixed.sign(21), 'z');
    let frequency = pick(codes::FREQUENCY, fixed.sign(18), 'u');
    let regularity = pick(codes::REGULARITY, fixed.sign(19), 'u');
    format!("{kind}{frequency}{regularity}||||||||")
}

/// Field 008 out of 100, 101, 102 and 110.
fn fixed(unimarc: &Marc) -> String {
    let general: Vec<char> = unimarc.sub("100", 'a').unwrap_or_default().chars().collect();
    let serial: Vec<char> = unimarc.sub("110", 'a').unwrap_or_default().chars().collect();
    let slice = |from: usize, to: usize| -> String {
        (from..to)
            .map(|at| general.get(at).copied().filter(char::is_ascii_alphanumeric).unwrap_or(' '))
            .collect()
    };
    let code = |table, at: usize| serial.get(at).map_or('|', |own| codes::pick_back(table, *own, '|'));
    let status = codes::pick_back(codes::CONTINUING, general.get(8).copied().unwrap_or(' '), 'u');
    let country = unimarc.sub("102", 'a').and_then(country::marc_code).unwrap_or_default();
    let language = unimarc.sub("101", 'a').filter(|code| codes::is_language(code)).unwrap_or("|||");
    let script = codes::script_in_marc21(&slice(34, 36));
    let (frequency, regularity, kind) =
        (code(codes::FREQUENCY, 1), code(codes::REGULARITY, 2), code(codes::TYPE, 0));
    let (first, last) = (slice(9, 13), slice(13, 17));
    let entered = slice(2, 8);
    format!("{entered}{status}{first}{last}{country:<3}{frequency}{regularity} {kind}|||||||||||{script}|{language}  ")
        .chars()
        .take(40)
        .collect()
}

/// The leader of UNIMARC: nothing in 09 and 23, as field 100 tells the character set.
pub(super) fn leader_to_unimarc(leader: &str) -> String {
    let at = |at: usize| leader.chars().nth(at).unwrap_or(' ');
    let state = if matches!(at(5), 'c' | 'd' | 'n' | 'p') { at(5) } else { 'n' };
    let kind = if matches!(at(6), 'a'..='g' | 'i' | 'j' | 'k' | 'm' | 'r') { at(6) } else { 'a' };
    let level = if matches!(at(7), 'a' | 'c' | 'i' | 'm' | 's') { at(7) } else { 's' };
    let encoding = codes::pick(codes::ENCODING, at(17), '3');
    let described = codes::pick(codes::DESCRIBED, at(18), ' ');
    format!("00000{state}{kind}{level}  2200000{encoding}{described} 450 ")
}

/// The leader of MARC 21.
pub(super) fn leader_to_marc21(leader: &str) -> String {
    let at = |at: usize| leader.chars().nth(at).unwrap_or(' ');
    let state = if matches!(at(5), 'c' | 'd' | 'n' | 'p') { at(5) } else { 'n' };
    // What UNIMARC calls an electronic resource is text to MARC 21 unless it is known to be more.
    let kind = if matches!(at(6), 'a'..='g' | 'i' | 'j' | 'k' | 'm' | 'r') { at(6) } else { 'a' };
    let level = if matches!(at(7), 'a' | 'c' | 'i' | 'm' | 's') { at(7) } else { 's' };
    let encoding = codes::pick_back(codes::ENCODING, at(17), ' ');
    let described = codes::pick_back(codes::DESCRIBED, at(18), 'i');
    format!("00000{state}{kind}{level} a2200000{encoding}{described} 4500")
}
