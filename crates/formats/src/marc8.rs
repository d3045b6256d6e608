//! MARC-8, in which records older than Unicode are written: Latin, Greek, Cyrillic, Hebrew, Arabic, and the scripts of
//! East Asia (EACC).
//!
//! Two sets of characters are in force at a time, G0 for bytes below 80 and G1 for those above; escape sequences change
//! them, and each subfield begins with ASCII and extended Latin. (MARC 21 specifications, part 2.)

use std::collections::HashMap;
use std::sync::LazyLock;

mod decode;
mod encode;

pub(crate) use decode::decode;
pub(crate) use encode::encode_into;

/// Switches to another character set.
pub(crate) const ESCAPE: u8 = 0x1B;
const DELIMITER: u8 = 0x1F;

/// A set of characters, known by the last byte of the escape sequence that announces it.
type Set = u8;
const ASCII: Set = b'B';
const EXTENDED_LATIN: Set = b'E';
const EAST_ASIAN: Set = b'1';
/// Announced by their letter alone, as an older rule has it; ASCII comes back with `s`.
const SMALL: [Set; 3] = *b"gbp";
/// The sets that stand beside another of the same script, and so in G1.
const EXTENDED: [Set; 3] = *b"EQ4";

/// Signs that are the same in every set. Begin and end of what is not sorted; joiner and non-joiner.
const EVERYWHERE: [(u8, char); 4] =
    [(0x88, '\u{98}'), (0x89, '\u{9C}'), (0x8D, '\u{200D}'), (0x8E, '\u{200C}')];

/// A character in its set; `is_mark` tells that it stands before its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    set: Set,
    code: u32,
    is_mark: bool,
}

struct Tables {
    /// By set and code; codes of one byte are those below 80.
    signs: HashMap<(Set, u32), (char, bool)>,
    /// The sets that have a character, the preferred first.
    places: HashMap<char, Vec<Place>>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables { signs: HashMap::new(), places: HashMap::new() };
    for line in include_str!("../reference/marc8.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let set = words.next().and_then(|name| name.bytes().next()).unwrap_or_default();
        let first = words.next().and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or_default();
        for (code, word) in (first..).zip(words) {
            let (hex, is_mark) = word.strip_prefix('+').map_or((word, false), |hex| (hex, true));
            let Some(sign) = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32) else { continue };
            tables.signs.insert((set, code), (sign, is_mark));
            tables.places.entry(sign).or_default().push(Place { set, code, is_mark });
        }
    }
    tables
});

impl Tables {
    fn sign(&self, set: Set, code: u32) -> Option<(char, bool)> {
        self.signs.get(&(set, code)).copied()
    }

    fn places(&self, sign: char) -> &[Place] {
        self.places.get(&sign).map_or(&[], Vec::as_slice)
    }

    fn is_set(&self, set: Set) -> bool {
        matches!(set, b'B' | b'E' | b'S' | b'N' | b'Q' | b'2' | b'3' | b'4' | b'g' | b'b' | b'p' | b'1')
            && !self.signs.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn there_and_back(text: &str) {
        let mut bytes = Vec::new();
        encode_into(&mut bytes, text);
        let back = decode(&bytes);
        assert_eq!(back.as_deref(), Ok(&*text.nfc().collect::<String>()), "{text:?} as {bytes:x?}");
    }

    #[test]
    fn marks_stand_before_their_letter() {
        assert_eq!(decode(b"Revue d'\xE2econom\xE8ie").as_deref(), Ok("Revue d'économ\u{ef}e"));
        assert_eq!(decode(b"\xB1\xE2od\xE2z \xC3 1999 \xB9").as_deref(), Ok("łódź © 1999 £"));
        assert_eq!(decode(b"Vi\xE3\xF2et Nam").as_deref(), Ok("Việt Nam"));
        assert_eq!(decode(b"\xE9Cas\x1Bs a\x1B(B").as_deref(), Ok("Čas a"));
    }

    #[test]
    fn other_sets() {
        for (bytes, text) in [
            (&b"\x1B(NpRIMER\x1B(B."[..], "Пример."),
            (b"\x1B)QI\xC0\x1B)!E\xE2e", "Iґé"),
            (b"\x1B$1\x21\x30\x21 \x21\x30\x22\x1B(B a", "一 丁 a"),
            (b"\x1B$)1\xA1\xB0\xA1a", "一a"),
            (b"\x1B(2`ab\x1B(B", "אבג"),
            (b"\x1B(SabB", "αβΒ"),
            (b"H\x1Bb2\x1BsO, x\x1Bp2\x1Bs, \x1Bga\x1Bs", "H₂O, x², α"),
            (b"\x1B(3G\x1B(B", "ا"),
            (b"a\x1B(N\x1Fbc", "a\u{1f}bc"),
            (b"&#x4E00; & &#x; &#x1F; &#xD800;", "一 & &#x; &#x1F; &#xD800;"),
            (b"\x88The \x89Lancet", "\u{98}The \u{9c}Lancet"),
        ] {
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert_eq!(decode(b"a\x1B(x"), Err(1));
        assert_eq!(decode(b"a\x1B"), Err(1));
        assert_eq!(decode(b"ab\xAF"), Err(2));
        assert_eq!(decode(b"abc\xE2"), Err(3));
        assert_eq!(decode(b"abc\xE2\x1Fd"), Err(4));
        assert_eq!(decode(b"\xFD"), Err(0));
        assert_eq!(decode(b"\x1B$1\x21\x30"), Err(3));
        assert_eq!(decode(b"\x1B$1\x7E\x7E\x7E"), Err(3));
    }

    /// Each character of each table, alone, between others, and as a mark on a letter.
    #[test]
    fn every_character_there_and_back() {
        let all: Vec<(char, bool)> = TABLES.signs.values().copied().collect();
        assert_eq!(all.len(), 16_389);
        let mut together = String::new();
        for (sign, is_mark) in all {
            there_and_back(&format!("a{sign}"));
            there_and_back(&format!("{sign}"));
            there_and_back(&format!("Д{sign}一{sign}ב"));
            together.push(if is_mark { 'o' } else { sign });
            together.push(sign);
        }
        there_and_back(&together);
    }

    #[test]
    fn what_is_in_no_table_is_a_reference() {
        let mut bytes = Vec::new();
        encode_into(&mut bytes, "a😀é");
        assert_eq!(bytes, b"a&#x1F600;\xE2e");
        for text in [
            "&#x41;",
            "&",
            "&#",
            "\u{301}a",
            "a\u{301}\u{361}\u{301}",
            "😀\u{301}",
            "ờ",
            "ợ̀",
            "\u{1b}(B",
            "각ㄱ",
            "\u{85}\n",
        ] {
            there_and_back(text);
        }
    }

    proptest! {
        #[test]
        fn any_text_there_and_back(text in "([ -~é]|[&#x;]|[а-яґ]|[א-ת]|[\u{621}-\u{655}]|[\u{300}-\u{345}]|[\u{fe20}-\u{fe23}]|[一-丘]|[가-갏]|[ơờợαάᾳ]|\\PC){0,40}") {
            there_and_back(&text);
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(prop_oneof![Just(ESCAPE), prop::sample::select(b"()$1NB&#x;".to_vec()), any::<u8>()], 0..60)) {
            let _ = decode(&bytes);
        }
    }
}
