//! Which field of one dialect is which of the other, with its subfields and indicators.

use std::collections::HashMap;
use std::sync::LazyLock;

/// How the value of a field is changed on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// MARC 21 puts punctuation between its subfields, UNIMARC has none.
    Punctuated,
    /// So it is with the title proper, and the signs to skip are counted in MARC 21, enclosed in UNIMARC.
    Title,
    /// As [`Kind::Title`], with a qualifier that tells it from the title proper.
    KeyTitle,
    /// Earliest, intervening and latest publisher.
    Imprint,
    /// Display of a note, and what $1 embeds.
    Link,
    /// A subject: the list it is from is an indicator here and $2 there.
    Subject,
}

/// One pair of fields.
///
/// A mask of two signs stands for indicators: `.` for any, and `=` for the same as in the other dialect.
pub(super) struct Row {
    pub marc21: &'static str,
    /// Which indicators of MARC 21 this row is for, and those that are written.
    pub mask: &'static str,
    pub to_marc21: &'static str,
    pub unimarc: &'static str,
    pub unimarc_mask: &'static str,
    pub to_unimarc: &'static str,
    /// Pairs of subfield codes, MARC 21 first.
    pub codes: &'static str,
    pub kind: Kind,
}

const fn row(
    (marc21, mask, to_marc21): (&'static str, &'static str, &'static str),
    (unimarc, unimarc_mask, to_unimarc): (&'static str, &'static str, &'static str),
    codes: &'static str,
    kind: Kind,
) -> Row {
    Row { marc21, mask, to_marc21, unimarc, unimarc_mask, to_unimarc, codes, kind }
}

const fn plain(
    marc21: &'static str,
    to_marc21: &'static str,
    unimarc: &'static str,
    to_unimarc: &'static str,
    codes: &'static str,
) -> Row {
    row((marc21, "..", to_marc21), (unimarc, "..", to_unimarc), codes, Kind::Plain)
}

const fn link(marc21: &'static str, ind2: &'static str, unimarc: &'static str) -> Row {
    let (mask, to_marc21) = match ind2.as_bytes() {
        b"0" => (".0", "00"),
        b"1" => (".1", "01"),
        b"2" => (".2", "02"),
        b"3" => (".3", "03"),
        b"4" => (".4", "04"),
        b"5" => (".5", "05"),
        b"6" => (".6", "06"),
        b"7" => (".7", "07"),
        b"8" => (".8", "08"),
        _ => ("..", "0 "),
    };
    row((marc21, mask, to_marc21), (unimarc, "..", " 1"), LINK, Kind::Link)
}

const LINK: &str = "aa be dd gv hp tt uu w0 xx yz zy";
const TITLE: &str = "aa be cf nh pi";
const NAME: &str = "aa bb cc df 03 44";
const BODY: &str = "aa bb nd df ce 03 44";
const SUBJECT: &str = "aa vj xx yz zy 22 03";
const IMPRINT: &str = "aa bc cd ee fg gh";

/// The rows of a tag of MARC 21, and of one of UNIMARC.
type ByTag = HashMap<&'static str, Vec<&'static Row>>;
static ROWS_BY_TAG: LazyLock<(ByTag, ByTag)> = LazyLock::new(|| {
    let (mut marc21, mut unimarc) = (ByTag::new(), ByTag::new());
    for row in ROWS {
        marc21.entry(row.marc21).or_default().push(row);
        unimarc.entry(row.unimarc).or_default().push(row);
    }
    (marc21, unimarc)
});

/// The row for a field of MARC 21.
pub(super) fn of_marc21(tag: &str, indicators: [char; 2]) -> Option<&'static Row> {
    ROWS_BY_TAG.0.get(tag)?.iter().find(|row| fits(row.mask, indicators)).copied()
}

/// The row for a field of UNIMARC.
pub(super) fn of_unimarc(tag: &str, indicators: [char; 2]) -> Option<&'static Row> {
    ROWS_BY_TAG.1.get(tag)?.iter().find(|row| fits(row.unimarc_mask, indicators)).copied()
}

