//! A librarian accepts a request: numbers are taken from the centre's block and their records are made.

use issn::cluster::{self, Sibling};
use issn::description::{self, New};
use issn::key_title::KeyTitle;
use issn::person::Actor;
use issn::record::{Record, Status};
use issn::request::{Kind, Refusal, Request, StateName, Step, decide};
use issn::{Issn, Marc};
use jiff::Timestamp;
use store::blocks::{self, Block};
use store::causes::{Cause, Reason};
use store::centres::{self, Centre};
use store::history::{self, NewEntry, Subject};
use store::records::{self, Kept};
use store::settle::{Turned, settle};
use store::{Tx, users};

use crate::actions::cause::{self, Why};
use crate::actions::{decide_request, facts};
use crate::ports::high_water::{Agreement, HighWaterError};
use crate::{App, Fail};

/// What the librarian decided.
#[derive(Debug, Clone)]
pub struct Acceptance {
    pub id: i64,
    /// The version of the request that the librarian saw.
    pub seen: i64,
    /// A provisional number, ahead of publication.
    pub ahead: bool,
    /// A key title for each medium, in the order of the request's media.
    pub key_titles: Vec<KeyTitle>,
    /// The abbreviated key titles in the same order; what is missing leaves field 210 out.
    pub abbreviated: Vec<KeyTitle>,
    pub note: String,
}

/// Why an acceptance is not carried out.
#[derive(Debug)]
pub enum NotAccepted {
    Refused(Refusal),
    /// The key title of this medium belongs to another number.
    KeyTitleTaken {
        at: usize,
        by: Issn,
    },
    /// The blocks of the centre are used up.
    NoNumbers,
    /// The file of highest numbers and the database disagree: an operator has to look.
    NumbersDisagree(String),
}

/// Accepts a request and tells its numbers, in the order of its media.
///
/// Numbers, records, ISSN-L, links in both directions, state, history and letters are one transaction; the highest
/// number is kept outside the database before anybody sees it. Rule: layout 5 B, domain 4.10, product (*Numbers*)
pub async fn process_request(
    app: &App,
    actor: &Actor,
    acceptance: Acceptance,
) -> Result<Result<Vec<Issn>, NotAccepted>, Fail> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let row = decide_request::open(&tx, actor, acceptance.id, Some(acceptance.seen)).await?;
    let request = &row.request;
    let confirms = request.state.name() == StateName::Provisional;
    let (issns, blocks) = if confirms || request.kind != Kind::Assignment {
        (request.issns().to_vec(), vec![])
    } else {
        match take_numbers(app, &tx, request).await? {
            Ok(taken) => taken,
            Err(not) => return Ok(Err(not)),
        }
    };
    let step = if acceptance.ahead { Step::AssignAhead(issns.clone()) } else { Step::Process(issns.clone()) };
    let facts = facts::load(app, &tx, request).await?;
    let decision = match decide(request, step, actor, &facts) {
        Ok(decision) => decision,
        Err(refusal) => return Ok(Err(NotAccepted::Refused(refusal))),
    };
    if confirms {
        let cause = cause::write(&tx, actor, why(Reason::Confirmed, request, &acceptance), now).await?;
        confirm(app, &tx, &issns, cause, now).await?;
    } else if let Err(not) = describe(app, &tx, actor, request, &acceptance, &issns, now).await? {
        return Ok(Err(not));
    }
    decide_request::carry_out(app, &tx, actor, &row, decision, &acceptance.note, now).await?;
    for block in &blocks {
        app.high_water.promise(block.prefix, block.given)?;
    }
    tx.commit().await?;
    for block in &blocks {
        app.high_water.keep(block.prefix, block.given)?;
    }
    app.wake.notify_waiters();
    Ok(Ok(issns))
}

fn why<'a>(reason: Reason, request: &Request, acceptance: &'a Acceptance) -> Why<'a> {
    Why { reason, request: Some(request.id), note: &acceptance.note }
}

type Taken = (Vec<Issn>, Vec<Block>);

