//! The commands, run as the operator runs them: the program itself, its output and its exit code.

mod check;
mod demo;
mod export;
mod import;
mod lists;
mod loading;
mod ltwa;
mod reindex;
mod serve;
mod user;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use issn::visible::Depth;
use issn::{Issn, Marc};
use masthead::sample::files::Files;
use search::{Index, Query};
use serde_json::Value;

/// A data folder of one test, taken away at its end.
struct Folder(PathBuf);

/// What a command left.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// A command that runs until it is told to stop.
struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    err: BufReader<ChildStderr>,
}

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("masthead-cli-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs a command on the store in this folder.
    fn run<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Ran {
        self.run_with(args, "")
    }

    fn run_with<'a>(&self, args: impl IntoIterator<Item = &'a str>, stdin: &str) -> Ran {
        let mut command = command(args);
        command.arg("--data").arg(self.path("data"));
        run(&mut command, stdin)
    }

    /// Imports a file and gives the report.
    fn import(&self, file: &Path) -> Value {
        let ran = self.run(["import", "--json", file.to_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{} {}", ran.out, ran.err);
        ran.json()
    }

    /// The numbers that the index in this folder finds.
    fn search(&self, words: &str, depth: Depth) -> Vec<String> {
        let index = Index::open(&self.path("data/index")).unwrap();
        let query = Query { words: words.to_owned(), ..Query::default() };
        index.find(&query, depth).unwrap().hits.iter().map(|hit| hit.issn.to_string()).collect()
    }

    fn start<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Running {
        let mut command = command(args);
        command.arg("--data").arg(self.path("data")).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        Running { child, out: BufReader::new(out), err: BufReader::new(err) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

impl Running {
    /// Reads standard output until a line holds `text`, and gives what follows it.
    fn wait_for_out(&mut self, text: &str) -> String {
        wait_for(&mut self.out, text)
    }

    fn wait_for_err(&mut self, text: &str) -> String {
        wait_for(&mut self.err, text)
    }

    /// Sends a signal and waits for the end.
    fn stop(mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Does nothing to one that has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for(from: &mut impl BufRead, text: &str) -> String {
    let (mut line, mut seen) = (String::new(), String::new());
    while from.read_line(&mut line).unwrap() > 0 {
        if let Some((_, rest)) = line.split_once(text) {
            return rest.trim().to_owned();
        }
        seen.push_str(&line);
        line.clear();
    }
    panic!("no {text:?} in: {seen}");
}

fn command<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
    command.args(args).stdin(Stdio::null());
    command
}

fn run(command: &mut Command, stdin: &str) -> Ran {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // One that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Asks a running server for a path; status line and body.
fn get(address: &str, path: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.lines().next().unwrap().to_owned(), body.to_owned())
}

/// The sample serials as MARC records.
fn serials() -> Vec<Marc> {
    let files = Files::read().unwrap();
    files.serials.iter().map(|serial| masthead::sample::marc(serial, |_| None)).collect()
}

fn iso2709(records: &[Marc]) -> Vec<u8> {
    records.iter().flat_map(|marc| formats::iso2709::write(marc).unwrap()).collect()
}

fn marcxml(records: &[Marc]) -> String {
    let inner: String = records.iter().map(formats::marcxml::write).collect();
    format!("{}{inner}{}", formats::marcxml::HEADER, formats::marcxml::FOOTER)
}

fn nature() -> Issn {
    Issn::parse("0028-0836").unwrap()
}
