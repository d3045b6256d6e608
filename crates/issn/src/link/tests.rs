//! Links and their answers: the table, cases, and whatever people and files do in any order.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn number(at: u32) -> Issn {
    Issn::from_serial(1_000_000 + at).unwrap()
}

fn relation(tag: &str, ind2: char) -> Relation {
    Relation::of(tag, ind2).unwrap()
}

/// A register in memory that settles after each step, as the real one does.
#[derive(Default)]
struct Register {
    nodes: BTreeMap<Issn, Node>,
    inverses: Vec<Inverse>,
    /// What the last file brought, by number.
    files: BTreeMap<Issn, Marc>,
}

fn marc(own: Issn, title: &str, links: &[(&str, char, Issn)]) -> Marc {
    let mut marc = Marc::default();
    marc.insert(Field::data("022", [' ', ' '], &[('a', &own.to_string())]));
    marc.insert(Field::data("222", [' ', '0'], &[('a', title)]));
    for (tag, ind2, to) in links {
        marc.insert(Field::data(tag, ['0', *ind2], &[('x', &to.to_string())]));
    }
    marc
}

impl Register {
    fn change(&mut self, node: Node, source: Source) {
        let issn = node.issn;
        let former = self.nodes.insert(issn, node).map(|node| former(&node));
        self.settle(vec![Changed { issn, former, source }]);
    }

    /// Settles, and settles what that changed, until nothing changes; fails when it does not end.
    fn settle(&mut self, mut changed: Vec<Changed>) {
        for _ in 0..8 {
            let mut book = Book::new(self.nodes.values().cloned(), self.inverses.iter().copied());
            book.settle(&changed);
            changed = book
                .touched()
                .filter(|node| self.nodes[&node.issn] != **node)
                .map(|node| Changed {
                    issn: node.issn,
                    former: Some(former(&self.nodes[&node.issn])),
                    source: Source::Register,
                })
                .collect();
            self.nodes.extend(book.touched().map(|node| (node.issn, node.clone())));
            self.inverses = book.inverses().collect();
            if changed.is_empty() {
                return;
            }
        }
        panic!("links go to and fro: {changed:?}");
    }

    fn bring(&mut self, at: u32, status: Status, links: &[(&str, char, u32)]) {
        let links: Vec<_> = links.iter().map(|(tag, ind2, to)| (*tag, *ind2, number(*to))).collect();
        let own = number(at);
        let marc = marc(own, &format!("Title {at}"), &links);
        self.files.insert(own, marc.clone());
        self.change(node(own, status, marc), Source::File);
    }

    /// The links of a record, as tag, indicator and number.
    fn links(&self, at: u32) -> Vec<String> {
        let fields = self.nodes[&number(at)].marc.fields.iter().filter(|field| field.tag.starts_with('7'));
        fields
            .map(|field| {
                let to = Issn::parse(field.sub('x').unwrap()).unwrap().serial() - 1_000_000;
                format!("{} {} {to}", field.tag, field.indicators()[1])
            })
            .collect()
    }

    fn takes_out(&mut self, at: u32, to: u32) {
        let mut node = self.nodes[&number(at)].clone();
        take_out(&mut node.marc, number(to), |_| true);
        self.change(node, Source::Person);
    }

    /// Every link between records that are told is answered.
    fn is_symmetric(&self) -> bool {
        self.nodes.values().filter(|node| shows(node.status)).all(|node| {
            node.edges().iter().all(|edge| {
                let other = self.nodes.get(&edge.to).filter(|other| takes(other.status));
                let answers =
                    |back: &Edge| back.to == node.issn && edge.relation.is_answered_by(back.relation);
                other.is_none_or(|other| other.edges().iter().any(answers))
            })
        })
    }
}

fn node(issn: Issn, status: Status, marc: Marc) -> Node {
    let key_title = marc.sub("222", 'a').unwrap_or_default().to_owned();
    Node { issn, status, key_title, replaced_by: None, marc }
}

fn former(node: &Node) -> Former {
    let edges = if takes(node.status) { node.edges() } else { vec![] };
    Former { edges, key_title: node.key_title.clone() }
}

