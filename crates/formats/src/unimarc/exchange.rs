//! How a record goes to the other dialect without loss. The same in both directions.
//!
//! What a field becomes is its *shadow* where it cannot be undone: the field itself then travels in an 886, and coming
//! back the shadow falls away.

use std::collections::{HashMap, VecDeque};

use issn::Marc;
use issn::marc::Field;

use super::coded::{self, Context};
use super::fields;
use super::foreign::{park, park_leader, unpark, unpark_leader};

type Convert = fn(&Field, &Context) -> Vec<Field>;

/// One direction.
struct Way {
    /// The codes of the dialect it starts from and of the one it leads to, as they stand in 886 $2.
    from: &'static str,
    to: &'static str,
    there: Convert,
    back: Convert,
    leader: fn(&str) -> String,
    leader_back: fn(&str) -> String,
    /// Fields that codes of the other dialect never say in full.
    is_coded: fn(&str) -> bool,
    is_coded_there: fn(&str) -> bool,
    /// Whether MARC 21 is where it starts.
    outward: bool,
}

const TO_UNIMARC: Way = Way {
    from: "marc21",
    to: "unimrc",
    there: fields::to_unimarc,
    back: fields::to_marc21,
    leader: coded::leader_to_unimarc,
    leader_back: coded::leader_to_marc21,
    is_coded: coded::is_coded_marc21,
    is_coded_there: coded::is_coded_unimarc,
    outward: true,
};

const TO_MARC21: Way = Way {
    from: "unimrc",
    to: "marc21",
    there: fields::to_marc21,
    back: fields::to_unimarc,
    leader: coded::leader_to_marc21,
    leader_back: coded::leader_to_unimarc,
    is_coded: coded::is_coded_unimarc,
    is_coded_there: coded::is_coded_marc21,
    outward: false,
};

/// MARC 21 as UNIMARC: in order of tags, else in the order of the source, else carried as a whole; whichever
/// [`homeward`] undoes. `deep` is how often a record may be carried within another and still be found.
pub(super) fn outward(marc: &Marc, deep: u8) -> Marc {
    let within = deep.checked_sub(1).and_then(|deep| Some((carried(marc, &TO_UNIMARC)?, deep)));
    if let Some((whole, _)) = within.filter(|(whole, deep)| homeward(whole, *deep) == *marc) {
        return whole;
    }
    // That a record carried in it would be taken for this one is the one thing that may still go wrong.
    let is_clear = |found: &Marc| carried(found, &TO_MARC21).is_none() || homeward(found, deep) == *marc;
    candidate(marc).filter(is_clear).unwrap_or_else(|| carry(marc, &TO_UNIMARC))
}

/// UNIMARC as MARC 21: in order of tags if UNIMARC's are, else in its order; carried as a whole if [`outward`] would
/// not undo that.
pub(super) fn homeward(unimarc: &Marc, deep: u8) -> Marc {
    let within = deep.checked_sub(1).and_then(|deep| Some((carried(unimarc, &TO_MARC21)?, deep)));
    if let Some((whole, _)) = within.filter(|(whole, deep)| outward(whole, *deep) == *unimarc) {
        return whole;
    }
    let found = home(unimarc);
    if leads_to(&found, unimarc) { found } else { carry(unimarc, &TO_MARC21) }
}

/// The UNIMARC of a record from which [`home`] leads back to it.
fn candidate(marc: &Marc) -> Option<Marc> {
    let plain = convert(marc, &TO_UNIMARC);
    if is_ordered(marc) {
        let ordered = ordered(plain.clone());
        if home(&ordered) == *marc {
            return Some(ordered);
        }
    }
    (home(&plain) == *marc).then_some(plain)
}

/// Whether [`candidate`] of a record is this one, from which [`home`] is known to lead to it.
fn leads_to(marc: &Marc, unimarc: &Marc) -> bool {
    let plain = convert(marc, &TO_UNIMARC);
    if is_ordered(marc) {
        let ordered = ordered(plain.clone());
        if ordered == *unimarc {
            return true;
        }
        if home(&ordered) == *marc {
            return false;
        }
    }
    plain == *unimarc
}

fn home(unimarc: &Marc) -> Marc {
    let plain = convert(unimarc, &TO_MARC21);
    if is_ordered(unimarc) { ordered(plain) } else { plain }
}

/// What fields are ordered by: the tag, and for a guest the tag it has at home.
fn key(field: &Field) -> (&str, &str) {
    let guest = if field.tag == "886" { field.sub('a').unwrap_or_default() } else { "" };
    (&field.tag, guest)
}

fn is_ordered(marc: &Marc) -> bool {
    marc.fields.is_sorted_by_key(key)
}

fn ordered(mut marc: Marc) -> Marc {
    marc.fields.sort_by(|one, next| one.tag.cmp(&next.tag));
    marc
}

