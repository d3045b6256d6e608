//! The Latin part of MARC-8 (ASCII and ANSEL), in which records older than Unicode are written.

use unicode_normalization::UnicodeNormalization;

/// Switches to another character set.
pub(crate) const ESCAPE: u8 = 0x1B;

/// Bytes A1 to C8: letters and signs; a space where ANSEL has none.
const SIGNS: [char; 0x28] = [
    'Ł', 'Ø', 'Đ', 'Þ', 'Æ', 'Œ', 'ʹ', '·', '♭', '®', '±', 'Ơ', 'Ư', 'ʼ', ' ', 'ʻ', 'ł', 'ø', 'đ', 'þ', 'æ',
    'œ', 'ʺ', 'ı', '£', 'ð', ' ', 'ơ', 'ư', ' ', ' ', '°', 'ℓ', '℗', '©', '♯', '¿', '¡', 'ß', '€',
];

/// Bytes E0 to FE: diacritics, which stand before their letter; a space where ANSEL has none.
const MARKS: [char; 0x1F] = [
    '\u{309}', '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{304}', '\u{306}', '\u{307}', '\u{308}',
    '\u{30C}', '\u{30A}', '\u{FE20}', '\u{FE21}', '\u{315}', '\u{30B}', '\u{310}', '\u{327}', '\u{328}',
    '\u{323}', '\u{324}', '\u{325}', '\u{333}', '\u{332}', '\u{326}', '\u{31C}', '\u{32E}', '\u{FE22}',
    '\u{FE23}', ' ', ' ', '\u{313}',
];

/// The text of these bytes, composed (NFC). Other scripts, which an escape announces, are not known here.
///
/// # Errors
/// The place of the first byte that is neither ASCII nor ANSEL, or of a diacritic without a letter.
/// Rule: MARC 21 character sets, code table extended Latin
pub(crate) fn decode(bytes: &[u8]) -> Result<String, usize> {
    let mut text = String::with_capacity(bytes.len());
    let mut marks = String::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match *byte {
            // Back to ASCII, where we are already.
            ESCAPE if bytes[at..].starts_with(b"\x1Bs") => at += 1,
            ESCAPE if bytes[at..].starts_with(b"\x1B(B") => at += 2,
            0xE0..=0xFE => marks.push(sign(&MARKS, *byte, 0xE0).ok_or(at)?),
            other => {
                text.push(letter(other).ok_or(at)?);
                text.push_str(&marks);
                marks.clear();
            }
        }
        at += 1;
    }
    if marks.is_empty() { Ok(text.nfc().collect()) } else { Err(at - 1) }
}

fn letter(byte: u8) -> Option<char> {
    match byte {
        ESCAPE => None,
        0..=0x7F => Some(char::from(byte)),
        0xA1..=0xC8 => sign(&SIGNS, byte, 0xA1),
        // Begin and end of what is not sorted; joiner and non-joiner.
        0x88 => Some('\u{98}'),
        0x89 => Some('\u{9C}'),
        0x8D => Some('\u{200D}'),
        0x8E => Some('\u{200C}'),
        _ => None,
    }
}

fn sign(table: &[char], byte: u8, first: u8) -> Option<char> {
    table.get(usize::from(byte - first)).copied().filter(|sign| *sign != ' ')
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_stand_before_their_letter() {
        assert_eq!(decode(b"Revue d'\xE2econom\xE8ie").as_deref(), Ok("Revue d'économ\u{ef}e"));
        assert_eq!(decode(b"\xB1\xE2od\xE2z \xC3 1999 \xB9").as_deref(), Ok("łódź © 1999 £"));
        assert_eq!(decode(b"Vi\xE3\xF2et Nam").as_deref(), Ok("Việt Nam"));
        assert_eq!(decode(b"\xE9Cas\x1Bs a\x1B(B").as_deref(), Ok("Čas a"));
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert_eq!(decode(b"a\x1B(N"), Err(1));
        assert_eq!(decode(b"ab\xAF"), Err(2));
        assert_eq!(decode(b"abc\xE2"), Err(3));
        assert_eq!(decode(b"\xFD"), Err(0));
    }
}
