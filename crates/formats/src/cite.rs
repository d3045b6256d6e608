//! A serial as a whole cited as plain text, in common styles. RIS and BibTeX are formats: [`crate::Format`].

use issn::{Medium, Record};

/// A style of citing, as its own manual has it for a serial as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Iso690,
    Apa,
    Chicago,
    Mla,
    Vancouver,
}

impl Style {
    /// Every style, in the order in which a page offers them.
    pub const ALL: [Self; 5] = [Self::Iso690, Self::Apa, Self::Chicago, Self::Mla, Self::Vancouver];

    /// The stable word for addresses and keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Iso690 => "iso690",
            Self::Apa => "apa",
            Self::Chicago => "chicago",
            Self::Mla => "mla",
            Self::Vancouver => "vancouver",
        }
    }

    /// The name by which it is known, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Iso690 => "ISO 690",
            Self::Apa => "APA 7",
            Self::Chicago => "Chicago 17",
            Self::Mla => "MLA 9",
            Self::Vancouver => "Vancouver",
        }
    }
}

/// One line that cites the serial; what the record does not tell is left out, so that a released record gives
/// title, number and address.
pub fn plain(record: &Record, style: Style) -> String {
    let title = record.title.trim_end_matches('.');
    let imprint = imprint(record, style);
    let url = record.urls.first().map(String::as_str).unwrap_or_default();
    let online = record.medium == Medium::Online;
    let number = format!("ISSN {}", record.issn);
    let parts = match style {
        Style::Iso690 => [format!("{title}{}", if online { " [online]" } else { "" }), imprint, number],
        Style::Vancouver => [format!("{title}{}", if online { " [Internet]" } else { "" }), imprint, number],
        Style::Apa => [format!("{title}{}", apa_years(record)), imprint, number],
        Style::Chicago | Style::Mla => [title.to_owned(), imprint, number],
    };
    let mut sentences: Vec<String> =
        parts.iter().filter(|part| !part.is_empty()).map(|part| sentence(part)).collect();
    // No full stop after an address: it would be taken for a part of it.
    sentences.extend((!url.is_empty()).then(|| url.to_owned()));
    sentences.join(" ")
}

/// Place, publisher and years, as the style puts them together.
fn imprint(record: &Record, style: Style) -> String {
    let publisher = record.publisher.as_deref().unwrap_or_default();
    let place =
        record.place.as_deref().filter(|_| !matches!(style, Style::Apa | Style::Mla)).unwrap_or_default();
    let years = if style == Style::Apa { String::new() } else { years(record) };
    let house = [place, publisher].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let between = if style == Style::Vancouver { "; " } else { ", " };
    [house, years].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// `1869–`, `1978–2001`; a serial that ran for one year has one.
fn years(record: &Record) -> String {
    match (record.start_year, record.end_year) {
        (None, None) => String::new(),
        (start, end) if start == end => start.map(|year| year.to_string()).unwrap_or_default(),
        (start, end) => {
            let [start, end] = [start, end].map(|year| year.map(|year| year.to_string()).unwrap_or_default());
            format!("{start}–{end}")
        }
    }
}

/// APA has the years in parentheses after the title.
fn apa_years(record: &Record) -> String {
    let years = years(record);
    if years.is_empty() { years } else { format!(" ({years})") }
}

fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
