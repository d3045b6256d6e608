//! What time it is.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// A clock. Clones of a frozen clock are the same clock.
#[derive(Debug, Clone)]
pub struct Clock(Option<Arc<Mutex<Timestamp>>>);

impl Clock {
    /// The clock of the machine.
    pub const fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until it is advanced.
    pub fn frozen(at: Timestamp) -> Self {
        Self(Some(Arc::new(Mutex::new(at))))
    }

    /// Moves a frozen clock on; the system's clock takes no orders.
    pub fn advance(&self, by: SignedDuration) {
        if let Some(frozen) = &self.0 {
            let mut at = frozen.lock().unwrap_or_else(PoisonError::into_inner);
            *at = at.saturating_add(by).unwrap_or(Timestamp::MAX);
        }
    }

    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Some(frozen) => *frozen.lock().unwrap_or_else(PoisonError::into_inner),
            None => system_now(),
        }
    }

    /// The day it is in a time zone.
    pub fn today(&self, tz: &TimeZone) -> Date {
        tz.to_datetime(self.now()).date()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where time comes from")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frozen_until_advanced() {
        let clock = Clock::frozen("2027-03-14T23:30:00Z".parse().unwrap());
        let same = clock.clone();
        assert_eq!(clock.today(&TimeZone::UTC).to_string(), "2027-03-14");
        clock.advance(SignedDuration::from_hours(1));
        assert_eq!(same.now().to_string(), "2027-03-15T00:30:00Z");
    }
}
