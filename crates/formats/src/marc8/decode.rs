//! Bytes of MARC-8 to text.

use unicode_normalization::UnicodeNormalization;

use super::{ASCII, DELIMITER, EAST_ASIAN, ESCAPE, EVERYWHERE, EXTENDED_LATIN, SMALL, Set, TABLES};

/// The text of a field, composed (NFC). `&#x…;` stands for a character, unless it would be one that separates fields.
///
/// # Errors
/// The place of the first byte that no set in force knows, of an escape to an unknown set, or of what follows a mark
/// without a letter.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, usize> {
    let text = String::with_capacity(bytes.len() * 2);
    let mut decoder = Decoder { bytes, at: 0, g0: ASCII, g1: EXTENDED_LATIN, text, marks: String::new() };
    while decoder.at < bytes.len() {
        decoder.step()?;
    }
    if !decoder.marks.is_empty() {
        return Err(bytes.len() - 1);
    }
    Ok(if decoder.text.is_ascii() { decoder.text } else { composed(&decoder.text) })
}

/// Composed, but the code of a subfield stays apart from the mark with which its text may begin.
fn composed(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for (at, part) in text.split(char::from(DELIMITER)).enumerate() {
        let code = if at == 0 { 0 } else { part.chars().next().map_or(0, char::len_utf8) };
        whole.extend((at > 0).then_some(char::from(DELIMITER)));
        whole.push_str(&part[..code]);
        whole.extend(part[code..].nfc());
    }
    whole
}

struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    g0: Set,
    g1: Set,
    text: String,
    /// What stands before the next letter.
    marks: String,
}

impl Decoder<'_> {
    fn step(&mut self) -> Result<(), usize> {
        let byte = self.bytes[self.at];
        match byte {
            ESCAPE => return self.escape(),
            DELIMITER => {
                if !self.marks.is_empty() {
                    return Err(self.at);
                }
                (self.g0, self.g1) = (ASCII, EXTENDED_LATIN);
                self.letter(char::from(byte));
            }
            0..=0x20 | 0x7F => self.letter(char::from(byte)),
            b'&' if self.g0 == ASCII => {
                let (sign, length) = reference(&self.bytes[self.at..]).unwrap_or(('&', 1));
                self.letter(sign);
                self.at += length - 1;
            }
            0x80..=0xA0 => {
                let known = EVERYWHERE.iter().find(|(own, _)| *own == byte).ok_or(self.at)?;
                self.letter(known.1);
            }
            _ => return self.of_set(if byte < 0x80 { self.g0 } else { self.g1 }),
        }
        self.at += 1;
        Ok(())
    }

    fn letter(&mut self, sign: char) {
        self.text.push(sign);
        self.text.push_str(&self.marks);
        self.marks.clear();
    }

    fn of_set(&mut self, set: Set) -> Result<(), usize> {
        let width = if set == EAST_ASIAN { 3 } else { 1 };
        let bytes = self.bytes.get(self.at..self.at + width).ok_or(self.at)?;
        let code = bytes.iter().fold(0, |code, byte| code << 8 | u32::from(byte & 0x7F));
        let found = if set == ASCII {
            char::from_u32(code).map(|sign| (sign, false))
        } else {
            TABLES.sign(set, code)
        };
        let (sign, is_mark) = found.ok_or(self.at)?;
        if is_mark {
            self.marks.push(sign);
        } else {
            self.letter(sign);
        }
        self.at += width;
        Ok(())
    }

    /// Reads an escape sequence: `ESC s`, `ESC ( N`, `ESC ) ! E`, `ESC $ 1`, `ESC $ ) 1` and the like.
    fn escape(&mut self) -> Result<(), usize> {
        let rest = &self.bytes[self.at + 1..];
        let (is_g1, set, length) = match rest {
            [b's', ..] => (false, ASCII, 1),
            [set, ..] if SMALL.contains(set) => (false, *set, 1),
            [b'$', b')' | b'-', set, ..] => (true, *set, 3),
            [b'$', b'(' | b',', set, ..] => (false, *set, 3),
            [b'$', set, ..] => (false, *set, 2),
            [half @ (b'(' | b',' | b')' | b'-'), b'!', set, ..] => (matches!(half, b')' | b'-'), *set, 3),
            [half @ (b'(' | b',' | b')' | b'-'), set, ..] => (matches!(half, b')' | b'-'), *set, 2),
            _ => return Err(self.at),
        };
        let wide = rest.first() == Some(&b'$');
        if !TABLES.is_set(set) || wide != (set == EAST_ASIAN) {
            return Err(self.at);
        }
        if is_g1 {
            self.g1 = set;
        } else {
            self.g0 = set;
        }
        self.at += 1 + length;
        Ok(())
    }
}

/// A character written as `&#x…;`, and how many bytes that takes.
fn reference(bytes: &[u8]) -> Option<(char, usize)> {
    let digits = bytes.strip_prefix(b"&#x")?;
    let end = digits.iter().take(7).position(|byte| *byte == b';')?;
    let text = std::str::from_utf8(&digits[..end]).ok().filter(|text| !text.starts_with('+'))?;
    let sign = char::from_u32(u32::from_str_radix(text, 16).ok()?)?;
    (!matches!(sign, '\u{1D}'..='\u{1F}')).then_some((sign, end + 4))
}
