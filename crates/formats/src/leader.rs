//! The leader as it is written: lengths put in, what no reader could accept put right.

use crate::dialect::Dialect;

/// Length of a MARC leader.
pub(crate) const LEADER: usize = 24;

/// The 24 characters of the leader for a record of `length` bytes whose data start at `base`.
///
/// Positions 05 to 08 and 17 to 19 are kept when they are ASCII letters, digits or blanks; what says how the record is
/// built becomes `22` and `4500`, which is how it is built. In MARC 21, 09 becomes `a` (Unicode); UNIMARC has nothing
/// there and in 23, as its field 100 tells the character set. Rule: domain 6.4 (LDR), MARC 21 leader
pub(crate) fn written(leader: &str, dialect: Dialect, length: usize, base: usize) -> String {
    let mut written = String::with_capacity(LEADER);
    write_into(&mut written, leader, dialect, (length, base));
    written
}

/// As [`written`], behind what `text` holds already.
pub(crate) fn write_into(text: &mut String, leader: &str, dialect: Dialect, (length, base): (usize, usize)) {
    let mut kept = [' '; LEADER];
    for (place, sign) in kept.iter_mut().zip(leader.chars()) {
        if sign.is_ascii_alphanumeric() {
            *place = sign;
        }
    }
    push_digits(text, length);
    text.push(kept[5]);
    text.push(if kept[6] == ' ' { 'a' } else { kept[6] });
    text.extend([kept[7], kept[8], if dialect == Dialect::Marc21 { 'a' } else { ' ' }, '2', '2']);
    push_digits(text, base);
    text.extend(&kept[17..20]);
    text.push_str(if dialect == Dialect::Marc21 { "4500" } else { "450 " });
}

fn push_digits(text: &mut String, number: usize) {
    let mut digits = [b'0'; 5];
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        // A remainder of ten is a digit.
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    text.extend(digits.map(char::from));
}

#[cfg(test)]
mod tests {
    use super::{Dialect, written};

    #[test]
    fn lengths_are_put_in_and_the_rest_kept() {
        let marc21 = |leader: &str, length, base| written(leader, Dialect::Marc21, length, base);
        assert_eq!(marc21("00000cas a2200000 i 4500", 714, 265), "00714cas a2200265 i 4500");
        assert_eq!(marc21("", 5, 4), "00005 a  a2200004   4500");
        assert_eq!(marc21("é#*as·zzzzz", 99_999, 24).chars().count(), 24);
        assert_eq!(
            written("00000nas  2200000 i 450 ", Dialect::Unimarc, 714, 265),
            "00714nas  2200265 i 450 "
        );
    }
}
