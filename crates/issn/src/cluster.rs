//! The cluster of a title: which number stands for all its media, and the links between them.

use crate::marc::{Field, Marc};
use crate::{Issn, Medium};

/// A number and the medium it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sibling<'a> {
    pub issn: Issn,
    pub medium: Medium,
    pub key_title: &'a str,
}

/// The ISSN-L of new numbers: that of the title's numbers so far, else the first of the new ones.
///
/// Rule: domain 5.3 (the ISSN first assigned among the media), product (*States of a request*)
pub fn issn_l(existing: Option<Issn>, new: &[Issn]) -> Option<Issn> {
    existing.or_else(|| new.first().copied())
}

/// Puts a link to another medium of the title (776) into a record, once. Rule: domain 5.3
pub fn link_medium(marc: &mut Marc, sibling: &Sibling<'_>) {
    add_link(marc, ("776", ['0', '8']), sibling.issn, sibling.key_title);
}

/// Puts the link `continues` (780) into a record, once. Rule: domain 6.4 (links)
pub fn link_former(marc: &mut Marc, issn: Issn, title: &str) {
    add_link(marc, ("780", ['0', '0']), issn, title);
}

/// Puts the link `continued by` (785), the inverse of 780, into a record, once. Rule: domain 6.4 (links)
pub fn link_later(marc: &mut Marc, issn: Issn, title: &str) {
    add_link(marc, ("785", ['0', '0']), issn, title);
}

fn add_link(marc: &mut Marc, (tag, indicators): (&str, [char; 2]), issn: Issn, title: &str) {
    let number = issn.to_string();
    let known = |field: &Field| field.sub('x').and_then(|text| Issn::parse(text).ok()) == Some(issn);
    if marc.fields(tag).any(known) {
        return;
    }
    marc.insert(Field::data(tag, indicators, &[('t', title), ('x', &number)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_assigned_stands_for_the_title() {
        let new: Vec<Issn> = [9_900_000, 9_900_001].into_iter().filter_map(Issn::from_serial).collect();
        assert_eq!(issn_l(None, &new), Some(new[0]));
        assert_eq!(issn_l(Some(new[1]), &new), Some(new[1]));
        assert_eq!(issn_l(None, &[]), None);
    }

    #[test]
    fn linked_once() {
        let mut marc = Marc::default();
        let sibling = Sibling {
            issn: Issn::parse("1476-4687").unwrap(),
            medium: Medium::Online,
            key_title: "Nature (Online)",
        };
        link_medium(&mut marc, &sibling);
        link_medium(&mut marc, &sibling);
        assert_eq!(marc.fields("776").count(), 1);
        assert_eq!(marc.sub("776", 'x'), Some("1476-4687"));
    }
}
