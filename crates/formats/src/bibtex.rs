//! BibTeX: an entry `@periodical`, as biblatex has it.

use issn::Record;

/// One entry, keyed by its number.
pub(crate) fn write(record: &Record) -> String {
    let year = record.start_year.map(|year| year.to_string());
    let values = [
        ("title", Some(record.title.as_str())),
        ("shorttitle", Some(record.key_title.as_str()).filter(|title| *title != record.title)),
        ("issn", Some(&*record.issn.to_string())),
        ("publisher", record.publisher.as_deref()),
        ("address", record.place.as_deref()),
        ("year", year.as_deref()),
        ("language", Some(record.languages.join(", ")).as_deref()),
        ("keywords", Some(record.subjects.join(", ")).as_deref()),
        ("url", record.urls.first().map(String::as_str)),
    ]
    .map(|(name, value)| (name, value.map(|value| value_of(name, value)).filter(|value| !value.is_empty())));
    let lines =
        values.iter().filter_map(|(name, value)| Some(format!(",\n  {name} = {{{}}}", value.as_deref()?)));
    format!("@periodical{{issn{}{}\n}}\n", record.issn.compact(), lines.collect::<String>())
}

fn value_of(name: &str, text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name == "url" {
        // Addresses stand as they are, but braces must be balanced.
        return text.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C");
    }
    escaped(&text)
}

/// Text in which every sign that TeX takes for a command stands for itself.
fn escaped(text: &str) -> String {
    let mut tex = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => tex.push_str("\\textbackslash{}"),
            '~' => tex.push_str("\\textasciitilde{}"),
            '^' => tex.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => tex.extend(['\\', sign]),
            other => tex.push(other),
        }
    }
    tex
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn signs_of_tex() {
        assert_eq!(escaped("R&D 50% {a}_b\\"), "R\\&D 50\\% \\{a\\}\\_b\\textbackslash{}");
    }
}
