//! The medium of a serial: print, online, carrier, mobile, other. Each has its own number.

use serde::{Deserialize, Serialize};

/// What a serial is published on. Rule: guidelines 1c (*Number of ISSN*), product (*Five articles*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    Print,
    Online,
    /// CD-ROM and other things one can hold and put into a machine.
    Carrier,
    /// An application for telephones and readers; it counts as online where timing is judged.
    Mobile,
    Other,
}

impl Medium {
    /// All media in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Print, Self::Online, Self::Carrier, Self::Mobile, Self::Other];
    /// The media that a publisher may ask a number for.
    pub const REQUESTED: [Self; 4] = [Self::Print, Self::Online, Self::Carrier, Self::Mobile];

    /// The stable word for addresses, forms and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Online => "online",
            Self::Carrier => "carrier",
            Self::Mobile => "mobile",
            Self::Other => "other",
        }
    }

    /// The medium with this code, or `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.code() == code)
    }

    /// The medium that field 007 tells. Rule: domain 6.4 (007)
    pub fn from_007(value: &str) -> Self {
        let mut signs = value.chars();
        match (signs.next(), signs.next()) {
            (Some('t'), _) => Self::Print,
            (Some('c'), Some('r')) => Self::Online,
            (Some('c'), Some('o')) => Self::Carrier,
            _ => Self::Other,
        }
    }

    /// The first two positions of field 007 for this medium. Mobile applications are reached online.
    pub const fn field_007(self) -> &'static str {
        match self {
            Self::Print => "ta",
            Self::Online | Self::Mobile => "cr",
            Self::Carrier => "co",
            Self::Other => "zu",
        }
    }

    /// The qualifier that tells the media of one title apart in key titles, as catalogues write it.
    pub const fn qualifier(self) -> &'static str {
        match self {
            Self::Print => "Print",
            Self::Online => "Online",
            Self::Carrier => "CD-ROM",
            Self::Mobile => "Mobile",
            Self::Other => "Other",
        }
    }

    /// Whether the rules of online publication (released, five articles) hold for it.
    pub const fn counts_as_online(self) -> bool {
        matches!(self, Self::Online | Self::Mobile)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        for medium in Medium::ALL {
            assert_eq!(Medium::from_code(medium.code()), Some(medium));
        }
        assert_eq!(Medium::from_code("papyrus"), None);
    }

    #[test]
    fn field_007() {
        assert_eq!(Medium::from_007("ta"), Medium::Print);
        assert_eq!(Medium::from_007("cr |||"), Medium::Online);
        assert_eq!(Medium::from_007("co cga"), Medium::Carrier);
        assert_eq!(Medium::from_007("hd"), Medium::Other);
        assert_eq!(Medium::from_007(""), Medium::Other);
    }
}
