//! MARCXML (MARC 21 slim): reads a stream of records and writes records.

use std::io::{self, BufRead, Read};

use issn::Marc;
use issn::marc::{Body, Field};
use quick_xml::Reader as XmlReader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::dialect::Dialect;
use crate::error::{Damage, Position, Reject};
use crate::iso2709::Wanted;

/// More than any record has; a longer one ends the reading, as what follows cannot be told.
const LIMIT: u64 = 10 * 1024 * 1024;

/// What opens a file of many records; [`FOOTER`] closes it.
pub const HEADER: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
/// What closes a file of many records.
pub const FOOTER: &str = "</collection>\n";

/// Reads the `record` elements of a file, whatever they stand in and whatever prefix they have.
///
/// A record with a fault of its own is rejected and reading goes on. XML that is not well-formed, a document type
/// declaration, and a record of more than 10 MiB end the reading with a last [`Reject`]: nothing behind them can be
/// relied on. No entity but the five of XML is known.
pub struct Reader<R> {
    xml: XmlReader<Limited<R>>,
    buffer: Vec<u8>,
    ordinal: u64,
    ended: bool,
    wanted: Wanted,
}

impl<R: BufRead> Reader<R> {
    /// Records as they are in the file, whatever their dialect.
    pub fn new(input: R) -> Self {
        let mut xml = XmlReader::from_reader(Limited { input, left: LIMIT });
        xml.config_mut().expand_empty_elements = true;
        Self { xml, buffer: Vec::new(), ordinal: 0, ended: false, wanted: Wanted::AsTheyAre }
    }

    /// Records as MARC 21: those in UNIMARC are converted, without loss (`unimarc::to_marc21`).
    ///
    /// `from` is the dialect of the file; without it the attribute `format` of the record tells (`MarcXchange`), or
    /// the record itself ([`Dialect::of`]).
    pub fn in_marc21(input: R, from: Option<Dialect>) -> Self {
        Self { wanted: Wanted::Marc21(from), ..Self::new(input) }
    }

    fn read_next(&mut self) -> Option<Result<(Position, Marc), Reject>> {
        let mut building: Option<(Position, Building)> = None;
        let mut depth = 0_u64;
        loop {
            let offset = self.xml.buffer_position();
            self.buffer.clear();
            let event = match self.xml.read_event_into(&mut self.buffer) {
                Ok(Event::DocType(_)) => Err(Damage::DocType),
                Ok(Event::Eof) if building.is_none() && depth == 0 => return None,
                Ok(Event::Eof) => Err(Damage::Truncated),
                Ok(event) => Ok(event),
                Err(error) => Err(damage_of(&error)),
            };
            match event {
                Err(damage) => {
                    return Some(Err(self.last(building.map(|(position, _)| position), offset, damage)));
                }
                Ok(Event::Start(start)) if building.is_none() && start.local_name().as_ref() == "record" => {
                    self.ordinal += 1;
                    self.xml.get_mut().left = LIMIT;
                    let told = attribute(&start, "format").ok().flatten();
                    let dialect = told.and_then(|format| Dialect::of_attribute(&format));
                    let begun = Building { dialect, ..Building::default() };
                    building = Some((Position { ordinal: self.ordinal, offset }, begun));
                    depth = 0;
                }
                Ok(event) => {
                    let Some((position, record)) = &mut building else { continue };
                    if record.take(&event, &mut depth) {
                        self.xml.get_mut().left = LIMIT;
                        return Some(std::mem::take(record).finish(*position, self.wanted));
                    }
                }
            }
        }
    }

    fn last(&mut self, begun: Option<Position>, offset: u64, damage: Damage) -> Reject {
        self.ended = true;
        let position = begun.unwrap_or(Position { ordinal: self.ordinal + 1, offset });
        Reject { position, damage, snippet: String::new() }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<(Position, Marc), Reject>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.read_next();
        self.ended |= item.is_none();
        item
    }
}

fn damage_of(error: &quick_xml::Error) -> Damage {
    match error {
        quick_xml::Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Damage::TooLong { limit: LIMIT }
        }
        quick_xml::Error::Io(error) => Damage::Io(error.to_string()),
        other => Damage::Xml(other.to_string()),
    }
}

/// Input that fails once a record has taken too much of it, so that no text can fill the memory.
struct Limited<R> {
    input: R,
    left: u64,
}

impl<R: BufRead> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, used: usize) {
        self.left = self.left.saturating_sub(used as u64);
        self.input.consume(used);
    }
}

