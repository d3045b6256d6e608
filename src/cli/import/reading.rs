//! From bytes to records: read in order on one thread, made ready on several.

use std::io::BufRead;

use formats::{Damage, Dialect, Position, Reject, iso2709, marcxml};
use issn::{Marc, Record};
use store::load::Ready;
use tokio::sync::mpsc::Sender;

use super::input::{Kind, Source};
use super::rejects::{Rejected, plain};

/// Pieces handed on together.
pub const CHUNK: usize = 1_000;

/// What stands in the file: a record, or what is none.
pub type Piece = Result<(Position, Marc), Reject>;

/// A piece that is judged.
pub enum Judged {
    Record(Position, Box<Ready>),
    Reject(Rejected),
}

/// Reads a file to its end and hands its pieces on; tells why it stopped before the end, if it did.
pub fn read(source: Source, from: Option<Dialect>, send: &Sender<Vec<Piece>>) -> Option<String> {
    let mut input = source.input;
    let stopped = match source.kind {
        Kind::Iso2709 => read_all(iso2709::Reader::in_marc21(&mut input, from), send),
        Kind::Marcxml => read_all(marcxml::Reader::in_marc21(&mut input, from), send),
    };
    // XML that is not well-formed ends the reading; whatever is behind it was not looked at.
    stopped.or_else(|| {
        let rest = input.fill_buf().is_ok_and(|rest| !rest.trim_ascii().is_empty());
        rest.then(|| "what follows the last reject cannot be told apart".to_owned())
    })
}

fn read_all(pieces: impl Iterator<Item = Piece>, send: &Sender<Vec<Piece>>) -> Option<String> {
    let mut stopped = None;
    let mut chunk = Vec::with_capacity(CHUNK);
    for piece in pieces {
        if let Err(Reject { damage: Damage::Io(why), .. }) = &piece {
            stopped = Some(why.clone());
        }
        chunk.push(piece);
        if chunk.len() == CHUNK {
            let whole = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
            // Nobody takes them any more: the store failed, and will say why.
            if send.blocking_send(whole).is_err() {
                return stopped;
            }
        }
    }
    let _ = send.blocking_send(chunk);
    stopped
}

/// Reads records out of the pieces, and says what keeps the others from being records.
pub fn judge(pieces: Vec<Piece>) -> Vec<Judged> {
    pieces.into_iter().map(judge_one).collect()
}

fn judge_one(piece: Piece) -> Judged {
    match piece {
        Ok((position, mut marc)) => {
            forget_lengths(&mut marc.leader);
            let what = what(&marc);
            match Record::read(marc) {
                Ok(record) => Judged::Record(position, Box::new(Ready::new(record))),
                Err(error) => Judged::Reject(rejected(position, error.to_string(), what)),
            }
        }
        Err(reject) => Judged::Reject(rejected(reject.position, reject.damage.to_string(), reject.snippet)),
    }
}

pub fn rejected(position: Position, reason: String, what: String) -> Rejected {
    Rejected { record: position.ordinal, byte: position.offset, reason, what }
}

/// Takes the lengths out of a leader. They tell of the file and not of the record, and every format computes its own;
/// left in, one record would differ from itself in ISO 2709 and MARCXML.
fn forget_lengths(leader: &mut String) {
    if leader.len() == 24 && leader.is_ascii() {
        leader.replace_range(..5, "00000");
        leader.replace_range(12..17, "00000");
    }
}

/// What a record is about, for the eye.
pub fn what(marc: &Marc) -> String {
    let title = marc.sub("245", 'a').or_else(|| marc.sub("222", 'a'));
    let text = title.unwrap_or_else(|| marc.control("001"));
    plain(text).chars().take(80).collect::<String>().trim().to_owned()
}
