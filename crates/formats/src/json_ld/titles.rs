//! Titles in JSON-LD, each with its script, transliterated ones with their original. Rule: domain 6.4, 6.5, 6.7

use issn::Record;
use issn::marc::Field;
use serde_json::{Map, Value, json};

use super::node::{Ids, Node};
use crate::values;

/// Key title and abbreviated key title, which are identifiers and titles at once.
pub(super) fn identifiers(record: &Record, ids: &Ids) -> Map<String, Value> {
    let mut map = Map::new();
    let key_title = record.key_title.as_str();
    if !key_title.is_empty() {
        let mut node = Node::new();
        node.list("type", ["bf:Identifier", "bf:KeyTitle"]);
        node.put("value", key_title);
        put_title(&mut node, record, record.marc.field("222"), key_title);
        map.insert(ids.own("#KeyTitle"), node.into_value());
    }
    if let Some(abbreviated) = values::abbreviated(record) {
        let mut node = Node::new();
        node.list("type", ["bf:Identifier", "bf:AbbreviatedTitle"]);
        node.put("value", abbreviated.as_str());
        put_title(&mut node, record, record.marc.field("210"), &abbreviated);
        map.insert(ids.own("#AbbreviatedKeyTitle"), node.into_value());
    }
    map
}

/// The title proper (245), with its full stop.
pub(crate) fn proper(record: &Record) -> Option<String> {
    record.marc.field("245").map(|field| values::joined(field, "anp")).filter(|title| !title.is_empty())
}

/// Everything that names the serial.
pub(super) fn put(record: &Record, ids: &Ids, node: &mut Node) {
    let proper = record.marc.field("245").map(|field| (field, values::joined(field, "anp")));
    let proper = proper.filter(|(_, title)| !title.is_empty());
    for key in identifiers(record, ids).keys() {
        node.list("title", [key.as_str()]);
    }
    if let Some((field, title)) = &proper {
        node.put("mainTitle", title.as_str());
        node.list("name", [title.as_str()]);
        let mut own = Node::of_type("bf:Title");
        put_title(&mut own, record, Some(field), title);
        node.list("title", [own.into_value()]);
    }
    node.list("name", Some(record.key_title.as_str()).filter(|title| !title.is_empty()));
    for field in record.marc.fields("246") {
        let title = values::joined(field, "anp");
        let kind = field.indicators()[1];
        let mut own = Node::of_type(if kind == '1' { "bf:ParallelTitle" } else { "bf:VariantTitle" });
        put_title(&mut own, record, Some(field), &title);
        if kind.is_ascii_digit() && kind != '1' {
            own.put("variantType", kind.to_string());
        }
        node.list("title", [own.into_value()]);
        node.list("alternateName", [title]);
    }
    node.list("alternateName", values::abbreviated(record));
}

/// The title with its script, and the original that it transliterates, if the record has it.
fn put_title(node: &mut Node, record: &Record, field: Option<&Field>, title: &str) {
    let original = field.and_then(|field| original(record, field)).map(|field| values::joined(field, "anp"));
    match original.as_deref().and_then(|original| transliterated(title, original)) {
        Some((title, original)) => {
            node.put("mainTitle", title);
            node.put("translationOf", json!({"type": "bf:Title", "mainTitle": original}));
        }
        None => node.put("mainTitle", in_its_script(title)),
    }
}

/// A Latin text and the original that it transliterates, each with its language tag; `None` where it does not.
///
/// Rule: domain 6.5 (tags of original script)
pub(super) fn transliterated(text: &str, original: &str) -> Option<(Value, Value)> {
    let other = script(original);
    let from = format!("und-Latn-t-und-{}", other.to_ascii_lowercase());
    (script(text) == "Latn" && other != "Latn")
        .then(|| (tagged(text, &from), tagged(original, &format!("und-{other}"))))
}

/// A text with the tag of its script; what language it is in is not known.
pub(super) fn in_its_script(text: &str) -> Value {
    tagged(text, &format!("und-{}", script(text)))
}

fn tagged(text: &str, language: &str) -> Value {
    json!({"@value": text, "@language": language})
}

/// The field 880 that holds this field in its original script: by number where the field has one, else the first.
pub(super) fn original<'a>(record: &'a Record, field: &Field) -> Option<&'a Field> {
    let number = field.sub('6').and_then(|link| link.get(4..6));
    record.marc.fields("880").find(|own| {
        let link = own.sub('6').unwrap_or_default();
        link.starts_with(&field.tag) && (number.is_none() || link.get(4..6) == number)
    })
}

/// The code of the script of the first letter that is not Latin (ISO 15924).
fn script(text: &str) -> &'static str {
    let mut scripts = text.chars().filter(|sign| sign.is_alphabetic()).map(|sign| match sign {
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "Grek",
        '\u{400}'..='\u{52F}' => "Cyrl",
        '\u{530}'..='\u{58F}' => "Armn",
        '\u{590}'..='\u{5FF}' => "Hebr",
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FEFC}' => "Arab",
        '\u{900}'..='\u{97F}' => "Deva",
        '\u{B80}'..='\u{BFF}' => "Taml",
        '\u{E00}'..='\u{E7F}' => "Thai",
        '\u{10A0}'..='\u{10FF}' => "Geor",
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => "Kore",
        '\u{3040}'..='\u{30FF}' => "Jpan",
        '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}' => "Hani",
        _ => "Latn",
    });
    scripts.find(|script| *script != "Latn").unwrap_or("Latn")
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn scripts() {
        for (text, code) in
            [("Nature", "Latn"), ("Правда.", "Cyrl"), ("科学 A", "Hani"), ("مجلة", "Arab"), ("1 2", "Latn")]
        {
            assert_eq!(script(text), code);
        }
    }
}
