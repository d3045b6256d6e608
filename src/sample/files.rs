//! The files of the sample data as they are written (`sample/README.md`).

use std::collections::BTreeMap;

use issn::Issn;
use jiff::civil::Date;
use serde::Deserialize;
use store::centres::{Elsewhere, Names};

use super::fields::Lines;

/// All files.
#[derive(Debug)]
pub struct Files {
    pub centres: Centres,
    /// By the slug of the centre.
    pub calendars: BTreeMap<String, Calendar>,
    pub prices: Prices,
    pub people: People,
    pub serials: Vec<Serial>,
    /// More of some serials, and other records whole.
    pub fields: Lines,
}

#[derive(Debug, Deserialize)]
pub struct Centres {
    pub centres: Vec<Centre>,
    pub elsewhere: Vec<ElsewhereRow>,
}

#[derive(Debug, Deserialize)]
pub struct Centre {
    pub code: String,
    pub slug: String,
    pub name: Names,
    pub country: Option<String>,
    pub city: String,
    pub languages: Vec<String>,
    pub timezone: String,
    pub email: String,
    /// First four digits of its numbers.
    pub blocks: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct ElsewhereRow {
    country: String,
    name: String,
    institution: String,
    directory_url: String,
}

#[derive(Debug, Deserialize)]
pub struct Calendar {
    /// English names of days.
    weekend: Vec<String>,
    pub holidays: Vec<Holiday>,
}

#[derive(Debug, Deserialize)]
pub struct Holiday {
    pub date: Date,
    #[serde(flatten)]
    pub names: Names,
}

#[derive(Debug, Deserialize)]
pub struct Prices {
    pub note: serde_json::Value,
    pub currency: String,
    pub valid_from: Date,
    pub default_group: String,
    pub groups: Vec<PriceGroup>,
    pub prices: Vec<Price>,
}

#[derive(Debug, Deserialize)]
pub struct PriceGroup {
    pub group: String,
    pub countries: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Price {
    pub group: String,
    pub from: u32,
    pub cents: i64,
}

#[derive(Debug, Deserialize)]
pub struct People {
    pub organisations: Vec<Party>,
    pub staff: Vec<Human>,
}

/// A publisher or a subscriber.
#[derive(Debug, Deserialize)]
pub struct Party {
    pub name: String,
    pub kind: String,
    pub country: String,
    pub centre: String,
    pub language: String,
    pub address: Address,
    pub people: Vec<Human>,
}

#[derive(Debug, Deserialize)]
pub struct Address {
    pub lines: Vec<String>,
    pub postcode: Option<String>,
    pub city: String,
}

/// A person; staff name their centre.
#[derive(Debug, Deserialize)]
pub struct Human {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub role: String,
    pub centre: Option<String>,
    pub language: Option<String>,
}

/// One number.
#[derive(Debug, Deserialize)]
pub struct Serial {
    pub issn: Issn,
    pub issn_l: Issn,
    pub medium: String,
    pub title: String,
    pub key_title: String,
    pub publisher: String,
    pub place: String,
    /// Two letters.
    pub country: String,
    /// MARC code.
    pub language: String,
    pub start: Option<i16>,
    pub end: Option<i16>,
    /// MARC letter.
    pub frequency: char,
    /// A code of `issn::eligible::Nature`.
    pub kind: String,
    pub url: Option<String>,
    pub original_title: Option<String>,
    pub former: Vec<Neighbour>,
    pub later: Vec<Neighbour>,
    pub other_media: Vec<Issn>,
    #[serde(default)]
    pub open_access: bool,
    #[serde(default)]
    pub archives: Vec<Archive>,
}

/// What an archive keeps of a serial.
#[derive(Debug, Deserialize)]
pub struct Archive {
    pub name: String,
    pub code: String,
    pub state: String,
    pub extent: String,
    pub first: String,
    pub last: String,
}

/// Another serial that came before or after.
#[derive(Debug, Deserialize)]
pub struct Neighbour {
    pub issn: Issn,
    pub title: String,
}

impl Files {
    /// Reads the files that are built into the program.
    ///
    /// # Errors
    /// When one of them is not written as expected, which tests rule out.
    pub fn read() -> serde_json::Result<Self> {
        Ok(Self {
            centres: serde_json::from_str(include_str!("../../sample/centres.json"))?,
            calendars: serde_json::from_str(include_str!("../../sample/holidays.json"))?,
            prices: serde_json::from_str(include_str!("../../sample/prices.json"))?,
            people: serde_json::from_str(include_str!("../../sample/organisations.json"))?,
            serials: serde_json::from_str(include_str!("../../sample/serials.json"))?,
            fields: serde_json::from_str(include_str!("../../sample/marc.json"))?,
        })
    }
}

impl Calendar {
    /// Days of the week off; Monday is 1.
    pub fn weekend_numbers(&self) -> Vec<i8> {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        (1..)
            .zip(days)
            .filter(|(_, day)| self.weekend.iter().any(|off| off == day))
            .map(|(at, _)| at)
            .collect()
    }
}

impl Human {
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

impl From<ElsewhereRow> for Elsewhere {
    fn from(row: ElsewhereRow) -> Self {
        let ElsewhereRow { country, name, institution, directory_url } = row;
        Self { country, name, institution, directory_url }
    }
}