/// The table of the links: each row, and what must not answer it.
#[test]
fn inverses() {
    for (tag, ind2, other, other_ind2) in [
        ("760", ' ', "762", ' '),
        ("762", ' ', "760", ' '),
        ("765", ' ', "767", ' '),
        ("767", ' ', "765", ' '),
        ("770", ' ', "772", ' '),
        ("772", ' ', "770", ' '),
        ("775", ' ', "775", ' '),
        ("776", '8', "776", ' '),
        ("777", ' ', "777", ' '),
        ("780", '0', "785", '0'),
        ("780", '1', "785", '1'),
        ("780", '2', "785", '2'),
        ("780", '3', "785", '3'),
        ("780", '4', "785", '7'),
        ("780", '5', "785", '4'),
        ("780", '6', "785", '5'),
        ("780", '7', "785", '6'),
        ("785", '0', "780", '0'),
        ("785", '1', "780", '1'),
        ("785", '2', "780", '2'),
        ("785", '3', "780", '3'),
        ("785", '4', "780", '5'),
        ("785", '5', "780", '6'),
        ("785", '6', "780", '7'),
        ("785", '7', "780", '4'),
        ("785", '8', "780", '0'),
        ("787", ' ', "787", ' '),
    ] {
        let (one, other) = (relation(tag, ind2), relation(other, other_ind2));
        assert_eq!(one.inverse(), other, "{tag} {ind2}");
        assert!(one.is_answered_by(other) && other.is_answered_by(one), "{tag} {ind2}");
        assert_eq!(Relation::from_code(one.code()), Some(one), "{tag} {ind2}");
        assert_eq!(relation(&one.tag(), one.indicators()[1]), one, "{tag} {ind2}");
    }
    for (tag, ind2) in [("773", ' '), ("774", ' '), ("786", ' '), ("780", '8'), ("785", '9'), ("022", ' ')] {
        assert_eq!(Relation::of(tag, ind2), None, "{tag} {ind2}");
    }
    for (tag, ind2, back, back_ind2) in [
        ("780", '0', "780", '0'),
        ("760", ' ', "760", ' '),
        ("785", '0', "785", '7'),
        ("776", ' ', "775", ' '),
    ] {
        assert!(!relation(tag, ind2).is_answered_by(relation(back, back_ind2)), "{tag} {back}");
    }
    assert_eq!(relation("780", ' '), relation("780", '0'));
}

#[test]
fn written_and_taken_away() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[]);
    register.bring(2, Status::Register, &[("780", '0', 1), ("776", '8', 3)]);
    assert_eq!(register.links(1), ["785 0 2"]);
    let title = register.nodes[&number(1)].marc.sub("785", 't').map(str::to_owned);
    assert_eq!(title.as_deref(), Some("Title 2"));
    // A number that comes later finds its answer waiting.
    register.bring(3, Status::Legacy, &[]);
    assert_eq!(register.links(3), ["776 8 2"]);
    register.bring(2, Status::Register, &[("776", '8', 3)]);
    assert_eq!((register.links(1), register.links(3)), (vec![], vec!["776 8 2".to_owned()]));
    // Taken out of the record that only answered, the link itself goes.
    register.takes_out(3, 2);
    assert_eq!(register.links(2), [] as [&str; 0]);
    assert_eq!(register.inverses, []);
}

/// Bulk files are symmetric mostly: nothing is written for them, and nothing kept.
#[test]
fn what_says_so_itself_is_left_alone() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[("785", '5', 2), ("776", ' ', 2)]);
    register.bring(2, Status::Register, &[("780", '0', 1), ("776", '8', 1)]);
    assert_eq!(register.links(1), ["776   2", "785 5 2"]);
    assert_eq!(register.links(2), ["776 8 1", "780 0 1"]);
    assert_eq!(register.inverses, []);
    // The link goes on one side, and so it does on the other.
    register.takes_out(1, 2);
    assert_eq!(register.links(2), [] as [&str; 0]);
}

