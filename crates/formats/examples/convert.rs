//! Converts MARC from standard input to standard output, and tells rejects on standard error.
//!
//! `convert --to marc|marc8|marcxml|unimarc|unimarcxml [--from marc21|unimarc]`; XML is told by its first character.

use std::io::{self, BufRead, BufReader, Write, stdin, stdout};
use std::process::ExitCode;

use formats::{Dialect, Position, Reject, iso2709, marcxml, unimarc};
use issn::Marc;

/// Bytes that are read and written at once.
const BUFFER: usize = 1 << 18;

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().skip_while(|own| *own != name).nth(1).map(String::as_str);
    let (to, from) = (option("--to").unwrap_or("marcxml"), option("--from").and_then(Dialect::from_name));
    let mut input = BufReader::with_capacity(BUFFER, stdin().lock());
    let is_xml = input.fill_buf()?.trim_ascii_start().starts_with(b"<");
    let mut output = Output { bytes: Vec::with_capacity(2 * BUFFER), out: stdout().lock(), rejected: 0 };
    output.bytes.extend_from_slice(header(to).as_bytes());
    match (is_xml, to) {
        // From one container to the other, a record need not be taken apart.
        (false, "marcxml") if from == Some(Dialect::Marc21) => output.copy(iso2709::Reader::new(input))?,
        (false, _) => output.convert(iso2709::Reader::in_marc21(input, from), to)?,
        (true, _) => output.convert(marcxml::Reader::in_marc21(input, from), to)?,
    }
    output.bytes.extend_from_slice(if to.ends_with("xml") { marcxml::FOOTER.as_bytes() } else { b"" });
    output.flush(0)?;
    Ok(if output.rejected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn header(to: &str) -> &'static str {
    match to {
        "marcxml" => marcxml::HEADER,
        "unimarcxml" => unimarc::HEADER,
        _ => "",
    }
}

struct Output<W> {
    bytes: Vec<u8>,
    out: W,
    rejected: u64,
}

impl<W: Write> Output<W> {
    fn copy(&mut self, mut reader: iso2709::Reader<impl BufRead>) -> io::Result<()> {
        while let Some(item) = reader.next_view() {
            match item {
                Ok((_, view)) => marcxml::write_view(&mut self.bytes, view),
                Err(reject) => self.reject(&reject),
            }
            self.flush(BUFFER)?;
        }
        Ok(())
    }

    fn convert(
        &mut self,
        items: impl Iterator<Item = Result<(Position, Marc), Reject>>,
        to: &str,
    ) -> io::Result<()> {
        for item in items {
            let (position, marc) = match item {
                Ok(found) => found,
                Err(reject) => {
                    self.reject(&reject);
                    continue;
                }
            };
            let written = match to {
                "marc" => iso2709::write(&marc),
                "marc8" => iso2709::write_marc8(&marc),
                "unimarc" => unimarc::write(&marc),
                "unimarcxml" => Ok(unimarc::write_xml(&marc).into_bytes()),
                _ => Ok(marcxml::write(&marc).into_bytes()),
            };
            match written {
                Ok(bytes) => self.bytes.extend_from_slice(&bytes),
                Err(error) => self.refuse(&format!("{position}: {error}")),
            }
            self.flush(BUFFER)?;
        }
        Ok(())
    }

    fn reject(&mut self, reject: &Reject) {
        self.refuse(&reject.to_string());
    }

    fn refuse(&mut self, why: &str) {
        self.rejected += 1;
        eprintln!("{why}");
    }

    /// Hands on what is more than `kept` bytes.
    fn flush(&mut self, kept: usize) -> io::Result<()> {
        if self.bytes.len() > kept {
            self.out.write_all(&self.bytes)?;
            self.bytes.clear();
        }
        Ok(())
    }
}
