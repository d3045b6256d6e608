//! How often one may try: to sign in, to register, to ask for a new password.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::error::Fail;

/// Keys that are remembered before those that matter no more are dropped.
const MANY: usize = 10_000;

/// Counts tries by account and by where they come from. Each node counts for itself.
#[derive(Debug)]
pub struct Throttle {
    by_account: DefaultKeyedRateLimiter<String>,
    by_place: DefaultKeyedRateLimiter<IpAddr>,
}

impl Throttle {
    /// Ten tries at once for an account, then one each half minute; fifty for a place, then one each three seconds.
    /// A demonstration, where everybody signs in as the same few people, allows twenty times as much.
    pub fn new(demo: bool) -> Self {
        let times = if demo { 20 } else { 1 };
        Self {
            by_account: RateLimiter::keyed(quota(10 * times, Duration::from_secs(30) / times)),
            by_place: RateLimiter::keyed(quota(50 * times, Duration::from_secs(3) / times)),
        }
    }

    /// Counts one try. `door` tells one kind of try from another, `account` is what was typed.
    ///
    /// # Errors
    /// [`Fail::Limited`] when there were too many.
    pub fn check(&self, door: &str, account: &str, place: Option<IpAddr>) -> Result<(), Fail> {
        let now = DefaultClock::default().now();
        let wait = |not_until: governor::NotUntil<_>| {
            Fail::Limited(not_until.wait_time_from(now).as_secs().saturating_add(1))
        };
        if self.by_account.len() + self.by_place.len() > MANY {
            self.by_account.retain_recent();
            self.by_place.retain_recent();
        }
        if let Some(place) = place {
            self.by_place.check_key(&place).map_err(wait)?;
        }
        let key = format!("{door} {}", issn::fold::fold(account));
        self.by_account.check_key(&key).map_err(wait)
    }
}

fn quota(burst: u32, each: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(each).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(burst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_and_a_place_are_counted() {
        let throttle = Throttle::new(false);
        for _ in 0..10 {
            throttle.check("sign-in", "Ann.Lee", None).unwrap();
        }
        let Err(Fail::Limited(seconds)) = throttle.check("sign-in", "ann.lee", None) else {
            panic!("the eleventh try goes through")
        };
        assert!((1..=31).contains(&seconds), "{seconds}");
        throttle.check("forgotten", "ann.lee", None).unwrap();

        let place = Some(IpAddr::from([192, 0, 2, 1]));
        let refused = (0..60).filter(|n| throttle.check("sign-in", &format!("a{n}"), place).is_err()).count();
        assert_eq!(refused, 10);
    }
}
