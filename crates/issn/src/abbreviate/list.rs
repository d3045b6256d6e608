//! The list as a file: columns of words, abbreviations and languages, as the ISSN International Centre publishes it.

use super::Row;

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    pub rows: Vec<Row>,
    pub bad: Vec<Bad>,
}

/// A line that is no row; lines are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    pub line: usize,
    pub why: BadRow,
}

/// Why a line is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadRow {
    #[error("fewer than two columns")]
    FewColumns,
    #[error("no word in the first column")]
    NoWord,
    #[error("no abbreviation in the second column (`n.a.` stands for: not shortened)")]
    NoAbbreviation,
    #[error("longer than {MOST_SIGNS} characters")]
    TooLong,
}

/// Why a file is no list at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    #[error("it is neither UTF-8 nor UTF-16 text; save it as one of them")]
    NotText,
    #[error("it has more than {MOST_ROWS} lines; the list has some 60,000")]
    TooMany,
    #[error(
        "no line of it is a row: columns of words, abbreviations and languages are expected, with tabs, semicolons or commas between"
    )]
    NoRows,
}

const MOST_SIGNS: usize = 400;
const MOST_ROWS: usize = 500_000;

/// Reads the list: UTF-8 or UTF-16, tabs, semicolons or commas between columns, cells in quotes or not, with or
/// without a line of column names. Rule: domain 5.6
pub fn read(bytes: &[u8]) -> Result<List, ListError> {
    let text = decode(bytes)?;
    let separator =
        ['\t', ';', ','].into_iter().find(|sign| text.lines().next().unwrap_or("").contains(*sign));
    let separator = separator.unwrap_or('\t');
    let mut list = List::default();
    for (line, number) in text.lines().zip(1..) {
        if number > MOST_ROWS {
            return Err(ListError::TooMany);
        }
        if line.trim().is_empty() || (number == 1 && is_heading(line, separator)) {
            continue;
        }
        match row(line, separator) {
            Ok(row) => list.rows.push(row),
            Err(why) => list.bad.push(Bad { line: number, why }),
        }
    }
    if list.rows.is_empty() { Err(ListError::NoRows) } else { Ok(list) }
}

fn decode(bytes: &[u8]) -> Result<String, ListError> {
    let wide = |from: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units = bytes.chunks_exact(2).map(|pair| from([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| ListError::NotText)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => wide(u16::from_be_bytes, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => {
            let text = std::str::from_utf8(rest).map_err(|_| ListError::NotText)?;
            if text.contains('\0') { Err(ListError::NotText) } else { Ok(text.to_owned()) }
        }
    }
}

fn is_heading(line: &str, separator: char) -> bool {
    let cells = cells(line, separator);
    let names =
        |cell: Option<&String>, name: &str| cell.is_some_and(|cell| cell.to_lowercase().starts_with(name));
    names(cells.first(), "word") && names(cells.get(1), "abbreviation")
}

fn row(line: &str, separator: char) -> Result<Row, BadRow> {
    if line.chars().count() > MOST_SIGNS {
        return Err(BadRow::TooLong);
    }
    let cells = cells(line, separator);
    let [word, abbreviation, ..] = cells.as_slice() else { return Err(BadRow::FewColumns) };
    // Languages that commas part may be several columns of a file that commas part.
    let row = Row::new(word, abbreviation, &cells[2..].join(" "));
    if crate::fold::fold(&row.word).is_empty() {
        return Err(BadRow::NoWord);
    }
    if row.abbreviation.as_deref().is_some_and(|short| crate::fold::fold(short).is_empty()) {
        return Err(BadRow::NoAbbreviation);
    }
    Ok(row)
}

/// The cells of a line; quotes around a cell are taken off, two quotes in it are one.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut quoted, mut signs) = (false, line.chars().peekable());
    while let Some(sign) = signs.next() {
        let Some(cell) = cells.last_mut() else { break };
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if sign == separator && !quoted => cells.push(String::new()),
            _ => cell.push(sign),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "WORDS;ABBREVIATIONS;LANGUAGES\r\njournal;j.;fre, eng\r\nhealth;n.a.;eng\r\n";

    fn two() -> Vec<Row> {
        vec![Row::new("journal", "j.", "fre eng"), Row::new("health", "n.a.", "eng")]
    }

    #[test]
    fn written_forms() {
        let utf16 = |text: &str| -> Vec<u8> {
            [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        };
        assert_eq!(two()[1].abbreviation, None);
        assert_eq!(read(ROWS.as_bytes()).unwrap().rows, two());
        assert_eq!(read(ROWS.replace(';', "\t").as_bytes()).unwrap().rows, two());
        assert_eq!(read(&utf16(ROWS)).unwrap().rows, two());
        assert_eq!(read(format!("\u{feff}{ROWS}").as_bytes()).unwrap().rows, two());
        let commas = "\"journal\",j.,\"fre, eng\"\nhealth,n.a.,eng\n";
        assert_eq!(read(commas.as_bytes()).unwrap().rows, two());
    }

    #[test]
    fn bad_lines_are_told() {
        let list = read(b"journal\tj.\teng\nalone\n\tx.\teng\nword\t\teng\n").unwrap();
        let bad: Vec<(usize, BadRow)> = list.bad.iter().map(|bad| (bad.line, bad.why)).collect();
        assert_eq!(bad, [(2, BadRow::FewColumns), (3, BadRow::NoWord), (4, BadRow::NoAbbreviation)]);
        assert_eq!(list.rows.len(), 1);
        assert_eq!(read(&[0xFF, 0x00, 0x80]), Err(ListError::NotText));
        assert_eq!(read(b"%PDF-1.4"), Err(ListError::NoRows));
    }
}
