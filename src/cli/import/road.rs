//! `masthead import --road FILE`: serials that are open to all, as 506 of the records. Rule: domain 9.2

use std::io::{self, BufRead, Read};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, bail};
use issn::Issn;
use issn::marc::Field;

use super::list::{Marked, Work};
use super::rejects::Rejected;
use super::{Import, input};
use crate::cli::Place;

/// The mark of the list (506 $2), by which a later one finds it again.
const LIST: &str = "road";
/// The most bytes of one line with all its cells.
const MOST_LINE: u64 = 1024 * 1024;
/// The most columns with numbers.
const MOST_NUMBERS: usize = 8;

pub async fn run(import: &Import, place: &Place) -> anyhow::Result<ExitCode> {
    let [file] = &import.files[..] else { bail!("the list is one file: what is not in it is taken out") };
    let opened = input::unpacked(file)?;
    let mut lines = Lines::new(opened.input).with_context(|| format!("{}", file.display()))?;
    let work = Work::open(import, place).await?;
    let mut gathered = work.gather(&opened.name, |(): &mut (), ()| {})?;
    while let Some(line) = lines.next() {
        match line {
            Ok((rejected, numbers)) => gathered.add(&work, rejected, numbers, ()).await?,
            Err(rejected) => gathered.reject(rejected)?,
        }
    }
    if let Some(why) = lines.stopped {
        bail!("{}: {why}; nothing was changed", file.display());
    }
    let marked = Marked { tag: "506", code: '2', value: LIST.to_owned() };
    work.put(&opened.name, &marked, gathered, |()| open_access()).await
}

/// What says that everybody may read the serial.
fn open_access() -> Field {
    Field::data("506", ['0', ' '], &[('a', "Open access"), ('2', LIST)])
}

/// The lines of a list as DOAJ writes it: a line of names, of which those with `ISSN` hold numbers.
struct Lines {
    csv: csv::Reader<Limited>,
    left: Arc<AtomicU64>,
    numbers: Vec<usize>,
    title: Option<usize>,
    stopped: Option<String>,
}

impl Lines {
    fn new(mut input: Box<dyn BufRead + Send>) -> anyhow::Result<Self> {
        let head = input.fill_buf()?;
        let first = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |sign: u8| first.split(|byte| *byte == sign).count();
        let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',');
        let left = Arc::new(AtomicU64::new(MOST_LINE));
        let limited = Limited { input, left: Arc::clone(&left) };
        let mut csv = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(limited);
        let names: Vec<String> = csv.headers()?.iter().map(str::to_lowercase).collect();
        let places = |part: &str| {
            let found = names.iter().enumerate().filter(|(_, name)| name.contains(part)).map(|(at, _)| at);
            found.collect::<Vec<_>>()
        };
        let mut numbers = places("issn");
        numbers.truncate(MOST_NUMBERS);
        if numbers.is_empty() {
            bail!("no column of the first line has ISSN in its name");
        }
        let title = places("title").first().copied();
        Ok(Self { csv, left, numbers, title, stopped: None })
    }

    fn next(&mut self) -> Option<Result<(Rejected, Vec<Issn>), Rejected>> {
        if self.stopped.is_some() {
            return None;
        }
        self.left.store(MOST_LINE, Ordering::Relaxed);
        let mut record = csv::ByteRecord::new();
        match self.csv.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return None,
            Err(error) => {
                self.stopped = Some(error.to_string());
                return None;
            }
        }
        let cell = |at: usize| String::from_utf8_lossy(record.get(at).unwrap_or_default()).trim().to_owned();
        let place = record.position().map_or((0, 0), |position| (position.line(), position.byte()));
        let what = self.title.map(cell).unwrap_or_default();
        let rejected =
            |reason: String| Rejected { record: place.0, byte: place.1, reason, what: what.clone() };
        let cells: Vec<String> =
            self.numbers.iter().map(|at| cell(*at)).filter(|cell| !cell.is_empty()).collect();
        let numbers: Vec<Issn> = cells.iter().filter_map(|cell| Issn::parse(cell).ok()).collect();
        Some(if numbers.is_empty() {
            Err(rejected(format!("no ISSN in it ({})", cells.join(", "))))
        } else {
            Ok((rejected("no record here has one of its numbers".to_owned()), numbers))
        })
    }
}

/// Input that fails once a line has taken too much of it, so that no text can fill the memory.
struct Limited {
    input: Box<dyn BufRead + Send>,
    left: Arc<AtomicU64>,
}

impl Read for Limited {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "a line is longer than 1 MiB"));
        }
        let read = self.input.read(into)?;
        self.left.store(left.saturating_sub(read as u64), Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Line = Result<(Rejected, Vec<Issn>), Rejected>;

    fn read(text: &str) -> (Vec<Line>, Option<String>) {
        let mut lines = Lines::new(Box::new(io::Cursor::new(text.to_owned()))).unwrap();
        let mut all = Vec::new();
        while let Some(line) = lines.next() {
            all.push(line);
        }
        (all, lines.stopped)
    }

    #[test]
    fn columns_are_found_by_their_names() {
        let (lines, stopped) = read(
            "Journal title,Journal URL,Journal ISSN (print version),Journal EISSN (online version)\n\
             \"Nature, \"\"the\"\" journal\",x,0028-0836,14764687\nNone,x,,\nWrong,x,0028-0835,\n",
        );
        assert_eq!(stopped, None);
        let (rejected, numbers) = lines[0].clone().unwrap();
        assert_eq!((rejected.record, rejected.what.as_str()), (2, "Nature, \"the\" journal"));
        assert_eq!(numbers.iter().map(Issn::to_string).collect::<Vec<_>>(), ["0028-0836", "1476-4687"]);
        assert_eq!(lines[1].as_ref().unwrap_err().record, 3);
        assert!(lines[2].as_ref().unwrap_err().reason.contains("0028-0835"));
        assert_eq!(read("ISSN;Titre\n0028-0836;Nature\n").0.len(), 1);
        assert!(Lines::new(Box::new(io::Cursor::new("title,publisher\n"))).is_err());
    }

    #[test]
    fn an_endless_line_ends_the_reading() {
        let (lines, stopped) = read(&format!("issn\n\"{}", "x".repeat(3 << 20)));
        assert_eq!(lines.len(), 0);
        assert!(stopped.unwrap().contains("1 MiB"));
    }
}
