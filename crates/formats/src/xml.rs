//! Text as it stands in XML.

/// Puts text into XML, in an element or an attribute, so that it is read back as it was.
///
/// Line ends and tabs become references, as readers change them otherwise; what XML 1.0 cannot carry becomes U+FFFD.
pub(crate) fn escape_into(xml: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' => xml.push_str("&#9;"),
            '\n' => xml.push_str("&#10;"),
            '\r' => xml.push_str("&#13;"),
            // Readers of XML 1.1 take these two for line ends.
            '\u{85}' => xml.push_str("&#133;"),
            '\u{2028}' => xml.push_str("&#8232;"),
            forbidden if is_forbidden(forbidden) => xml.push('\u{FFFD}'),
            other => xml.push(other),
        }
    }
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
