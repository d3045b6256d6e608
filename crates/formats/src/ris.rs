//! RIS, which reference managers read.

use issn::Record;

use crate::values;

/// One reference, with the line ends that RIS asks for.
pub(crate) fn write(record: &Record) -> String {
    let kind = match record.kind {
        'm' => "SER",
        'n' => "NEWS",
        'd' => "DBASE",
        'w' => "WEB",
        _ => "JFULL",
    };
    let mut lines = vec![("TY", kind.to_owned())];
    let mut put = |tag: &'static str, text: &str| {
        // A line end within a value would begin another line.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            lines.push((tag, text));
        }
    };
    put("TI", &record.title);
    put("JF", &record.key_title);
    put("J2", &values::abbreviated(record).unwrap_or_default());
    record.other_titles.iter().for_each(|title| put("TT", title));
    put("SN", &record.issn.to_string());
    put("PB", record.publisher.as_deref().unwrap_or_default());
    put("CY", record.place.as_deref().unwrap_or_default());
    put("PY", &record.start_year.map(|year| year.to_string()).unwrap_or_default());
    record.languages.iter().for_each(|code| put("LA", code));
    record.subjects.iter().for_each(|subject| put("KW", subject));
    record.urls.iter().for_each(|url| put("UR", url));
    lines.push(("ER", String::new()));
    lines.iter().flat_map(|(tag, text)| [tag, "  - ", text, "\r\n"]).collect()
}
