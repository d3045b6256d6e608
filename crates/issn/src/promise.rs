//! The promise: the date by which a request is answered, in working days of the centre's calendar.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// Working days within which a request is answered. Rule: guidelines 1b, product (*The promise*)
pub const STANDARD_DAYS: u32 = 20;
/// The same for an urgent request.
pub const URGENT_DAYS: u32 = 5;

/// Week-ends and holidays of a centre.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Calendar {
    /// Days of the week off, as ISO numbers: Monday is 1.
    pub weekend: Vec<i8>,
    pub holidays: BTreeSet<Date>,
}

impl Calendar {
    /// Whether the centre works on this day.
    pub fn works(&self, day: Date) -> bool {
        !self.weekend.contains(&weekday_number(day.weekday())) && !self.holidays.contains(&day)
    }

    /// The date `days` working days after `start`; `start` itself is day 0.
    ///
    /// A calendar without any working day gives plain days, and the end of time stays the end of time.
    pub fn after(&self, start: Date, days: u32) -> Date {
        let all_off = (1..=7).all(|day| self.weekend.contains(&day));
        let (mut day, mut left) = (start, days);
        while left > 0 {
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            if all_off || self.works(day) {
                left -= 1;
            }
        }
        day
    }

    /// Working days after `from` up to and including `to`; 0 when `to` is not later.
    pub fn between(&self, from: Date, to: Date) -> u32 {
        let mut day = from;
        let mut count = 0;
        while day < to {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            count += u32::from(self.works(day));
        }
        count
    }
}

/// The date a request sent today is answered by.
pub fn promised(calendar: &Calendar, today: Date, urgent: bool) -> Date {
    calendar.after(today, if urgent { URGENT_DAYS } else { STANDARD_DAYS })
}

/// The new date after the clock stood still from `stopped` to `today`: the days that were left are counted on.
///
/// Rule: product (*The promise*: the clock stops while the request waits for the publisher)
pub fn resumed(calendar: &Calendar, promise: Date, stopped: Date, today: Date) -> Date {
    calendar.after(today, calendar.between(stopped, promise))
}

fn weekday_number(day: Weekday) -> i8 {
    day.to_monday_one_offset()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn france() -> Calendar {
        Calendar { weekend: vec![6, 7], holidays: [date(2026, 12, 25), date(2027, 1, 1)].into() }
    }

    #[test]
    fn twenty_working_days() {
        // Monday 23 November 2026: four weeks, with Christmas Day in between.
        assert_eq!(promised(&france(), date(2026, 11, 23), false), date(2026, 12, 21));
        assert_eq!(promised(&france(), date(2026, 12, 1), false), date(2026, 12, 30));
        assert_eq!(promised(&france(), date(2026, 12, 24), true), date(2027, 1, 4));
        // Sent on a Sunday: Monday is the first day.
        assert_eq!(promised(&france(), date(2026, 11, 22), true), date(2026, 11, 27));
    }

    #[test]
    fn the_clock_stops() {
        let calendar = france();
        let promise = promised(&calendar, date(2026, 11, 2), false);
        assert_eq!(promise, date(2026, 11, 30));
        // Stopped after five days, taken up a month later: fifteen days are left.
        let later = resumed(&calendar, promise, date(2026, 11, 9), date(2026, 12, 9));
        assert_eq!(calendar.between(date(2026, 12, 9), later), 15);
    }

    #[test]
    fn odd_calendars_end() {
        let never = Calendar { weekend: (1..=7).collect(), holidays: BTreeSet::new() };
        assert_eq!(never.after(date(2026, 1, 1), 5), date(2026, 1, 6));
        assert_eq!(france().after(Date::MAX, 5), Date::MAX);
        assert_eq!(france().between(date(2026, 1, 2), date(2026, 1, 1)), 0);
    }
}
