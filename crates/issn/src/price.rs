//! The price of a credit: country group × quantity, from a date on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A price list is data. Prices are whole cents without VAT. Rule: product (*Prices*)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceList {
    /// ISO 4217 code.
    pub currency: String,
    pub valid_from: Date,
    pub groups: Vec<Group>,
    /// The group of countries that no group names.
    pub default_group: String,
}

/// Countries that pay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    /// ISO 3166 two-letter codes.
    pub countries: Vec<String>,
    pub tranches: Vec<Tranche>,
}

/// The price of one credit when at least `from` are bought at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tranche {
    pub from: u32,
    pub cents: i64,
}

/// At most so many credits in one order: a slip of the keyboard must not become an invoice.
pub const MOST_AT_ONCE: u32 = 1000;

impl PriceList {
    /// The group of a country, by its two-letter code.
    pub fn group(&self, country: &str) -> Option<&Group> {
        let named = self.groups.iter().find(|group| group.countries.iter().any(|own| own == country));
        named.or_else(|| self.groups.iter().find(|group| group.name == self.default_group))
    }

    /// Cents for each of `quantity` credits; `None` when the list has no price for it.
    pub fn unit(&self, country: &str, quantity: u32) -> Option<i64> {
        let tranches = &self.group(country)?.tranches;
        let fitting = tranches.iter().filter(|tranche| tranche.from <= quantity);
        fitting.max_by_key(|tranche| tranche.from).map(|tranche| tranche.cents)
    }

    /// The registration fee: the price of a single credit, which it buys. Rule: product (*Credits* 5)
    pub fn fee(&self, country: &str) -> Option<i64> {
        self.unit(country, 1)
    }
}

/// The list in force on a day: the latest that is valid by then.
pub fn in_force(lists: &[PriceList], today: Date) -> Option<&PriceList> {
    lists.iter().filter(|list| list.valid_from <= today).max_by_key(|list| list.valid_from)
}

/// VAT in cents, rounded half up; `permille` is the rate in thousandths (200 for 20 %).
pub const fn vat(net_cents: i64, permille: i64) -> i64 {
    (net_cents * permille + 500) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn list(from: Date, top: i64) -> PriceList {
        let tranches = vec![Tranche { from: 1, cents: top }, Tranche { from: 5, cents: top - 500 }];
        let cheap = vec![Tranche { from: 1, cents: 2500 }];
        PriceList {
            currency: "EUR".into(),
            valid_from: from,
            groups: vec![
                Group { name: "A".into(), countries: vec!["FR".into()], tranches },
                Group { name: "C".into(), countries: vec![], tranches: cheap },
            ],
            default_group: "C".into(),
        }
    }

    #[test]
    fn by_country_and_quantity() {
        let list = list(date(2026, 1, 1), 5000);
        assert_eq!(list.unit("FR", 1), Some(5000));
        assert_eq!(list.unit("FR", 4), Some(5000));
        assert_eq!(list.unit("FR", 5), Some(4500));
        assert_eq!(list.unit("KE", 100), Some(2500));
        assert_eq!(list.unit("FR", 0), None);
        assert_eq!(list.fee("FR"), Some(5000));
    }

    #[test]
    fn the_latest_list_in_force() {
        let lists = [list(date(2026, 1, 1), 5000), list(date(2027, 1, 1), 6000)];
        assert_eq!(in_force(&lists, date(2026, 12, 31)).and_then(|list| list.fee("FR")), Some(5000));
        assert_eq!(in_force(&lists, date(2027, 1, 1)).and_then(|list| list.fee("FR")), Some(6000));
        assert_eq!(in_force(&lists, date(2025, 12, 31)), None);
    }

    #[test]
    fn vat_is_rounded_half_up() {
        assert_eq!(vat(5000, 200), 1000);
        assert_eq!(vat(2501, 55), 138);
        assert_eq!(vat(0, 200), 0);
    }
}
