//! Zebra (Debian `idzebra-2.0`), the usual open server for MARC records: loads ISO 2709, answers SRU with MARCXML.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::queries::{Search, encoded};
use crate::run::{Server, folder, free_port, output, timed};

/// What is indexed: the same fields that our index has, words and phrases of titles.
const FIELDS: &str = "\
name serial
attset bib1.att
esetname F @
esetname B @
marc usmarc.mar
systag sysno rank
xpath disable
melm 008\tDate-publication:w:range(data,7,4),Code-geographic:w:range(data,15,3),Code-language:w:range(data,35,3)
melm 022$a\tISSN,Identifier-standard
melm 022$l\tIdentifier-standard
melm 022$y\tIdentifier-standard
melm 022$z\tIdentifier-standard
melm 210\ttitle
melm 222\ttitle,Title-key
melm 245\ttitle
melm 246\ttitle
melm 264$a\tPlace-publication
melm 264$b\tPublisher
melm 510$a\tNote
melm 650\tsubject-heading
";

/// An installation in a folder of its own.
pub struct Zebra {
    folder: PathBuf,
}

impl Zebra {
    pub fn new(at: &Path) -> Result<Self> {
        folder(at)?;
        folder(&at.join("register"))?;
        folder(&at.join("tab"))?;
        std::fs::write(at.join("tab/serial.abs"), FIELDS)?;
        let modules = modules()?;
        let here = at.display();
        let mut config = String::new();
        writeln!(config, "profilePath: {here}/tab:/usr/share/idzebra-2.0/tab")?;
        writeln!(config, "modulePath: {modules}")?;
        writeln!(config, "attset: bib1.att\nrecordType: grs.marcxml.serial")?;
        writeln!(config, "register: {here}/register:100G")?;
        writeln!(config, "storeKeys: 1\nstoreData: 1\nmemMax: 256\nperm.anonymous: r")?;
        std::fs::write(at.join("zebra.cfg"), config)?;
        Ok(Self { folder: at.to_owned() })
    }

    fn config(&self) -> String {
        self.folder.join("zebra.cfg").display().to_string()
    }

    /// Seconds until all records are searchable, and the most memory on the way, in MiB.
    pub fn load(&self, file: &Path) -> Result<(f64, u64)> {
        output(Command::new("zebraidx").args(["-c", &self.config(), "init"]))?;
        let mut update = Command::new("zebraidx");
        update.args(["-c", &self.config(), "-v", "fatal", "update"]).arg(file).current_dir(&self.folder);
        timed(&mut update)
    }

    /// Starts its server and tells the address.
    pub fn serve(&self) -> Result<(Server, String)> {
        let port = free_port()?;
        let mut command = Command::new("zebrasrv");
        command.args(["-c", &self.config(), "-v", "fatal", &format!("@127.0.0.1:{port}")]);
        command.current_dir(&self.folder);
        Ok((Server::start(&mut command, port)?, format!("http://127.0.0.1:{port}")))
    }
}

/// The search as an address: SRU with the query in prefix form, twenty records as MARCXML.
pub fn address(search: &Search) -> String {
    let query = match search {
        Search::Number(issn) => format!("@attr 1=8 {issn}"),
        Search::Word(word) => format!("@attr 1=4 \"{word}\""),
        Search::Phrase(words) => format!("@attr 1=4 @attr 4=1 \"{words}\""),
        Search::Prefix(start) => format!("@attr 1=4 @attr 5=1 \"{start}\""),
        Search::Publisher(word, country) => format!("@and @attr 1=1018 \"{word}\" @attr 1=55 \"{country}\""),
    };
    format!("/Default?version=1.1&operation=searchRetrieve&maximumRecords=20&x-pquery={}", encoded(&query))
}

fn modules() -> Result<String> {
    let found = output(Command::new("dpkg").args(["-L", "libidzebra-2.0-mod-grs-marc"]))?;
    let file = found.lines().find(|line| line.ends_with("mod-grs-marc.so"));
    let file = file.context("Zebra's modules are not installed (Debian package idzebra-2.0)")?;
    Ok(Path::new(file).parent().unwrap_or(Path::new("/")).display().to_string())
}
