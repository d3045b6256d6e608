//! Links between serials, and how each is answered by a link in the other direction.

mod book;
#[cfg(test)]
mod tests;

pub use book::{Book, Changed, Former, Inverse, Node, Source};

use crate::fold::fold;
use crate::marc::{Body, Field, Marc};
use crate::record::Link;
use crate::{Issn, Status};

/// What a link says: its tag and, where that tells kinds apart (780 and 785), its second indicator.
///
/// Rule: domain 6.4 (links)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Relation {
    tag: u16,
    kind: u8,
}

/// A link from one record to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    pub relation: Relation,
    pub to: Issn,
}

/// Tag, second indicator, and the tag and indicator that answer it. Tags that are not in it have one kind only.
const DIRECTED: [(u16, u8, u16, u8); 17] = [
    (780, 0, 785, 0),
    (780, 1, 785, 1),
    (780, 2, 785, 2),
    (780, 3, 785, 3),
    (780, 4, 785, 7),
    (780, 5, 785, 4),
    (780, 6, 785, 5),
    (780, 7, 785, 6),
    (785, 0, 780, 0),
    (785, 1, 780, 1),
    (785, 2, 780, 2),
    (785, 3, 780, 3),
    (785, 4, 780, 5),
    (785, 5, 780, 6),
    (785, 6, 780, 7),
    (785, 7, 780, 4),
    // Changed back to: the title it went back to continues it.
    (785, 8, 780, 0),
];

/// Tags whose second indicator says nothing about the relation, and the tags that answer them.
const PLAIN: [(u16, u16); 10] = [
    (760, 762),
    (762, 760),
    (765, 767),
    (767, 765),
    (770, 772),
    (772, 770),
    (775, 775),
    (776, 776),
    (777, 777),
    (787, 787),
];

/// Merged with another title: of several links 785 7, all but the last name the partners and the last names the title
/// that was formed. Partners answer each other; it is written as 785 7 too.
const PARTNER: u8 = 9;
const MERGED: u8 = 7;
const CHANGED_BACK: u8 = 8;

impl Relation {
    /// The relation of a link field; `None` for tags that are no links and indicators that say nothing.
    ///
    /// A blank indicator of 780 and 785 counts as 0, as it is met in old records.
    pub fn of(tag: &str, ind2: char) -> Option<Self> {
        let tag: u16 = tag.parse().ok()?;
        if PLAIN.iter().any(|(own, _)| *own == tag) {
            return Some(Self { tag, kind: 0 });
        }
        let kind = if ind2 == ' ' { 0 } else { u8::try_from(ind2.to_digit(10)?).ok()? };
        let known = DIRECTED.iter().any(|(own, own_kind, ..)| (*own, *own_kind) == (tag, kind));
        known.then_some(Self { tag, kind })
    }

    /// The relation that the other record has to this one. Rule: domain 6.4 (links)
    #[must_use]
    pub fn inverse(self) -> Self {
        if self.kind == PARTNER {
            return self;
        }
        let directed = DIRECTED.iter().find(|(tag, kind, ..)| (*tag, *kind) == (self.tag, self.kind));
        if let Some((.., tag, kind)) = directed {
            return Self { tag: *tag, kind: *kind };
        }
        let plain = PLAIN.iter().find(|(tag, _)| *tag == self.tag);
        Self { tag: plain.map_or(self.tag, |(_, inverse)| *inverse), kind: 0 }
    }

    /// Whether a link back of that relation says the same from the other side.
    ///
    /// The tag decides: that a serial came after another is one fact, and records that call it by different indicators
    /// need no second link. A title that changed back, and partners of a merger, may answer with 785 as well.
    pub fn is_answered_by(self, back: Self) -> bool {
        let both_785 = self.tag == 785 && back.tag == 785;
        let back_and_forth = both_785 && [self.kind, back.kind].contains(&CHANGED_BACK);
        let merges = |kind| [MERGED, PARTNER].contains(&kind);
        let partners = both_785 && merges(self.kind) && merges(back.kind);
        back_and_forth || partners || back.tag == self.written().inverse().tag
    }

    /// The tag of its field.
    pub fn tag(self) -> String {
        self.tag.to_string()
    }

    /// The indicators with which the register writes it.
    pub fn indicators(self) -> [char; 2] {
        let kind = if self.kind == PARTNER { MERGED } else { self.kind };
        match self.tag {
            // The 8 keeps displays from putting words of their own before it.
            776 => ['0', '8'],
            780 | 785 => ['0', char::from(b'0' + kind)],
            _ => ['0', ' '],
        }
    }