/// A number for each medium, with the blocks as they stand afterwards.
async fn take_numbers(app: &App, tx: &Tx, request: &Request) -> Result<Result<Taken, NotAccepted>, Fail> {
    for block in blocks::hold(tx, request.centre).await? {
        match app.high_water.check(block.prefix, block.given) {
            Ok(Agreement::Same) => {}
            Ok(Agreement::PassOver(given)) => blocks::pass_over(tx, block.prefix, given).await?,
            Err(disagree @ HighWaterError::Disagree { .. }) => {
                return Ok(Err(NotAccepted::NumbersDisagree(disagree.to_string())));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let (mut issns, mut changed): Taken = (vec![], vec![]);
    for _ in &request.application.versions {
        match blocks::take(tx, request.centre).await {
            Ok((issn, block)) => {
                issns.push(issn);
                changed.retain(|own: &Block| own.prefix != block.prefix);
                changed.push(block);
            }
            Err(store::StoreError::Missing) => return Ok(Err(NotAccepted::NoNumbers)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Ok((issns, changed)))
}

/// Makes the records of the new numbers and links them with one another, with the title's other media, and with
/// the title they continue.
#[expect(clippy::too_many_arguments, reason = "all of it belongs to one transaction")]
async fn describe(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    request: &Request,
    acceptance: &Acceptance,
    issns: &[Issn],
    now: Timestamp,
) -> Result<Result<(), NotAccepted>, Fail> {
    let centre = centres::find(tx, request.centre).await?;
    let others = other_media(tx, request).await?;
    let issn_l = cluster::issn_l(others.first().map(|kept| kept.record.issn_l), issns);
    let issn_l = issn_l.ok_or_else(|| anyhow::anyhow!("an acceptance without numbers"))?;
    for (at, title) in acceptance.key_titles.iter().enumerate() {
        if let Some(by) = records::by_key_title(tx, title).await? {
            return Ok(Err(NotAccepted::KeyTitleTaken { at, by }));
        }
    }
    let shared =
        Shared { request, centre: &centre, issn_l, today: app.clock.today(&facts::time_zone(&centre)) };
    let mut fresh = new_records(&shared, acceptance, issns);
    let key_titles: Vec<String> = acceptance.key_titles.iter().map(KeyTitle::text).collect();
    let new = request.application.versions.iter().zip(issns).zip(&key_titles);
    let new =
        new.map(|((version, issn), key_title)| Sibling { issn: *issn, medium: version.medium, key_title });
    let old = others.iter().map(|kept| &kept.record);
    let old = old.map(|own| Sibling { issn: own.issn, medium: own.medium, key_title: &own.key_title });
    let siblings: Vec<Sibling<'_>> = new.chain(old).collect();
    for (marc, issn) in fresh.iter_mut().zip(issns) {
        link_new(marc, *issn, &siblings);
    }
    link_former(tx, request, &mut fresh).await?;
    let who = match actor.user {
        Some(user) => users::find(tx, user).await?.person.full_name(),
        None => String::new(),
    };
    let cause = cause::write(tx, actor, why(Reason::Assigned, request, acceptance), now).await?;
    let mut turned = Vec::new();
    for marc in fresh {
        let record = Record::read(marc)?;
        records::add(tx, &record, Some(request.organisation), cause, now).await?;
        turned.push(Turned { issn: record.issn, former: None });
        let subject = Subject::Record(record.issn);
        let note = format!("#{}", request.id);
        history::add(
            tx,
            NewEntry { subject, event: "assigned", user: actor.user, who: &who, note: &note },
            now,
        )
        .await?;
    }
    settle(tx, &turned, now).await?;
    Ok(Ok(()))
}

/// What all records of one acceptance share.
struct Shared<'a> {
    request: &'a Request,
    centre: &'a Centre,
    issn_l: Issn,
    today: jiff::civil::Date,
}

fn new_records(shared: &Shared<'_>, acceptance: &Acceptance, issns: &[Issn]) -> Vec<Marc> {
    let application = &shared.request.application;
    let status = if acceptance.ahead { Status::Provisional } else { Status::Register };
    let titled = application.versions.iter().zip(issns).zip(&acceptance.key_titles).enumerate();
    titled
        .map(|(at, ((version, issn), key_title))| {
            description::describe(&New {
                issn: *issn,
                issn_l: shared.issn_l,
                status,
                centre: &shared.centre.details.code,
                application,
                version,
                key_title,
                abbreviated: acceptance.abbreviated.get(at),
                today: shared.today,
            })
        })
        .collect()
}

/// The title's records so far, when the request names one of them.
async fn other_media(tx: &Tx, request: &Request) -> Result<Vec<Kept>, Fail> {
    let Some(issn) = request.application.other_medium else { return Ok(vec![]) };
    let kept = records::find(tx, issn).await?;
    Ok(records::of_title(tx, kept.record.issn_l).await?)
}

/// Links a record with the other media of its title: those numbered with it, and those numbered before.
fn link_new(marc: &mut Marc, own: Issn, siblings: &[Sibling<'_>]) {
    for sibling in siblings.iter().filter(|sibling| sibling.issn != own) {
        cluster::link_medium(marc, sibling);
    }
}

/// Links the new records with the title they continue. Rule: domain 4.10, 6.4 (links)
async fn link_former(tx: &Tx, request: &Request, fresh: &mut [Marc]) -> Result<(), Fail> {
    let Some(former) = request.application.former.as_ref().and_then(|former| former.issn) else {
        return Ok(());
    };
    match records::find(tx, former).await {
        Ok(kept) => {
            for marc in fresh {
                cluster::link_former(marc, former, &kept.record.key_title);
            }
            Ok(())
        }
        Err(store::StoreError::Missing) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Provisional records become confirmed. Rule: domain 5.7, 6.1
async fn confirm(app: &App, tx: &Tx, issns: &[Issn], cause: Cause, now: Timestamp) -> Result<(), Fail> {
    let mut turned = Vec::new();
    for issn in issns {
        let mut kept = records::find(tx, *issn).await?;
        let centre = kept.record.centre.clone();
        description::set_status(&mut kept.record.marc, Status::Register, &centre, app.today());
        kept.record = Record::read(kept.record.marc)?;
        records::save(tx, &kept, cause, now).await?;
        turned.push(Turned { issn: *issn, former: Some(kept.version) });
    }
    Ok(settle(tx, &turned, now).await?)
}
