//! Writes the dumps: listed records as visitors see them, and the tables of ISSN and ISSN-L.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use formats::Format;
use futures::{Stream, StreamExt};
use issn::visible::{Openness, Viewer, depth, seen_by};
use issn::{Issn, Record};
use jiff::Timestamp;
use jiff::civil::Date;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use sha2::{Digest, Sha256};
use store::tables::{self, Order};
use store::{Store, records, settings};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::spawn_blocking;

use super::follow_changes::Told;
use crate::dumps::{ABOUT, About, CURRENT, DumpFile, JSONL, MARC, SUM_SUFFIX, SUMS, TABLES};

/// What is handed from reading to writing at once.
const CHUNK: usize = 500;
/// Chunks that may wait for the writing.
const AHEAD: usize = 4;
/// Seconds after which a set that was never finished is taken away.
const STALE: i64 = 24 * 3600;

/// Writes a new set into `folder`, and takes away the sets before the last one. `day` names the tables.
///
/// # Errors
/// When the store cannot be read or the folder not be written; the set of before then stays as it is.
pub async fn write(
    store: &Store,
    folder: &Path,
    (now, day): (Timestamp, Date),
    told: Told<'_>,
) -> anyhow::Result<About> {
    let part = folder.join(format!(".part-{}-{}", now.as_second(), std::process::id()));
    fs::create_dir_all(&part).with_context(|| format!("{}", part.display()))?;
    let written = match write_files(store, &part, (now, day), told).await {
        Ok(about) => put_in_place(folder, &part, now).map(|()| about),
        Err(error) => Err(error),
    };
    if written.is_err() {
        let _ = fs::remove_dir_all(&part);
    }
    written
}

async fn write_files(
    store: &Store,
    part: &Path,
    (now, day): (Timestamp, Date),
    told: Told<'_>,
) -> anyhow::Result<About> {
    let openness = settings::openness(store).await?;
    let counts = records::counts(store).await?;
    let total = counts.iter().map(|(_, count)| u64::try_from(*count).unwrap_or(0)).sum();

    let (sender, receiver) = mpsc::channel(AHEAD);
    let into = part.to_owned();
    let writing = spawn_blocking(move || write_register(&into, openness, receiver));
    let all = records::stream(store, None).await?.map(|kept| kept.map(|kept| kept.record));
    pour(all, sender, |done| told(done, total)).await?;
    let register = writing.await??;

    let ((by_number, numbers), (by_title, titles)) = (mpsc::channel(AHEAD), mpsc::channel(AHEAD));
    let into = part.to_owned();
    let writing = spawn_blocking(move || write_tables(&into, day, numbers, titles));
    pour(tables::pairs(store, Order::Number).await?, by_number, |_| {}).await?;
    pour(tables::pairs(store, Order::Title).await?, by_title, |_| {}).await?;
    let (table, numbers) = writing.await??;

    let mut files = register.files;
    files.insert(0, table);
    let about = About { at: now, records: register.records, numbers, left_out: register.left_out, files };
    write_about(part, &about)?;
    Ok(about)
}

/// Hands a stream on in chunks. It ends early when nobody takes them any more: the writing says why.
async fn pour<T>(
    stream: impl Stream<Item = store::Result<T>>,
    sender: Sender<Vec<T>>,
    told: impl Fn(u64),
) -> store::Result<()> {
    let mut chunks = std::pin::pin!(stream.chunks(CHUNK));
    let mut done = 0;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.into_iter().collect::<store::Result<Vec<T>>>()?;
        done += chunk.len() as u64;
        if sender.send(chunk).await.is_err() {
            return Ok(());
        }
        told(done);
    }
    Ok(())
}

/// What became of the records.
struct Register {
    files: Vec<DumpFile>,
    records: u64,
    left_out: u64,
}

fn write_register(
    part: &Path,
    openness: Openness,
    mut chunks: Receiver<Vec<Record>>,
) -> anyhow::Result<Register> {
    let mut marc = zstd::Encoder::new(Summed::create(part, MARC)?, 0)?;
    let mut jsonl = zstd::Encoder::new(Summed::create(part, JSONL)?, 0)?;
    let (mut records, mut left_out) = (0, 0);
    while let Some(chunk) = chunks.blocking_recv() {
        for record in chunk.iter().filter(|record| record.status.is_listed()) {
            let seen = seen_by(record, depth(openness, Viewer::Visitor, record.status, None));
            let lines = formats::entry(Format::Jsonl, &seen, true)?;
            match formats::entry(Format::Marc, &seen, true) {
                Ok(bytes) => marc.write_all(&bytes)?,
                // ISO 2709 has limits of length that a record may exceed; JSON has none.
                Err(error) => {
                    left_out += 1;
                    tracing::warn!(issn = %record.issn, %error, "a record is not in the dump in MARC");
                }
            }
            jsonl.write_all(&lines)?;
            records += 1;
        }
    }
    let files = vec![marc.finish()?.finish(MARC)?, jsonl.finish()?.finish(JSONL)?];
    Ok(Register { files, records, left_out })
}