    /// As it stands in a field, where a partner cannot be told from the title that was formed.
    const fn written(self) -> Self {
        if self.kind == PARTNER { Self { kind: MERGED, ..self } } else { self }
    }

    /// A number for the store.
    pub const fn code(self) -> i64 {
        self.tag as i64 * 10 + self.kind as i64
    }

    /// The relation with this number.
    pub fn from_code(code: i64) -> Option<Self> {
        let (tag, kind) = (u16::try_from(code / 10).ok()?, u8::try_from(code % 10).ok()?);
        if (tag, kind) == (785, PARTNER) {
            return Some(Self { tag, kind });
        }
        Self::of(&tag.to_string(), char::from(b'0' + kind)).filter(|own| own.kind == kind)
    }
}

/// The links of a record that name another number, each once.
pub fn edges(own: Issn, links: &[Link]) -> Vec<Edge> {
    let read = |link: &Link| {
        let to = link.issn.filter(|to| *to != own)?;
        Some(Edge { relation: Relation::of(&link.tag, link.ind2)?, to })
    };
    let mut edges: Vec<Edge> = links.iter().filter_map(read).collect();
    let merged = Relation { tag: 785, kind: MERGED };
    if let Some(formed) = edges.iter().rposition(|edge| edge.relation == merged) {
        for edge in edges.iter_mut().take(formed).filter(|edge| edge.relation == merged) {
            edge.relation.kind = PARTNER;
        }
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// Whether other records tell of one with this status. Rule: product (*Provisional numbers*)
pub const fn shows(status: Status) -> bool {
    status.is_listed()
}

/// Whether the register writes links into records of this status: withdrawn ones stay as they were.
pub const fn takes(status: Status) -> bool {
    matches!(status, Status::Register | Status::Legacy | Status::Provisional)
}

/// The number that a withdrawn one leads to, through as many replacements as there are; `None` when the chain is
/// broken or goes in a circle. Rule: domain 5.7
pub fn last_replacement(first: Issn, next: impl Fn(Issn) -> Option<Issn>) -> Option<Issn> {
    let mut seen = vec![first];
    while let Some(issn) = seen.last().copied().and_then(&next) {
        if seen.contains(&issn) {
            return None;
        }
        seen.push(issn);
    }
    seen.last().copied().filter(|last| *last != first)
}

fn is_link_to(field: &Field, to: Issn, wanted: impl Fn(Relation) -> bool) -> bool {
    let leads = || field.sub('x').and_then(|text| Issn::parse(text).ok()) == Some(to);
    Relation::of(&field.tag, field.indicators()[1]).is_some_and(wanted) && leads()
}

/// Puts a link into a record.
fn put(marc: &mut Marc, edge: Edge, title: &str) {
    let number = edge.to.to_string();
    let subfields: &[(char, &str)] =
        if title.is_empty() { &[('x', &number)] } else { &[('t', title), ('x', &number)] };
    let field = Field::data(&edge.relation.tag(), edge.relation.indicators(), subfields);
    // Of several titles merged with, the last is the one that was formed: a partner comes before it.
    let before =
        marc.fields.iter().position(|own| own.tag == "785").filter(|_| edge.relation.kind == PARTNER);
    match before {
        Some(at) => marc.fields.insert(at, field),
        None => marc.insert(field),
    }
}

/// Takes links out of a record; whether there was one.
fn take_out(marc: &mut Marc, to: Issn, wanted: impl Fn(Relation) -> bool) -> bool {
    let before = marc.fields.len();
    marc.fields.retain(|field| !is_link_to(field, to, &wanted));
    marc.fields.len() < before
}

/// Lets links that call a serial by its former key title call it by the present one; whether there was one.
fn retitle(marc: &mut Marc, to: Issn, (former, present): (&str, &str)) -> bool {
    let mut changed = false;
    for field in marc.fields.iter_mut().filter(|field| is_link_to(field, to, |_| true)) {
        let Body::Data { subfields, .. } = &mut field.body else { continue };
        for (_, title) in subfields.iter_mut().filter(|(code, _)| *code == 't') {
            if fold(title) == fold(former) && title != present {
                present.clone_into(title);
                changed = true;
            }
        }
    }
    changed
}
