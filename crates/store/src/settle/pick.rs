//! Which of many changed records need their links looked after: most of a file that came in are in step already.

use std::collections::{BTreeMap, HashMap, HashSet};

use issn::link::{self, Edge, Inverse, Node};
use issn::{Issn, Status};

use super::{Turned, inverses};
use crate::changes::Change;
use crate::{Conn, Result, records, versions};

/// Records asked for at once.
const BATCH: usize = 500;

/// What there is to do for a stretch of the log.
#[derive(Debug, Default)]
pub struct Picked {
    /// Records whose links have to be brought in step.
    pub turned: Vec<Turned>,
    /// Answers for records that are not there, or take none.
    pub waiting: Vec<Inverse>,
}

/// What a record links to.
type Links = HashMap<Issn, (Status, Vec<Edge>)>;

/// Picks from a stretch of the log.
pub async fn pick(conn: &impl Conn, changes: &[Change]) -> Result<Picked> {
    let mut first: BTreeMap<Issn, i64> = BTreeMap::new();
    for change in changes {
        let version = first.entry(change.issn).or_insert(change.version);
        *version = change.version.min(*version);
    }
    let (new, old): (Vec<_>, Vec<_>) = first.into_iter().partition(|(_, version)| *version <= 1);
    let new: Vec<Issn> = new.into_iter().map(|(issn, _)| issn).collect();
    let mut picked = Picked::default();
    pick_new(conn, &new, &mut picked).await?;
    for batch in old.chunks(BATCH) {
        pick_old(conn, batch, &mut picked).await?;
    }
    Ok(picked)
}

/// New records: those that others wait for, and those whose links are not answered.
async fn pick_new(conn: &impl Conn, new: &[Issn], picked: &mut Picked) -> Result<()> {
    let mut known = Links::new();
    let mut expected = HashSet::new();
    for batch in new.chunks(BATCH) {
        known.extend(links(conn, batch).await?);
        expected.extend(inverses::expected(conn, batch).await?);
    }
    let asked = |known: &Links, issn: &Issn| -> Vec<Edge> {
        known
            .get(issn)
            .filter(|(status, _)| link::shows(*status))
            .map(|own| own.1.clone())
            .unwrap_or_default()
    };
    let others: HashSet<Issn> = new.iter().flat_map(|issn| asked(&known, issn)).map(|edge| edge.to).collect();
    let others: Vec<Issn> = others.into_iter().filter(|issn| !known.contains_key(issn)).collect();
    for batch in others.chunks(BATCH) {
        let found = links(conn, batch).await?;
        known.extend(found);
    }
    for issn in new {
        let mut is_in_step = !expected.contains(issn);
        for edge in asked(&known, issn) {
            match known.get(&edge.to).filter(|(status, _)| link::takes(*status)) {
                Some((_, back)) => {
                    let answers =
                        |back: &Edge| back.to == *issn && edge.relation.is_answered_by(back.relation);
                    is_in_step &= back.iter().any(answers);
                }
                None => picked.waiting.push(Inverse {
                    to: edge.to,
                    of: *issn,
                    relation: edge.relation.inverse(),
                    written: false,
                }),
            }
        }
        if !is_in_step {
            picked.turned.push(Turned { issn: *issn, former: None });
        }
    }
    Ok(())
}

/// Changed records: those whose links, title or status are not what they were, and those that answers belong into.
async fn pick_old(conn: &impl Conn, old: &[(Issn, i64)], picked: &mut Picked) -> Result<()> {
    let issns: Vec<Issn> = old.iter().map(|(issn, _)| *issn).collect();
    let formers: Vec<(Issn, i64)> = old.iter().map(|(issn, version)| (*issn, version - 1)).collect();
    let expected = inverses::expected(conn, &issns).await?;
    let formers = versions::records(conn, &formers).await?;
    let now: HashMap<Issn, Node> = records::find_all(conn, &issns)
        .await?
        .iter()
        .map(|kept| (kept.record.issn, Node::new(&kept.record)))
        .collect();
    for (issn, version) in old {
        let same = formers.get(issn).zip(now.get(issn)).is_some_and(|(former, now)| {
            let former = Node::new(former);
            (former.status, &former.key_title, former.edges()) == (now.status, &now.key_title, now.edges())
        });
        if !same || expected.contains(issn) {
            picked.turned.push(Turned { issn: *issn, former: Some(version - 1) });
        }
    }
    Ok(())
}

async fn links(conn: &impl Conn, issns: &[Issn]) -> Result<Links> {
    let found = records::link_fields(conn, issns).await?;
    Ok(found.into_iter().map(|(issn, status, links)| (issn, (status, link::edges(issn, &links)))).collect())
}