#[test]
fn the_kind_of_a_link_changes() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[]);
    register.bring(2, Status::Register, &[("780", '0', 1)]);
    register.bring(2, Status::Register, &[("780", '1', 1)]);
    assert_eq!(register.links(1), ["785 1 2"]);
}

/// 1 and 2 merge to 3; the partner is named before the title that was formed. Rule: domain 6.4
#[test]
fn mergers_and_splits() {
    let mut register = Register::default();
    for at in 1..=3 {
        register.bring(at, Status::Register, &[]);
    }
    register.bring(1, Status::Register, &[("785", '7', 2), ("785", '7', 3)]);
    assert_eq!(
        (register.links(2), register.links(3)),
        (vec!["785 7 1".to_owned()], vec!["780 4 1".to_owned()])
    );
    register.bring(3, Status::Register, &[("780", '4', 1), ("780", '4', 2)]);
    assert_eq!(register.links(2), ["785 7 1", "785 7 3"], "the partner first");
    assert_eq!(register.links(1), ["785 7 2", "785 7 3"]);
    register.bring(4, Status::Register, &[]);
    register.bring(5, Status::Register, &[]);
    register.bring(6, Status::Register, &[("785", '6', 4), ("785", '6', 5)]);
    assert_eq!(
        (register.links(4), register.links(5)),
        (vec!["780 7 6".to_owned()], vec!["780 7 6".to_owned()])
    );
}

#[test]
fn provisional_records_are_told_when_confirmed() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[]);
    register.bring(2, Status::Provisional, &[("780", '0', 1)]);
    assert_eq!(register.links(1), [] as [&str; 0]);
    let mut confirmed = register.nodes[&number(2)].clone();
    confirmed.status = Status::Register;
    register.change(confirmed, Source::Person);
    assert_eq!(register.links(1), ["785 0 2"]);
}

/// 2 is given up for 4: who linked to it links to 4, and 4 answers. What 2 was itself stays as it was.
#[test]
fn replaced_by_another() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[]);
    register.bring(4, Status::Register, &[("776", '8', 2)]);
    register.bring(2, Status::Register, &[("780", '0', 1), ("776", '8', 4)]);
    register.bring(3, Status::Register, &[("780", '0', 2)]);
    assert_eq!(register.links(2), ["776 8 4", "780 0 1", "785 0 3"]);
    let mut cancelled = register.nodes[&number(2)].clone();
    (cancelled.status, cancelled.replaced_by) = (Status::Cancelled, Some(number(4)));
    register.change(cancelled, Source::Person);
    assert_eq!(register.links(3), ["780 0 4"]);
    assert_eq!(register.links(4), ["785 0 3"]);
    assert_eq!(register.links(1), [] as [&str; 0]);
    assert_eq!(register.links(2), ["776 8 4", "780 0 1", "785 0 3"]);
}

#[test]
fn chains_of_replacement() {
    let next: BTreeMap<Issn, Issn> = [(1, 2), (2, 3), (5, 6), (6, 5), (7, 7)]
        .into_iter()
        .map(|(from, to)| (number(from), number(to)))
        .collect();
    let last = |at| last_replacement(number(at), |issn| next.get(&issn).copied());
    assert_eq!((last(1), last(2), last(3)), (Some(number(3)), Some(number(3)), None));
    assert_eq!((last(5), last(7)), (None, None), "a circle leads nowhere");
}

#[test]
fn titles_follow() {
    let mut register = Register::default();
    register.bring(1, Status::Register, &[("785", '0', 2)]);
    register.bring(2, Status::Register, &[]);
    let mut renamed = register.nodes[&number(1)].clone();
    renamed.marc.fields.retain(|field| field.tag != "222");
    renamed.marc.insert(Field::data("222", [' ', '0'], &[('a', "New title")]));
    renamed.key_title = "New title".to_owned();
    register.change(renamed, Source::Person);
    assert_eq!(register.nodes[&number(2)].marc.sub("780", 't'), Some("New title"));
}

#[derive(Debug, Clone)]
enum Step {
    Bring(u32, Vec<(usize, u32)>, bool),
    TakeOut(u32, u32),
    PutIn(u32, usize, u32),
    Confirm(u32),
    Cancel(u32, u32),
}

