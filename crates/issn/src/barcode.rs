//! The barcode of an issue: EAN-13 from the number, with two variant digits, and an add-on for the issue.

use crate::Issn;

/// The thirteen digits and the add-on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gtin {
    /// 977, the first seven digits of the ISSN, two variant digits, and the check digit.
    pub digits: String,
    /// Two or five digits for the issue; empty for none.
    pub addon: String,
}

/// Why there is no such barcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBarcode {
    /// The variant is not two digits.
    Variant,
    /// The add-on is neither empty nor two or five digits.
    AddOn,
}

impl NoBarcode {
    /// The key of its text.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Variant => "barcode-bad-variant",
            Self::AddOn => "barcode-bad-addon",
        }
    }
}

/// The barcode of this number with these variant digits (`00` as a rule) and this add-on.
///
/// Rule: domain 5.9
pub fn gtin(issn: Issn, variant: &str, addon: &str) -> Result<Gtin, NoBarcode> {
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if variant.len() != 2 || !is_number(variant) {
        return Err(NoBarcode::Variant);
    }
    if ![0, 2, 5].contains(&addon.len()) || !is_number(addon) {
        return Err(NoBarcode::AddOn);
    }
    let serial: String = issn.to_string().chars().filter(char::is_ascii_alphanumeric).take(7).collect();
    let body = format!("977{serial}{variant}");
    Ok(Gtin { digits: format!("{body}{}", check(&body)), addon: addon.to_owned() })
}

/// The check digit over twelve digits: weights 1 and 3 in turn, modulus 10.
fn check(body: &str) -> u32 {
    let weighted =
        body.bytes().zip([1, 3].into_iter().cycle()).map(|(sign, weight)| u32::from(sign - b'0') * weight);
    (10 - weighted.sum::<u32>() % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_barcodes() {
        for (issn, addon, digits) in
            [("1144-875X", "03", "9771144875007"), ("0139-6323", "25", "9770139632007")]
        {
            let found = gtin(Issn::parse(issn).unwrap(), "00", addon).unwrap();
            assert_eq!((found.digits.as_str(), found.addon.as_str()), (digits, addon));
        }
    }

    #[test]
    fn refused() {
        let nature = Issn::parse("0028-0836").unwrap();
        for variant in ["", "0", "000", "0a", "٠٠"] {
            assert_eq!(gtin(nature, variant, ""), Err(NoBarcode::Variant), "{variant}");
        }
        for addon in ["1", "123", "1234", "123456", "ab"] {
            assert_eq!(gtin(nature, "00", addon), Err(NoBarcode::AddOn), "{addon}");
        }
    }

    proptest! {
        #[test]
        fn check_digits_hold_and_lead_back(serial in 0_u32..10_000_000, variant in 0_u32..100) {
            let issn = Issn::from_serial(serial).unwrap();
            let found = gtin(issn, &format!("{variant:02}"), "").unwrap();
            let sum: u32 = found.digits.bytes().zip([1, 3].into_iter().cycle()).map(|(sign, weight)| u32::from(sign - b'0') * weight).sum();
            prop_assert_eq!(sum % 10, 0);
            prop_assert_eq!(Issn::parse(&found.digits), Ok(issn));
            if variant == 0 {
                prop_assert_eq!(found.digits, issn.ean13());
            }
        }
    }
}
