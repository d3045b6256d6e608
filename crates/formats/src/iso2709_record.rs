//! One record of ISO 2709: leader, directory and fields, put right where there is no doubt.

use std::borrow::Cow;

use issn::Marc;
use issn::marc::{Body, Field};

use crate::error::Damage;
use crate::iso2709::{ENTRY, FIELD_END, RECORD_END, SUBFIELD};
use crate::leader::LEADER;
use crate::marc8;

/// Reads the bytes of one record, with or without its terminator.
///
/// The stated length of the record is not looked at, since its end is known. Fields are found by their addresses;
/// where these do not fit the data exactly, by their terminators, if there are as many fields as the directory names.
pub(crate) fn read(bytes: &[u8]) -> Result<Marc, Damage> {
    let leader = leader(bytes)?;
    let ended = bytes.last() == Some(&RECORD_END);
    let rest = &bytes[leader.len()..bytes.len() - usize::from(ended)];
    let end = rest.iter().position(|byte| *byte == FIELD_END).ok_or(Damage::Directory)?;
    let directory = rest[..end].chunks_exact(ENTRY);
    if !directory.remainder().is_empty() {
        return Err(Damage::Directory);
    }
    let entries: Vec<Entry> = directory.map(Entry::read).collect();
    let data = &rest[end + 1..];
    if !ended && data.last().is_some_and(|byte| *byte != FIELD_END) {
        return Err(Damage::Truncated);
    }
    let parts = parts(&entries, data)?;
    let decode = Decoder::of(bytes)?;
    let base = leader.len() + end + 1;
    let fields = entries.iter().zip(parts).enumerate().map(|(at, (entry, (start, part)))| {
        let tag = entry.tag().ok_or(Damage::Tag { field: at + 1 })?;
        field(tag, &decode.text(part).map_err(|within| Damage::Encoding { at: base + start + within })?)
    });
    Ok(Marc { leader: leader.to_owned(), fields: fields.collect::<Result<_, _>>()? })
}

/// The first 24 characters. They are 24 bytes, but files exist in which a sign of the leader was recoded.
fn leader(bytes: &[u8]) -> Result<&str, Damage> {
    let head = bytes.get(..LEADER).ok_or(Damage::Truncated)?;
    let head = if head.is_ascii() { head } else { &bytes[..bytes.len().min(4 * LEADER)] };
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default(),
    };
    let end =
        text.char_indices().map(|(at, sign)| at + sign.len_utf8()).nth(LEADER - 1).ok_or(Damage::Leader)?;
    if text[..end].chars().any(char::is_control) { Err(Damage::Leader) } else { Ok(&text[..end]) }
}

/// The first whole record within a piece whose beginning is damaged, and where it starts.
///
/// It must end where the piece ends, by its own length, so that no text can be taken for a record.
pub(crate) fn find_behind(piece: &[u8]) -> Option<(usize, Marc)> {
    let first = piece.len().saturating_sub(99_999).max(1);
    (first..piece.len().saturating_sub(LEADER)).find_map(|at| {
        let rest = &piece[at..];
        let fits = &rest[10..12] == b"22" && number(&rest[..5]) == Some(rest.len());
        fits.then(|| read(rest).ok()).flatten().map(|marc| (at, marc))
    })
}

/// One entry of the directory: tag, length and start of a field.
struct Entry<'a>(&'a [u8]);

impl<'a> Entry<'a> {
    const fn read(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn tag(&self) -> Option<&'a str> {
        let tag = &self.0[..3];
        tag.iter().all(u8::is_ascii_alphanumeric).then(|| std::str::from_utf8(tag).ok()).flatten()
    }

    fn length(&self) -> Option<usize> {
        number(&self.0[3..7])
    }

    fn start(&self) -> Option<usize> {
        number(&self.0[7..12])
    }
}

fn number(digits: &[u8]) -> Option<usize> {
    let digit = |sum: usize, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + usize::from(byte - b'0'));
    digits.iter().try_fold(0, digit)
}

