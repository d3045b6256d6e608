//! Keeps the links of records in step: what one record says of another, the other says too.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edge, Relation, edges, last_replacement, put, retitle, shows, take_out, takes};
use crate::marc::Marc;
use crate::record::links;
use crate::{Issn, Record, Status};

/// A record as its links see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub issn: Issn,
    pub status: Status,
    pub key_title: String,
    pub replaced_by: Option<Issn>,
    pub marc: Marc,
}

/// A link that the register itself answers for another record: `of` links to `to`, and `to` does not say so by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inverse {
    pub to: Issn,
    pub of: Issn,
    /// The relation in which `to` stands to `of`.
    pub relation: Relation,
    /// Whether the link stands in `to`. If not it waits: the record is not in the register, or takes no links.
    pub written: bool,
}

/// Where the present form of a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A file, which knows nothing of links that the register wrote.
    File,
    /// A person, who saw them: a link that is gone was taken out.
    Person,
    /// The register, keeping links in step.
    Register,
}

/// What a record was before it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub edges: Vec<Edge>,
    pub key_title: String,
}

/// A record that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    pub issn: Issn,
    /// `None` for a record that is new.
    pub former: Option<Former>,
    pub source: Source,
}

/// Records that changed, and all that they and their former states link to or are linked from.
#[derive(Debug, Clone, Default)]
pub struct Book {
    nodes: BTreeMap<Issn, Node>,
    inverses: BTreeMap<(Issn, Issn, Relation), bool>,
    touched: BTreeSet<Issn>,
}

impl Node {
    /// A record whose links are to be kept in step.
    pub fn new(record: &Record) -> Self {
        Self {
            issn: record.issn,
            status: record.status,
            key_title: record.key_title.clone(),
            replaced_by: record.replaced_by,
            marc: record.marc.clone(),
        }
    }

    /// Its links to other numbers.
    pub fn edges(&self) -> Vec<Edge> {
        edges(self.issn, &links(&self.marc))
    }

    /// Its links as long as they count; none of a withdrawn record.
    fn counted(&self) -> Vec<Edge> {
        if takes(self.status) { self.edges() } else { Vec::new() }
    }

    fn holds(&self, of: Issn, relation: Relation) -> bool {
        let is_it = |edge: &Edge| edge.to == of && edge.relation.written() == relation.written();
        self.edges().iter().any(is_it)
    }
}

impl Former {
    /// What a record was.
    pub fn new(record: &Record) -> Self {
        let node = Node::new(record);
        Self { edges: node.counted(), key_title: node.key_title }
    }
}

impl Book {
    pub fn new(nodes: impl IntoIterator<Item = Node>, inverses: impl IntoIterator<Item = Inverse>) -> Self {
        let keyed = |own: Inverse| ((own.to, own.of, own.relation), own.written);
        Self {
            nodes: nodes.into_iter().map(|node| (node.issn, node)).collect(),
            inverses: inverses.into_iter().map(keyed).collect(),
            touched: BTreeSet::new(),
        }
    }

    /// Brings the links of these records and those they concern in step. Settling twice changes nothing more.
    ///
    /// A link is answered in the other record if that does not answer it by itself, and the answer goes when the link
    /// goes. Links to a number that was given up for another lead to that one. A record that takes no links (it is not
    /// there, or withdrawn) has its answers waiting. Titles follow the key title. Rule: domain 6.4 (links), 5.7
    pub fn settle(&mut self, changed: &[Changed]) {
        // First what files brought anew, before the register writes something of its own into the same records.
        for change in changed {
            self.take_in(change);
        }
        for change in changed {
            if let Some(former) = &change.former {
                self.drop_gone(change.issn, former);
                self.follow_title(change.issn, former);
            }
        }
        for change in changed {
            self.answer(change.issn);
        }
    }

    /// The records that were changed by settling.
    pub fn touched(&self) -> impl Iterator<Item = &Node> {
        self.touched.iter().filter_map(|issn| self.nodes.get(issn))
    }

