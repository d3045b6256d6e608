//! The code lists of both dialects side by side: MARC 21's code, then UNIMARC's. Rule: domain 6.5

/// A list of pairs, two signs each, MARC 21's first.
pub(super) type Pairs = &'static str;

/// 008/06 and 100 $a/8: whether it goes on.
pub(super) const CONTINUING: Pairs = "ca db uc";
/// 008/21 and 110 $a/0: type of continuing resource.
pub(super) const TYPE: Pairs = "pa ja ga mb nc le df wg ||";
/// 008/18 and 110 $a/1: frequency.
pub(super) const FREQUENCY: Pairs = "da cb wc ed se mf bg qh ti fj ak gl hm in jo kp \u{20}y zz ||";
/// 008/19 and 110 $a/2: regularity.
pub(super) const REGULARITY: Pairs = "ra nb xy ||";
/// Leader/17: how full the description is.
pub(super) const ENCODING: Pairs = "\u{20}\u{20} 11 52 73";
/// Leader/18: form of the description.
pub(super) const DESCRIBED: Pairs = "i\u{20} \u{20}n";

/// 008/33 and the last two of 100 $a: script of the title.
const SCRIPTS: [(char, &str); 13] = [
    ('b', "ba"),
    ('a', "ba"),
    ('c', "ca"),
    ('d', "da"),
    ('e', "ea"),
    ('f', "fa"),
    ('g', "ga"),
    ('h', "ha"),
    ('i', "ia"),
    ('j', "ja"),
    ('k', "ka"),
    ('l', "la"),
    ('z', "zz"),
];

/// UNIMARC's code for this one of MARC 21.
pub(super) fn pick(pairs: Pairs, code: char, other: char) -> char {
    signs(pairs).find(|(marc21, _)| *marc21 == code).map_or(other, |(_, unimarc)| unimarc)
}

/// MARC 21's code for this one of UNIMARC.
pub(super) fn pick_back(pairs: Pairs, code: char, other: char) -> char {
    signs(pairs).find(|(_, unimarc)| *unimarc == code).map_or(other, |(marc21, _)| marc21)
}

/// Pairs stand at every third place, as a code may be a blank.
fn signs(pairs: Pairs) -> impl Iterator<Item = (char, char)> {
    pairs
        .as_bytes()
        .chunks(3)
        .map(|pair| (char::from(pair[0]), char::from(pair.get(1).copied().unwrap_or(b' '))))
}

pub(super) fn script_in_unimarc(code: char) -> &'static str {
    SCRIPTS.iter().find(|(marc21, _)| *marc21 == code).map_or("  ", |(_, unimarc)| unimarc)
}

pub(super) fn script_in_marc21(code: &str) -> char {
    SCRIPTS.iter().find(|(_, unimarc)| *unimarc == code).map_or('|', |(marc21, _)| *marc21)
}

/// Whether this is the code of a language, and not a blank or a fill.
pub(super) fn is_language(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase())
}
