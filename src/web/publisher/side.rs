//! The figures beside "My services": credits, registered resources, unread messages.

use issn::Status;
use store::{ledger, messages, records};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::Member;

/// What the menu counts. Rule: domain 8.1
#[derive(Debug, Clone, Copy)]
pub struct Side {
    pub credits: i64,
    pub confirmed: i64,
    pub provisional: i64,
    pub unread: u64,
}

impl Side {
    pub async fn load(app: &App, member: &Member) -> Result<Self, Fail> {
        let counts = records::counts_of(&app.store, member.organisation).await?;
        let count = |wanted: &[Status]| -> i64 {
            counts.iter().filter(|(status, _)| wanted.contains(status)).map(|(_, count)| count).sum()
        };
        Ok(Self {
            credits: ledger::balance(&app.store, member.organisation).await?,
            confirmed: count(&[Status::Register, Status::Legacy]),
            provisional: count(&[Status::Provisional]),
            unread: messages::unread(&app.store, member.organisation).await?,
        })
    }

    /// Registered resources, confirmed or provisional.
    pub const fn resources(&self) -> i64 {
        self.confirmed + self.provisional
    }
}
