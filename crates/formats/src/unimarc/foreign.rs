//! Field 886: a field of the other dialect, carried along whole where it has no counterpart.
//!
//! Both dialects have it, built alike: the first indicator tells a leader (0), a control field (1) or a data field (2);
//! $2 names the dialect it comes from, $a its tag, $b its value or indicators; its own subfields follow as they are.
//! Both formats have this field, 886, for the purpose. Rule: domain 6.6

use issn::marc::{Body, Field};

/// The field as a guest in the other dialect; `from` is the code of its own.
pub(super) fn park(field: &Field, from: &str) -> Field {
    let mut subfields = vec![('2', from.to_owned()), ('a', field.tag.clone())];
    let kind = match &field.body {
        Body::Control(value) => {
            subfields.push(('b', value.clone()));
            '1'
        }
        Body::Data { ind1, ind2, subfields: own } => {
            subfields.push(('b', [*ind1, *ind2].iter().collect()));
            subfields.extend_from_slice(own);
            '2'
        }
    };
    Field { tag: "886".to_owned(), body: Body::Data { ind1: kind, ind2: ' ', subfields } }
}

/// The leader as a guest.
pub(super) fn park_leader(leader: &str, from: &str) -> Field {
    Field::data("886", ['0', ' '], &[('2', from), ('b', leader)])
}

/// The field that a guest was; `None` when it is none, comes from elsewhere, or [`park`] would not make the same.
pub(super) fn unpark(field: &Field, from: &str) -> Option<Field> {
    let (kind, rest) = guest(field, from)?;
    let [(code_a, tag), (code_b, value), own @ ..] = rest else { return None };
    let good_tag = tag.len() == 3 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if *code_a != 'a' || *code_b != 'b' || !good_tag {
        return None;
    }
    let mut signs = value.chars();
    match (kind, tag.starts_with("00")) {
        ('1', true) => own.is_empty().then(|| Field::control(tag, value)),
        ('2', false) => {
            let (Some(ind1), Some(ind2), None) = (signs.next(), signs.next(), signs.next()) else {
                return None;
            };
            let body = Body::Data { ind1, ind2, subfields: own.to_vec() };
            Some(Field { tag: tag.clone(), body })
        }
        _ => None,
    }
}

/// The leader that a guest was.
pub(super) fn unpark_leader<'a>(field: &'a Field, from: &str) -> Option<&'a str> {
    match guest(field, from)? {
        ('0', [('b', leader)]) => Some(leader),
        _ => None,
    }
}

/// What kind of guest this is, and its subfields behind $2.
fn guest<'a>(field: &'a Field, from: &str) -> Option<(char, &'a [(char, String)])> {
    let [kind, blank] = field.indicators();
    match field.subfields() {
        [('2', source), rest @ ..] if field.tag == "886" && blank == ' ' && source == from => {
            Some((kind, rest))
        }
        _ => None,
    }
}
