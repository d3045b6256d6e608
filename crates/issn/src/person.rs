//! Who acts: members of organisations, staff of centres, readers, and the system itself.

use serde::{Deserialize, Serialize};

/// What a member may do in an organisation. Rule: product (*Accounts*)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// People, billing, everything.
    Owner,
    /// Requests and messages.
    Editor,
    /// Orders and invoices.
    Billing,
    Viewer,
}

/// What a member of staff may do at a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Post {
    Librarian,
    Head,
    Administrator,
}

/// On whose behalf something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Party {
    Visitor,
    /// A publisher: a member of an organisation.
    Member {
        organisation: i64,
        role: Role,
    },
    Staff {
        centre: i64,
        post: Post,
    },
    /// A reader with a subscription.
    Subscriber,
    /// Masthead itself: reminders, holds that end.
    System,
}

/// A person, or the system, who does something now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The person's account; `None` for visitors and the system.
    pub user: Option<i64>,
    pub party: Party,
}

impl Actor {
    /// Masthead acting by itself.
    pub const SYSTEM: Self = Self { user: None, party: Party::System };
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Owner, Self::Editor, Self::Billing, Self::Viewer];

    /// The stable word for the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Billing => "billing",
            Self::Viewer => "viewer",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl Post {
    pub const ALL: [Self; 3] = [Self::Librarian, Self::Head, Self::Administrator];

    /// The stable word for the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Librarian => "librarian",
            Self::Head => "head",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|post| post.code() == code)
    }
}
