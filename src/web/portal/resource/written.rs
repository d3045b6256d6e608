//! How words stand on a page: in which language and script, and without the signs that cataloguing puts between them.

use issn::language::by_marc;
use issn::marc::{Field, Marc};

/// The tag of the language that a text is written in, for the attribute `lang`; empty when nothing is known.
///
/// Rule: domain 6.5 (original-script tags are BCP 47)
pub fn language(marc: &str, text: &str) -> String {
    let script = script(text);
    let known = by_marc(marc).map(|language| language.iso).filter(|iso| !iso.is_empty());
    match (known, script) {
        (Some(iso), "Latn") if usual_script(iso) != "Latn" => format!("{iso}-Latn"),
        (Some(iso), script) if script == "Latn" || script == usual_script(iso) => iso.to_owned(),
        // A title in another script than its language's: who knows in what it is written.
        (_, "Latn") => String::new(),
        (_, script) => format!("und-{script}"),
    }
}

/// The script of the first letter that tells one.
fn script(text: &str) -> &'static str {
    let tells = |sign: char| match sign {
        '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' => Some("Grek"),
        '\u{0400}'..='\u{052F}' => Some("Cyrl"),
        '\u{0530}'..='\u{058F}' => Some("Armn"),
        '\u{0590}'..='\u{05FF}' => Some("Hebr"),
        '\u{0600}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => Some("Arab"),
        '\u{0900}'..='\u{097F}' => Some("Deva"),
        '\u{0980}'..='\u{09FF}' => Some("Beng"),
        '\u{0B80}'..='\u{0BFF}' => Some("Taml"),
        '\u{0E00}'..='\u{0E7F}' => Some("Thai"),
        '\u{10A0}'..='\u{10FF}' => Some("Geor"),
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => Some("Hang"),
        '\u{3040}'..='\u{30FF}' | '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{9FFF}' => Some("Hani"),
        sign if sign.is_ascii_alphabetic() || ('\u{00C0}'..='\u{024F}').contains(&sign) => Some("Latn"),
        _ => None,
    };
    text.chars().find_map(tells).unwrap_or("Latn")
}

/// The script in which a language is mostly written.
fn usual_script(iso: &str) -> &'static str {
    match iso {
        "ar" | "fa" | "ur" | "ps" | "ug" | "sd" | "ku" => "Arab",
        "he" | "yi" => "Hebr",
        "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "tg" | "mn" | "tt" | "ba" => "Cyrl",
        "el" => "Grek",
        "hy" => "Armn",
        "ka" => "Geor",
        "zh" | "ja" => "Hani",
        "ko" => "Hang",
        "hi" | "mr" | "ne" | "sa" => "Deva",
        "bn" | "as" => "Beng",
        "ta" => "Taml",
        "th" => "Thai",
        _ => "Latn",
    }
}

/// The field that repeats this one in its original script. Rule: domain 6.4 (880)
pub fn original<'a>(marc: &'a Marc, field: &Field) -> Option<&'a Field> {
    let place = field.sub('6').and_then(|link| link.get(4..6));
    marc.fields("880").find(|other| {
        let link = other.sub('6').unwrap_or_default();
        let same_tag = link.get(..3) == Some(field.tag.as_str());
        same_tag && place.is_none_or(|place| link.get(4..6) == Some(place))
    })
}

/// These subfields of a field as one text.
pub fn joined(field: &Field, codes: &str) -> String {
    let parts = field.subfields().iter().filter(|(code, _)| codes.contains(*code));
    clean(&parts.map(|(_, value)| value.trim()).collect::<Vec<_>>().join(" "))
}

/// The text without the punctuation that cataloguing puts between elements.
pub fn clean(text: &str) -> String {
    let trimmed = text.trim().trim_end_matches([' ', '/', ':', ';', ',', '=']).trim_end();
    let has_single_stop = trimmed.ends_with('.') && !trimmed.ends_with("..");
    let is_short_form = trimmed.chars().rev().nth(2).is_none_or(|sign| !sign.is_alphanumeric());
    if has_single_stop && !is_short_form {
        trimmed[..trimmed.len() - 1].to_owned()
    } else {
        trimmed.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_scripts() {
        for (marc, text, tag) in [
            ("eng", "Nature", "en"),
            ("fre", "« Études »", "fr"),
            ("rus", "Voprosy filosofii", "ru-Latn"),
            ("rus", "Вопросы философии", "ru"),
            ("ara", "المستقبل العربي", "ar"),
            ("", "المستقبل العربي", "und-Arab"),
            ("eng", "物理学报", "und-Hani"),
            ("chi", "物理学报", "zh"),
            ("", "Nature", ""),
            ("xxx", "1234", ""),
        ] {
            assert_eq!(language(marc, text), tag, "{text}");
        }
    }

    #[test]
    fn originals_by_their_link() {
        let field = |tag: &str, link: &str| Field::data(tag, [' ', ' '], &[('6', link), ('a', link)]);
        let marc = Marc {
            fields: vec![field("880", "246-02/$1"), field("880", "246-03"), field("880", "245-01")],
            ..Marc::default()
        };
        let found = |own: &Field| original(&marc, own).and_then(|other| other.sub('6'));
        assert_eq!(found(&field("246", "880-03")), Some("246-03"));
        assert_eq!(found(&field("246", "880-09")), None);
        assert_eq!(found(&Field::data("245", [' ', ' '], &[('a', "x")])), Some("245-01"));
        assert_eq!(found(&Field::data("260", [' ', ' '], &[('a', "x")])), None);
    }

    #[test]
    fn punctuation_between_elements() {
        for (written, clear) in [
            ("London :", "London"),
            ("Macmillan,", "Macmillan"),
            ("Weekly.", "Weekly"),
            ("Elsevier B.V.", "Elsevier B.V."),
            ("Springer & Co.", "Springer & Co"),
            ("and so on...", "and so on..."),
            (".", "."),
            ("", ""),
        ] {
            assert_eq!(clean(written), clear);
        }
    }
}
