//! The leader as it is written: lengths put in, what no reader could accept put right.

/// Length of a MARC leader.
pub(crate) const LEADER: usize = 24;

/// The 24 characters of the leader for a record of `length` bytes whose data start at `base`.
///
/// Positions 05 to 08 and 17 to 19 are kept when they are ASCII letters, digits or blanks; 09 becomes `a`
/// (Unicode), and what says how the record is built becomes `22` and `4500`, which is how it is built.
/// Rule: domain 6.4 (LDR), MARC 21 leader
pub(crate) fn written(leader: &str, length: usize, base: usize) -> String {
    let kept: Vec<char> = leader.chars().collect();
    let own = |range: std::ops::Range<usize>| -> String {
        range.map(|at| kept.get(at).copied().filter(char::is_ascii_alphanumeric).unwrap_or(' ')).collect()
    };
    let kind = own(6..7).replace(' ', "a");
    format!("{length:05}{}{kind}{}a22{base:05}{}4500", own(5..6), own(7..9), own(17..20))
}

/// The same as UNIMARC has it: nothing in 09 and 23, since field 100 tells the character set, and codes of its own
/// in 05 to 08 and 17 to 19, of which only the state of the record carries over. Rule: domain 6.6
pub(crate) fn written_unimarc(leader: &str, length: usize, base: usize) -> String {
    let state = leader.chars().nth(5).filter(|state| matches!(state, 'c' | 'd' | 'n')).unwrap_or('n');
    format!("{length:05}{state}as  22{base:05}   450 ")
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn lengths_are_put_in_and_the_rest_kept() {
        assert_eq!(written("00000cas  2200000 i 4500", 714, 265), "00714cas a2200265 i 4500");
        assert_eq!(written("", 5, 4), "00005 a  a2200004   4500");
        assert_eq!(written("é#*as·zzzzz", 99_999, 24).chars().count(), 24);
    }
}
