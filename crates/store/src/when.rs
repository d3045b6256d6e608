//! Times at the edge: jiff in the domain, `time` in the database.

use jiff::Timestamp;
use jiff::civil::Date;
use time::OffsetDateTime;

/// For the database: whole seconds, so that the text that `SQLite` keeps sorts by time.
pub fn to(timestamp: Timestamp) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(timestamp.as_second()).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// From the database.
pub fn from(at: OffsetDateTime) -> Timestamp {
    Timestamp::from_second(at.unix_timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A day for the database.
pub fn to_day(day: Date) -> time::Date {
    let month = u8::try_from(day.month()).ok().and_then(|month| time::Month::try_from(month).ok());
    let date = month.zip(u8::try_from(day.day()).ok());
    date.and_then(|(month, day_of_month)| {
        time::Date::from_calendar_date(i32::from(day.year()), month, day_of_month).ok()
    })
    .unwrap_or(time::Date::MIN)
}

/// A day from the database.
pub fn from_day(day: time::Date) -> Date {
    let year = i16::try_from(day.year()).unwrap_or(0);
    let (month, of_month) = (u8::from(day.month()), day.day());
    let small = |number: u8| i8::try_from(number).unwrap_or(1);
    Date::new(year, small(month), small(of_month)).unwrap_or(Date::ZERO)
}
