//! How the promise of a request stands today.

use issn::promise::{Calendar, STANDARD_DAYS, URGENT_DAYS};
use issn::request::{Request, StateName};
use jiff::civil::Date;

/// The promise as a page shows it. Rule: product.md (*The promise*)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub date: Date,
    /// Working days that were promised.
    pub total: u32,
    /// Working days of them that are gone.
    pub used: u32,
    /// Working days beyond the promise.
    pub late: u32,
    /// The clock stands still until the publisher answers.
    pub stopped: bool,
}

/// The promise of a request that waits for an answer; `None` for all others.
pub fn of(request: &Request, calendar: &Calendar, today: Date) -> Option<Promise> {
    let date = date_of(request)?;
    let stopped = request.stopped.filter(|_| is_stopped(request));
    let total = if request.is_urgent() { URGENT_DAYS } else { STANDARD_DAYS };
    let at = stopped.unwrap_or(today);
    let left = calendar.between(at, date);
    Some(Promise {
        date,
        total,
        used: total.saturating_sub(left),
        late: calendar.between(date, at),
        stopped: stopped.is_some(),
    })
}

/// The date by which it is answered, while it is not.
pub fn date_of(request: &Request) -> Option<Date> {
    let waits =
        matches!(request.state.name(), StateName::Pending | StateName::Incomplete | StateName::OnHold);
    request.promise.filter(|_| waits)
}

/// Whether the clock stands still now.
pub const fn is_stopped(request: &Request) -> bool {
    request.stopped.is_some() && request.state.name().stops_clock()
}

#[cfg(test)]
mod tests {
    use issn::request::{Application, Kind, State};
    use jiff::civil::date;

    use super::*;

    fn request(state: State, promise: Date, stopped: Option<Date>) -> Request {
        Request {
            id: 1,
            kind: Kind::Assignment,
            organisation: 1,
            centre: 1,
            sender: 1,
            state,
            application: Application::default(),
            evidence: vec![],
            first: false,
            taken_by: None,
            credits: 1,
            promise: Some(promise),
            stopped,
            version: 1,
        }
    }

    #[test]
    fn days_used() {
        let calendar = Calendar { weekend: vec![6, 7], ..Calendar::default() };
        let sent = date(2026, 11, 2);
        let promised = calendar.after(sent, STANDARD_DAYS);
        let pending = of(&request(State::Pending, promised, None), &calendar, date(2026, 11, 4)).unwrap();
        assert_eq!((pending.used, pending.late, pending.stopped), (2, 0, false));
        let late = of(&request(State::Pending, promised, None), &calendar, date(2026, 12, 2)).unwrap();
        assert_eq!((late.used, late.late), (STANDARD_DAYS, 2));
        let held = request(State::OnHold { until: None }, promised, Some(date(2026, 11, 3)));
        let held = of(&held, &calendar, date(2026, 12, 24)).unwrap();
        assert_eq!((held.used, held.late, held.stopped), (1, 0, true));
        assert_eq!(of(&request(State::Cancelled, promised, None), &calendar, sent), None);
    }
}