/// The first row that fits is taken, in either direction. Rule: domain 6.4, 6.6
const ROWS: &[Row] = &[
    plain("022", "= ", "011", "= ", "aa lf mg zy yz"),
    plain("030", "  ", "040", "  ", "aa zz"),
    plain("035", "  ", "035", "  ", "aa zz"),
    row(("040", "..", "  "), ("801", ".0", " 0"), "ab eg", Kind::Plain),
    plain("044", "  ", "102", "  ", "ca"),
    plain("050", " 4", "680", "  ", "aa bb"),
    plain("080", "  ", "675", "  ", "aa 2v"),
    plain("082", "04", "676", "  ", "aa 2v"),
    plain("084", "  ", "686", "  ", "aa bb 22"),
    row(("100", "0.", "0 "), ("700", ".0", " 0"), NAME, Kind::Plain),
    row(("100", "..", "1 "), ("700", "..", " 1"), NAME, Kind::Plain),
    row(("710", "..", "= "), ("710", "0.", "0="), BODY, Kind::Plain),
    row(("711", "..", "= "), ("710", "..", "1="), BODY, Kind::Plain),
    row(("710", "..", "2 "), ("711", "..", "02"), BODY, Kind::Plain),
    row(("710", "..", "2 "), ("712", "..", "02"), BODY, Kind::Plain),
    row(("110", "..", "2 "), ("710", "0.", "0="), BODY, Kind::Plain),
    row(("111", "..", "2 "), ("710", "..", "1="), BODY, Kind::Plain),
    plain("130", "0 ", "500", "11", "aa nh pi"),
    plain("240", "10", "500", "10", "aa nh pi"),
    row(("210", "..", "0 "), ("531", "..", "  "), "aa bb", Kind::Plain),
    row(("222", "..", " 0"), ("530", "..", "0 "), "aa bb", Kind::KeyTitle),
    row(("245", "..", "00"), ("200", "..", "1 "), TITLE, Kind::Title),
    row(("246", ".1", "11"), ("510", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", ".4", "14"), ("512", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", ".5", "15"), ("513", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", ".6", "16"), ("514", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", ".7", "17"), ("515", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", ".8", "18"), ("516", "..", "1 "), "aa be nh pi", Kind::Plain),
    row(("246", "..", "13"), ("517", "..", "1 "), "aa be nh pi", Kind::Plain),
    plain("247", "10", "520", "1 ", "aa be nh pi fj gn xx"),
    plain("250", "  ", "205", "  ", "aa bf"),
    row(("260", "..", "= "), ("210", "..", "= "), IMPRINT, Kind::Imprint),
    row(("264", ".0", "=0"), ("214", ".1", "=1"), IMPRINT, Kind::Imprint),
    row(("264", ".2", "=2"), ("214", ".2", "=2"), IMPRINT, Kind::Imprint),
    row(("264", ".3", "=3"), ("214", ".3", "=3"), IMPRINT, Kind::Imprint),
    row(("264", ".4", "=4"), ("214", ".4", "=4"), IMPRINT, Kind::Imprint),
    row(("264", "..", "=1"), ("214", "..", "=0"), IMPRINT, Kind::Imprint),
    row(("300", "..", "  "), ("215", "..", "  "), "aa bc cd ee", Kind::Punctuated),
    plain("310", "  ", "326", "  ", "aa bb"),
    plain("321", "  ", "326", "  ", "aa bb"),
    plain("336", "  ", "181", "  ", "bc 22"),
    plain("337", "  ", "182", "  ", "bc 22"),
    plain("338", "  ", "183", "  ", "bc 22"),
    row(("362", "0.", "0 "), ("207", ".0", " 0"), "aa zz", Kind::Plain),
    row(("362", "..", "1 "), ("207", "..", " 1"), "aa zz", Kind::Plain),
    row(("490", "0.", "0 "), ("225", "1.", "1 "), "aa vv xx", Kind::Plain),
    row(("490", "..", "1 "), ("225", "..", "0 "), "aa vv xx", Kind::Plain),
    plain("500", "  ", "300", "  ", "aa 55"),
    plain("504", "  ", "320", "  ", "aa"),
    plain("505", "0 ", "327", "1 ", "aa"),
    plain("506", "  ", "310", "  ", "aa"),
    plain("510", "0 ", "321", "0 ", "aa uu xx"),
    plain("515", "  ", "315", "  ", "aa"),
    plain("520", "  ", "330", "  ", "aa"),
    plain("525", "  ", "300", "  ", "aa"),
    plain("533", "  ", "325", "  ", "aa bb cc dd"),
    plain("534", "  ", "324", "  ", "aa"),
    plain("538", "  ", "337", "  ", "aa uu"),
    plain("546", "  ", "302", "  ", "aa"),
    plain("550", "  ", "314", "  ", "aa"),
    plain("555", "0 ", "300", "  ", "aa"),
    plain("580", "  ", "311", "  ", "aa"),
    plain("588", "  ", "303", "  ", "aa"),
    row(("630", "..", "04"), ("605", "..", "  "), SUBJECT, Kind::Subject),
    row(("650", "..", " 4"), ("606", "..", "  "), SUBJECT, Kind::Subject),
    row(("651", "..", " 4"), ("607", "..", "  "), SUBJECT, Kind::Subject),
    plain("653", "  ", "610", "0 ", "aa"),
    row(("655", "..", " 4"), ("608", "..", "  "), SUBJECT, Kind::Subject),
    row(("700", "0.", "0 "), ("702", ".0", " 0"), NAME, Kind::Plain),
    row(("700", "..", "1 "), ("702", "..", " 1"), NAME, Kind::Plain),
    plain("720", "  ", "730", "  ", "aa 44"),
    plain("740", "0 ", "517", "1 ", "aa nh pi"),
    link("760", "", "410"),
    link("762", "", "411"),
    link("765", "", "454"),
    link("767", "", "453"),
    link("770", "", "421"),
    link("772", "", "422"),
    link("775", "", "451"),
    row(("776", "..", "08"), ("452", "..", " 1"), LINK, Kind::Link),
    link("777", "", "423"),
    link("780", "1", "431"),
    link("780", "2", "432"),
    link("780", "3", "433"),
    link("780", "4", "436"),
    link("780", "5", "434"),
    link("780", "6", "435"),
    link("780", "7", "437"),
    row(("780", "..", "00"), ("430", "..", " 1"), LINK, Kind::Link),
    link("785", "1", "441"),
    link("785", "2", "442"),
    link("785", "3", "443"),
    link("785", "4", "444"),
    link("785", "5", "445"),
    link("785", "6", "446"),
    link("785", "7", "447"),
    link("785", "8", "448"),
    row(("785", "..", "00"), ("440", "..", " 1"), LINK, Kind::Link),
    link("787", "", "488"),
    plain("800", "1 ", "410", " 0", "tt vv xx"),
    plain("810", "2 ", "410", " 0", "tt vv xx"),
    plain("830", " 0", "410", " 0", "at vv xx"),
    plain("856", "=0", "856", "= ", "uu zz qq y2 2y"),
];

impl Row {
    /// The code that stands in UNIMARC for this one of MARC 21.
    pub(super) fn code_in_unimarc(&self, code: char) -> Option<char> {
        self.pairs().find(|(marc21, _)| *marc21 == code).map(|(_, unimarc)| unimarc)
    }

    /// The code that stands in MARC 21 for this one of UNIMARC.
    pub(super) fn code_in_marc21(&self, code: char) -> Option<char> {
        self.pairs().find(|(_, unimarc)| *unimarc == code).map(|(marc21, _)| marc21)
    }

    fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        self.codes.split(' ').filter_map(|pair| {
            let mut signs = pair.chars();
            Some((signs.next()?, signs.next()?))
        })
    }
}

/// Whether indicators are among those that a mask stands for.
fn fits(mask: &str, indicators: [char; 2]) -> bool {
    mask.chars().zip(indicators).all(|(wanted, own)| wanted == '.' || wanted == own)
}

/// The indicators that are written for a field with these.
pub(super) fn written(mask: &str, indicators: [char; 2]) -> [char; 2] {
    let mut written = indicators;
    for ((sign, own), place) in mask.chars().zip(indicators).zip(&mut written) {
        *place = if sign == '=' { own } else { sign };
    }
    written
}
