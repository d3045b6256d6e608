//! The sample data of the demo, and loading it once.

use std::collections::BTreeMap;

use anyhow::Context;
use issn::Record;
use issn::account::{AccountState, user_name};
use issn::person::{Post, Role};
use issn::price::{Group, PriceList, Tranche};
use jiff::Timestamp;
use store::causes::{self, NewCause, Reason};
use store::ledger::{Account, NewBooking};
use store::users::{Belongs, NewUser, Person};
use store::{Store, Tx, blocks, centres, ledger, organisations, prices, records, settings, users};

mod fields;
pub mod files;
mod serials;

use files::{Files, Human, Party};
pub use serials::marc;

/// The password of all sample people. It protects nothing: the demo listens on this machine alone.
pub const PASSWORD: &str = "masthead-demo";
/// The setting that tells that the sample data was loaded.
const LOADED: &str = "sample-loaded";
/// Credits that each sample publisher is given.
const CREDITS: i64 = 5;
/// Records in one statement.
const BATCH: usize = 500;

/// One way to sign in to the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    pub who: &'static str,
    pub email: String,
    pub place: String,
}

/// Whether the sample data is in this store already.
///
/// # Errors
/// When the store fails.
pub async fn is_loaded(store: &Store) -> anyhow::Result<bool> {
    Ok(settings::get(store, LOADED).await?.unwrap_or(false))
}

/// Loads the sample data: all of it or nothing. `password_hash` is the hash of [`PASSWORD`].
///
/// # Errors
/// When the store fails, or holds centres or people of its own with the same names.
pub async fn load(store: &Store, password_hash: &str, now: Timestamp) -> anyhow::Result<()> {
    let files = Files::read().context("the sample data")?;
    let tx = store.begin().await?;
    let centres = load_centres(&tx, &files, now).await.context("the sample centres")?;
    prices::add(&tx, &price_list(&files.prices), files.prices.note.clone()).await?;
    let mut people = People { tx: &tx, password_hash, now, names: Vec::new() };
    for party in &files.people.organisations {
        load_organisation(&mut people, party, &centres).await.with_context(|| party.name.clone())?;
    }
    for human in &files.people.staff {
        let centre =
            human.centre.as_ref().and_then(|slug| centres.get(slug)).context("staff without centre")?;
        let post = Post::from_code(&human.role).context("a post")?;
        people.add(human, Belongs::Centre(*centre, post), "en").await.with_context(|| human.email.clone())?;
    }
    load_serials(&tx, &files, now).await.context("the sample serials")?;
    let list = issn::abbreviate::read(include_bytes!("../../sample/ltwa.tsv"))?;
    store::ltwa::replace(&tx, &list.rows, "sample/ltwa.tsv").await?;
    settings::set(&tx, LOADED, &true).await?;
    Ok(tx.commit().await?)
}

/// One login for each kind of person.
///
/// # Errors
/// When the sample data cannot be read.
pub fn logins() -> anyhow::Result<Vec<Login>> {
    let people = Files::read().context("the sample data")?.people;
    let member = |who, kind: &str| {
        let party = people.organisations.iter().find(|party| party.kind == kind)?;
        let owner = party.people.iter().find(|human| human.role == "owner")?;
        Some(Login { who, email: owner.email.clone(), place: party.name.clone() })
    };
    let staff = |who, post: &str| {
        let human = people.staff.iter().find(|human| human.role == post)?;
        Some(Login { who, email: human.email.clone(), place: human.centre.clone().unwrap_or_default() })
    };
    let logins = [
        member("publisher (owner)", "publisher"),
        staff("librarian", "librarian"),
        staff("head of the centre", "head"),
        staff("administrator", "administrator"),
        member("reader with a subscription", "subscriber"),
    ];
    Ok(logins.into_iter().flatten().collect())
}

