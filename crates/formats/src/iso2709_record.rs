//! One record of ISO 2709: leader, directory and fields, put right where there is no doubt.

use issn::Marc;
use issn::marc::{Body, Field};

use crate::error::Damage;
use crate::iso2709::{ENTRY, FIELD_END, RECORD_END, SUBFIELD};
use crate::leader::LEADER;
use crate::marc8;

/// A record as it stands in a file, checked but not taken apart: nothing is copied out of it.
///
/// It may be written in another container at once; [`View::to_marc`] makes a record of its own.
#[derive(Debug, Clone, Copy)]
pub struct View<'a>(&'a Read);

/// What was read of a record: its text, and where the leader and the fields are in it. Kept to be used again.
#[derive(Debug, Default)]
pub(crate) struct Read {
    text: String,
    leader: (usize, usize),
    spans: Vec<Span>,
    tags: Vec<[u8; 3]>,
}

/// Where a field begins and ends in the text, without its terminator.
type Span = (usize, usize);

impl Read {
    /// The room that the text takes, to be used for the next record.
    pub(crate) fn give_room(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.text).into_bytes()
    }

    pub(crate) const fn view(&self) -> View<'_> {
        View(self)
    }

    /// Reads a record, with or without its terminator, that begins at `start` of these bytes and ends where they do.
    ///
    /// The stated length of the record is not looked at, since its end is known. Fields are found by their addresses;
    /// where these do not fit the data exactly, by their terminators, if there are as many fields as the directory
    /// names. The bytes come back with the reason if they are no record.
    pub(crate) fn take(&mut self, bytes: Vec<u8>, start: usize) -> Result<(), (Damage, Vec<u8>)> {
        match self.find(&bytes[start..]).map(|()| Encoding::of(&bytes[start..])) {
            Ok(Encoding::Marc8) => self.decode(&bytes[start..]).map_err(|damage| (damage, bytes))?,
            Ok(Encoding::Utf8) => self.take_text(bytes, start)?,
            Err(damage) => return Err((damage, bytes)),
        }
        match (0..self.spans.len()).find_map(|at| self.fault(at)) {
            Some(damage) => Err((damage, self.give_room())),
            None => Ok(()),
        }
    }

    fn take_text(&mut self, bytes: Vec<u8>, start: usize) -> Result<(), (Damage, Vec<u8>)> {
        self.text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to().saturating_sub(start);
            (Damage::Encoding { at }, error.into_bytes())
        })?;
        self.leader = (start, start + self.leader.1);
        for (from, to) in &mut self.spans {
            (*from, *to) = (*from + start, *to + start);
        }
        Ok(())
    }

    fn decode(&mut self, bytes: &[u8]) -> Result<(), Damage> {
        self.text.clear();
        // A leader is never but plain text.
        self.text.push_str(std::str::from_utf8(&bytes[..self.leader.1]).unwrap_or_default());
        for span in &mut self.spans {
            let (from, to) = *span;
            let text = marc8::decode(&bytes[from..to]).map_err(|at| Damage::Encoding { at: from + at })?;
            let start = self.text.len();
            self.text.push_str(&text);
            *span = (start, self.text.len());
        }
        Ok(())
    }

    /// Finds leader, tags and fields, and sees that each byte has its place.
    fn find(&mut self, bytes: &[u8]) -> Result<(), Damage> {
        self.leader = (0, leader(bytes)?.len());
        self.spans.clear();
        self.tags.clear();
        let ended = bytes.last() == Some(&RECORD_END);
        let rest = &bytes[self.leader.1..bytes.len() - usize::from(ended)];
        let end = memchr::memchr(FIELD_END, rest).ok_or(Damage::Directory)?;
        let (entries, left_over) = rest[..end].as_chunks::<ENTRY>();
        if !left_over.is_empty() {
            return Err(Damage::Directory);
        }
        let data = &rest[end + 1..];
        if !ended && data.last().is_some_and(|byte| *byte != FIELD_END) {
            return Err(Damage::Truncated);
        }
        let base = self.leader.1 + end + 1;
        if !self.find_in_order(entries, data, base) {
            self.spans = find_otherwise(entries, data)?;
            self.spans.iter_mut().for_each(|(from, to)| (*from, *to) = (*from + base, *to + base));
        }
        for (at, [a, b, c, ..]) in entries.iter().enumerate() {
            if ![a, b, c].iter().all(|sign| sign.is_ascii_alphanumeric()) {
                return Err(Damage::Tag { field: at + 1 });
            }
            self.tags.push([*a, *b, *c]);
        }
        Ok(())
    }

    /// The usual case: fields follow one another as the directory says. False when they do not.
    fn find_in_order(&mut self, entries: &[Entry], data: &[u8], base: usize) -> bool {
        let mut at = 0;
        for entry in entries {
            let field = &data[at..];
            let Some(length) = memchr::memchr(FIELD_END, field) else { break };
            if start(entry) != Some(at) || self::length(entry) != Some(length + 1) {
                break;
            }
            self.spans.push((base + at, base + at + length));
            at += length + 1;
        }
        self.spans.len() == entries.len() && at == data.len()
    }

    /// What is wrong with a field. Control fields are those whose tag starts with 00. Rule: domain 6.4
    fn fault(&self, at: usize) -> Option<Damage> {
        let text = self.view().text(at).as_bytes();
        let wrong = if self.view().is_control(at) {
            memchr::memchr(SUBFIELD, text).is_some()
        } else if let [a, b, SUBFIELD, ..] = text {
            !a.is_ascii() || !b.is_ascii()
        } else {
            true
        };
        // Indicators may be missing, or more than a byte long.
        let wrong = wrong && (self.view().is_control(at) || self.view().data(at).is_none());
        wrong.then(|| Damage::Subfields { tag: self.view().tag(at).to_owned() })
    }
}