/// The bytes of each field, in the order of the directory, with their place in the data.
fn parts<'a>(entries: &[Entry], data: &'a [u8]) -> Result<Vec<(usize, &'a [u8])>, Damage> {
    let mut held = Vec::with_capacity(entries.len());
    let mut start = 0;
    for part in data.split_inclusive(|byte| *byte == FIELD_END) {
        held.push((start, part.strip_suffix(&[FIELD_END]).unwrap_or(part)));
        start += part.len();
    }
    if held.len() != entries.len() {
        return Err(Damage::Addresses { named: entries.len(), held: held.len() });
    }
    let in_order = |(entry, (start, part)): (&Entry, &(usize, &[u8]))| {
        entry.start() == Some(*start) && entry.length() == Some(part.len() + 1)
    };
    if entries.iter().zip(&held).all(in_order) { Ok(held) } else { out_of_order(entries, &held) }
}

/// The fields of a directory that is in another order than the data, or whose addresses are wrong.
fn out_of_order<'a>(entries: &[Entry], held: &[(usize, &'a [u8])]) -> Result<Vec<(usize, &'a [u8])>, Damage> {
    let addressed: Option<Vec<usize>> = entries.iter().map(|entry| held_at(entry, held)).collect();
    if let Some(places) = addressed {
        let mut each_once = places.clone();
        each_once.sort_unstable();
        each_once.dedup();
        if each_once.len() == held.len() {
            return Ok(places.into_iter().map(|place| held[place]).collect());
        }
    }
    // Wrong addresses that still go upwards (characters counted for bytes, say), or that five digits cannot
    // hold, leave no doubt: the fields stand in the order of the directory.
    let starts: Vec<Option<usize>> = entries.iter().map(Entry::start).collect();
    let overlong = held.last().is_some_and(|(start, part)| start + part.len() > 90_000);
    if overlong || starts.is_sorted_by(|one, next| one.is_some() && one <= next) {
        return Ok(held.to_vec());
    }
    Err(Damage::Addresses { named: entries.len(), held: held.len() })
}

fn held_at(entry: &Entry, held: &[(usize, &[u8])]) -> Option<usize> {
    let start = entry.start()?;
    held.binary_search_by_key(&start, |(at, _)| *at).ok()
}

/// How the bytes of a record are text.
enum Decoder {
    Utf8,
    Marc8,
}

impl Decoder {
    /// A record that calls itself Unicode must be; one that does not is MARC-8 unless it is UTF-8 all the same,
    /// which MARC-8 text with a sign beyond ASCII never is by chance: its diacritics stand before plain letters.
    fn of(bytes: &[u8]) -> Result<Self, Damage> {
        match std::str::from_utf8(bytes) {
            Ok(_) if bytes[9] == b'a' || !bytes.contains(&marc8::ESCAPE) => Ok(Self::Utf8),
            Err(error) if bytes[9] == b'a' => Err(Damage::Encoding { at: error.valid_up_to() }),
            _ => Ok(Self::Marc8),
        }
    }

    fn text<'a>(&self, part: &'a [u8]) -> Result<Cow<'a, str>, usize> {
        match self {
            Self::Utf8 => std::str::from_utf8(part).map(Cow::Borrowed).map_err(|error| error.valid_up_to()),
            Self::Marc8 => marc8::decode(part).map(Cow::Owned),
        }
    }
}

/// Rule: domain 6.4; control fields are those whose tag starts with 00.
fn field(tag: &str, text: &str) -> Result<Field, Damage> {
    if tag.starts_with("00") {
        let stray = text.contains(char::from(SUBFIELD));
        return if stray {
            Err(Damage::Subfields { tag: tag.to_owned() })
        } else {
            Ok(Field::control(tag, text))
        };
    }
    let mut parts = text.split(char::from(SUBFIELD));
    let mut signs = parts.next().unwrap_or_default().chars();
    let (ind1, ind2) = (signs.next().unwrap_or(' '), signs.next().unwrap_or(' '));
    if signs.next().is_some() {
        return Err(Damage::Subfields { tag: tag.to_owned() });
    }
    // Two separators in a row hold nothing between them.
    let subfields = parts.filter_map(|part| {
        let mut signs = part.chars();
        signs.next().map(|code| (code, signs.as_str().to_owned()))
    });
    Ok(Field { tag: tag.to_owned(), body: Body::Data { ind1, ind2, subfields: subfields.collect() } })
}
