//! What can be asked of a record: the fields of searches, filters and counts.

use issn::visible::Depth;
use serde::{Deserialize, Serialize};

/// A field of the index. Its [`code`](Field::code) is the stable word in addresses and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Numbers, titles, and in the complete data publisher, place, subjects and indexing services.
    Any,
    /// Any number of a record: own, ISSN-L, incorrect, cancelled.
    Issn,
    /// The ISSN-L alone.
    IssnL,
    /// All titles.
    Title,
    KeyTitle,
    Publisher,
    Place,
    Subject,
    Indexing,
    /// MARC country codes.
    Country,
    /// MARC language codes.
    Language,
    /// Codes of [`issn::Medium`].
    Medium,
    /// Codes of [`issn::Status`].
    Status,
    Centre,
    Archive,
    /// Codes of the type of resource (008/21).
    Kind,
    /// `true` or `false`.
    OpenAccess,
    /// The first year of a decade.
    Decade,
    /// First year.
    Start,
    /// Last year.
    End,
    /// Day of the last change.
    Modified,
}

impl Field {
    pub const ALL: [Self; 21] = [
        Self::Any,
        Self::Issn,
        Self::IssnL,
        Self::Title,
        Self::KeyTitle,
        Self::Publisher,
        Self::Place,
        Self::Subject,
        Self::Indexing,
        Self::Country,
        Self::Language,
        Self::Medium,
        Self::Status,
        Self::Centre,
        Self::Archive,
        Self::Kind,
        Self::OpenAccess,
        Self::Decade,
        Self::Start,
        Self::End,
        Self::Modified,
    ];

    /// The stable word for this field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Issn => "issn",
            Self::IssnL => "issn_l",
            Self::Title => "title",
            Self::KeyTitle => "key_title",
            Self::Publisher => "publisher",
            Self::Place => "place",
            Self::Subject => "subject",
            Self::Indexing => "indexing",
            Self::Country => "country",
            Self::Language => "language",
            Self::Medium => "medium",
            Self::Status => "status",
            Self::Centre => "centre",
            Self::Archive => "archive",
            Self::Kind => "kind",
            Self::OpenAccess => "open_access",
            Self::Decade => "decade",
            Self::Start => "start",
            Self::End => "end",
            Self::Modified => "modified",
        }
    }

    /// The field with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// What the field holds, which decides how it can be asked.
    pub const fn holds(self) -> Holds {
        match self {
            Self::Issn | Self::IssnL => Holds::Number,
            Self::Any
            | Self::Title
            | Self::KeyTitle
            | Self::Publisher
            | Self::Place
            | Self::Subject
            | Self::Indexing => Holds::Text,
            Self::Start | Self::End => Holds::Year,
            Self::Modified => Holds::Day,
            Self::Country
            | Self::Language
            | Self::Medium
            | Self::Status
            | Self::Centre
            | Self::Archive
            | Self::Kind
            | Self::OpenAccess
            | Self::Decade => Holds::Code,
        }
    }

    /// Whether the field can be counted by ([`crate::CountBy`]).
    pub const fn is_counted(self) -> bool {
        matches!(self.holds(), Holds::Code) || matches!(self, Self::Publisher | Self::Indexing)
    }

    /// Whether a search of this depth may use the field. Rule: domain 6.2, 7.4
    pub fn is_open_to(self, scope: Depth) -> bool {
        let released = matches!(
            self,
            Self::Any
                | Self::Issn
                | Self::IssnL
                | Self::Title
                | Self::KeyTitle
                | Self::Country
                | Self::Medium
                | Self::Status
                | Self::Centre
                | Self::Archive
                | Self::OpenAccess
                | Self::Modified
        );
        scope >= Depth::Complete || (scope == Depth::Released && released)
    }
}

/// Kinds of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Number,
    Text,
    Code,
    Year,
    Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back() {
        for field in Field::ALL {
            assert_eq!(Field::from_code(field.code()), Some(field));
            let json = format!("{field:?}").to_lowercase();
            assert_eq!(json, field.code().replace('_', ""));
        }
    }
}
