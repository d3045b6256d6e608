//! Ourselves: a register in a folder of its own, loaded and served by the program as it is shipped.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use issn::Issn;
use issn::visible::Openness;
use store::Store;

use crate::queries::{Search, encoded};
use crate::run::{Server, folder, free_port, timed};

/// The filters that are counted, as many as in the other databases.
pub const FACETS: &str = "country,language,medium,status,decade,centre";

pub struct Masthead {
    program: PathBuf,
    folder: PathBuf,
}

impl Masthead {
    pub fn new(program: &Path, at: &Path) -> Result<Self> {
        folder(at)?;
        Ok(Self { program: program.to_owned(), folder: at.to_owned() })
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words).arg("--data").arg(&self.folder).env_remove("DATABASE_URL");
        command
    }

    /// Seconds until all records are kept and searchable, and the most anonymous memory on the way, in MiB.
    pub fn load(&self, file: &Path) -> Result<(f64, u64)> {
        let mut import = self.command(&["import", "--json"]);
        import.arg(file);
        let loaded = timed(&mut import)?;
        self.open_to_all()?;
        Ok(loaded)
    }

    /// Shows complete records to everyone: publishers can be searched for, as they can in the peers.
    fn open_to_all(&self) -> Result<()> {
        let database = self.folder.join("masthead.db");
        ensure!(database.is_file(), "no database at {}", database.display());
        tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
            let store = Store::open(&format!("sqlite://{}", database.display())).await?;
            let tx = store.begin().await?;
            store::settings::set(&tx, "openness", &Openness::Open).await?;
            tx.commit().await?;
            store.close().await?;
            Ok(())
        })
    }

    /// Starts the server; tells its address, and after how many seconds it was ready to answer.
    pub fn serve(&self) -> Result<(Server, String, f64)> {
        let port = free_port()?;
        let mut command = self.command(&["serve"]);
        command.env("MASTHEAD_LISTEN", format!("127.0.0.1:{port}")).env("MASTHEAD_LOG", "error");
        let begun = Instant::now();
        let server = Server::start(&mut command, port)?;
        let base = format!("http://127.0.0.1:{port}");
        while get(&base, "/readyz").is_err() {
            ensure!(begun.elapsed() < Duration::from_mins(1), "not ready after a minute");
            sleep(Duration::from_millis(5));
        }
        Ok((server, base, begun.elapsed().as_secs_f64()))
    }
}

/// The search as an address of the programming interface: twenty rows as JSON.
pub fn address(search: &Search, facets: bool) -> String {
    let query = match search {
        Search::Number(issn) => format!("in=issn&q={issn}"),
        Search::Word(word) => format!("in=title&q={}", encoded(word)),
        Search::Phrase(words) => format!("in=title&q={}", encoded(&format!("\"{words}\""))),
        Search::Prefix(start) => format!("in=title&q={}", encoded(&format!("{start}*"))),
        Search::Publisher(word, country) => format!("publisher={}&country={country}", encoded(word)),
    };
    let facets = if facets { format!("&facets={FACETS}") } else { String::new() };
    format!("/api/v1/search?size=20&{query}{facets}")
}

/// The page of a serial, and its data.
pub fn page(issn: Issn) -> String {
    format!("/en/resource/ISSN/{issn}")
}

pub fn data(issn: Issn) -> String {
    format!("/resource/ISSN/{issn}.json")
}

/// One answer, head included. Fails when it is not a 200.
pub fn get(base: &str, path: &str) -> Result<Vec<u8>> {
    let host = base.strip_prefix("http://").context("an address without TLS")?;
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let line = String::from_utf8_lossy(&answer[..answer.len().min(80)]).into_owned();
    ensure!(line.starts_with("HTTP/1.1 200"), "{path}: {}", line.lines().next().unwrap_or_default());
    Ok(answer)
}

/// What the search found, as its answer says: that no peer is faster by finding nothing.
pub fn total(base: &str, path: &str) -> Result<u64> {
    let answer = get(base, path)?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    let after = text.split_once("\"total\":").context("no total in the answer")?.1;
    let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().with_context(|| format!("no total in {path}"))
}