/// A number and its ISSN-L.
type Pair = (Issn, Issn);

/// Rule: domain 7.9 (names, columns, one header line)
fn write_tables(
    part: &Path,
    day: Date,
    mut numbers: Receiver<Vec<Pair>>,
    mut titles: Receiver<Vec<Pair>>,
) -> anyhow::Result<(DumpFile, u64)> {
    let day = day.strftime("%Y%m%d");
    let mut archive = ZipArchiveWriter::new(Summed::create(part, TABLES)?);
    let mut count = 0;
    add_file(&mut archive, &format!("{day}.ISSN-to-ISSN-L.txt"), |out| {
        writeln!(out, "ISSN\tISSN-L")?;
        while let Some(chunk) = numbers.blocking_recv() {
            count += chunk.len() as u64;
            for (issn, issn_l) in chunk {
                writeln!(out, "{issn}\t{issn_l}")?;
            }
        }
        Ok(())
    })?;
    add_file(&mut archive, &format!("{day}.ISSN-L-to-ISSN.txt"), |out| {
        write!(out, "ISSN-L\tISSN1\tISSN2\tISSN3\tISSN4")?;
        let mut title = None;
        while let Some(chunk) = titles.blocking_recv() {
            for (issn, issn_l) in chunk {
                if title.replace(issn_l) == Some(issn_l) {
                    write!(out, "\t{issn}")?;
                } else {
                    write!(out, "\n{issn_l}\t{issn}")?;
                }
            }
        }
        writeln!(out)
    })?;
    Ok((archive.finish()?.finish(TABLES)?, count))
}

fn add_file<W: Write>(
    archive: &mut ZipArchiveWriter<W>,
    name: &str,
    write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> anyhow::Result<()> {
    let (mut entry, config) =
        archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start()?;
    let mut out = BufWriter::new(config.wrap(DeflateEncoder::new(&mut entry, Compression::default())));
    write(&mut out)?;
    let out = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    let (encoder, descriptor) = out.finish()?;
    encoder.finish()?;
    entry.finish(descriptor)?;
    Ok(())
}

fn write_about(part: &Path, about: &About) -> anyhow::Result<()> {
    let lines = about.files.iter().map(|file| (file, format!("{}  {}\n", file.sha256, file.name)));
    let mut sums = String::new();
    for (file, line) in lines {
        fs::write(part.join(format!("{}{SUM_SUFFIX}", file.name)), &line)?;
        sums.push_str(&line);
    }
    fs::write(part.join(SUMS), sums)?;
    Ok(fs::write(part.join(ABOUT), serde_json::to_vec(about)?)?)
}

/// Makes the set the current one, all of it at once.
fn put_in_place(folder: &Path, part: &Path, now: Timestamp) -> anyhow::Result<()> {
    let name = format!("{}-{}", now.as_second(), std::process::id());
    let set = folder.join(&name);
    if set.exists() {
        fs::remove_dir_all(&set)?;
    }
    fs::rename(part, &set)?;
    let before = fs::read_link(folder.join(CURRENT)).ok();
    let link = folder.join(format!(".current-{name}"));
    std::os::unix::fs::symlink(&name, &link)?;
    fs::rename(&link, folder.join(CURRENT))?;
    // Who reads the set of before may read it to its end.
    let kept = [Some(PathBuf::from(&name)), before];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let own = PathBuf::from(entry.file_name());
        if entry.file_type()?.is_dir() && !kept.contains(&Some(own.clone())) && is_over(&own, now) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Whether a folder is a set of before, or one that nobody can be writing any more.
fn is_over(name: &Path, now: Timestamp) -> bool {
    let name = name.to_string_lossy();
    let begun = |text: &str| text.split('-').next().and_then(|second| second.parse::<i64>().ok());
    match name.strip_prefix(".part-") {
        Some(rest) => begun(rest).is_some_and(|second| now.as_second() - second > STALE),
        None => begun(&name).is_some(),
    }
}

/// A file whose length and checksum are known when it is finished.
struct Summed {
    file: BufWriter<File>,
    digest: Sha256,
    bytes: u64,
}

impl Summed {
    fn create(part: &Path, name: &str) -> anyhow::Result<Self> {
        let path = part.join(name);
        let file = File::create(&path).with_context(|| format!("{}", path.display()))?;
        Ok(Self { file: BufWriter::new(file), digest: Sha256::new(), bytes: 0 })
    }

    fn finish(mut self, name: &str) -> anyhow::Result<DumpFile> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        let digest = self.digest.finalize();
        let sha256 = digest.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        Ok(DumpFile { name: name.to_owned(), bytes: self.bytes, sha256 })
    }
}

impl Write for Summed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}
