//! The account of an organisation, and the names people sign in by.

use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// Where the account of an organisation stands. Rule: product (*Accounts*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccountState {
    /// The link was sent and not yet used.
    Registered,
    /// A password is set; the fee is not paid.
    FeeDue,
    Active,
    Blocked,
}

impl AccountState {
    pub const ALL: [Self; 4] = [Self::Registered, Self::FeeDue, Self::Active, Self::Blocked];

    /// The stable word for the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::FeeDue => "feedue",
            Self::Active => "active",
            Self::Blocked => "blocked",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Hours that a one-time link lives. Rule: product (*Accounts*)
pub const LINK_HOURS: i64 = 72;

/// The user name of a person: `first.last` in plain letters, numbered from 2 if `taken` says so.
///
/// Names without any Latin letter become `publisher`. Rule: product (*Accounts*)
///
/// ```
/// use issn::account::user_name;
/// assert_eq!(user_name("Élise", "Müller-Łoś", |_| false), "elise.muller-los");
/// assert_eq!(user_name("Ann", "Lee", |name| name == "ann.lee"), "ann.lee2");
/// ```
pub fn user_name(first: &str, last: &str, taken: impl Fn(&str) -> bool) -> String {
    let parts: Vec<String> = [first, last].into_iter().map(plain).filter(|part| !part.is_empty()).collect();
    let base = if parts.is_empty() { "publisher".to_owned() } else { parts.join(".") };
    if !taken(&base) {
        return base;
    }
    (2..=u32::MAX).map(|n| format!("{base}{n}")).find(|name| !taken(name)).unwrap_or(base)
}

fn plain(name: &str) -> String {
    let words = fold(name).replace(' ', "-");
    let plain: String = words.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(30).collect();
    plain.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_scripts() {
        assert_eq!(user_name("محمد", "علي", |_| false), "publisher");
        assert_eq!(user_name("Wei", "王", |_| false), "wei");
        assert_eq!(user_name("", "", |name| name.len() < 10), "publisher2");
    }
}
