//! The run: one set of records, one set of searches, each peer in turn.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::masthead::{self, Masthead};
use crate::peers::postgres::Postgres;
use crate::peers::zebra::{self, Zebra};
use crate::peers::{nginx, yaz};
use crate::queries::{self, Sample, Search};
use crate::report::{Line, Report, Rounds, machine};
use crate::run::{Server, folder, memory, processor};
use crate::{Asked, generate, wrk};

pub fn run(asked: &Asked) -> Result<()> {
    folder(&asked.work)?;
    let mut report = Report::default();
    let mut postgres = Postgres::new(&asked.postgres, &asked.programs, &asked.work.join("postgres"))?;
    let (file, sample) = records(asked, asked.records, |title, issn| postgres.see(title, issn))?;
    let searches = sample.searches();
    convert(asked, &file, &mut report)?;

    let zebra = Zebra::new(&asked.work.join("zebra"))?;
    let ours = Masthead::new(&asked.masthead, &asked.work.join("masthead"))?;
    let loaded = ours.load(&file)?;
    loading(asked, loaded, zebra.load(&file)?, &mut report);
    postgres.load(&searches)?;

    let tail = against_zebra(asked, &ours, &zebra, &searches, &mut report)?;
    against_postgres(asked, &ours, &postgres, &searches, &mut report)?;
    let numbers: Vec<_> = sample.numbers().collect();
    answers(
        asked,
        &ours,
        "record page",
        &numbers.iter().map(|issn| masthead::page(*issn)).collect::<Vec<_>>(),
        &mut report,
    )?;
    answers(
        asked,
        &ours,
        "record as `.json`",
        &numbers.iter().map(|issn| masthead::data(*issn)).collect::<Vec<_>>(),
        &mut report,
    )?;
    if asked.large > 0 {
        large(asked, tail, &mut report)?;
    }
    let head = format!(
        "{} records, {} rounds of {} s with {} connections, median (lowest to highest). {}.",
        asked.records,
        asked.rounds,
        asked.seconds,
        wrk::CONNECTIONS,
        machine()
    );
    report.write(&asked.out, &head)
}

/// Generates the file of so many records, and keeps a sample of them.
fn records(
    asked: &Asked,
    n: u64,
    mut seen: impl FnMut(&generate::Title, issn::Issn) -> Result<()>,
) -> Result<(PathBuf, Sample)> {
    let path = asked.work.join(format!("{n}.mrc"));
    let (mut out, mut sample) = (BufWriter::with_capacity(1 << 20, File::create(&path)?), Sample::new());
    generate::write(n, &mut out, |title, issn| {
        sample.see(title, issn);
        seen(title, issn)
    })?;
    out.flush()?;
    Ok((path, sample))
}

fn convert(asked: &Asked, file: &Path, report: &mut Report) -> Result<()> {
    let out = asked.work.join("converted.xml");
    let (mut ours, mut peer) = (Rounds::default(), Rounds::default());
    for _ in 0..asked.rounds {
        ours.add(records_a_second(asked.records, yaz::convert_ours(&asked.convert, file, &out)?));
        peer.add(records_a_second(asked.records, yaz::convert(file, &out)?));
    }
    std::fs::remove_file(out)?;
    report.add(at_least(3.0, "MARC 21 → MARCXML, one core, records/s", &ours, ("yaz-marcdump", &peer)));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "some millions")]
fn records_a_second(records: u64, seconds: f64) -> f64 {
    records as f64 / seconds
}

fn loading(asked: &Asked, ours: (f64, u64), peer: (f64, u64), report: &mut Report) {
    let ratio = peer.0 / ours.0;
    report.add(Line {
        what: format!("load {} records until searchable (once)", asked.records),
        ours: format!("{:.1} s, {:.0}/s", ours.0, records_a_second(asked.records, ours.0)),
        peer: format!("zebraidx {:.1} s, {:.0}/s", peer.0, records_a_second(asked.records, peer.0)),
        ratio: format!("{ratio:.1}"),
        wanted: "≥ 5".to_owned(),
        met: Some(ratio >= 5.0),
    });
    report.add(Line {
        what: "most anonymous memory while loading".to_owned(),
        ours: format!("{} MiB", ours.1),
        peer: format!("zebraidx {} MiB", peer.1),
        ratio: String::new(),
        wanted: "< 572 MiB (600 MB)".to_owned(),
        met: Some(ours.1 < 572),
    });
}

/// Searches without counts. Tells our slowest hundredth, in milliseconds.
fn against_zebra(
    asked: &Asked,
    ours: &Masthead,
    zebra: &Zebra,
    searches: &[Search],
    report: &mut Report,
) -> Result<f64> {
    let plain =
        queries::write(searches, &asked.work.join("ours.txt"), |search| masthead::address(search, false))?;
    let theirs = queries::write(searches, &asked.work.join("zebra.txt"), zebra::address)?;
    let (server, base, _) = ours.serve()?;
    found_something(&base, searches)?;
    let (our_rate, our_tail) = rounds(asked, &base, &plain)?;
    drop(server);
    let (server, base) = zebra.serve()?;
    let (rate, tail) = rounds(asked, &base, &theirs)?;
    drop(server);
    let shorter = our_tail.median() / tail.median();
    report.add(at_least(5.0, "search, 20 rows, answers/s", &our_rate, ("Zebra SRU", &rate)));
    report.add(Line {
        what: "search, 20 rows, p99 in ms".to_owned(),
        ours: our_tail.told(1),
        peer: format!("Zebra SRU {}", tail.told(1)),
        ratio: format!("{shorter:.2}"),
        wanted: "≤ 0.2".to_owned(),
        met: Some(shorter <= 0.2),
    });
    Ok(our_tail.median())
}

