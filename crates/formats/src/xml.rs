//! Text as it stands in XML.

/// Puts text into XML, in an element or an attribute, so that it is read back as it was.
///
/// Line ends and tabs become references, as readers change them otherwise; what XML 1.0 cannot carry becomes U+FFFD.
pub(crate) fn escape_into(xml: &mut String, text: &str) {
    escape(text, |part| xml.push_str(part));
}

/// As [`escape_into`].
pub(crate) fn escape_bytes(xml: &mut Vec<u8>, text: &str) {
    escape(text, |part| xml.extend_from_slice(part.as_bytes()));
}

/// The text in pieces: what may stay as it is, and what stands for the rest.
fn escape(text: &str, mut put: impl FnMut(&str)) {
    if is_plain(text.as_bytes()) {
        return put(text);
    }
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let instead = match sign {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            // Readers of XML 1.1 take these two for line ends.
            '\u{85}' => "&#133;",
            '\u{2028}' => "&#8232;",
            forbidden if is_forbidden(forbidden) => "\u{FFFD}",
            _ => continue,
        };
        put(&text[from..at]);
        put(instead);
        from = at + sign.len_utf8();
    }
    put(&text[from..]);
}

/// Whether nothing in the text needs a second look. The compiler makes this compare many bytes at a time.
#[expect(clippy::needless_bitwise_bool, reason = "a chain of branches cannot be done for many bytes at once")]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    !text.iter().fold(false, |found, byte| found | (*byte < 0x20) | is_special(*byte))
}

/// Markup, and the first bytes of the characters beyond ASCII that are not left as they are.
#[expect(clippy::needless_bitwise_bool, reason = "a chain of branches cannot be done for many bytes at once")]
pub(crate) const fn is_special(byte: u8) -> bool {
    (byte == b'&')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'"')
        | (byte == 0xC2)
        | (byte == 0xE2)
        | (byte == 0xEF)
}

/// Whether XML 1.0 cannot carry this character.
pub(crate) const fn is_forbidden(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The escaped text.
pub(crate) fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    escape_into(&mut xml, text);
    xml
}
