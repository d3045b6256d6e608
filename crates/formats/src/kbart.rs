//! KBART: what somebody holds of serials, one line a run of issues, tab-separated in UTF-8.

use std::fmt;
use std::io::{BufRead, Read};

use issn::Issn;
use issn::keepers::{Held, Holding, Place};

use crate::error::snippet;

/// More than any line has; a longer one is passed over.
const MOST_LINE: u64 = 64 * 1024;

/// Reads lines one after the other. The first line names the columns, in any order and any case; of those it does not
/// name, nothing is known. No line takes more than 64 KiB of memory.
pub struct Reader<R> {
    input: R,
    columns: Vec<Option<Column>>,
    line: u64,
    offset: u64,
    ended: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The line of names is 1.
    pub number: u64,
    /// Bytes before it.
    pub offset: u64,
}

/// A line that says nothing we can use, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: Line,
    pub why: Why,
    /// The beginning of the line, for the eye.
    pub snippet: String,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("the file has no line")]
    Empty,
    #[error("the first line names neither print_identifier nor online_identifier, separated by tabs")]
    Columns,
    #[error("the line is longer than {MOST_LINE} bytes")]
    TooLong,
    #[error("the line is not in UTF-8")]
    Encoding,
    #[error("neither identifier is an ISSN ({0})")]
    Number(String),
    #[error("“{0}” is not known as a status: Archived, In Progress and Triggered are")]
    Status(String),
    #[error("reading failed: {0}")]
    Io(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Print,
    Online,
    Publisher,
    FirstDate,
    FirstVolume,
    FirstIssue,
    LastDate,
    LastVolume,
    LastIssue,
    Url,
    Status,
}

impl Column {
    /// The names of KBART, and what archives call the column that KBART lacks.
    fn from_name(name: &str) -> Option<Self> {
        Some(match name.trim().trim_matches('"').to_ascii_lowercase().as_str() {
            "publication_title" | "title" => Self::Title,
            "print_identifier" => Self::Print,
            "online_identifier" => Self::Online,
            "publisher_name" | "publisher" => Self::Publisher,
            "date_first_issue_online" => Self::FirstDate,
            "num_first_vol_online" => Self::FirstVolume,
            "num_first_issue_online" => Self::FirstIssue,
            "date_last_issue_online" => Self::LastDate,
            "num_last_vol_online" => Self::LastVolume,
            "num_last_issue_online" => Self::LastIssue,
            "title_url" => Self::Url,
            "status" | "preservation_status" | "archival_status" => Self::Status,
            _ => return None,
        })
    }
}

impl<R: BufRead> Reader<R> {
    /// Reads the line of names.
    ///
    /// # Errors
    /// When there is none, or it names no identifier.
    pub fn new(input: R) -> Result<Self, Fault> {
        let mut reader = Self { input, columns: Vec::new(), line: 0, offset: 0, ended: false };
        let Some((line, text)) = reader.read_line() else {
            return Err(Fault {
                line: Line { number: 1, offset: 0 },
                why: Why::Empty,
                snippet: String::new(),
            });
        };
        let text = text?;
        let named = text.strip_prefix('\u{feff}').unwrap_or(&text);
        reader.columns = named.split('\t').map(Column::from_name).collect();
        let has = |column| reader.columns.contains(&Some(column));
        if has(Column::Print) || has(Column::Online) {
            Ok(reader)
        } else {
            Err(Fault { line, why: Why::Columns, snippet: snippet(text.as_bytes()) })
        }
    }