/// What becomes of a field of the source.
#[derive(Clone)]
enum Part {
    Own,
    /// A field of the other dialect comes home here.
    Home(Field),
    Gone,
}

/// Each field in its turn, without regard to order.
fn convert(marc: &Marc, way: &Way) -> Marc {
    let guests: Vec<Option<Field>> = marc.fields.iter().map(|field| unpark(field, way.to)).collect();
    let (own, others): (Vec<&Field>, Vec<&Field>) =
        (marc.fields.iter().collect(), guests.iter().flatten().collect());
    let context = if way.outward { Context::of(&own, &others) } else { Context::of(&others, &own) };
    let mut parts = parts(marc, &guests, &context, way);
    let leader = convert_leader(marc, &mut parts, way);
    let mut fields = Vec::with_capacity(marc.fields.len() + 4);
    fields.extend(leader.1);
    for (field, part) in marc.fields.iter().zip(parts) {
        match part {
            Part::Gone => {}
            Part::Home(guest) => fields.push(guest),
            Part::Own => {
                let there = (way.there)(field, &context);
                let is_lossy = is_lossy(field, &there, &context, way);
                fields.extend(there);
                fields.extend(is_lossy.then(|| park(field, way.from)));
            }
        }
    }
    Marc { leader: leader.0, fields }
}

/// Guests come home where their shadows stand, and these are gone.
///
/// An 886 whose field would never have been parked is no guest of ours: it stays a field like any other.
fn parts(marc: &Marc, guests: &[Option<Field>], context: &Context, way: &Way) -> Vec<Part> {
    let mut parts = vec![Part::Own; marc.fields.len()];
    let mut places: HashMap<&Field, VecDeque<usize>> = HashMap::new();
    for (at, field) in marc.fields.iter().enumerate().filter(|(at, _)| guests[*at].is_none()) {
        places.entry(field).or_default().push_back(at);
    }
    for (at, guest) in guests.iter().enumerate() {
        let Some(guest) = guest else { continue };
        let shadows = (way.back)(guest, context);
        let was_lossy = shadows.is_empty()
            || (way.is_coded_there)(&guest.tag)
            || shadows.len() > 1
            || (way.there)(&shadows[0], context) != std::slice::from_ref(guest);
        if !was_lossy || !shadows.iter().all(|shadow| places.get(shadow).is_some_and(|at| !at.is_empty())) {
            continue;
        }
        parts[at] = Part::Gone;
        let taken: Vec<usize> =
            shadows.iter().filter_map(|shadow| places.get_mut(shadow)?.pop_front()).collect();
        for place in &taken {
            parts[*place] = Part::Gone;
        }
        parts[taken.first().copied().unwrap_or(at)] = Part::Home(guest.clone());
    }
    parts
}

/// Whether a field would not come back out of what it became.
fn is_lossy(field: &Field, there: &[Field], context: &Context, way: &Way) -> bool {
    match there {
        [only] => (way.is_coded)(&field.tag) || (way.back)(only, context) != std::slice::from_ref(field),
        _ => true,
    }
}

/// The leader, and the guest that it travels as if it would not come back.
fn convert_leader(marc: &Marc, parts: &mut [Part], way: &Way) -> (String, Option<Field>) {
    let mut guests =
        marc.fields.iter().enumerate().filter_map(|(at, field)| Some((at, unpark_leader(field, way.to)?)));
    if let Some((at, guest)) = guests.next()
        && (way.leader_back)(guest) == marc.leader
        && (way.leader)(&marc.leader) != guest
    {
        parts[at] = Part::Gone;
        return (guest.to_owned(), None);
    }
    let leader = (way.leader)(&marc.leader);
    let lossy = (way.leader_back)(&leader) != marc.leader;
    (leader, lossy.then(|| park_leader(&marc.leader, way.from)))
}

/// The record of the other dialect with all fields of this one behind it, whatever they have become.
fn carry(marc: &Marc, way: &Way) -> Marc {
    let own: Vec<&Field> = marc.fields.iter().collect();
    let context = Context::of(&own, &own);
    let mut fields: Vec<Field> = marc.fields.iter().flat_map(|field| (way.there)(field, &context)).collect();
    fields.sort_by(|one, next| one.tag.cmp(&next.tag));
    fields.push(park_leader(&marc.leader, way.from));
    fields.extend(marc.fields.iter().map(|field| park(field, way.from)));
    Marc { leader: (way.leader)(&marc.leader), fields }
}

/// The record that [`carry`] carried in this one.
fn carried(marc: &Marc, way: &Way) -> Option<Marc> {
    let at = marc.fields.iter().rposition(|field| unpark_leader(field, way.to).is_some())?;
    let leader = unpark_leader(&marc.fields[at], way.to)?.to_owned();
    let fields = marc.fields[at + 1..].iter().map(|field| unpark(field, way.to)).collect::<Option<_>>()?;
    Some(Marc { leader, fields })
}
