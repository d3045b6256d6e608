//! Fields of sample records as they are written in `sample/marc.json`: `245 00 $aNature`, `#` for a blank indicator.

use std::collections::BTreeMap;

use issn::Issn;
use issn::marc::{Field, Marc, NEW_SERIAL_LEADER};

/// Lines of fields, by the number whose record they belong to.
pub type Lines = BTreeMap<Issn, Vec<String>>;

/// Puts the lines into a record: fields of the same tag that it has already give way.
pub fn put(marc: &mut Marc, lines: &[String]) {
    let fields: Vec<Field> = lines.iter().filter_map(|line| field(line)).collect();
    marc.fields.retain(|own| !fields.iter().any(|field| field.tag == own.tag));
    for field in fields {
        marc.insert(field);
    }
}

/// A record of nothing but its lines.
pub fn whole(lines: &[String]) -> Marc {
    let mut marc = Marc { leader: NEW_SERIAL_LEADER.to_owned(), fields: Vec::new() };
    put(&mut marc, lines);
    marc
}

/// One line as a field; `None` for what is no field.
fn field(line: &str) -> Option<Field> {
    let (tag, rest) = line.split_once(' ')?;
    if tag.starts_with("00") {
        return Some(Field::control(tag, rest));
    }
    let mut signs = rest.chars().map(|sign| if sign == '#' { ' ' } else { sign });
    let indicators = [signs.next()?, signs.next()?];
    let subfields = rest.split('$').skip(1).filter_map(|part| {
        let code = part.chars().next()?;
        Some((code, &part[code.len_utf8()..]))
    });
    Some(Field::data(tag, indicators, &subfields.collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_fields() {
        let mut marc = whole(&["008 260105c".to_owned(), "245 0# $aOld".to_owned()]);
        put(&mut marc, &["246 1# $iAlso$aNature weekly".to_owned(), "245 00 $aNature$p".to_owned()]);
        assert_eq!(marc.control("008"), "260105c");
        assert_eq!(marc.field("245"), Some(&Field::data("245", ['0', '0'], &[('a', "Nature"), ('p', "")])));
        assert_eq!(
            marc.field("246"),
            Some(&Field::data("246", ['1', ' '], &[('i', "Also"), ('a', "Nature weekly")]))
        );
        assert_eq!((field("245"), field("245 0"), marc.fields.len()), (None, None, 3));
    }
}
