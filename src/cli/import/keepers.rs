//! `masthead import --keepers NAME FILE`: what an archive holds, as 920 of the records. Rule: domain 9.1

use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use formats::kbart;
use issn::fold::fold;
use issn::keepers::{Holding, Keeper};

use super::list::{Marked, Work};
use super::rejects::Rejected;
use super::{Import, input};
use crate::cli::Place;

/// The longest name of an archive, in characters.
const MOST_NAME: usize = 100;

pub async fn run(import: &Import, place: &Place, archive: &str) -> anyhow::Result<ExitCode> {
    let (name, code) = named(archive)?;
    let [file] = &import.files[..] else {
        bail!("an archive sends one file: what is not in it is taken out")
    };
    let (reader, file) = open(file)?;
    let work = Work::open(import, place).await?;
    let mut gathered = work.gather(&file, Holding::join)?;
    for line in reader {
        match line {
            Ok((line, holding)) => {
                let numbers = holding.numbers.clone();
                let reason = "no record here has one of its numbers";
                gathered
                    .add(&work, rejected(line, reason.to_owned(), holding.title.clone()), numbers, holding)
                    .await?;
            }
            Err(fault) => gathered.reject(rejected(fault.line, fault.why.to_string(), fault.snippet))?,
        }
    }
    let marked = Marked { tag: "920", code: 'g', value: name.clone() };
    let today = work.today;
    work.put(&file, &marked, gathered, |holding| holding.field(&name, &code, today)).await
}

/// Name and code of the archive: those that are known, or the name that is given and a code made of it.
fn named(archive: &str) -> anyhow::Result<(String, String)> {
    if let Some(keeper) = Keeper::find(archive) {
        return Ok((keeper.name.to_owned(), keeper.code.to_owned()));
    }
    let name = archive.trim();
    let code: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
    if code.is_empty() || name.chars().count() > MOST_NAME || name.contains(char::is_control) {
        bail!("“{archive}” is no name of an archive");
    }
    Ok((name.to_owned(), code))
}

type Lines = kbart::Reader<Box<dyn std::io::BufRead + Send>>;

fn open(file: &Path) -> anyhow::Result<(Lines, String)> {
    let opened = input::unpacked(file)?;
    let reader =
        kbart::Reader::new(opened.input).map_err(|fault| anyhow::anyhow!("{}: {fault}", file.display()))?;
    Ok((reader, opened.name))
}

fn rejected(line: kbart::Line, reason: String, what: String) -> Rejected {
    Rejected { record: line.number, byte: line.offset, reason, what }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn archives_have_a_name_and_a_code() {
        let pair = |name: &str, code: &str| (name.to_owned(), code.to_owned());
        assert_eq!(named("clockss").unwrap(), pair("CLOCKSS Archive", "clockss"));
        assert_eq!(named(" Archivé d’Île ").unwrap(), pair("Archivé d’Île", "archivedile"));
        assert!(named("  ").is_err());
        assert!(named("a\u{1f}b").is_err());
    }
}
