//! Writes a letter in its reader's language and sends it.

use std::sync::LazyLock;

use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior, context};
use serde_json::Value;
use store::jobs::Job;

use crate::actions::letter::Letter;
use crate::app::App;
use crate::error::Fail;
use crate::linked;
use crate::ports::mail::Message;
use crate::texts::{self, Lang};

/// The letters as they are shipped, by name; `display` is a part of others.
macro_rules! shipped {
    ($($name:literal)+) => {
        [$(
            (concat!("en/", $name, ".txt"), include_str!(concat!("../../letters/en/", $name, ".txt"))),
            (concat!("fr/", $name, ".txt"), include_str!(concat!("../../letters/fr/", $name, ".txt"))),
        )+]
    };
}
const SHIPPED: [(&str, &str); 28] = shipped!(
    "registration" "forgotten" "known-address" "paid" "received" "incomplete" "on-hold" "provisional" "processed"
    "rejected" "cancelled" "message" "report" "display"
);
const LAYOUT: &str = include_str!("../../letters/layout.html");

/// Every letter reads as itself: a fact that is missing is an error, never an empty place.
static ENVIRONMENT: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_filter("date", date);
    environment.add_filter("money", money);
    environment.add_filter("text", text);
    for (name, source) in SHIPPED {
        environment.add_template(name, source)?;
    }
    environment.add_template("layout.html", LAYOUT)?;
    Ok(environment)
});

/// A letter as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Sends the letter of a job. Sent again, it bears the same id, so that the repeat is recognised.
///
/// # Errors
/// When the letter cannot be written, or the mail does not leave: the job is tried again.
pub async fn run(app: &App, job: &Job) -> Result<(), Fail> {
    let letter: Letter = serde_json::from_value(job.payload.clone())?;
    let written = write(&letter, &app.config.agency.name)?;
    let message = Message {
        id: format!("letter-{}", job.id),
        to: letter.to,
        subject: written.subject,
        text: written.text,
        html: Some(written.html),
        reply_to: None,
    };
    Ok(app.mail.send(&message).await?)
}

/// Writes a letter: its text, and the same as HTML.
///
/// # Errors
/// When there is no letter of this name, or a fact that it tells is missing.
pub fn write(letter: &Letter, agency: &str) -> anyhow::Result<Written> {
    let environment = ENVIRONMENT.as_ref().map_err(|error| anyhow::anyhow!("letters: {error:#}"))?;
    let lang = Lang::parse(&letter.language).filter(|lang| lang.is_complete()).unwrap_or_default();
    let mut facts = letter.facts.as_object().cloned().unwrap_or_default();
    facts.insert("agency".to_owned(), Value::from(agency));
    facts.insert("lang".to_owned(), Value::from(lang.code()));
    let name = format!("{}/{}.txt", lang.code(), letter.name);
    let whole = environment.get_template(&name)?.render(Serde(&facts))?;
    let (head, body) = whole.split_once("\n\n").ok_or_else(|| anyhow::anyhow!("{name} has no body"))?;
    let subject = head.strip_prefix("Subject: ").ok_or_else(|| anyhow::anyhow!("{name} has no subject"))?;
    let subject = issn::fold::tidy(subject);
    let body = spaced(body);
    let text = format!("{body}\n\n-- \n{agency}\n");
    let html = environment.get_template("layout.html")?.render(context! {
        lang => lang.code(), dir => lang.dir(), subject => subject.as_str(), agency, paragraphs => paragraphs(&body),
    })?;
    Ok(Written { subject, text, html })
}

/// One blank line between paragraphs, whatever was left out between them.
fn spaced(body: &str) -> String {
    let mut body = body.trim().to_owned();
    while body.contains("\n\n\n") {
        body = body.replace("\n\n\n", "\n\n");
    }
    body
}

/// Paragraphs of lines of pieces, each piece a link or not.
fn paragraphs(body: &str) -> Vec<Vec<Vec<(String, bool)>>> {
    body.split("\n\n").map(|paragraph| paragraph.lines().map(linked::pieces).collect()).collect()
}

/// A day written out in the letter's language.
fn date(state: &State, day: &str) -> Result<String, Error> {
    let day: Date = day.parse().map_err(|_| wrong(format!("{day:?} is no day")))?;
    Ok(texts::date(lang(state), day))
}

/// Whole cents as an amount of money.
fn money(state: &State, cents: i64, currency: &str) -> String {
    texts::money(lang(state), cents, currency)
}

/// The text of a key in the letter's language.
fn text(state: &State, key: &str) -> Result<String, Error> {
    texts::find(lang(state), key, &[]).ok_or_else(|| wrong(format!("there is no text {key:?}")))
}

fn lang(state: &State) -> Lang {
    state.lookup("lang").and_then(|code| Lang::parse(code.as_str()?)).unwrap_or_default()
}