impl<'a> View<'a> {
    pub fn leader(self) -> &'a str {
        &self.0.text[self.0.leader.0..self.0.leader.1]
    }

    /// How many fields there are.
    pub const fn len(self) -> usize {
        self.0.spans.len()
    }

    pub const fn is_empty(self) -> bool {
        self.0.spans.is_empty()
    }

    /// The tag of a field.
    pub(crate) fn tag(self, at: usize) -> &'a str {
        // They are letters and digits.
        std::str::from_utf8(&self.0.tags[at]).unwrap_or_default()
    }

    pub(crate) fn is_control(self, at: usize) -> bool {
        self.0.tags[at].starts_with(b"00")
    }

    pub(crate) fn text(self, at: usize) -> &'a str {
        let (from, to) = self.0.spans[at];
        &self.0.text[from..to]
    }

    /// All that was read, separators too.
    pub(crate) fn whole(self) -> &'a str {
        &self.0.text
    }

    /// Indicators and subfields of a data field; `None` when text stands before the first subfield.
    pub(crate) fn data(self, at: usize) -> Option<([char; 2], Subfields<'a>)> {
        let text = self.text(at);
        if let [ind1, ind2, SUBFIELD, ..] = text.as_bytes()
            && ind1.is_ascii()
            && ind2.is_ascii()
        {
            return Some(([char::from(*ind1), char::from(*ind2)], Subfields(Some(&text[3..]))));
        }
        let (before, rest) =
            text.split_once(char::from(SUBFIELD)).map_or((text, None), |(before, rest)| (before, Some(rest)));
        let mut signs = before.chars();
        let indicators = [signs.next().unwrap_or(' '), signs.next().unwrap_or(' ')];
        signs.next().is_none().then_some((indicators, Subfields(rest)))
    }

    /// A record of its own.
    pub fn to_marc(self) -> Marc {
        let fields = (0..self.len()).map(|at| {
            let tag = self.tag(at).to_owned();
            match self.data(at).filter(|_| !self.is_control(at)) {
                Some(([ind1, ind2], subfields)) => {
                    let subfields = subfields.map(|(code, value)| (code, value.to_owned())).collect();
                    Field { tag, body: Body::Data { ind1, ind2, subfields } }
                }
                None => Field { tag, body: Body::Control(self.text(at).to_owned()) },
            }
        });
        Marc { leader: self.leader().to_owned(), fields: fields.collect() }
    }
}

/// The subfields of a field. Two separators in a row hold nothing between them.
pub(crate) struct Subfields<'a>(Option<&'a str>);

impl<'a> Iterator for Subfields<'a> {
    type Item = (char, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.0?;
            let end = memchr::memchr(SUBFIELD, rest.as_bytes());
            let part = end.map_or(rest, |end| &rest[..end]);
            self.0 = end.map(|end| &rest[end + 1..]);
            let mut signs = part.chars();
            if let Some(code) = signs.next() {
                return Some((code, signs.as_str()));
            }
        }
    }
}

