//! Full text search of `PostgreSQL`: words in a GIN index, hits ranked, and the same counts as our filters have.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use issn::Issn;

use crate::generate::Title;
use crate::queries::Search;
use crate::run::output;
use crate::wrk::CONNECTIONS;

/// Numbers are words too, with a letter before so that the parser keeps them whole.
const TABLES: &str = "
CREATE UNLOGGED TABLE serials (
  id bigserial, issn text, title text, publisher text, place text, subject text,
  country text, language text, medium text, status text, decade text, centre text, words tsvector);
CREATE UNLOGGED TABLE queries (id int PRIMARY KEY, query tsquery, country text);
";
const INDEX: &str = "
UPDATE serials SET words = setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', publisher), 'B')
  || to_tsvector('simple', place || ' ' || subject || ' i' || replace(issn, '-', ''));
CREATE INDEX serials_words ON serials USING gin (words);
VACUUM ANALYZE serials;
ANALYZE queries;
";
/// Twenty rows by rank, the total, and the counts of six filters, as one JSON text.
const SEARCH: &str = "\
\\set n random(1, :searches)
WITH q AS (SELECT query, country FROM queries WHERE id = :n),
hits AS MATERIALIZED (
  SELECT s.issn, s.title, s.publisher, s.country, s.language, s.medium, s.status, s.decade, s.centre, ts_rank(s.words, q.query) AS rank
  FROM serials s, q WHERE s.words @@ q.query AND (q.country IS NULL OR s.country = q.country)),
page AS (SELECT issn, title, publisher, country, language, medium FROM hits ORDER BY rank DESC, issn LIMIT 20),
counts AS (SELECT country, language, medium, status, decade, centre, count(*) FROM hits
  GROUP BY GROUPING SETS ((country), (language), (medium), (status), (decade), (centre), ()))
SELECT json_build_object('rows', (SELECT json_agg(page) FROM page), 'counts', (SELECT json_agg(counts) FROM counts));
";

/// A database with the same records, filled while they are generated.
pub struct Postgres {
    url: String,
    programs: PathBuf,
    folder: PathBuf,
    rows: BufWriter<File>,
}

impl Postgres {
    /// `url` names an empty database, `programs` the folder of psql and pgbench.
    pub fn new(url: &str, programs: &Path, folder: &Path) -> Result<Self> {
        crate::run::folder(folder)?;
        let rows = BufWriter::new(File::create(folder.join("rows.tsv"))?);
        Ok(Self { url: url.to_owned(), programs: programs.to_owned(), folder: folder.to_owned(), rows })
    }

    pub fn see(&mut self, title: &Title, issn: Issn) -> Result<()> {
        let medium = if title.numbers.get(1) == Some(&issn) { "online" } else { "print" };
        let (country, decade) = (title.country.trim(), title.start / 10 * 10);
        writeln!(
            self.rows,
            "{issn}\t{}\t{}\t{}\t{}\t{country}\t{}\t{medium}\tregister\t{decade}\tbench",
            title.name, title.publisher, title.place, title.subject, title.language
        )?;
        Ok(())
    }

    /// Loads what was seen, and the searches.
    pub fn load(&mut self, searches: &[Search]) -> Result<()> {
        self.rows.flush()?;
        let mut queries = String::new();
        for (at, search) in searches.iter().enumerate() {
            let (query, country) = told(search);
            writeln!(queries, "{}\t{query}\t{country}", at + 1)?;
        }
        std::fs::write(self.folder.join("queries.tsv"), queries)?;
        self.psql(&["-c", TABLES])?;
        let columns =
            "issn, title, publisher, place, subject, country, language, medium, status, decade, centre";
        let here = self.folder.display();
        self.psql(&["-c", &format!("\\copy serials ({columns}) FROM '{here}/rows.tsv'")])?;
        self.psql(&["-c", &format!("\\copy queries FROM '{here}/queries.tsv'")])?;
        for statement in INDEX.split_inclusive(";\n").filter(|statement| !statement.trim().is_empty()) {
            self.psql(&["-c", statement])?;
        }
        std::fs::write(self.folder.join("search.sql"), SEARCH)?;
        Ok(())
    }

    /// Answers a second, with as many connections as the others have.
    pub fn rate(&self, searches: usize, seconds: u64) -> Result<f64> {
        let told = output(
            Command::new(self.programs.join("pgbench"))
                .args(["-n", "-M", "prepared", "-j", "2", "-c", &CONNECTIONS.to_string()])
                .args(["-T", &seconds.to_string(), "-D", &format!("searches={searches}"), "-f"])
                .arg(self.folder.join("search.sql"))
                .arg(&self.url),
        )?;
        let rate =
            told.lines().find_map(|line| line.strip_prefix("tps = ")).context("pgbench told no tps")?;
        Ok(rate.split(' ').next().unwrap_or_default().parse()?)
    }

    fn psql(&self, arguments: &[&str]) -> Result<String> {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", &self.url]).args(arguments);
        output(&mut psql)
    }
}

/// The search as a tsquery, and its country as a column of a file for COPY.
fn told(search: &Search) -> (String, &'static str) {
    match search {
        Search::Number(issn) => (format!("'i{}'", issn.compact().to_lowercase()), "\\N"),
        Search::Word(word) => (format!("'{word}'"), "\\N"),
        Search::Phrase(words) => {
            (words.split(' ').map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" <-> "), "\\N")
        }
        Search::Prefix(start) => (format!("'{start}':*"), "\\N"),
        Search::Publisher(word, country) => (format!("'{word}':B"), country),
    }
}
