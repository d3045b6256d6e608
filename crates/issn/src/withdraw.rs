//! Withdrawing a number: given up for another one, or suppressed. It is never used again.

use jiff::civil::Date;

use crate::description::set_status;
use crate::marc::{Body, Field, Marc};
use crate::{Issn, Record, Status};

/// Why a record is not withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotWithdrawn {
    /// Its status does not let it: it is withdrawn already, or was never in the register.
    Status(Status),
    /// A number cannot replace itself.
    Same,
    /// The number that is to replace it is not one that readers find.
    Replacement(Status),
}

impl NotWithdrawn {
    /// The stable word, which pages turn into a sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::Same => "same",
            Self::Replacement(_) => "replacement",
        }
    }
}

/// Whether a record may be cancelled in favour of another. That one must be found by readers itself, so that no chain
/// of replacements ends nowhere and none goes in a circle. Rule: domain 5.7, 6.1 (table of transitions)
///
/// # Errors
/// Why it may not.
pub fn may_cancel(own: &Record, by: &Record) -> Result<(), NotWithdrawn> {
    if own.issn == by.issn {
        return Err(NotWithdrawn::Same);
    }
    if !own.status.may_become(Status::Cancelled) {
        return Err(NotWithdrawn::Status(own.status));
    }
    if by.status.is_listed() { Ok(()) } else { Err(NotWithdrawn::Replacement(by.status)) }
}

/// Whether a record may be suppressed. Rule: domain 6.1 (table of transitions)
///
/// # Errors
/// Why it may not.
pub fn may_suppress(own: &Record) -> Result<(), NotWithdrawn> {
    if own.status.may_become(Status::Suppressed) { Ok(()) } else { Err(NotWithdrawn::Status(own.status)) }
}

/// Cancels a record: 022 $v names the number that replaces it. Rule: domain 5.7, 6.4 (022 $v)
pub fn cancel(marc: &mut Marc, by: Issn, centre: &str, today: Date) {
    set_status(marc, Status::Cancelled, centre, today);
    edit_022(marc, |subfields| {
        subfields.retain(|(code, _)| *code != 'v');
        subfields.push(('v', by.to_string()));
    });
}

/// Notes in the replacing record which number was given up for it (022 $z). Rule: domain 5.7, 6.4 (022 $z)
pub fn note_cancelled(marc: &mut Marc, cancelled: Issn, today: Date) {
    let is_known =
        marc.fields("022").flat_map(|field| field.subs('z')).any(|own| Issn::parse(own) == Ok(cancelled));
    if !is_known {
        edit_022(marc, |subfields| subfields.push(('z', cancelled.to_string())));
        marc.set_control("005", format!("{}000000.0", today.strftime("%Y%m%d")));
    }
}

/// Lets a title stand under another ISSN-L; the one that stood for it is kept as cancelled (022 $m).
///
/// Rule: domain 6.4 (022)
pub fn replace_issn_l(marc: &mut Marc, former: Issn, present: Issn, today: Date) {
    edit_022(marc, |subfields| {
        subfields.retain(|(code, _)| *code != 'l');
        let after_own = subfields.iter().position(|(code, _)| *code == 'a').map_or(0, |at| at + 1);
        subfields.insert(after_own, ('l', present.to_string()));
        let noted = ('m', former.to_string());
        if !subfields.contains(&noted) {
            subfields.push(noted);
        }
    });
    marc.set_control("005", format!("{}000000.0", today.strftime("%Y%m%d")));
}

/// Changes the subfields of the field with the record's own number.
fn edit_022(marc: &mut Marc, edit: impl FnOnce(&mut Vec<(char, String)>)) {
    let own = |field: &&mut Field| field.tag == "022" && field.sub('a').is_some();
    if let Some(Field { body: Body::Data { subfields, .. }, .. }) = marc.fields.iter_mut().find(own) {
        edit(subfields);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn record(number: &str, status: Status) -> Record {
        let fields = vec![
            Field::data("022", ['0', ' '], &[('a', number), ('l', number), ('2', "0")]),
            Field::data("222", [' ', '0'], &[('a', "Nature")]),
            Field::data("699", [' ', ' '], &[('8', status.code()), ('v', "0")]),
        ];
        Record::read(Marc { leader: String::new(), fields }).unwrap()
    }

    const ONE: &str = "0028-0836";
    const OTHER: &str = "1476-4687";

    /// Each status of the number and of the one that is to replace it.
    #[test]
    fn who_may_be_cancelled() {
        for status in Status::ALL {
            let own = record(ONE, status);
            let may = matches!(status, Status::Register | Status::Legacy);
            assert_eq!(may_cancel(&own, &record(OTHER, Status::Register)).is_ok(), may, "{status:?}");
            let may = may || status == Status::Provisional;
            assert_eq!(may_suppress(&own).is_ok(), may, "{status:?}");
            let by = record(OTHER, status);
            let told = may_cancel(&record(ONE, Status::Register), &by);
            let refused = Err(NotWithdrawn::Replacement(status));
            assert_eq!(told, if status.is_listed() { Ok(()) } else { refused }, "{status:?}");
        }
        let own = record(ONE, Status::Register);
        assert_eq!(may_cancel(&own, &own), Err(NotWithdrawn::Same));
    }

    #[test]
    fn both_records_name_each_other() {
        let (mut own, mut by) = (record(ONE, Status::Register).marc, record(OTHER, Status::Register).marc);
        let (one, other) = (Issn::parse(ONE).unwrap(), Issn::parse(OTHER).unwrap());
        cancel(&mut own, other, "0", date(2026, 11, 23));
        note_cancelled(&mut by, one, date(2026, 11, 23));
        note_cancelled(&mut by, one, date(2026, 11, 23));
        replace_issn_l(&mut by, one, other, date(2026, 11, 23));
        let (own, by) = (Record::read(own).unwrap(), Record::read(by).unwrap());
        assert_eq!((own.status, own.replaced_by), (Status::Cancelled, Some(other)));
        assert_eq!((by.cancelled, by.issn_l), (vec![one], other));
        assert_eq!(by.marc.sub("022", 'm'), Some(ONE));
        assert_eq!(by.marc.fields("022").count(), 1);
    }
}
