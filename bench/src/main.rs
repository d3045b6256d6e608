//! Measures Masthead against its peers, all in one run on one machine. `cargo xtask bench` sets everything up.

mod chance;
mod generate;
mod masthead;
mod measure;
mod peers;
mod queries;
mod report;
mod run;
mod words;
mod wrk;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

const HELP: &str = "\
bench generate N FILE     writes N records as ISO 2709
bench run                 measures; all of these have defaults but the first four:
  --masthead FILE --convert FILE --postgres URL --programs DIR   our programs, an empty database, and psql's folder
  --work DIR --records N --large N --seconds N --rounds N --out FILE
";

/// What a run is asked to do.
pub struct Asked {
    pub masthead: PathBuf,
    /// The program that converts ISO 2709 to MARCXML.
    pub convert: PathBuf,
    pub postgres: String,
    /// The folder of psql and pgbench.
    pub programs: PathBuf,
    pub work: PathBuf,
    pub records: u64,
    /// Records of the large register; 0 leaves it out.
    pub large: u64,
    pub seconds: u64,
    pub rounds: u64,
    pub out: PathBuf,
}

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["generate", n, file] => {
            let mut out = BufWriter::new(File::create(file)?);
            generate::write(n.parse().context("how many records?")?, &mut out, |_, _| Ok(()))?;
            Ok(out.flush()?)
        }
        ["run", options @ ..] => measure::run(&asked(options)?),
        _ => bail!("{HELP}"),
    }
}

fn asked(options: &[&str]) -> Result<Asked> {
    let given =
        |name: &str| options.chunks(2).find(|pair| pair[0] == name).and_then(|pair| pair.get(1).copied());
    let needed = |name: &str| given(name).with_context(|| format!("{name} is missing\n{HELP}"));
    let number = |name: &str, otherwise: u64| given(name).map_or(Ok(otherwise), str::parse);
    Ok(Asked {
        masthead: needed("--masthead")?.into(),
        convert: needed("--convert")?.into(),
        postgres: needed("--postgres")?.to_owned(),
        programs: needed("--programs")?.into(),
        work: given("--work").map_or_else(|| std::env::temp_dir().join("masthead-bench"), PathBuf::from),
        records: number("--records", 1_000_000)?,
        large: number("--large", 3_000_000)?,
        seconds: number("--seconds", 10)?,
        rounds: number("--rounds", 3)?,
        out: given("--out").unwrap_or("docs/performance.md").into(),
    })
}