fn against_postgres(
    asked: &Asked,
    ours: &Masthead,
    postgres: &Postgres,
    searches: &[Search],
    report: &mut Report,
) -> Result<()> {
    let paths =
        queries::write(searches, &asked.work.join("counts.txt"), |search| masthead::address(search, true))?;
    let (server, base, _) = ours.serve()?;
    let before = processor(server.id());
    let (rate, tail) = rounds(asked, &base, &paths)?;
    let spent = before.zip(processor(server.id())).map(|(before, after)| after - before);
    drop(server);
    let mut peer = Rounds::default();
    for _ in 0..asked.rounds {
        peer.add(postgres.rate(searches.len(), asked.seconds)?);
    }
    report.add(at_least(20.0, "search with counts for 6 filters, answers/s", &rate, ("PostgreSQL", &peer)));
    report.note(format!(
        "Search with counts: p99 {} ms; the server used {:.1} s of processor in all rounds.",
        tail.told(1),
        spent.unwrap_or(f64::NAN)
    ));
    Ok(())
}

/// Pages or data of serials drawn at random, against a static file of the same size.
fn answers(asked: &Asked, ours: &Masthead, what: &str, paths: &[String], report: &mut Report) -> Result<()> {
    let list = asked.work.join("pages.txt");
    std::fs::write(&list, paths.join("\n"))?;
    let (server, base, _) = ours.serve()?;
    let size = body(&masthead::get(&base, &paths[0])?);
    let (rate, tail) = rounds(asked, &base, &list)?;
    let memory = memory(server.id()).unwrap_or(0);
    drop(server);
    let (server, base) = nginx::serve(&asked.work.join("nginx"), size)?;
    std::fs::write(&list, "/file.html")?;
    let (peer, _) = rounds(asked, &base, &list)?;
    drop(server);
    report.add(at_least(
        1.0 / 3.0,
        &format!("{what} ({size} bytes), answers/s"),
        &rate,
        ("nginx, static", &peer),
    ));
    report.note(format!("{what}: p99 {} ms, {memory} MiB of anonymous memory afterwards.", tail.told(1)));
    Ok(())
}

fn body(answer: &[u8]) -> usize {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
    answer.len() - head
}

/// The large register by itself: how soon it is ready, what it holds in memory, how long a search takes.
fn large(asked: &Asked, tail_before: f64, report: &mut Report) -> Result<()> {
    let (file, sample) = records(asked, asked.large, |_, _| Ok(()))?;
    let ours = Masthead::new(&asked.masthead, &asked.work.join("large"))?;
    let (seconds, peak) = ours.load(&file)?;
    report.note(format!(
        "{} records were loaded in {seconds:.0} s, at most {peak} MiB of anonymous memory.",
        asked.large
    ));
    let searches = sample.searches();
    let paths =
        queries::write(&searches, &asked.work.join("large.txt"), |search| masthead::address(search, false))?;
    let (server, base, ready) = ours.serve()?;
    let (rate, tail) = rounds(asked, &base, &paths)?;
    let held = memory(server.id()).unwrap_or(u64::MAX);
    let mut demand = |what: &str, ours: String, wanted: &str, met: bool| {
        report.add(Line {
            what: format!("{} records: {what}", asked.large),
            ours,
            peer: String::new(),
            ratio: String::new(),
            wanted: wanted.to_owned(),
            met: Some(met),
        });
    };
    demand("ready after", format!("{ready:.2} s"), "≤ 1 s", ready <= 1.0);
    demand("anonymous memory after the searches", format!("{held} MiB"), "< 286 MiB (300 MB)", held < 286);
    let ratio = tail.median() / tail_before;
    let told = format!("{} ms, {ratio:.1} × that of {} records", tail.told(1), asked.records);
    demand("search, p99", told, "≤ 3 ×", ratio <= 3.0);
    report.note(format!("{} records: {} searches a second.", asked.large, rate.told(0)));
    drop::<Server>(server);
    Ok(())
}

/// A line of rates of which ours must be so many times the peer's.
fn at_least(wanted: f64, what: &str, ours: &Rounds, (name, peer): (&str, &Rounds)) -> Line {
    let ratio = ours.median() / peer.median();
    Line {
        what: what.to_owned(),
        ours: ours.told(0),
        peer: format!("{name} {}", peer.told(1)),
        ratio: format!("{ratio:.2}"),
        wanted: format!("≥ {wanted:.2}"),
        met: Some(ratio >= wanted),
    }
}

/// A first short round warms up and is not counted.
fn rounds(asked: &Asked, base: &str, paths: &Path) -> Result<(Rounds, Rounds)> {
    wrk::load(base, paths, 2, 0)?;
    let (mut rate, mut tail) = (Rounds::default(), Rounds::default());
    for round in 1..=asked.rounds {
        let load = wrk::load(base, paths, asked.seconds, round)?;
        rate.add(load.rate);
        tail.add(load.p99);
    }
    Ok((rate, tail))
}

/// Every search was drawn from a record, so it finds at least that one.
fn found_something(base: &str, searches: &[Search]) -> Result<()> {
    for search in searches.iter().take(60) {
        let path = masthead::address(search, false);
        ensure!(masthead::total(base, &path)? > 0, "nothing found by {path}");
    }
    Ok(())
}
