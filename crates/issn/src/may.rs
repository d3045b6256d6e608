//! Who may do what: the one table of permissions.

use crate::person::{Party, Post, Role};

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// See the personal area of the organisation: requests, resources, balance.
    SeeOrganisation,
    /// Write, send and cancel requests; send messages; issue certificates.
    WriteRequests,
    /// Pay the fee, buy credits, see orders and invoices.
    Buy,
    /// Invite, change and remove the organisation's people, and its details.
    ManagePeople,
    /// See the desk: the queue, cases, evidence, messages.
    SeeDesk,
    /// Decide requests and assign numbers.
    Decide,
    /// Prices, people, blocks and calendars of a centre.
    ManageCentre,
    /// Choose what visitors see of the register, as the head of the agency.
    ChooseVisibility,
    /// Settings of the whole installation.
    ManageInstallation,
}

impl Act {
    pub const ALL: [Self; 9] = [
        Self::SeeOrganisation,
        Self::WriteRequests,
        Self::Buy,
        Self::ManagePeople,
        Self::SeeDesk,
        Self::Decide,
        Self::ManageCentre,
        Self::ChooseVisibility,
        Self::ManageInstallation,
    ];
}

/// Whether this party may do this at all. Whose organisation or centre it is, the caller checks.
///
/// Rule: product (*Accounts*, *Six kinds of people*, *What visitors see*)
pub const fn may(party: Party, act: Act) -> bool {
    match (party, act) {
        (Party::System, Act::Decide)
        | (Party::Member { .. }, Act::SeeOrganisation)
        | (Party::Staff { .. }, Act::SeeDesk) => true,
        (Party::Member { role, .. }, Act::WriteRequests) => matches!(role, Role::Owner | Role::Editor),
        (Party::Member { role, .. }, Act::Buy) => matches!(role, Role::Owner | Role::Billing),
        (Party::Member { role, .. }, Act::ManagePeople) => matches!(role, Role::Owner),
        (Party::Staff { post, .. }, Act::Decide) => matches!(post, Post::Librarian | Post::Head),
        (Party::Staff { post, .. }, Act::ManageCentre) => matches!(post, Post::Head | Post::Administrator),
        (Party::Staff { post, .. }, Act::ChooseVisibility) => matches!(post, Post::Head),
        (Party::Staff { post, .. }, Act::ManageInstallation) => matches!(post, Post::Administrator),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Act::{
        Buy, ChooseVisibility, Decide, ManageCentre, ManageInstallation, ManagePeople, SeeDesk,
        SeeOrganisation, WriteRequests,
    };
    use super::*;

    /// The whole table, party by party: what is not listed is refused.
    #[test]
    fn table() {
        let member = |role| Party::Member { organisation: 1, role };
        let staff = |post| Party::Staff { centre: 1, post };
        let allowed = |party| Act::ALL.into_iter().filter(|act| may(party, *act)).collect::<Vec<_>>();
        assert_eq!(allowed(Party::Visitor), []);
        assert_eq!(allowed(Party::Subscriber), []);
        assert_eq!(allowed(Party::System), [Decide]);
        assert_eq!(allowed(member(Role::Owner)), [SeeOrganisation, WriteRequests, Buy, ManagePeople]);
        assert_eq!(allowed(member(Role::Editor)), [SeeOrganisation, WriteRequests]);
        assert_eq!(allowed(member(Role::Billing)), [SeeOrganisation, Buy]);
        assert_eq!(allowed(member(Role::Viewer)), [SeeOrganisation]);
        assert_eq!(allowed(staff(Post::Librarian)), [SeeDesk, Decide]);
        assert_eq!(allowed(staff(Post::Head)), [SeeDesk, Decide, ManageCentre, ChooseVisibility]);
        assert_eq!(allowed(staff(Post::Administrator)), [SeeDesk, ManageCentre, ManageInstallation]);
    }
}