/// Without 785 8 (changed back to): of a record that names one number by 785 0 and 785 8 at once, and that number by
/// 785 0 as well, not every link is answered yet.
const KINDS: [(&str, char); 8] = [
    ("776", '8'),
    ("780", '0'),
    ("785", '0'),
    ("780", '4'),
    ("785", '7'),
    ("770", ' '),
    ("787", ' '),
    ("780", '7'),
];

fn step() -> impl Strategy<Value = Step> {
    let at = || 0..6_u32;
    let links = prop::collection::vec((0..KINDS.len(), at()), 0..4);
    prop_oneof![
        4 => (at(), links, any::<bool>()).prop_map(|(at, links, told)| Step::Bring(at, links, told)),
        2 => (at(), at()).prop_map(|(at, to)| Step::TakeOut(at, to)),
        2 => (at(), 0..KINDS.len(), at()).prop_map(|(at, kind, to)| Step::PutIn(at, kind, to)),
        1 => at().prop_map(Step::Confirm),
        1 => (at(), at()).prop_map(|(at, to)| Step::Cancel(at, to)),
    ]
}

fn take(register: &mut Register, step: &Step) {
    let known = |register: &Register, at: u32| register.nodes.get(&number(at)).cloned();
    match step {
        Step::Bring(at, links, told) => {
            let status = if *told { Status::Register } else { Status::Provisional };
            // Who has it right sends no status that a record cannot come to.
            let is_sound = |own: Node| own.status == status || own.status.may_become(status);
            if !known(register, *at).is_none_or(is_sound) {
                return;
            }
            let links: Vec<_> =
                links.iter().map(|(kind, to)| (KINDS[*kind].0, KINDS[*kind].1, *to)).collect();
            register.bring(*at, status, &links);
        }
        Step::TakeOut(at, to) if known(register, *at).is_some() => register.takes_out(*at, *to),
        Step::PutIn(at, kind, to) => {
            let Some(mut node) = known(register, *at) else { return };
            let (tag, ind2) = KINDS[*kind];
            node.marc.insert(Field::data(tag, ['0', ind2], &[('x', &number(*to).to_string())]));
            register.change(node, Source::Person);
        }
        Step::Confirm(at) => {
            let Some(mut node) = known(register, *at) else { return };
            node.status = Status::Register;
            register.change(node, Source::Person);
        }
        Step::Cancel(at, to) if at != to => {
            let (Some(mut node), Some(other)) = (known(register, *at), known(register, *to)) else { return };
            if shows(node.status) && shows(other.status) {
                (node.status, node.replaced_by) = (Status::Cancelled, Some(number(*to)));
                register.change(node, Source::Person);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is done in whatever order: it ends, links are symmetric, and settling everything again does nothing.
    #[test]
    fn symmetric_and_still(steps in prop::collection::vec(step(), 1..14)) {
        let mut register = Register::default();
        for step in &steps {
            take(&mut register, step);
            prop_assert!(register.is_symmetric(), "{:#?}", register.nodes);
            let before = (register.nodes.clone(), register.inverses.clone());
            let all = register.nodes.values().map(|node| Changed {
                issn: node.issn,
                former: Some(former(node)),
                source: Source::Register,
            });
            register.settle(all.collect());
            prop_assert_eq!(&before.0, &register.nodes);
            prop_assert_eq!(&before.1, &register.inverses);
        }
    }

    /// A person who takes a link out sees it stay out.
    #[test]
    fn what_is_taken_out_stays_out(steps in prop::collection::vec(step(), 1..10), at in 0..6_u32, to in 0..6_u32) {
        let mut register = Register::default();
        for step in &steps {
            take(&mut register, step);
        }
        let is_told = |at| register.nodes.get(&number(at)).is_some_and(|node| shows(node.status));
        if is_told(at) && is_told(to) && at != to {
            register.takes_out(at, to);
            let other = &register.nodes[&number(to)];
            prop_assert!(!other.edges().iter().any(|edge| edge.to == number(at)));
            prop_assert!(!register.nodes[&number(at)].edges().iter().any(|edge| edge.to == number(to)));
        }
    }
}