/// Centres with their blocks and holidays, and the countries whose centre is elsewhere; identities by slug.
async fn load_centres(tx: &Tx, files: &Files, now: Timestamp) -> anyhow::Result<BTreeMap<String, i64>> {
    let mut identities = BTreeMap::new();
    for centre in &files.centres.centres {
        let calendar = files.calendars.get(&centre.slug).context("a centre without calendar")?;
        let head = files.people.staff.iter().find(|human| {
            human.role == "head" && human.centre.as_ref().is_some_and(|slug| *slug == centre.slug)
        });
        let details = centres::Details {
            code: centre.code.clone(),
            slug: centre.slug.clone(),
            names: centre.name.clone(),
            country: centre.country.clone(),
            city: centre.city.clone(),
            email: centre.email.clone(),
            languages: centre.languages.clone(),
            timezone: centre.timezone.clone(),
            weekend: calendar.weekend_numbers(),
            director: head.map(Human::full_name).unwrap_or_default(),
            ..centres::Details::default()
        };
        let identity = centres::add(tx, details, now).await?;
        for prefix in &centre.blocks {
            blocks::add(tx, identity, prefix.parse().context("a block of numbers")?).await?;
        }
        for holiday in &calendar.holidays {
            centres::add_holiday(tx, identity, holiday.date, &holiday.names).await?;
        }
        identities.insert(centre.slug.clone(), identity);
    }
    for other in files.centres.elsewhere.clone() {
        centres::add_elsewhere(tx, other.into()).await?;
    }
    Ok(identities)
}

/// The price list of the file; a price counts from its smallest quantity up.
fn price_list(file: &files::Prices) -> PriceList {
    let tranches = |group: &str| {
        let own = file.prices.iter().filter(|price| price.group == group);
        own.map(|price| Tranche { from: price.from, cents: price.cents }).collect()
    };
    let groups = file.groups.iter().map(|group| Group {
        name: group.group.clone(),
        countries: group.countries.clone(),
        tranches: tranches(&group.group),
    });
    PriceList {
        currency: file.currency.clone(),
        valid_from: file.valid_from,
        groups: groups.collect(),
        default_group: file.default_group.clone(),
    }
}

async fn load_organisation(
    people: &mut People<'_>,
    party: &Party,
    centres: &BTreeMap<String, i64>,
) -> anyhow::Result<()> {
    let is_subscriber = party.kind == "subscriber";
    let details = organisations::Details {
        name: party.name.clone(),
        country: party.country.clone(),
        address: party.address.lines.join("\n"),
        postcode: party.address.postcode.clone().unwrap_or_default(),
        city: party.address.city.clone(),
        ..organisations::Details::default()
    };
    let centre = *centres.get(&party.centre).context("an organisation without centre")?;
    let new = organisations::NewOrganisation { centre, is_subscriber, state: AccountState::Active, details };
    let (tx, now) = (people.tx, people.now);
    let organisation = organisations::add(tx, new, now).await?;
    if !is_subscriber {
        organisations::hold(tx, organisation).await?;
        ledger::book(tx, grant(organisation), now).await?;
    }
    for human in &party.people {
        let role = Role::from_code(&human.role).context("a role")?;
        people.add(human, Belongs::Organisation(organisation, role), &party.language).await?;
    }
    Ok(())
}

fn grant(organisation: i64) -> NewBooking {
    NewBooking {
        organisation,
        from: Account::Grants,
        to: Account::Balance,
        credits: CREDITS,
        cause: "grant",
        cause_key: format!("sample-grant-{organisation}"),
        request: None,
        order: None,
        user: None,
    }
}

/// Adds people, each with a user name of its own.
struct People<'a> {
    tx: &'a Tx,
    password_hash: &'a str,
    now: Timestamp,
    names: Vec<String>,
}

