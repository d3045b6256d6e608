//! The file to import: opened, measured, and its format told by its content.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, stdin};
use std::path::Path;

use anyhow::{Context, bail};

/// The bytes read at once; also how far into a file its format is looked for.
const BUFFER: usize = 64 * 1024;
/// How compressed files begin, and what unpacks them.
const COMPRESSED: [(&[u8], &str); 4] = [
    (b"\x1f\x8b", "gzip -dc"),
    (b"\xfd7zXZ", "xz -dc"),
    (b"\x28\xb5\x2f\xfd", "zstd -dc"),
    (b"PK\x03\x04", "unzip -p"),
];

/// A file about to be read.
pub struct Source {
    /// What it is called in reports.
    pub name: String,
    /// In bytes; unknown for standard input.
    pub size: Option<u64>,
    pub kind: Kind,
    pub input: Box<dyn BufRead + Send>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Iso2709,
    Marcxml,
}

/// Opens a file, or standard input for `-`.
pub fn open(path: &Path) -> anyhow::Result<Source> {
    let shown = path.display();
    let (name, size, mut input): (_, _, Box<dyn BufRead + Send>) = if path.as_os_str() == "-" {
        ("stdin".to_owned(), None, reader(stdin()))
    } else {
        let file = File::open(path).with_context(|| format!("{shown}"))?;
        let about = file.metadata().with_context(|| format!("{shown}"))?;
        if about.is_dir() {
            bail!("{shown} is a folder");
        }
        let name = path.file_name().map_or_else(|| "file".into(), |name| name.to_string_lossy().into_owned());
        (name, about.is_file().then_some(about.len()), reader(file))
    };
    let head = input.fill_buf().with_context(|| format!("{shown}"))?;
    let kind = kind_of(head).map_err(|why| anyhow::anyhow!("{shown}: {why}"))?;
    Ok(Source { name, size, kind, input })
}

fn reader(input: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(BUFFER, input))
}

/// What the beginning of a file tells of its format.
fn kind_of(head: &[u8]) -> Result<Kind, String> {
    if let Some((_, command)) = COMPRESSED.iter().find(|(sign, _)| head.starts_with(sign)) {
        return Err(format!("it is compressed; use: {command} FILE | masthead import -"));
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text {
        [] => Err("it is empty".to_owned()),
        [b'<', ..] => Ok(Kind::Marcxml),
        // A length of five digits begins a record; a damaged first record still has its separators.
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => Ok(Kind::Iso2709),
        other if other.iter().any(|byte| matches!(byte, 0x1D | 0x1E)) => Ok(Kind::Iso2709),
        _ => Err("it is neither ISO 2709 nor MARCXML".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_by_content() {
        for (head, kind) in [
            (&b"00714cas a2200205 a 4500"[..], Ok(Kind::Iso2709)),
            (b"\r\n01474nas", Ok(Kind::Iso2709)),
            (b"garbage\x1e\x1d00714cas", Ok(Kind::Iso2709)),
            (b"\xef\xbb\xbf<?xml version=\"1.0\"?>", Ok(Kind::Marcxml)),
            (b"\n<collection>", Ok(Kind::Marcxml)),
        ] {
            assert_eq!(kind_of(head), kind);
        }
        assert!(kind_of(b"  \n").unwrap_err().contains("empty"));
        assert!(kind_of(b"issn,title\n").unwrap_err().contains("neither"));
        assert!(kind_of(b"\xfd7zXZ\x00").unwrap_err().contains("xz -dc"));
    }
}
