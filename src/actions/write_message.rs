//! Writes a message between a publisher and the librarians.

use issn::may::{Act, may};
use issn::person::{Actor, Party};
use serde_json::json;
use store::messages::{self, NewMessage};
use store::users::User;
use store::{Tx, organisations, requests, users};

use crate::actions::letter;
use crate::{App, Fail};

/// Most characters of a message.
pub const MOST: usize = 10_000;

/// A message as it was typed.
#[derive(Debug, Clone)]
pub struct Typed {
    /// The organisation it is to, when a librarian writes.
    pub organisation: Option<i64>,
    /// The request it is about.
    pub request: Option<i64>,
    pub subject: String,
    pub body: String,
}

/// Writes a message; the other side is told by mail. It is the request's comment from now on.
///
/// Rule: guidelines 3b 8, product (*States of a request*: the last note is its comment)
pub async fn write_message(app: &App, actor: &Actor, typed: Typed) -> Result<(), Fail> {
    let now = app.clock.now();
    let user = actor.user.ok_or(Fail::Forbidden)?;
    let tx = app.store.begin().await?;
    let (organisation, from_staff) = sides(&tx, actor, &typed).await?;
    let own = organisations::find(&tx, organisation).await?;
    let writer = users::find(&tx, user).await?;
    if let Some(id) = typed.request {
        if requests::find(&tx, id).await?.request.organisation != organisation {
            return Err(Fail::Missing);
        }
        requests::set_comment(&tx, id, &typed.body).await?;
    }
    let new = NewMessage {
        organisation,
        centre: own.centre,
        request: typed.request,
        from_staff,
        user,
        who: writer.person.full_name(),
        subject: typed.subject,
        body: typed.body,
    };
    messages::add(&tx, new.clone(), now).await?;
    if from_staff {
        for reader in readers(&tx, &new).await? {
            let path = match new.request {
                Some(id) => format!("/{}/publisher/requests/{id}", reader.language),
                None => format!("/{}/publisher/messages", reader.language),
            };
            let facts =
                json!({ "subject": new.subject, "body": new.body, "who": new.who, "link": app.link(&path) });
            letter::post_if_wanted(&tx, &reader, "message", facts, now).await?;
        }
    }
    tx.commit().await?;
    app.wake.notify_waiters();
    Ok(())
}

/// The organisation whose thread it is, and whether a librarian writes.
async fn sides(tx: &Tx, actor: &Actor, typed: &Typed) -> Result<(i64, bool), Fail> {
    match actor.party {
        Party::Member { organisation, .. } if may(actor.party, Act::WriteRequests) => {
            Ok((organisation, false))
        }
        Party::Staff { centre, .. } if may(actor.party, Act::SeeDesk) => {
            let organisation = typed.organisation.ok_or(Fail::Missing)?;
            let own = organisations::find(tx, organisation).await?;
            if own.centre == centre { Ok((organisation, true)) } else { Err(Fail::Missing) }
        }
        _ => Err(Fail::Forbidden),
    }
}

/// Who is told of a librarian's message: the sender of the request, else everybody who may write requests.
async fn readers(tx: &Tx, message: &NewMessage) -> Result<Vec<User>, Fail> {
    if let Some(id) = message.request {
        let sender = requests::find(tx, id).await?.request.sender;
        return Ok(vec![users::find(tx, sender).await?]);
    }
    let people = users::of_organisation(tx, message.organisation).await?;
    let writes = |user: &User| match user.belongs {
        users::Belongs::Organisation(organisation, role) => {
            may(Party::Member { organisation, role }, Act::WriteRequests)
        }
        users::Belongs::Centre(..) => false,
    };
    Ok(people.into_iter().filter(writes).collect())
}
