//! Is it a continuing resource that gets a number?

use serde::{Deserialize, Serialize};

/// What kind of publication it is, as its publisher says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    Journal,
    Newspaper,
    Magazine,
    /// A series of books under one title. Each book has its ISBN; the series may have an ISSN.
    Series,
    Newsletter,
    Website,
    Database,
    /// A single book: never eligible.
    Book,
    Other,
}

impl Nature {
    /// All in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Journal,
        Self::Magazine,
        Self::Newspaper,
        Self::Series,
        Self::Newsletter,
        Self::Website,
        Self::Database,
        Self::Book,
        Self::Other,
    ];

    /// The stable word for forms and the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Newspaper => "newspaper",
            Self::Magazine => "magazine",
            Self::Series => "series",
            Self::Newsletter => "newsletter",
            Self::Website => "website",
            Self::Database => "database",
            Self::Book => "book",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nature| nature.code() == code)
    }

    /// Websites and databases are integrating resources: their updates become part of the whole.
    pub const fn is_integrating(self) -> bool {
        matches!(self, Self::Website | Self::Database)
    }

    /// MARC code of the type of continuing resource (008/21). Rule: domain 6.5
    pub const fn marc_kind(self) -> char {
        match self {
            Self::Journal => 'j',
            Self::Newspaper => 'n',
            Self::Magazine => 'g',
            Self::Series => 'm',
            Self::Newsletter => 's',
            Self::Website => 'w',
            Self::Database => 'd',
            Self::Book | Self::Other => ' ',
        }
    }
}

/// What must hold of a website or database, all of it. Rule: domain 5.1 (*Integrating resource*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "five questions, each answered on its own")]
pub struct Criteria {
    /// Editorial content, not only commerce, links or one person's pages.
    pub editorial_content: bool,
    /// A named editorial responsibility, with at least a country.
    pub named_responsibility: bool,
    /// A stable title that is shown on it.
    pub stable_title: bool,
    /// A definite subject or audience, and not one company, product or place.
    pub definite_subject: bool,
}

/// Why no number can be assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ineligible {
    /// A single book has an ISBN.
    Book,
    /// A website or database that does not meet every criterion.
    Criteria,
}

impl Ineligible {
    /// The key of the text that explains it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Book => "refusal-book",
            Self::Criteria => "refusal-criteria",
        }
    }
}

/// Whether a publication is eligible. Rule: guidelines 1a, domain 5.1
pub const fn judge(nature: Nature, criteria: Criteria) -> Result<(), Ineligible> {
    match nature {
        Nature::Book => Err(Ineligible::Book),
        Nature::Website | Nature::Database => {
            let all = criteria.editorial_content
                && criteria.named_responsibility
                && criteria.stable_title
                && criteria.definite_subject;
            if all { Ok(()) } else { Err(Ineligible::Criteria) }
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        let all = Criteria {
            editorial_content: true,
            named_responsibility: true,
            stable_title: true,
            definite_subject: true,
        };
        assert_eq!(judge(Nature::Book, all), Err(Ineligible::Book));
        assert_eq!(judge(Nature::Series, Criteria::default()), Ok(()));
        assert_eq!(judge(Nature::Website, all), Ok(()));
        assert_eq!(
            judge(Nature::Database, Criteria { stable_title: false, ..all }),
            Err(Ineligible::Criteria)
        );
        assert_eq!(judge(Nature::Website, Criteria::default()), Err(Ineligible::Criteria));
    }
}