/// A record that is being read.
#[derive(Default)]
struct Building {
    marc: Marc,
    /// What the element says of its dialect.
    dialect: Option<Dialect>,
    text: String,
    /// The code of the open subfield.
    code: Option<char>,
    /// The first fault of the record.
    fault: Option<String>,
}

impl Building {
    /// Takes one event in; true when it closes the record. `depth` counts the elements open within it.
    fn take(&mut self, event: &Event, depth: &mut u64) -> bool {
        match event {
            Event::Start(start) => {
                *depth += 1;
                if !std::mem::take(&mut self.text).trim().is_empty() {
                    self.fault.get_or_insert_with(|| "text between the fields".to_owned());
                }
                if let Err(fault) = self.open(start) {
                    self.fault.get_or_insert(fault);
                }
            }
            Event::End(_) if *depth == 0 => return true,
            Event::End(end) => {
                *depth -= 1;
                self.close(end.local_name().as_ref());
            }
            Event::Text(text) => self.text.push_str(&text.xml10_content()),
            Event::CData(text) => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => match resolved(reference) {
                Some(sign) => self.text.push(sign),
                None => {
                    self.fault.get_or_insert_with(|| format!("unknown entity &{};", &**reference));
                }
            },
            _ => {}
        }
        false
    }

    fn open(&mut self, start: &BytesStart) -> Result<(), String> {
        match start.local_name().as_ref() {
            "leader" => {}
            "controlfield" => {
                let tag = tag(start, true)?;
                self.marc.fields.push(Field { tag, body: Body::Control(String::new()) });
            }
            "datafield" => {
                let (ind1, ind2) = (sign(start, "ind1")?.unwrap_or(' '), sign(start, "ind2")?.unwrap_or(' '));
                let body = Body::Data { ind1, ind2, subfields: Vec::new() };
                self.marc.fields.push(Field { tag: tag(start, false)?, body });
            }
            "subfield" => self.code = Some(sign(start, "code")?.ok_or("a subfield has no code")?),
            other => return Err(format!("unknown element {other}")),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        let text = std::mem::take(&mut self.text);
        match (name, self.marc.fields.last_mut().map(|field| &mut field.body)) {
            ("leader", _) => self.marc.leader = text,
            ("controlfield", Some(Body::Control(value))) => *value = text,
            ("subfield", Some(Body::Data { subfields, .. })) => {
                subfields.extend(self.code.take().map(|code| (code, text)));
            }
            ("datafield", _) if text.trim().is_empty() => {}
            _ => {
                self.fault.get_or_insert_with(|| format!("text or subfield in the wrong place ({name})"));
            }
        }
    }

    fn finish(self, position: Position, wanted: Wanted) -> Result<(Position, Marc), Reject> {
        match self.fault {
            None => Ok((position, wanted.of(self.marc, self.dialect))),
            Some(fault) => {
                let snippet = self.marc.fields.iter().map(Field::value).find(|value| !value.is_empty());
                let snippet = crate::error::snippet(snippet.unwrap_or_default().as_bytes());
                Err(Reject { position, damage: Damage::Xml(fault), snippet })
            }
        }
    }
}

fn resolved(reference: &BytesRef) -> Option<char> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Some(sign);
    }
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn attribute(start: &BytesStart, name: &str) -> Result<Option<String>, String> {
    let found = start.try_get_attribute(name).map_err(|error| error.to_string())?;
    let value = found.map(|found| found.normalized_value(quick_xml::XmlVersion::Implicit1_0));
    value.transpose().map(|value| value.map(std::borrow::Cow::into_owned)).map_err(|error| error.to_string())
}

/// Control fields have a tag that starts with 00 and data fields have not; anything else could not be written again.
fn tag(start: &BytesStart, control: bool) -> Result<String, String> {
    let tag = attribute(start, "tag")?.unwrap_or_default();
    let good = tag.len() == 3 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if good && tag.starts_with("00") == control {
        Ok(tag)
    } else {
        Err(format!("bad tag “{}”", snippet_of(&tag)))
    }
}

fn snippet_of(text: &str) -> String {
    text.chars().take(20).collect()
}

/// The only character of an attribute; `None` when it is missing or empty.
fn sign(start: &BytesStart, name: &str) -> Result<Option<char>, String> {
    let value = attribute(start, name)?.unwrap_or_default();
    let mut signs = value.chars();
    match (signs.next(), signs.next()) {
        (first, None) => Ok(first),
        _ => Err(format!("{name} “{}” is more than one character", snippet_of(&value))),
    }
}

pub use crate::marcxml_write::{write, write_document, write_embedded, write_in, write_in_into, write_view};
