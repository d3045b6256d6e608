//! `masthead user`: the people of the centres, for the operator.

use std::io::{Read, stdin};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use issn::account::user_name;
use issn::person::Post;
use serde::Serialize;
use store::centres::{Centre, Details};
use store::users::{Belongs, NewUser, Person};
use store::{Store, StoreError, centres, links, sessions, users};

use super::{Place, open, out};
use crate::Fail;
use crate::actions::password;
use crate::config::Config;
use crate::ports::chance::Chance;
use crate::ports::clock::Clock;

/// Add staff, list them, or set somebody's password
#[derive(Args)]
pub struct User {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Add(Add),
    List(List),
    Password(Reset),
}

/// Add a member of staff of a centre
///
/// Prints a password made by chance, to be handed over and changed, unless one is read from standard input.
#[derive(Args)]
struct Add {
    #[arg(long)]
    email: String,
    #[arg(long, value_name = "NAME")]
    first: String,
    #[arg(long, value_name = "NAME")]
    last: String,
    /// What the person may do
    #[arg(long, value_parser = PossibleValuesParser::new(Post::ALL.map(Post::code)))]
    post: String,
    /// The centre, by its name in addresses
    #[arg(long, default_value = "international", value_name = "SLUG")]
    centre: String,
    /// The language of pages and letters
    #[arg(long, default_value = "en")]
    language: String,
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,
    /// Answer with a JSON object
    #[arg(long)]
    json: bool,
}

/// List the staff of all centres
#[derive(Args)]
struct List {
    /// Answer with a JSON list
    #[arg(long)]
    json: bool,
}

/// Set the password of a person, staff or not; all sessions and one-time links of the person end
#[derive(Args)]
struct Reset {
    /// User name or e-mail
    login: String,
    /// Read the password from standard input; otherwise one is made by chance and printed
    #[arg(long)]
    password_stdin: bool,
    /// Answer with a JSON object
    #[arg(long)]
    json: bool,
}

/// A person as the operator sees it; the password only when it was made here just now.
#[derive(Serialize)]
struct Shown {
    user_name: String,
    email: String,
    name: String,
    centre: Option<String>,
    post: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<String>,
}