    /// What the register answers for others, as it is now.
    pub fn inverses(&self) -> impl Iterator<Item = Inverse> {
        let read = |((to, of, relation), written): (&(Issn, Issn, Relation), &bool)| Inverse {
            to: *to,
            of: *of,
            relation: *relation,
            written: *written,
        };
        self.inverses.iter().map(read)
    }

    fn inverses_where(&self, wanted: impl Fn(Issn, Issn) -> bool) -> Vec<Inverse> {
        self.inverses().filter(|own| wanted(own.to, own.of)).collect()
    }

    fn forget(&mut self, inverse: &Inverse) {
        self.inverses.remove(&(inverse.to, inverse.of, inverse.relation));
    }

    /// Looks after the answers that belong into this record.
    fn take_in(&mut self, change: &Changed) {
        for inverse in self.inverses_where(|to, _| to == change.issn) {
            let Some(node) = self.nodes.get(&change.issn) else { return };
            let is_there = node.holds(inverse.of, inverse.relation)
                || (!inverse.written && self.says_by_itself(node, &inverse));
            if is_there {
                // It says so by itself now: a file brings nothing that the register wrote.
                if !inverse.written || change.source == Source::File {
                    self.forget(&inverse);
                }
            } else if inverse.written && change.source == Source::Person {
                self.forget(&inverse);
                self.take_out(inverse.of, change.issn, |relation| relation.is_answered_by(inverse.relation));
            } else {
                self.write(inverse);
            }
        }
    }

    /// Whether a record answers by itself, perhaps by another indicator than the register would.
    fn says_by_itself(&self, node: &Node, inverse: &Inverse) -> bool {
        let asked = self.nodes.get(&inverse.of).map(Node::edges).unwrap_or_default();
        let asked = asked
            .into_iter()
            .filter(|edge| edge.to == inverse.to && edge.relation.inverse() == inverse.relation);
        let back = node.edges();
        let is_answered = |asked: Edge| {
            back.iter().any(|back| back.to == inverse.of && asked.relation.is_answered_by(back.relation))
        };
        asked.into_iter().any(is_answered)
    }

    /// Takes the answers out of the records that this one no longer links to; if it was given up for another number,
    /// those who linked to it link to that one.
    fn drop_gone(&mut self, own: Issn, former: &Former) {
        let Some(node) = self.nodes.get(&own) else { return };
        let (counted, is_withdrawn) = (node.counted(), !takes(node.status));
        let replacement = if is_withdrawn { self.replacement(own) } else { None };
        for gone in former.edges.iter().filter(|edge| !counted.contains(edge)) {
            let rest: Vec<Relation> =
                counted.iter().filter(|edge| edge.to == gone.to).map(|edge| edge.relation).collect();
            let answers = |back: Relation| {
                gone.relation.is_answered_by(back) && !rest.iter().any(|own| own.is_answered_by(back))
            };
            let asserted = self.asserted(gone.to);
            let moved = asserted.into_iter().filter(|edge| edge.to == own && answers(edge.relation));
            let moved: Vec<Relation> = moved.map(|edge| edge.relation).collect();
            self.take_out(gone.to, own, answers);
            for inverse in self.inverses_where(|to, of| (to, of) == (gone.to, own)) {
                if answers(inverse.relation) {
                    self.forget(&inverse);
                }
            }
            if let Some(replacement) = replacement.filter(|issn| *issn != gone.to) {
                self.lead_on(gone.to, replacement, &moved);
            }
        }
    }

    /// The number that stands for a withdrawn one, if it may be told.
    fn replacement(&self, own: Issn) -> Option<Issn> {
        let next = |issn: Issn| self.nodes.get(&issn).filter(|node| !takes(node.status))?.replaced_by;
        let last = last_replacement(own, next)?;
        self.nodes.get(&last).filter(|node| shows(node.status)).map(|_| last)
    }