    /// The next line, without its end; `None` at the end of the input.
    fn read_line(&mut self) -> Option<(Line, Result<String, Fault>)> {
        let mut bytes = Vec::new();
        let line = Line { number: self.line + 1, offset: self.offset };
        let fault = |why, bytes: &[u8]| Fault { line, why, snippet: snippet(bytes) };
        let read = match self.input.by_ref().take(MOST_LINE).read_until(b'\n', &mut bytes) {
            Ok(0) => return None,
            Ok(read) => read as u64,
            Err(error) => {
                self.ended = true;
                return Some((line, Err(fault(Why::Io(error.to_string()), &bytes))));
            }
        };
        self.line += 1;
        self.offset += read;
        if read == MOST_LINE && bytes.last() != Some(&b'\n') {
            self.pass_over();
            return Some((line, Err(fault(Why::TooLong, &bytes))));
        }
        let end = bytes.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |at| at + 1);
        bytes.truncate(end);
        let text = String::from_utf8(bytes).map_err(|error| fault(Why::Encoding, error.as_bytes()));
        Some((line, text))
    }

    fn pass_over(&mut self) {
        loop {
            let Ok(buffer) = self.input.fill_buf() else {
                self.ended = true;
                return;
            };
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let (used, done) = end.map_or((buffer.len(), buffer.is_empty()), |end| (end + 1, true));
            self.input.consume(used);
            self.offset += used as u64;
            if done {
                return;
            }
        }
    }

    fn holding(&self, line: Line, text: &str) -> Result<Holding, Fault> {
        let mut holding = Holding::default();
        let (mut first, mut last) = (Place::default(), Place::default());
        let mut wrong = String::new();
        let fault = |why| Fault { line, why, snippet: snippet(text.as_bytes()) };
        for (column, cell) in self.columns.iter().zip(text.split('\t')) {
            let cell = plain(cell);
            match column {
                None => {}
                Some(_) if cell.is_empty() => {}
                Some(Column::Print | Column::Online) => match Issn::parse(&cell) {
                    Ok(issn) if holding.numbers.contains(&issn) => {}
                    Ok(issn) => holding.numbers.push(issn),
                    Err(error) => wrong = format!("“{cell}”: {error}"),
                },
                Some(Column::Title) => holding.title = cell,
                Some(Column::Publisher) => holding.publisher = cell,
                Some(Column::FirstDate) => holding.first_year = year(&cell),
                Some(Column::LastDate) => holding.last_year = year(&cell),
                Some(Column::FirstVolume) => first.volume = cell,
                Some(Column::FirstIssue) => first.issue = cell,
                Some(Column::LastVolume) => last.volume = cell,
                Some(Column::LastIssue) => last.issue = cell,
                Some(Column::Url) => holding.url = cell,
                Some(Column::Status) => {
                    holding.held = Held::from_word(&cell).ok_or_else(|| fault(Why::Status(cell)))?;
                }
            }
        }
        if holding.numbers.is_empty() {
            let wrong = if wrong.is_empty() { "both are empty".to_owned() } else { wrong };
            return Err(fault(Why::Number(wrong)));
        }
        if first != Place::default() || last != Place::default() {
            holding.runs.push((first, last));
        }
        Ok(holding)
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<(Line, Holding), Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let (line, text) = self.read_line()?;
            match text {
                Ok(text) if text.trim().is_empty() => {}
                Ok(text) => return Some(self.holding(line, &text).map(|holding| (line, holding))),
                Err(fault) => return Some(Err(fault)),
            }
        }
        None
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line.number, self.why)
    }
}

/// A cell without the quotation marks that spreadsheets put around it, and without signs that no field can hold.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let text = inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""));
    text.chars().filter(|sign| !sign.is_control()).collect::<String>().trim().to_owned()
}

/// The year that begins a date.
fn year(date: &str) -> Option<i16> {
    date.get(..4)?.parse().ok().filter(|year| (1000..=9999).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAMES: &str = "publication_title\tprint_identifier\tonline_identifier\tdate_first_issue_online\t\
        num_first_vol_online\tnum_first_issue_online\tdate_last_issue_online\tnum_last_vol_online\t\
        num_last_issue_online\ttitle_url\tpublisher_name\tstatus";

    fn read(text: &str) -> Vec<Result<(Line, Holding), Fault>> {
        Reader::new(text.as_bytes()).unwrap().collect()
    }

    #[test]
    fn a_line_of_an_archive() {
        let text = format!(
            "\u{feff}{NAMES}\r\n\"Nature\"\t0028-0836\t14764687\t1869-11-04\t1\t1\t2020\t626\t\thttps://a.example\tNPG\tTriggered\r\n"
        );
        let lines = read(&text);
        let (line, holding) = lines[0].clone().unwrap();
        assert_eq!((line.number, lines.len()), (2, 1));
        assert_eq!(
            holding.numbers.iter().map(Issn::to_string).collect::<Vec<_>>(),
            ["0028-0836", "1476-4687"]
        );
        assert_eq!((holding.title.as_str(), holding.publisher.as_str()), ("Nature", "NPG"));
        assert_eq!(
            (holding.first_year, holding.last_year, holding.held),
            (Some(1869), Some(2020), Held::Triggered)
        );
        let (first, last) = &holding.runs[0];
        assert_eq!((first.volume.as_str(), first.issue.as_str(), last.volume.as_str()), ("1", "1", "626"));
    }

    #[test]
    fn faults_name_their_line() {
        let long = "x".repeat(100_000);
        let text = format!(
            "{NAMES}\nA\t0028-0835\t\n\n{long}\nB\t0028-0836\t\t\t\t\t\t\t\t\t\tlost\nC\t\t1476-4687\n"
        );
        let lines = read(&text);
        let faults: Vec<(u64, bool)> = lines
            .iter()
            .filter_map(|line| line.as_ref().err())
            .map(|fault| {
                (fault.line.number, matches!(fault.why, Why::Number(_) | Why::TooLong | Why::Status(_)))
            })
            .collect();
        assert_eq!(faults, [(2, true), (4, true), (5, true)]);
        assert_eq!(lines.last().unwrap().as_ref().unwrap().0.number, 6);
        assert_eq!(Reader::new(&b"issn\ttitle\n"[..]).err().map(|fault| fault.why), Some(Why::Columns));
        assert_eq!(Reader::new(&b""[..]).err().map(|fault| fault.why), Some(Why::Empty));
    }

    proptest! {
        #[test]
        fn every_line_is_a_holding_or_a_fault(lines in prop::collection::vec("[^\n\r]{0,80}", 0..20)) {
            let text = format!("{NAMES}\n{}\n", lines.join("\n"));
            let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(read(&text).len(), filled);
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let text = [NAMES.as_bytes(), b"\n", &bytes].concat();
            for line in Reader::new(&text[..]).unwrap() {
                let _ = line;
            }
        }
    }
}
