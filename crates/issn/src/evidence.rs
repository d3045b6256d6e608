//! What proof each medium needs, and how much may be sent.

use serde::{Deserialize, Serialize};

use crate::Medium;
use crate::timing::Timing;

/// Bytes of all the files of a request together. Rule: guidelines 1c (*Information needed*), product (*Evidence*)
pub const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// Files of a request. Rule: product (*Evidence*)
pub const MOST_FILES: usize = 20;
/// The first bytes of a file by which its type is told.
pub const SNIFFED_BYTES: usize = 512;

/// What a piece of evidence shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A whole issue, or its cover, title page and editorial page with the publisher's name and address.
    PrintPages,
    /// The label on the disc or its container with the publisher's name and address.
    CarrierLabel,
    /// The address of the publication.
    OnlinePage,
    /// Screens of the application that show its title and the publisher's name and address.
    MobileScreens,
    /// An advanced mock-up of a forthcoming issue.
    MockUp,
    /// Paper of the Hong Kong office: registered, or being registered.
    HongKongPaper,
    /// Anything else that helps.
    Other,
}

impl Proof {
    pub const ALL: [Self; 7] = [
        Self::PrintPages,
        Self::CarrierLabel,
        Self::OnlinePage,
        Self::MobileScreens,
        Self::MockUp,
        Self::HongKongPaper,
        Self::Other,
    ];

    /// The stable word for forms and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PrintPages => "print-pages",
            Self::CarrierLabel => "carrier-label",
            Self::OnlinePage => "online-page",
            Self::MobileScreens => "mobile-screens",
            Self::MockUp => "mock-up",
            Self::HongKongPaper => "hong-kong-paper",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|proof| proof.code() == code)
    }

    /// Whether an address on the web can stand for a file. Rule: guidelines 3b 1, product (*Evidence*)
    pub const fn may_be_address(self) -> bool {
        !matches!(self, Self::MockUp | Self::HongKongPaper)
    }
}

/// What is needed for one medium. Rule: guidelines 1c, domain 4.6
pub const fn needed(medium: Medium, timing: Timing) -> Option<Proof> {
    match (medium, timing) {
        (Medium::Print | Medium::Carrier, Timing::Ahead) => Some(Proof::MockUp),
        (Medium::Print, Timing::Published) => Some(Proof::PrintPages),
        (Medium::Carrier, Timing::Published) => Some(Proof::CarrierLabel),
        (Medium::Online, _) => Some(Proof::OnlinePage),
        (Medium::Mobile, _) => Some(Proof::MobileScreens),
        (Medium::Other, _) => None,
    }
}

/// A type of file that is taken. Judged by content, never by name. Rule: product (*Evidence*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileType {
    Jpeg,
    Png,
    Pdf,
}

impl FileType {
    /// Tells the type by the first bytes; `None` is a file that is not taken.
    pub fn sniff(start: &[u8]) -> Option<Self> {
        if start.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Some(Self::Jpeg)
        } else if start.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if start.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of domain 4.6.
    #[test]
    fn table() {
        assert_eq!(needed(Medium::Print, Timing::Published), Some(Proof::PrintPages));
        assert_eq!(needed(Medium::Print, Timing::Ahead), Some(Proof::MockUp));
        assert_eq!(needed(Medium::Carrier, Timing::Published), Some(Proof::CarrierLabel));
        assert_eq!(needed(Medium::Online, Timing::Published), Some(Proof::OnlinePage));
        assert_eq!(needed(Medium::Mobile, Timing::Published), Some(Proof::MobileScreens));
    }

    #[test]
    fn types_by_content() {
        assert_eq!(FileType::sniff(b"%PDF-1.7\n"), Some(FileType::Pdf));
        assert_eq!(FileType::sniff(b"\x89PNG\r\n\x1a\n...."), Some(FileType::Png));
        assert_eq!(FileType::sniff(&[0xFF, 0xD8, 0xFF, 0xE0]), Some(FileType::Jpeg));
        assert_eq!(FileType::sniff(b"GIF89a"), None);
        assert_eq!(FileType::sniff(b""), None);
    }
}
