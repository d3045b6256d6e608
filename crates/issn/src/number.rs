//! The number itself: seven digits and a check character, in every form people write it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// An ISSN. Every value has a correct check digit.
///
/// Ordered by number, shown as `NNNN-NNNC`, serialised in the same form.
///
/// ```
/// use issn::Issn;
/// let nature = Issn::parse("ISSN 0028-0836").unwrap();
/// assert_eq!(nature.to_string(), "0028-0836");
/// assert_eq!(Issn::parse("2434561x").unwrap().to_string(), "2434-561X");
/// assert_eq!(Issn::parse("977002808300 2").unwrap(), nature);
/// ```
///
/// Rule: domain 5.8
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Issn(u32);

/// Why a text is not an ISSN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was given.
    #[error("no number given")]
    Empty,
    /// Neither the eight characters of an ISSN nor the thirteen of its EAN form.
    #[error("an ISSN has 8 characters, this has {0}")]
    Length(usize),
    /// A character that no form of the number has.
    #[error("an ISSN has digits and perhaps a final X, not “{0}”")]
    Character(char),
    /// The last character does not fit the first seven digits.
    #[error("the check digit does not fit: {given} was given, {expected} is right")]
    CheckDigit { given: char, expected: char },
    /// Thirteen digits whose own check digit is wrong, or that do not start with 977.
    #[error("not the EAN-13 form of an ISSN, which starts with 977 and has its own check digit")]
    Ean,
}

/// What people write before the number; longest first.
const PREFIXES: [&str; 6] = ["urn:issn:", "info:issn/", "issn-l", "eissn", "pissn", "issn"];

impl Issn {
    /// The number whose first seven digits are `serial`; the check digit is computed.
    ///
    /// Returns `None` when `serial` has more than seven digits.
    pub const fn from_serial(serial: u32) -> Option<Self> {
        if serial > 9_999_999 { None } else { Some(Self(serial)) }
    }

    /// The first seven digits as a whole number.
    pub const fn serial(self) -> u32 {
        self.0
    }

    /// The block of 1,000 numbers that this one comes from: its first four digits.
    #[expect(clippy::cast_possible_truncation, reason = "of seven digits four are left: at most 9999")]
    pub const fn block(self) -> u16 {
        (self.0 / 1000) as u16
    }

    /// The check character, `0` to `9` or `X`.
    pub fn check(self) -> char {
        check_character(self.0)
    }

    /// The eight characters without a hyphen.
    pub fn compact(self) -> String {
        format!("{:07}{}", self.0, self.check())
    }

    /// The EAN-13 (GTIN-13) form: 977, the first seven digits, the variant `00`, and the EAN check digit.
    ///
    /// Rule: domain 5.9
    pub fn ean13(self) -> String {
        let body = format!("977{:07}00", self.0);
        let check = ean_check(&body);
        format!("{body}{check}")
    }

    /// Reads a number in any written form: with or without hyphen (of any kind), a lower-case x, full-width
    /// digits, the word ISSN or a URN before it, inside the address of its page, or as EAN-13 with 977.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let folded: String = text.trim().nfkc().collect();
        let rest = without_prefix(without_address(folded.trim()));
        let signs: Vec<char> = rest.chars().filter(|c| !is_filler(*c)).collect();
        match signs.len() {
            0 => Err(NumberError::Empty),
            8 => from_eight(&signs),
            13 if signs.iter().all(char::is_ascii_digit) => from_ean(&signs),
            n => match signs.iter().find(|c| !c.is_ascii_digit() && !matches!(c, 'x' | 'X')) {
                Some(stranger) => Err(NumberError::Character(*stranger)),
                None => Err(NumberError::Length(n)),
            },
        }
    }
}

/// Hyphens and dashes of all scripts, and blanks.
fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{00AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}')
}

/// What follows `/resource/ISSN/` (or `/ISSN-L/`) when the text is the address of a serial's page.
fn without_address(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    ["/issn-l/", "/issn/"]
        .iter()
        .find_map(|part| lower.find(part).map(|at| at + part.len()))
        .and_then(|start| text.get(start..))
        .map_or(text, |tail| tail.split(['?', '#', '/', '.']).next().unwrap_or(tail))
}

fn without_prefix(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    for prefix in PREFIXES {
        if lower.starts_with(prefix) {
            let rest = text.get(prefix.len()..).unwrap_or(text);
            return rest.trim_start_matches([':', ' ', '.', '#', '(', ')']);
        }
    }
    text
}

fn from_eight(signs: &[char]) -> Result<Issn, NumberError> {
    let mut serial = 0;
    for sign in &signs[..7] {
        let digit = sign.to_digit(10).ok_or(NumberError::Character(*sign))?;
        serial = serial * 10 + digit;
    }
    let given = signs[7].to_ascii_uppercase();
    if !given.is_ascii_digit() && given != 'X' {
        return Err(NumberError::Character(signs[7]));
    }
    let expected = check_character(serial);
    if given == expected { Ok(Issn(serial)) } else { Err(NumberError::CheckDigit { given, expected }) }
}