impl People<'_> {
    async fn add(&mut self, human: &Human, belongs: Belongs, language: &str) -> anyhow::Result<()> {
        let is_taken = |name: &str| self.names.iter().any(|own| own == name);
        let name = user_name(&human.first_name, &human.last_name, is_taken);
        self.names.push(name.clone());
        let new = NewUser {
            user_name: name,
            email: human.email.clone(),
            password_hash: Some(self.password_hash.to_owned()),
            person: Person {
                title: String::new(),
                first_name: human.first_name.clone(),
                last_name: human.last_name.clone(),
            },
            language: human.language.clone().unwrap_or_else(|| language.to_owned()),
            belongs,
            terms_at: Some(self.now),
            consent: true,
        };
        users::add(self.tx, new, self.now).await?;
        Ok(())
    }
}

async fn load_serials(tx: &Tx, files: &Files, now: Timestamp) -> anyhow::Result<()> {
    let titles: BTreeMap<_, _> =
        files.serials.iter().map(|serial| (serial.issn, serial.key_title.as_str())).collect();
    let mut all = Vec::with_capacity(files.serials.len());
    let mut more = files.fields.clone();
    for serial in &files.serials {
        let mut marc = marc(serial, |issn| titles.get(&issn).copied());
        if let Some(lines) = more.remove(&serial.issn) {
            fields::put(&mut marc, &lines);
        }
        all.push(Record::read(marc).with_context(|| serial.issn.to_string())?);
    }
    for (issn, lines) in more {
        all.push(Record::read(fields::whole(&lines)).with_context(|| issn.to_string())?);
    }
    let cause = causes::add(tx, NewCause::of(Reason::Imported, "sample/serials.json"), now).await?;
    for batch in all.chunks(BATCH) {
        records::load(tx, batch, cause, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use issn::Medium;

    use super::*;

    #[test]
    fn a_login_for_each_kind_of_person() {
        let who: Vec<&str> = logins().unwrap().iter().map(|login| login.who).collect();
        assert_eq!(
            who,
            [
                "publisher (owner)",
                "librarian",
                "head of the centre",
                "administrator",
                "reader with a subscription"
            ]
        );
    }

    #[test]
    fn prices_cover_every_group() {
        let list = price_list(&Files::read().unwrap().prices);
        assert_eq!(
            (list.unit("FR", 1), list.unit("KE", 1000), list.unit("ZZ", 2)),
            (Some(5000), Some(2500), Some(3700))
        );
    }

    #[test]
    fn every_list_of_fields_is_a_record() {
        let files = Files::read().unwrap();
        for (issn, lines) in &files.fields {
            let listed = files.serials.iter().find(|serial| serial.issn == *issn);
            let mut marc = listed.map_or_else(|| fields::whole(lines), |serial| marc(serial, |_| None));
            fields::put(&mut marc, lines);
            let record = Record::read(marc).unwrap_or_else(|error| panic!("{issn}: {error}"));
            assert_eq!(record.issn, *issn);
            let count = lines
                .iter()
                .filter(|line| !record.marc.fields.iter().any(|field| line.starts_with(&field.tag)));
            assert_eq!(count.count(), 0, "{issn} has a line that is no field");
        }
    }

    #[test]
    fn every_serial_is_a_record() {
        let files = Files::read().unwrap();
        let read = |serial: &files::Serial| Record::read(marc(serial, |_| None)).unwrap();
        let nature =
            read(files.serials.iter().find(|serial| serial.issn.to_string() == "1476-4687").unwrap());
        assert_eq!(
            (nature.medium, nature.country.as_str(), nature.centre.as_str()),
            (Medium::Online, "xxk", "0")
        );
        assert_eq!(nature.issn_l.to_string(), "0028-0836");
        assert_eq!(nature.key_title, "Nature (Basingstoke. Online)");
        for serial in &files.serials {
            let record = read(serial);
            assert_eq!(record.marc.control("008").chars().count(), 40, "{}", serial.issn);
            assert_eq!(record.end_year, serial.end, "{}", serial.issn);
            assert_eq!(record.start_year, serial.start, "{}", serial.issn);
            assert_eq!((&record.key_title, &record.title), (&serial.key_title, &serial.title));
            assert_eq!(
                record.links.len(),
                serial.former.len() + serial.later.len() + serial.other_media.len()
            );
        }
    }
}