    fn lead_on(&mut self, from: Issn, to: Issn, relations: &[Relation]) {
        let title = self.nodes.get(&to).map(|node| node.key_title.clone()).unwrap_or_default();
        let Some(node) = self.nodes.get_mut(&from).filter(|node| takes(node.status)) else { return };
        for relation in relations {
            if !node.edges().iter().any(|edge| edge.to == to && edge.relation.tag == relation.tag) {
                put(&mut node.marc, Edge { relation: *relation, to }, &title);
                self.touched.insert(from);
            }
        }
    }

    /// Lets the records it links to call it by its present key title, where they called it by the former one.
    fn follow_title(&mut self, own: Issn, former: &Former) {
        let Some(node) = self.nodes.get(&own).filter(|node| node.key_title != former.key_title) else {
            return;
        };
        let (present, counted) = (node.key_title.clone(), node.counted());
        for edge in counted {
            let other = self.nodes.get_mut(&edge.to).filter(|node| takes(node.status));
            if other.is_some_and(|other| retitle(&mut other.marc, own, (&former.key_title, &present))) {
                self.touched.insert(edge.to);
            }
        }
    }

    /// The links that a record has by itself.
    fn asserted(&self, own: Issn) -> Vec<Edge> {
        let Some(node) = self.nodes.get(&own) else { return Vec::new() };
        let written = self.inverses_where(|to, _| to == own);
        let is_answer = |edge: &Edge| {
            let same = |own: &Inverse| own.relation.written() == edge.relation.written();
            written.iter().any(|own| own.written && own.of == edge.to && same(own))
        };
        node.edges().into_iter().filter(|edge| !is_answer(edge)).collect()
    }

    /// Answers each link of this record, and takes back what it no longer asks for.
    fn answer(&mut self, own: Issn) {
        let Some(node) = self.nodes.get(&own) else { return };
        let asserted = if shows(node.status) { self.asserted(own) } else { Vec::new() };
        for inverse in self.inverses_where(|_, of| of == own) {
            let asks = |edge: &Edge| edge.to == inverse.to && edge.relation.inverse() == inverse.relation;
            if !asserted.iter().any(asks) {
                self.forget(&inverse);
                if inverse.written {
                    let written = inverse.relation.written();
                    self.take_out(inverse.to, own, |relation| relation.written() == written);
                }
            }
        }
        for edge in asserted {
            let inverse = Inverse { to: edge.to, of: own, relation: edge.relation.inverse(), written: false };
            let back = self.nodes.get(&edge.to).map(Node::edges).unwrap_or_default();
            let is_back = |back: &Edge| back.to == own && edge.relation.is_answered_by(back.relation);
            if !back.iter().any(is_back) {
                self.write(inverse);
            } else if self.inverses.get(&(inverse.to, own, inverse.relation)) == Some(&false) {
                self.forget(&inverse);
            }
        }
    }

    /// Writes an answer into its record, or lets it wait.
    fn write(&mut self, inverse: Inverse) {
        let title = self.nodes.get(&inverse.of).filter(|node| shows(node.status));
        let title = title.map(|node| node.key_title.clone());
        let node = self.nodes.get_mut(&inverse.to).filter(|node| takes(node.status));
        let is_written = if let (Some(title), Some(node)) = (title, node) {
            put(&mut node.marc, Edge { relation: inverse.relation, to: inverse.of }, &title);
            self.touched.insert(inverse.to);
            true
        } else {
            false
        };
        self.inverses.insert((inverse.to, inverse.of, inverse.relation), is_written);
    }

    fn take_out(&mut self, from: Issn, to: Issn, wanted: impl Fn(Relation) -> bool) {
        let node = self.nodes.get_mut(&from).filter(|node| takes(node.status));
        if node.is_some_and(|node| take_out(&mut node.marc, to, wanted)) {
            self.touched.insert(from);
        }
    }
}
