//! yaz-marcdump, an independent reader, finds the same fields in what we write.

use std::process::Command;

use formats::{iso2709, marcxml};
use issn::Marc;

use crate::samples::{all, comparable, iso};

fn yaz(arguments: &[&str], name: &str, input: &[u8]) -> Vec<u8> {
    let path = std::env::temp_dir().join(format!("masthead-formats-{}-{name}", std::process::id()));
    std::fs::write(&path, input).expect("a temporary file");
    let output = Command::new("yaz-marcdump").args(arguments).arg(&path).output();
    let _ = std::fs::remove_file(&path);
    let output = output.expect("yaz-marcdump cannot be run: install the Debian package yaz");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn yaz_reads_our_iso2709() {
    let xml = yaz(&["-i", "marc", "-o", "marcxml"], "records.mrc", &iso());
    let read: Vec<Marc> = marcxml::Reader::new(&xml[..]).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, all().iter().map(comparable).collect::<Vec<_>>());
}

#[test]
fn yaz_reads_our_marcxml() {
    let mut xml = marcxml::HEADER.to_owned();
    xml.extend(all().iter().map(marcxml::write));
    xml.push_str(marcxml::FOOTER);
    let bytes = yaz(&["-i", "marcxml", "-o", "marc"], "records.xml", xml.as_bytes());
    let read: Vec<Marc> = iso2709::Reader::new(&bytes[..]).map(|item| comparable(&item.unwrap().1)).collect();
    assert_eq!(read, all().iter().map(comparable).collect::<Vec<_>>());
}