pub async fn run(user: User, place: &Place) -> anyhow::Result<ExitCode> {
    let config = place.config(None)?;
    let store = open::store(&config).await?;
    match user.verb {
        Verb::Add(add) => add.run(&store, &config).await?,
        Verb::List(list) => list.run(&store).await?,
        Verb::Password(password) => password.run(&store).await?,
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}

impl Add {
    async fn run(&self, store: &Store, config: &Config) -> anyhow::Result<()> {
        if !self.email.contains('@') {
            bail!("{:?} is no e-mail address", self.email);
        }
        let post = Post::from_code(&self.post).context("a post")?;
        let centre = self.centre(store, config).await?;
        let like = users::names_like(store, &user_name(&self.first, &self.last, |_| false)).await?;
        let name = user_name(&self.first, &self.last, |name| like.iter().any(|own| own == name));
        let given = Given::new(self.password_stdin, &[&self.first, &self.last, &self.email])?;
        let new = NewUser {
            user_name: name.clone(),
            email: self.email.clone(),
            password_hash: Some(given.hash().await?),
            person: Person {
                title: String::new(),
                first_name: self.first.clone(),
                last_name: self.last.clone(),
            },
            language: self.language.clone(),
            belongs: Belongs::Centre(centre.id, post),
            terms_at: None,
            consent: false,
        };
        let tx = store.begin().await?;
        match users::add(&tx, new, Clock::system().now()).await {
            Err(StoreError::Taken) => bail!("somebody with this e-mail is there already"),
            other => other?,
        };
        tx.commit().await?;
        let shown = Shown {
            user_name: name,
            email: self.email.to_lowercase(),
            name: format!("{} {}", self.first, self.last),
            centre: Some(centre.details.slug),
            post: Some(post.code()),
            password: given.made,
        };
        shown.tell(self.json)
    }

    /// The centre asked for. An agency that has none yet begins with the International Centre, named as in the
    /// settings: somebody must be able to sign in before centres can be set up at the desk.
    async fn centre(&self, store: &Store, config: &Config) -> anyhow::Result<Centre> {
        let all = centres::all(store).await?;
        if all.is_empty() && self.centre == "international" {
            let tx = store.begin().await?;
            centres::add(&tx, first_centre(config), Clock::system().now()).await?;
            tx.commit().await?;
        } else if !all.iter().any(|centre| centre.details.slug == self.centre) {
            let slugs: Vec<&str> = all.iter().map(|centre| centre.details.slug.as_str()).collect();
            bail!("there is no centre {:?}; there are: {}", self.centre, slugs.join(", "));
        }
        Ok(centres::by_slug(store, &self.centre).await?)
    }
}

fn first_centre(config: &Config) -> Details {
    let agency = &config.agency;
    Details {
        code: "0".to_owned(),
        slug: "international".to_owned(),
        names: [("en".to_owned(), agency.name.clone())].into(),
        address: agency.address.clone(),
        email: agency.email.clone(),
        website: agency.website.clone(),
        languages: vec!["en".to_owned(), "fr".to_owned()],
        timezone: config.timezone.clone(),
        weekend: vec![6, 7],
        ..Details::default()
    }
}

impl List {
    async fn run(&self, store: &Store) -> anyhow::Result<()> {
        let mut all = Vec::new();
        for centre in centres::all(store).await? {
            let people = users::of_centre(store, centre.id).await?;
            all.extend(people.into_iter().map(|user| shown(user, Some(&centre.details.slug), None)));
        }
        if self.json {
            return out::json(&all);
        }
        for one in &all {
            let (centre, post) = (one.centre.as_deref().unwrap_or_default(), one.post.unwrap_or_default());
            out::say(&format!(
                "{:<24} {:<14} {:<16} {} <{}>",
                one.user_name, post, centre, one.name, one.email
            ))?;
        }
        Ok(())
    }
}

impl Reset {
    async fn run(&self, store: &Store) -> anyhow::Result<()> {
        let user = users::by_login(store, &self.login).await?;
        let user = user.with_context(|| format!("nobody signs in as {:?}", self.login))?;
        let known = [user.user_name.as_str(), &user.email, &user.person.first_name, &user.person.last_name];
        let given = Given::new(self.password_stdin, &known)?;
        let hash = given.hash().await?;
        let tx = store.begin().await?;
        users::set_password(&tx, user.id, &hash).await?;
        sessions::close_all(&tx, user.id).await?;
        links::close_all(&tx, user.id, Clock::system().now()).await?;
        tx.commit().await?;
        shown(user, None, given.made).tell(self.json)
    }
}

fn shown(user: users::User, centre: Option<&str>, password: Option<String>) -> Shown {
    let post = match user.belongs {
        Belongs::Centre(_, post) => Some(post.code()),
        Belongs::Organisation(..) => None,
    };
    let name = user.person.full_name();
    Shown {
        user_name: user.user_name,
        email: user.email,
        name,
        centre: centre.map(str::to_owned),
        post,
        password,
    }
}

impl Shown {
    fn tell(&self, json: bool) -> anyhow::Result<()> {
        if json {
            return out::json(self);
        }
        out::say(&format!("user name  {}\ne-mail     {}", self.user_name, self.email))?;
        match &self.password {
            Some(password) => out::say(&format!("password   {password}  (shown only now; to be changed)")),
            None => out::say("password   as given"),
        }
    }
}

/// A password from standard input, or one made by chance.
struct Given {
    text: String,
    made: Option<String>,
}

impl Given {
    fn new(from_stdin: bool, known: &[&str]) -> anyhow::Result<Self> {
        if !from_stdin {
            // Sixteen signs of twenty-four: 73 bits, and easy to read out.
            let code = Chance::system().code(16).to_lowercase();
            let text = [&code[..4], &code[4..8], &code[8..12], &code[12..]].join("-");
            return Ok(Self { made: Some(text.clone()), text });
        }
        let mut text = String::new();
        stdin().take(10_000).read_to_string(&mut text).context("the password")?;
        let text = text.trim_end_matches(['\r', '\n']).to_owned();
        match password::weakness(&text, known) {
            Some("password-short") => bail!("the password needs {} characters or more", password::FEWEST),
            Some("password-long") => bail!("the password has more than {} characters", password::MOST),
            Some(_) => bail!("the password is too easy to guess"),
            None => Ok(Self { text, made: None }),
        }
    }

    async fn hash(&self) -> anyhow::Result<String> {
        password::hash(&self.text).await.map_err(|fail| match fail {
            Fail::Broken(error) => error,
            other => anyhow::anyhow!(other.code()),
        })
    }
}