/// The first 24 characters. They are 24 bytes, but files exist in which a sign of the leader was recoded.
fn leader(bytes: &[u8]) -> Result<&str, Damage> {
    let head = bytes.get(..LEADER).ok_or(Damage::Truncated)?;
    let head = if head.is_ascii() { head } else { &bytes[..bytes.len().min(4 * LEADER)] };
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default(),
    };
    let end = if head.len() == LEADER && text.len() == LEADER {
        LEADER
    } else {
        text.char_indices().map(|(at, sign)| at + sign.len_utf8()).nth(LEADER - 1).ok_or(Damage::Leader)?
    };
    if text[..end].chars().any(char::is_control) { Err(Damage::Leader) } else { Ok(&text[..end]) }
}

/// The first whole record within a piece whose beginning is damaged, and where it starts.
///
/// It must end where the piece ends, by its own length, so that no text can be taken for a record.
pub(crate) fn find_behind(piece: &[u8]) -> Option<(usize, Read)> {
    let first = piece.len().saturating_sub(99_999).max(1);
    (first..piece.len().saturating_sub(LEADER)).find_map(|at| {
        let rest = &piece[at..];
        let fits = &rest[10..12] == b"22" && number(&rest[..5]) == Some(rest.len());
        let mut read = Read::default();
        (fits && read.take(rest.to_vec(), 0).is_ok()).then_some((at, read))
    })
}

/// One entry of the directory: tag, length and start of a field.
type Entry = [u8; ENTRY];

fn length(entry: &Entry) -> Option<usize> {
    number(&entry[3..7])
}

fn start(entry: &Entry) -> Option<usize> {
    number(&entry[7..])
}

fn number(digits: &[u8]) -> Option<usize> {
    let digit = |sum: usize, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + usize::from(byte - b'0'));
    digits.iter().try_fold(0, digit)
}

/// Where the fields are in data that do not follow the directory exactly.
fn find_otherwise(entries: &[Entry], data: &[u8]) -> Result<Vec<Span>, Damage> {
    let mut held: Vec<Span> = Vec::with_capacity(entries.len());
    let mut start = 0;
    for part in data.split_inclusive(|byte| *byte == FIELD_END) {
        held.push((start, start + part.strip_suffix(&[FIELD_END]).unwrap_or(part).len()));
        start += part.len();
    }
    if held.len() != entries.len() {
        return Err(Damage::Addresses { named: entries.len(), held: held.len() });
    }
    out_of_order(entries, held)
}

/// The fields of a directory that is in another order than the data, or whose addresses are wrong.
fn out_of_order(entries: &[Entry], held: Vec<Span>) -> Result<Vec<Span>, Damage> {
    let addressed: Option<Vec<usize>> = entries.iter().map(|entry| held_at(entry, &held)).collect();
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
    let starts: Vec<Option<usize>> = entries.iter().map(start).collect();
    let overlong = held.last().is_some_and(|(_, end)| *end > 90_000);
    if overlong || starts.is_sorted_by(|one, next| one.is_some() && one <= next) {
        return Ok(held);
    }
    Err(Damage::Addresses { named: entries.len(), held: held.len() })
}

fn held_at(entry: &Entry, held: &[Span]) -> Option<usize> {
    let start = start(entry)?;
    held.binary_search_by_key(&start, |(at, _)| *at).ok()
}

/// How the bytes of a record are text.
enum Encoding {
    Utf8,
    Marc8,
}

impl Encoding {
    /// A record that calls itself Unicode must be; so must one of UNIMARC. Another is MARC-8 unless it is UTF-8 all the
    /// same, which MARC-8 text with a sign beyond ASCII hardly ever is by chance: its diacritics stand before plain
    /// letters.
    fn of(bytes: &[u8]) -> Self {
        if bytes[9] == b'a' || &bytes[20..LEADER] == b"450 " {
            return Self::Utf8;
        }
        let is_utf8 =
            !bytes.is_ascii() && !bytes.contains(&marc8::ESCAPE) && std::str::from_utf8(bytes).is_ok();
        if is_utf8 { Self::Utf8 } else { Self::Marc8 }
    }
}
