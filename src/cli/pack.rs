//! Output that is packed as the name of its file asks: `.gz`, `.zst`, or not at all.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

type Out = BufWriter<Box<dyn Write + Send>>;

/// Where bytes go, packed or not. What is not finished is not whole.
pub enum Pack {
    Plain(Out),
    Gzip(GzEncoder<Out>),
    Zstd(zstd::Encoder<'static, Out>),
}

impl Pack {
    /// Packs by the suffix of the name.
    pub fn new(path: &Path, out: Box<dyn Write + Send>) -> io::Result<Self> {
        let out = BufWriter::new(out);
        Ok(match path.extension().and_then(|suffix| suffix.to_str()) {
            Some("gz") => Self::Gzip(GzEncoder::new(out, Compression::default())),
            Some("zst") => Self::Zstd(zstd::Encoder::new(out, 0)?),
            _ => Self::Plain(out),
        })
    }

    /// Writes what is still held back.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Plain(mut out) => out.flush(),
            Self::Gzip(packed) => packed.finish()?.flush(),
            Self::Zstd(packed) => packed.finish()?.flush(),
        }
    }
}

impl Write for Pack {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(out) => out.write(bytes),
            Self::Gzip(packed) => packed.write(bytes),
            Self::Zstd(packed) => packed.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(out) => out.flush(),
            Self::Gzip(packed) => packed.flush(),
            Self::Zstd(packed) => packed.flush(),
        }
    }
}
