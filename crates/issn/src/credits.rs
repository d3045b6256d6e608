//! What an act costs, in credits.

use crate::request::Kind;

/// At most so many urgent requests an organisation and day. Rule: guidelines 1b, product (*Credits* 4)
pub const URGENT_A_DAY: u32 = 5;

/// Credits that sending costs. `other_medium` says that the request names a valid ISSN, registered to the
/// organisation, of another medium of the title.
///
/// Rule: product (*Credits* 1, 4), domain 3
pub const fn cost(kind: Kind, urgent: bool, other_medium: bool) -> u32 {
    let base = match kind {
        Kind::Assignment if !other_medium => 1,
        _ => 0,
    };
    base + urgent as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of domain 3.
    #[test]
    fn table() {
        assert_eq!(cost(Kind::Assignment, false, false), 1);
        assert_eq!(cost(Kind::Assignment, true, false), 2);
        assert_eq!(cost(Kind::Assignment, false, true), 0);
        assert_eq!(cost(Kind::Assignment, true, true), 1);
        assert_eq!(cost(Kind::Claim, false, false), 0);
        assert_eq!(cost(Kind::Modification, false, false), 0);
    }
}
