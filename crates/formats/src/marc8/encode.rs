//! Text to bytes of MARC-8.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

use super::{ASCII, EAST_ASIAN, ESCAPE, EVERYWHERE, EXTENDED, EXTENDED_LATIN, Place, SMALL, Set, TABLES};

/// Writes the text of a subfield, composed (NFC) first; [`super::decode()`] reads that back. What no set has becomes
/// `&#x…;`. It begins and ends with the sets that are in force by default.
pub(crate) fn encode_into(bytes: &mut Vec<u8>, text: &str) {
    if text.is_ascii() && !text.contains("&#x") && !text.contains('\u{1B}') {
        bytes.extend_from_slice(text.as_bytes());
        return;
    }
    let signs: Vec<char> = text.nfc().collect();
    let mut encoder = Encoder { bytes, g0: ASCII, g1: EXTENDED_LATIN };
    let mut rest = &signs[..];
    while let Some(first) = rest.first() {
        let marks = rest[1..].iter().take_while(|sign| is_mark(**sign)).count();
        let (cluster, behind) = rest.split_at(1 + marks);
        if is_mark(*first) || (*first == '&' && behind.starts_with(&['#', 'x'])) {
            encoder.refer_all(cluster);
        } else {
            encoder.cluster(cluster);
        }
        rest = behind;
    }
    encoder.announce(ASCII);
    encoder.announce(EXTENDED_LATIN);
}

fn is_mark(sign: char) -> bool {
    is_combining_mark(sign) || TABLES.places(sign).first().is_some_and(|place| place.is_mark)
}

struct Encoder<'a> {
    bytes: &'a mut Vec<u8>,
    g0: Set,
    g1: Set,
}

impl Encoder<'_> {
    /// A letter and the marks that stand behind it.
    fn cluster(&mut self, cluster: &[char]) {
        let Some((letter, marks)) = apart(cluster) else {
            self.refer_all(cluster);
            return;
        };
        let known =
            marks.iter().take_while(|mark| TABLES.places(**mark).first().is_some_and(|place| place.is_mark));
        let (known, others) = marks.split_at(known.count());
        for sign in known.iter().chain([&letter]) {
            self.write(*sign);
        }
        self.refer_all(others);
    }

    fn write(&mut self, sign: char) {
        if let Some(byte) = everywhere(sign) {
            self.bytes.push(byte);
            return;
        }
        let places = TABLES.places(sign);
        let in_force = places.iter().find(|place| place.set == self.g0 || place.set == self.g1);
        let Some(Place { set, code, .. }) = in_force.or(places.first()) else { return self.refer(sign) };
        self.announce(*set);
        let [_, high, middle, low] = code.to_be_bytes();
        match *set {
            EAST_ASIAN => self.bytes.extend([high, middle, low]),
            extended if EXTENDED.contains(&extended) => self.bytes.push(low | 0x80),
            _ => self.bytes.push(low),
        }
    }

    fn announce(&mut self, set: Set) {
        let in_g1 = EXTENDED.contains(&set);
        let force = if in_g1 { &mut self.g1 } else { &mut self.g0 };
        let before = std::mem::replace(force, set);
        if before == set {
            return;
        }
        self.bytes.push(ESCAPE);
        match set {
            EAST_ASIAN => self.bytes.extend(b"$1"),
            EXTENDED_LATIN => self.bytes.extend(b")!E"),
            ASCII if SMALL.contains(&before) => self.bytes.push(b's'),
            small if SMALL.contains(&small) => self.bytes.push(small),
            other => self.bytes.extend([if in_g1 { b')' } else { b'(' }, other]),
        }
    }

    fn refer_all(&mut self, signs: &[char]) {
        for sign in signs {
            self.refer(*sign);
        }
    }

    fn refer(&mut self, sign: char) {
        self.announce(ASCII);
        self.bytes.extend(format!("&#x{:X};", u32::from(sign)).bytes());
    }
}

/// The byte of a sign that needs no set.
fn everywhere(sign: char) -> Option<u8> {
    match sign {
        '\u{1B}' => None,
        '\0'..=' ' | '\u{7F}' => u8::try_from(sign).ok(),
        other => EVERYWHERE.iter().find(|(_, own)| *own == other).map(|(byte, _)| *byte),
    }
}

/// A letter that MARC-8 has, and the marks that make the cluster with it; `None` when there is no such letter.
fn apart(cluster: &[char]) -> Option<(char, Vec<char>)> {
    let has = |sign: char| {
        everywhere(sign).is_some() || TABLES.places(sign).first().is_some_and(|place| !place.is_mark)
    };
    let (first, marks) = cluster.split_first()?;
    if has(*first) {
        return Some((*first, marks.to_vec()));
    }
    let mut signs = cluster.iter().copied().nfd();
    let mut letter = signs.next()?;
    let mut marks = Vec::new();
    for mark in signs {
        let whole = compose(letter, mark).filter(|whole| TABLES.places(mark).is_empty() && has(*whole));
        match whole {
            Some(whole) => letter = whole,
            None => marks.push(mark),
        }
    }
    let same = std::iter::once(letter).chain(marks.iter().copied()).nfc().eq(cluster.iter().copied());
    (has(letter) && same).then_some((letter, marks))
}
