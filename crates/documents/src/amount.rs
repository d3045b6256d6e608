//! Money as people write it: whole cents to "1,234.50 EUR" in the ways of the six languages.

/// Writes an amount of whole cents with its ISO 4217 code the way `lang` does. Groups and the code are joined by
/// spaces that do not break, so an amount never falls apart at the end of a line.
///
/// ```
/// assert_eq!(documents::amount(123_450, "EUR", "en"), "EUR\u{a0}1,234.50");
/// assert_eq!(documents::amount(123_450, "EUR", "fr"), "1\u{202f}234,50\u{a0}EUR");
/// assert_eq!(documents::amount(-5, "EUR", "es"), "\u{2212}0,05\u{a0}EUR");
/// ```
pub fn amount(cents: i64, currency: &str, lang: &str) -> String {
    let (group, point, code_first) = match lang {
        "fr" | "ru" => ("\u{202f}", ",", false),
        "es" => (".", ",", false),
        _ => (",", ".", true),
    };
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let figure = format!("{sign}{}{point}{rest:02}", grouped(whole, group));
    if code_first { format!("{currency}\u{a0}{figure}") } else { format!("{figure}\u{a0}{currency}") }
}

/// Digits in groups of three.
fn grouped(whole: u64, group: &str) -> String {
    let digits = whole.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push_str(group);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn writes_the_ways_of_the_six_languages() {
        let cents = 123_456_789;
        for (lang, written) in [
            ("en", "EUR\u{a0}1,234,567.89"),
            ("zh", "EUR\u{a0}1,234,567.89"),
            ("ar", "EUR\u{a0}1,234,567.89"),
            ("es", "1.234.567,89\u{a0}EUR"),
            ("fr", "1\u{202f}234\u{202f}567,89\u{a0}EUR"),
            ("ru", "1\u{202f}234\u{202f}567,89\u{a0}EUR"),
        ] {
            assert_eq!(amount(cents, "EUR", lang), written, "{lang}");
        }
    }

    #[test]
    fn no_amount_is_too_small_or_too_large() {
        assert_eq!(amount(0, "USD", "en"), "USD\u{a0}0.00");
        assert_eq!(amount(99_999, "USD", "en"), "USD\u{a0}999.99");
        assert_eq!(amount(100_000, "USD", "en"), "USD\u{a0}1,000.00");
        assert_eq!(amount(i64::MIN, "USD", "en"), "USD\u{a0}\u{2212}92,233,720,368,547,758.08");
    }
}
