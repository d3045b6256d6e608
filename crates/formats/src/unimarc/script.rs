//! Original script: MARC 21 puts it into 880 with the tag in $6; UNIMARC repeats the field itself, with $6 and $7.

use issn::marc::{Body, Field};

/// MARC 21's code of a script in 880 $6, and UNIMARC's in $7; the first of equals is what is written.
const SCRIPTS: [(&str, &str); 10] = [
    ("(B", "ba"),
    ("(N", "ca"),
    ("$1", "ea"),
    ("$1", "da"),
    ("$1", "db"),
    ("$1", "dc"),
    ("$1", "ka"),
    ("(3/r", "fa"),
    ("(S", "ga"),
    ("(2/r", "ha"),
];
/// UNIMARC's code of Latin, which the field has that stands beside the original script.
const LATIN: &str = "ba";

/// A field without its tie to another script, and that tie.
pub(super) struct Tied {
    pub field: Field,
    pub tie: Tie,
}

/// How a field is tied to the same in another script: the number of the pair, and the script of this one of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tie {
    number: String,
    script: Option<&'static str>,
    /// Whether this is the one in the other script (880).
    is_other: bool,
}

/// Takes the tie off a field of MARC 21 whose first subfield is $6.
pub(super) fn untie_marc21(field: &Field) -> Option<Tied> {
    let [('6', link), rest @ ..] = field.subfields() else { return None };
    let (tag, behind) = link.split_at_checked(3)?;
    let (number, script) = behind.strip_prefix('-')?.split_at_checked(2)?;
    let is_other = field.tag == "880";
    let script = match script.strip_prefix('/') {
        None if script.is_empty() => None,
        None => return None,
        Some(code) => Some(SCRIPTS.iter().find(|(marc21, _)| *marc21 == code)?.1),
    };
    let good = if is_other { !tag.starts_with("00") } else { tag == "880" && script.is_none() };
    if !good || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let script = if is_other { script } else { Some(LATIN) };
    let tag = if is_other { tag } else { &field.tag };
    Some(Tied { field: bare(tag, field, rest), tie: Tie { number: number.to_owned(), script, is_other } })
}

/// Takes the tie off a field of UNIMARC that begins with $6 and perhaps $7.
pub(super) fn untie_unimarc(field: &Field) -> Option<Tied> {
    let (link, script, rest) = match field.subfields() {
        [('6', link), ('7', script), rest @ ..] => (link, Some(script), rest),
        [('6', link), rest @ ..] => (link, None, rest),
        _ => return None,
    };
    let number = link.strip_prefix('a')?.get(..2)?;
    let script = match script {
        None => None,
        // Eight characters may tell the script of cataloguing too; the first two are the text's.
        Some(code) => Some(SCRIPTS.iter().find(|(_, unimarc)| code.starts_with(unimarc))?.1),
    };
    let is_other = script != Some(LATIN);
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| Tied {
        field: bare(&field.tag, field, rest),
        tie: Tie { number: number.to_owned(), script, is_other },
    })
}

fn bare(tag: &str, field: &Field, subfields: &[(char, String)]) -> Field {
    let [ind1, ind2] = field.indicators();
    Field { tag: tag.to_owned(), body: Body::Data { ind1, ind2, subfields: subfields.to_vec() } }
}

impl Tie {
    /// The field of UNIMARC with this tie.
    pub(super) fn on_unimarc(&self, field: Field) -> Field {
        let script = self.script.map(|script| ('7', script.to_owned()));
        let tied = std::iter::once(('6', format!("a{}", self.number))).chain(script);
        let tag = field.tag.clone();
        with_first(tag, field, tied.collect())
    }

    /// The field of MARC 21 with this tie.
    pub(super) fn on_marc21(&self, field: Field) -> Field {
        if !self.is_other {
            let tag = field.tag.clone();
            return with_first(tag, field, vec![('6', format!("880-{}", self.number))]);
        }
        let code = self.script.and_then(|own| SCRIPTS.iter().find(|(_, unimarc)| *unimarc == own));
        let code = code.map(|(marc21, _)| format!("/{marc21}")).unwrap_or_default();
        let link = format!("{}-{}{code}", field.tag, self.number);
        with_first("880".to_owned(), field, vec![('6', link)])
    }
}

fn with_first(tag: String, field: Field, first: Vec<(char, String)>) -> Field {
    let body = match field.body {
        Body::Data { ind1, ind2, subfields } => {
            let subfields = first.into_iter().chain(subfields).collect();
            Body::Data { ind1, ind2, subfields }
        }
        control @ Body::Control(_) => control,
    };
    Field { tag, body }
}
