//! When a number was typed: what there is to say of it beside the results.

use issn::fold::fold;
use issn::{Issn, NumberError, Status};
use search::Within;
use store::{Store, StoreError, records};

use super::asked::{Search, Way};
use crate::error::Fail;

/// What the words of a search are as a number.
pub enum Typed {
    /// No number, or one that is found as any other.
    Words,
    /// In no list; its page says more. Rule: product (*Provisional numbers*)
    Unlisted(Issn, Status),
    /// A good number that the register does not have.
    Unknown(Issn),
    /// The check digit does not fit; the number that it would fit.
    Wrong { given: char, right: Issn },
}

impl Typed {
    /// Whether there is nothing to say of a number.
    pub const fn is_words(&self) -> bool {
        matches!(self, Self::Words)
    }
}

/// Looks the words up as a number.
pub async fn read(store: &Store, search: &Search) -> Result<Typed, Fail> {
    if search.way != Way::Simple || search.query.within == Within::Title {
        return Ok(Typed::Words);
    }
    match Issn::parse(&search.query.words) {
        Ok(issn) => match records::find(store, issn).await {
            Ok(kept) if kept.record.status.is_listed() => Ok(Typed::Words),
            Ok(kept) => Ok(Typed::Unlisted(issn, kept.record.status)),
            Err(StoreError::Missing) => Ok(Typed::Unknown(issn)),
            Err(other) => Err(other.into()),
        },
        Err(NumberError::CheckDigit { given, .. }) => {
            Ok(mended(&search.query.words).map_or(Typed::Words, |right| Typed::Wrong { given, right }))
        }
        Err(_) => Ok(Typed::Words),
    }
}

/// The number whose first seven digits were typed.
pub fn mended(text: &str) -> Option<Issn> {
    let signs: Vec<char> = fold(text).chars().filter(|sign| *sign != ' ').collect();
    let start = signs.len().checked_sub(8)?;
    let digits: String = signs[start..start + 7].iter().collect();
    digits.parse().ok().and_then(Issn::from_serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_check_digit() {
        for (typed, right) in [
            ("0028-0837", Some("0028-0836")),
            ("ISSN 0131–077X", Some("0131-0771")),
            ("００２８－０８３７", Some("0028-0836")),
            ("nature", None),
            ("0028083", None),
        ] {
            assert_eq!(mended(typed).map(|issn| issn.to_string()).as_deref(), right, "{typed}");
        }
    }
}