fn wrong(what: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, what)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What the actions tell in each letter, once full and once bare.
    fn samples() -> Vec<(&'static str, Value)> {
        let link = "https://issn.example/en/account/link/abc";
        let request = json!({
            "number": 17, "title": "Acta <Physica> & Co", "promise": "2027-03-14", "urgent": true, "credits": 2,
            "note": "Please write https://x.example/a.", "link": link, "issn_l": "9900-0003", "until": "2027-08-01",
            "reason": "other-centre",
            "numbers": [{ "medium": "online", "issn": "9900-0003" }, { "medium": "print", "issn": "9900-0011" }],
            "missing": [{ "topic": "evidence", "note": "the editorial page" }, { "topic": "title", "note": "" }],
        });
        let bare = json!({
            "number": 17, "title": "Acta", "promise": null, "urgent": false, "credits": 0, "note": "", "link": link,
            "issn_l": null, "until": null, "reason": null, "numbers": [], "missing": [],
        });
        let mut all = vec![
            ("registration", json!({ "link": link, "again": link, "hours": 72 })),
            ("forgotten", json!({ "link": link, "again": link, "hours": 72 })),
            ("known-address", json!({ "login": link, "forgotten": link })),
            ("message", json!({ "subject": "A\nB", "body": "Hello\n\nthere", "who": "Alice", "link": link })),
        ];
        for (name, email) in [("Ann Lee", "ann@reader.example"), ("", "")] {
            let facts = json!({ "issn": "0028-0836", "name": name, "email": email, "body": "See *this*.", "link": link });
            all.push(("report", facts));
        }
        for (quantity, fee) in [(1, true), (1, false), (20, false)] {
            all.push((
                "paid",
                json!({ "quantity": quantity, "fee": fee, "invoice": "2027-000001", "cents": 5000,
                                      "currency": "EUR", "link": link, "next": link }),
            ));
        }
        for name in ["received", "incomplete", "on-hold", "provisional", "processed", "rejected", "cancelled"]
        {
            all.push((name, request.clone()));
            all.push((name, bare.clone()));
        }
        all
    }

    fn letter(name: &str, language: &str, mut facts: Value) -> Written {
        facts["person"] = json!("Zoé Martin");
        facts["user_name"] = json!("zoe.martin");
        let (name, to, language) = (name.to_owned(), "zoe@press.example".to_owned(), language.to_owned());
        write(&Letter { name, to, language, facts }, "The Agency").unwrap()
    }

    #[test]
    fn every_letter_in_every_language() {
        let names: std::collections::BTreeSet<&str> = samples().iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len() + 1, SHIPPED.len() / 2, "a letter has no sample");
        for lang in Lang::complete() {
            for (name, facts) in samples() {
                let written = letter(name, lang.code(), facts);
                assert!(!written.subject.is_empty() && !written.subject.contains('\n'), "{name}");
                assert!(
                    written.text.contains("Zoé Martin") && !written.text.contains("\n\n\n"),
                    "{}",
                    written.text
                );
                assert!(!written.text.contains('⟦') && !written.text.contains("none"), "{}", written.text);
                assert!(written.html.contains("<a href=\"https:"), "{name}");
                assert!(!written.html.contains("<Physica>"), "{name}");
            }
        }
    }

    #[test]
    fn the_mail_of_the_registration() {
        let (_, facts) = samples().remove(0);
        let written = letter("registration", "en", facts.clone());
        assert_eq!(written.subject, "ISSN Registration");
        for part in ["zoe.martin", "https://issn.example/en/account/link/abc", "72 hours"] {
            assert!(written.text.contains(part), "{}", written.text);
        }
        assert_eq!(letter("registration", "ru", facts), written, "English stands in");
    }

    #[test]
    fn numbers_and_how_to_display_them() {
        let all = samples();
        let (_, facts) = all.iter().find(|(name, _)| *name == "processed").unwrap();
        let written = letter("processed", "en", facts.clone());
        assert!(
            written.text.contains("\nISSN 9900-0003 (Online), ISSN 9900-0011 (Print), ISSN-L 9900-0003\n"),
            "{}",
            written.text
        );
        let held = letter("on-hold", "en", facts.clone());
        assert!(
            held.text.contains("ISSN request pending") && held.text.contains("1 August 2027"),
            "{}",
            held.text
        );
        let received = letter("received", "fr", facts.clone());
        assert!(received.text.contains("14 mars 2027"), "{}", received.text);
    }

    #[test]
    fn a_missing_fact_is_an_error() {
        let letter = |name: &str| Letter {
            name: name.to_owned(),
            to: String::new(),
            language: "en".to_owned(),
            facts: json!({}),
        };
        assert!(write(&letter("registration"), "The Agency").is_err());
        assert!(write(&letter("no-such-letter"), "The Agency").is_err());
    }
}
