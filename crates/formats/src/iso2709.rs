//! ISO 2709: reads a stream of MARC records, damaged ones too, and writes records.

use std::io::{BufRead, Read};

use issn::Marc;
use issn::marc::{Body, Field};

use crate::dialect::Dialect;
use crate::error::{Damage, FormatError, Position, Reject, snippet};
use crate::iso2709_record::{self, Read as Piece};
use crate::{leader, marc8, unimarc};

pub use crate::iso2709_record::View;

pub(crate) const RECORD_END: u8 = 0x1D;
pub(crate) const FIELD_END: u8 = 0x1E;
pub(crate) const SUBFIELD: u8 = 0x1F;
pub(crate) const ENTRY: usize = 12;

/// More than any record has; what exceeds it is skipped without being kept in memory.
const LIMIT: u64 = 10 * 1024 * 1024;
const LIMIT_WRITTEN: usize = 99_999;
const LIMIT_FIELD: usize = 9_999;

/// Reads records one after the other. Every byte but the blanks between records is in a record or in a [`Reject`].
///
/// A record ends at its terminator (`0x1D`). One whose lengths or addresses are wrong is still read where its
/// terminators leave no doubt; otherwise it is rejected and reading goes on behind it. No record takes more than
/// 10 MiB of memory. After a failure of the input itself the iterator ends.
///
/// A record is UTF-8 or MARC-8; MARC-8 becomes Unicode, composed (NFC).
pub struct Reader<R> {
    input: R,
    ordinal: u64,
    offset: u64,
    /// The record read last; its room is used for the next.
    read: Piece,
    /// A good record that was found behind a damaged piece.
    waiting: Option<(Position, Piece)>,
    ended: bool,
    wanted: Wanted,
}

/// What records are to be when they are handed out.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted {
    /// What they are in the file.
    AsTheyAre,
    /// MARC 21; the dialect of the file is given, or told by each record.
    Marc21(Option<Dialect>),
}

impl Wanted {
    /// The record as it is wanted; `told` is what its surroundings say of its dialect.
    pub(crate) fn of(self, marc: Marc, told: Option<Dialect>) -> Marc {
        let Self::Marc21(given) = self else { return marc };
        match given.or(told).unwrap_or_else(|| Dialect::of(&marc)) {
            Dialect::Marc21 => marc,
            Dialect::Unimarc => unimarc::to_marc21(&marc),
        }
    }
}

impl<R: BufRead> Reader<R> {
    /// Records as they are in the file, whatever their dialect.
    pub fn new(input: R) -> Self {
        Self {
            input,
            ordinal: 0,
            offset: 0,
            read: Piece::default(),
            waiting: None,
            ended: false,
            wanted: Wanted::AsTheyAre,
        }
    }

    /// Records as MARC 21: those in UNIMARC are converted, without loss ([`unimarc::to_marc21`]).
    ///
    /// `from` is the dialect of the file; without it each record is asked ([`Dialect::of`]).
    pub fn in_marc21(input: R, from: Option<Dialect>) -> Self {
        Self { wanted: Wanted::Marc21(from), ..Self::new(input) }
    }

    fn next_position(&mut self, offset: u64) -> Position {
        self.ordinal += 1;
        Position { ordinal: self.ordinal, offset }
    }

    /// The next record as it stands in the file, whatever was wanted; nothing is copied out of it before it is asked.
    pub fn next_view(&mut self) -> Option<Result<(Position, View<'_>), Reject>> {
        let found = self.advance()?;
        Some(found.map(|position| (position, self.read.view())))
    }

    /// Reads the next record into `read`.
    fn advance(&mut self) -> Option<Result<Position, Reject>> {
        if let Some((position, read)) = self.waiting.take() {
            self.read = read;
            return Some(Ok(position));
        }
        while !self.ended {
            if let Some(found) = self.read_piece() {
                return Some(found);
            }
        }
        None
    }

    fn read_piece(&mut self) -> Option<Result<Position, Reject>> {
        let mut piece = self.read.give_room();
        piece.clear();
        let read = self.input.by_ref().take(LIMIT).read_until(RECORD_END, &mut piece);
        let start = self.offset;
        if let Err(error) = read {
            self.ended = true;
            let (position, damage) = (self.next_position(start), Damage::Io(error.to_string()));
            return Some(Err(Reject { position, damage, snippet: snippet(&piece) }));
        }
        self.offset += piece.len() as u64;
        let blanks = piece.iter().take_while(|byte| is_blank(**byte)).count();
        if blanks == piece.len() {
            // Blanks to the limit are followed by more; otherwise the input has ended.
            self.ended = piece.is_empty();
            return None;
        }
        let position = self.next_position(start + blanks as u64);
        if piece.last() == Some(&RECORD_END) || (piece.len() as u64) < LIMIT {
            return Some(self.read_record(position, piece, blanks));
        }
        let damage = self.skip_record().err().unwrap_or(Damage::TooLong { limit: LIMIT });
        Some(Err(Reject { position, damage, snippet: snippet(&piece[blanks..]) }))
    }

    fn read_record(&mut self, position: Position, piece: Vec<u8>, blanks: usize) -> Result<Position, Reject> {
        let Err((damage, piece)) = self.read.take(piece, blanks) else { return Ok(position) };
        let record = &piece[blanks..];
        let Some((at, read)) = iso2709_record::find_behind(record) else {
            return Err(Reject { position, damage, snippet: snippet(record) });
        };
        let behind = self.next_position(position.offset + at as u64);
        self.waiting = Some((behind, read));
        Err(Reject { position, damage: Damage::Garbage, snippet: snippet(&record[..at]) })
    }