fn from_ean(signs: &[char]) -> Result<Issn, NumberError> {
    let text: String = signs.iter().collect();
    let (body, check) = text.split_at(12);
    if !body.starts_with("977") || ean_check(body).to_string() != check {
        return Err(NumberError::Ean);
    }
    body[3..10].parse().map(Issn).map_err(|_| NumberError::Ean)
}

/// Weights 8 down to 2 over the seven digits, modulo 11; ten is written X.
fn check_character(serial: u32) -> char {
    let (mut rest, mut sum) = (serial, 0);
    for weight in 2..=8 {
        sum += rest % 10 * weight;
        rest /= 10;
    }
    match (11 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from(b'0' + u8::try_from(digit).unwrap_or(0)),
    }
}

fn ean_check(body: &str) -> u32 {
    let digits = body.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = digits.enumerate().map(|(at, digit)| if at % 2 == 0 { digit } else { digit * 3 }).sum();
    (10 - sum % 10) % 10
}

impl fmt::Display for Issn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:03}{}", self.0 / 1000, self.0 % 1000, self.check())
    }
}

impl fmt::Debug for Issn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Issn({self})")
    }
}

impl FromStr for Issn {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Issn {
    type Error = NumberError;
    fn try_from(text: String) -> Result<Self, NumberError> {
        Self::parse(&text)
    }
}

impl From<Issn> for String {
    fn from(issn: Issn) -> Self {
        issn.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The test values of domain 5.8.
    #[test]
    fn known_numbers() {
        for good in [
            "0317-8471",
            "2434-561X",
            "1050-124X",
            "0028-0836",
            "1476-4687",
            "0334-6005",
            "0131-677X",
            "1234-1231",
        ] {
            assert_eq!(Issn::parse(good).map(|n| n.to_string()), Ok(good.to_owned()));
        }
        assert_eq!(Issn::parse("0131-077X"), Err(NumberError::CheckDigit { given: 'X', expected: '1' }));
    }

    #[test]
    fn every_written_form() {
        for form in [
            "00280836",
            " 0028 0836 ",
            "ISSN 0028-0836",
            "issn: 0028–0836",
            "００２８－０８３６",
            "urn:ISSN:0028-0836",
            "https://portal.issn.org/resource/ISSN/0028-0836",
            "http://issn.org/resource/ISSN-L/0028-0836#KeyTitle",
            "/en/resource/ISSN/0028-0836.html",
            "9770028083002",
            "ISSN-L 0028-0836",
            "0028\u{2011}0836",
            "eISSN 0028-0836",
        ] {
            assert_eq!(Issn::parse(form).map(|n| n.to_string()), Ok("0028-0836".to_owned()), "{form}");
        }
    }

    #[test]
    fn refusals_say_why() {
        assert_eq!(Issn::parse(""), Err(NumberError::Empty));
        assert_eq!(Issn::parse("0028-083"), Err(NumberError::Length(7)));
        assert_eq!(Issn::parse("a123-4567"), Err(NumberError::Character('a')));
        assert_eq!(Issn::parse("9770028083003"), Err(NumberError::Ean));
        assert_eq!(Issn::parse("9780028083002"), Err(NumberError::Ean));
        assert_eq!(Issn::parse("002X-0836"), Err(NumberError::Character('X')));
    }

    /// The EAN examples of domain 5.9.
    #[test]
    fn ean() {
        assert_eq!(Issn::parse("1144-875X").map(Issn::ean13), Ok("9771144875007".to_owned()));
        assert_eq!(Issn::parse("0139-6323").map(Issn::ean13), Ok("9770139632007".to_owned()));
    }

    proptest! {
        #[test]
        fn shown_and_read_back(serial in 0u32..10_000_000) {
            let issn = Issn::from_serial(serial).unwrap();
            prop_assert_eq!(Issn::parse(&issn.to_string()), Ok(issn));
            prop_assert_eq!(Issn::parse(&issn.compact().to_lowercase()), Ok(issn));
            prop_assert_eq!(Issn::parse(&issn.ean13()), Ok(issn));
        }

        #[test]
        fn one_wrong_digit_is_noticed(serial in 0u32..10_000_000, at in 0usize..7, step in 1u32..10) {
            let text = Issn::from_serial(serial).unwrap().compact();
            let mut signs: Vec<char> = text.chars().collect();
            let digit = (signs[at].to_digit(10).unwrap() + step) % 10;
            signs[at] = char::from_digit(digit, 10).unwrap();
            let wrong = signs.iter().collect::<String>();
            let noticed = matches!(Issn::parse(&wrong), Err(NumberError::CheckDigit { .. }));
            prop_assert!(noticed);
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = Issn::parse(&text);
        }
    }
}
