//! The file to import: opened, measured, unpacked, and its format told by its content.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, stdin};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, bail};
use flate2::bufread::MultiGzDecoder;
use lzma_rust2::XzReader;
use sha2::{Digest, Sha256};

/// The bytes read at once; also how far into a file its format is looked for, and what it is known by.
const BUFFER: usize = 64 * 1024;
/// Memory that unpacking may take: what the highest levels of xz and zstd ask for, and no more.
const XZ_MEMORY_KIB: u32 = 128 * 1024;
const ZSTD_WINDOW_LOG: u32 = 27;

/// A file about to be read. However well it is packed, no more than a few buffers of it are in memory.
pub struct Source {
    /// What it is called in reports.
    pub name: String,
    /// In bytes, as it is on disk; unknown for standard input.
    pub size: Option<u64>,
    /// What it is known by from one run to the next; none for standard input.
    pub key: Option<String>,
    pub kind: Kind,
    pub input: Box<dyn BufRead + Send>,
    /// Bytes that were read from the disk so far.
    pub read: Arc<AtomicU64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Iso2709,
    Marcxml,
}

/// Opens a file of MARC records, or standard input for `-`.
pub fn open(path: &Path) -> anyhow::Result<Source> {
    let shown = path.display();
    let Opened { name, size, key, mut input, read } = unpacked(path)?;
    let head = input.fill_buf().with_context(|| format!("{shown}"))?;
    let kind = kind_of(head).map_err(|why| anyhow::anyhow!("{shown}: {why}"))?;
    Ok(Source { name, size, key, kind, input, read })
}

/// A file whose bytes come unpacked.
pub struct Opened {
    pub name: String,
    pub size: Option<u64>,
    pub key: Option<String>,
    pub input: Box<dyn BufRead + Send>,
    pub read: Arc<AtomicU64>,
}

/// Opens whatever file, or standard input for `-`, and unpacks it by what its first bytes tell.
pub fn unpacked(path: &Path) -> anyhow::Result<Opened> {
    let shown = path.display();
    let read = Arc::new(AtomicU64::new(0));
    let from_stdin = path.as_os_str() == "-";
    let (name, size, mut raw): (_, _, Box<dyn BufRead + Send>) = if from_stdin {
        ("stdin".to_owned(), None, counted(stdin(), &read))
    } else {
        let file = File::open(path).with_context(|| format!("{shown}"))?;
        let about = file.metadata().with_context(|| format!("{shown}"))?;
        if about.is_dir() {
            bail!("{shown} is a folder");
        }
        let name = path.file_name().map_or_else(|| "file".into(), |name| name.to_string_lossy().into_owned());
        (name, about.is_file().then_some(about.len()), counted(file, &read))
    };
    let head = raw.fill_buf().with_context(|| format!("{shown}"))?;
    let key = size.map(|size| key_of(head, size));
    let packing = Packing::of(head).map_err(|why| anyhow::anyhow!("{shown}: {why}"))?;
    let input = packing.unpack(raw).with_context(|| format!("{shown}"))?;
    Ok(Opened { name, size, key, input, read })
}

/// What a file is known by: how it begins, and how long it is.
fn key_of(head: &[u8], size: u64) -> String {
    let digest = Sha256::new().chain_update(head).chain_update(size.to_be_bytes()).finalize();
    let (first, _) = digest.split_at(16);
    first.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Plain,
    Gzip,
    Xz,
    Zstd,
}

impl Packing {
    fn of(head: &[u8]) -> Result<Self, &'static str> {
        Ok(match head {
            [0x1F, 0x8B, ..] => Self::Gzip,
            [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Self::Xz,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Self::Zstd,
            [b'P', b'K', 3, 4, ..] => {
                return Err("it is a zip archive; use: unzip -p FILE | masthead import -");
            }
            [b'B', b'Z', b'h', ..] => {
                return Err("it is packed by bzip2; use: bzip2 -dc FILE | masthead import -");
            }
            _ => Self::Plain,
        })
    }

    fn unpack(self, raw: Box<dyn BufRead + Send>) -> io::Result<Box<dyn BufRead + Send>> {
        Ok(match self {
            Self::Plain => raw,
            Self::Gzip => reader(MultiGzDecoder::new(raw)),
            Self::Xz => reader(XzReader::new_mem_limit(raw, true, XZ_MEMORY_KIB)),
            Self::Zstd => {
                let mut decoder = zstd::Decoder::with_buffer(raw)?;
                decoder.window_log_max(ZSTD_WINDOW_LOG)?;
                reader(decoder)
            }
        })
    }
}

fn reader(input: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(BUFFER, input))
}

fn counted(input: impl Read + Send + 'static, count: &Arc<AtomicU64>) -> Box<dyn BufRead + Send> {
    reader(Counting { input, count: Arc::clone(count) })
}

/// Input that tells how much of it was read.
struct Counting<R> {
    input: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(into)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// What the beginning of a file tells of its format.
fn kind_of(head: &[u8]) -> Result<Kind, &'static str> {
    if !matches!(Packing::of(head), Ok(Packing::Plain)) {
        return Err("what is packed in it is packed again");
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text {
        [] => Err("it is empty"),
        [b'<', ..] => Ok(Kind::Marcxml),
        // A length of five digits begins a record; a damaged first record still has its separators.
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => Ok(Kind::Iso2709),
        other if other.iter().any(|byte| matches!(byte, 0x1D | 0x1E)) => Ok(Kind::Iso2709),
        _ => Err("it is neither ISO 2709 nor MARCXML"),
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
        assert!(kind_of(b"\xfd7zXZ\x00").unwrap_err().contains("again"));
        assert!(Packing::of(b"PK\x03\x04").unwrap_err().contains("unzip -p"));
    }

    #[test]
    fn known_by_beginning_and_length() {
        assert_eq!(key_of(b"one", 3), key_of(b"one", 3));
        assert_ne!(key_of(b"one", 3), key_of(b"one", 4));
        assert_ne!(key_of(b"one", 3), key_of(b"two", 3));
    }
}
