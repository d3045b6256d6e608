//! The identifier of an international organisation in the Yearbook of International Organizations.

use serde::{Deserialize, Serialize};

/// One letter and four digits, such as `A3375`; kept in upper case.
///
/// The letter is no proof of the section the organisation is in today: a librarian checks that it is A to F.
/// Rule: product (*Centres and routing*), domain 2.1
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UiaId(String);

impl UiaId {
    /// Reads an identifier in either case; `None` when it is not a letter and four digits.
    ///
    /// ```
    /// use issn::uia::UiaId;
    /// assert_eq!(UiaId::parse(" a3375 ").unwrap().as_str(), "A3375");
    /// assert_eq!(UiaId::parse("3375A"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let (letter, digits) = text.split_at_checked(1)?;
        let fits = letter.chars().all(|c| c.is_ascii_uppercase())
            && digits.len() == 4
            && digits.chars().all(|c| c.is_ascii_digit());
        fits.then_some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::UiaId;

    #[test]
    fn refused() {
        for bad in ["", "A", "A337", "A33755", "AA375", "é3375", "1A375", "A33 5"] {
            assert_eq!(UiaId::parse(bad), None, "{bad}");
        }
    }
}