    /// Passes over the rest of a record that is too long, a buffer at a time.
    fn skip_record(&mut self) -> Result<(), Damage> {
        loop {
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) => {
                    self.ended = true;
                    return Err(Damage::Io(error.to_string()));
                }
            };
            let end = memchr::memchr(RECORD_END, buffer);
            let (used, done) = end.map_or((buffer.len(), buffer.is_empty()), |end| (end + 1, true));
            self.input.consume(used);
            self.offset += used as u64;
            if done {
                return Ok(());
            }
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<(Position, Marc), Reject>;

    fn next(&mut self) -> Option<Self::Item> {
        let wanted = self.wanted;
        let found = self.next_view()?;
        Some(found.map(|(position, view)| (position, wanted.of(view.to_marc(), None))))
    }
}

/// Line ends, blanks, and the end-of-file sign of old systems, which people's tools put between records.
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n' | b'\t' | b' ' | 0 | 0x1A)
}

/// Writes one record of MARC 21 in UTF-8. Lengths and addresses are computed, leader/09 becomes `a`; all else is as given.
///
/// # Errors
/// When the record or a field is too long for ISO 2709, a tag is not three ASCII characters, or a value holds a
/// separator.
pub fn write(marc: &Marc) -> Result<Vec<u8>, FormatError> {
    write_in(marc, Dialect::Marc21)
}

/// Writes one record that is in this dialect, as it is, in UTF-8.
///
/// # Errors
/// As [`write`].
pub fn write_in(marc: &Marc, dialect: Dialect) -> Result<Vec<u8>, FormatError> {
    write_with(marc, dialect, |data, text| data.extend_from_slice(text.as_bytes()))
}

/// Writes one record of MARC 21 in MARC-8. Leader/09 becomes blank; characters that MARC-8 has not become `&#x…;`,
/// which readers know. Read again, text is as it was, composed (NFC).
///
/// # Errors
/// As [`write`], and when an indicator or the code of a subfield is not ASCII.
pub fn write_marc8(marc: &Marc) -> Result<Vec<u8>, FormatError> {
    let signs = |field: &Field| {
        field
            .indicators()
            .into_iter()
            .chain(field.subfields().iter().map(|(code, _)| *code))
            .all(|sign| sign.is_ascii())
    };
    if let Some(field) = marc.fields.iter().find(|field| !signs(field)) {
        return Err(FormatError::Unwritable { tag: field.tag.clone() });
    }
    let mut record = write_with(marc, Dialect::Marc21, marc8::encode_into)?;
    let is_taken_for_utf8 =
        !record.is_ascii() && !record.contains(&marc8::ESCAPE) && std::str::from_utf8(&record).is_ok();
    if is_taken_for_utf8 {
        // An escape to where we are already tells that it is not.
        record = write_with(marc, Dialect::Marc21, |data, text| {
            marc8::encode_into(data, text);
            data.extend(if text.is_ascii() { &b""[..] } else { b"\x1B(B" });
        })?;
    }
    record[9] = b' ';
    Ok(record)
}

/// Writes one record whose text becomes bytes in this way.
fn write_with(
    marc: &Marc,
    dialect: Dialect,
    encode: impl Fn(&mut Vec<u8>, &str),
) -> Result<Vec<u8>, FormatError> {
    let (mut directory, mut data) = (String::new(), Vec::new());
    for field in &marc.fields {
        let start = data.len();
        write_field(field, &mut data, &encode)?;
        let bytes = data.len() - start;
        if bytes > LIMIT_FIELD {
            return Err(FormatError::FieldTooLong { tag: field.tag.clone(), bytes });
        }
        directory.extend([field.tag.as_str(), &format!("{bytes:04}{start:05}")]);
    }
    let base = leader::LEADER + directory.len() + 1;
    let length = base + data.len() + 1;
    if length > LIMIT_WRITTEN {
        return Err(FormatError::RecordTooLong(length));
    }
    let mut record = Vec::with_capacity(length);
    record.extend_from_slice(leader::written(&marc.leader, dialect, length, base).as_bytes());
    record.extend_from_slice(directory.as_bytes());
    record.push(FIELD_END);
    record.extend_from_slice(&data);
    record.push(RECORD_END);
    Ok(record)
}

fn write_field(
    field: &Field,
    data: &mut Vec<u8>,
    encode: &impl Fn(&mut Vec<u8>, &str),
) -> Result<(), FormatError> {
    let start = data.len();
    let mut separators = 0;
    match &field.body {
        Body::Control(value) => encode(data, value),
        Body::Data { ind1, ind2, subfields } => {
            push(data, *ind1);
            push(data, *ind2);
            for (code, value) in subfields {
                data.push(SUBFIELD);
                push(data, *code);
                encode(data, value);
            }
            separators = subfields.len();
        }
    }
    let is_tag = field.tag.len() == 3 && field.tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let found = data[start..].iter().filter(|byte| (RECORD_END..=SUBFIELD).contains(*byte)).count();
    // A control field is told by its tag when it is read again.
    let is_control = matches!(field.body, Body::Control(_));
    if !is_tag || found != separators || is_control != field.tag.starts_with("00") {
        return Err(FormatError::Unwritable { tag: field.tag.clone() });
    }
    data.push(FIELD_END);
    Ok(())
}

fn push(data: &mut Vec<u8>, sign: char) {
    data.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
}
