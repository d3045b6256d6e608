//! A form as it was typed, what is wrong with it, and what can be read from it.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::texts::{self, Lang, Said, Value};
use crate::web::kit::Visit;

/// Characters of a field of one line, if the page says nothing else.
const LINE: usize = 1000;
/// Characters of a field of several lines, if the page says nothing else.
const LINES: usize = 20_000;

/// A form: fields in the order they came, repeated ones kept, and an error for each field that has one.
///
/// A page reads it with the methods that take `&mut self`: each notes what is wrong and returns something harmless
/// in its place; [`Form::ok`] says at the end whether what was read may be used.
#[derive(Debug, Clone, Default)]
pub struct Form {
    lang: Lang,
    values: Vec<(String, String)>,
    errors: Vec<(String, Said)>,
}

/// What templates ask for.
impl Form {
    /// What was typed; nothing is an empty text.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// All values of a field that may come more than once.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether this value is among those of the field.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(own, given)| own == name && given == value)
    }

    /// What is wrong with a field, in the reader's language.
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|(own, _)| own == name).map(|(_, said)| said.text(self.lang))
    }

    /// Everything that is wrong: field and text, in the order of the fields as they were read.
    pub fn errors(&self) -> Vec<(String, String)> {
        self.errors.iter().map(|(name, said)| (name.clone(), said.text(self.lang))).collect()
    }
}

impl Form {
    /// An empty form, for the first show of a page.
    pub fn new(visit: &Visit) -> Self {
        Self { lang: visit.language(), ..Self::default() }
    }

    /// A form as it came.
    pub fn of(lang: Lang, values: Vec<(String, String)>) -> Self {
        Self { lang, values, errors: Vec::new() }
    }

    /// Fills a field in: for pages that show what is stored.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// Fills in the three fields of a day.
    #[must_use]
    pub fn with_date(self, name: &str, date: Option<Date>) -> Self {
        let Some(date) = date else { return self };
        self.with(&format!("{name}-day"), date.day().to_string())
            .with(&format!("{name}-month"), date.month().to_string())
            .with(&format!("{name}-year"), date.year().to_string())
    }

    /// Notes that something is wrong with a field (empty: with the form as a whole). Only the first error stays.
    pub fn fail(&mut self, name: &str, key: &str) {
        self.fail_with(name, key, &[]);
    }

    /// As [`Form::fail`], for a text with values.
    pub fn fail_with(&mut self, name: &str, key: &str, args: &[(&'static str, Value)]) {
        self.fail_said(name, Said { key: key.to_owned().into(), args: args.to_vec() });
    }

    /// As [`Form::fail`], for a text put together elsewhere.
    pub fn fail_said(&mut self, name: &str, said: Said) {
        if name.is_empty() || !self.failed(name) {
            self.errors.push((name.to_owned(), said));
        }
    }

    /// Says with what is wrong with a field whose it is, for pages that ask the same of several: `key` takes
    /// `$whose`, `$field` and `$text`.
    pub fn fail_of(&mut self, name: &str, key: &'static str, whose: &str, field: &str) {
        for (_, said) in self.errors.iter_mut().filter(|(own, _)| own == name) {
            let text = said.text(self.lang);
            let named = |key: &str| texts::plain(self.lang, key);
            *said = Said::new(key).with("whose", named(whose)).with("field", named(field)).with("text", text);
        }
    }

    /// Whether something is wrong with this field.
    pub fn failed(&self, name: &str) -> bool {
        self.errors.iter().any(|(own, _)| own == name)
    }

    /// Whether nothing is wrong.
    pub fn ok(&self) -> bool {
        self.errors.is_empty()
    }

    /// A text of one line, tidied; may be empty.
    pub fn text(&mut self, name: &str) -> String {
        self.text_most(name, LINE)
    }

    /// A text of one line of at most so many characters.
    pub fn text_most(&mut self, name: &str, most: usize) -> String {
        let text = issn::fold::tidy(self.value(name));
        self.within(name, text, most)
    }

    /// A text of one line that must be there; `key` says what is missing.
    pub fn required(&mut self, name: &str, key: &str) -> String {
        let text = self.text(name);
        if text.is_empty() {
            self.fail(name, key);
        }
        text
    }

    /// A text of several lines, tidied line by line; may be empty.
    pub fn lines(&mut self, name: &str) -> String {
        let text = issn::fold::tidy_lines(self.value(name));
        self.within(name, text, LINES)
    }

    /// What was typed as it is: for passwords and nothing else.
    pub fn secret(&mut self, name: &str, key: &str) -> String {
        let secret = self.value(name).to_owned();
        if secret.is_empty() {
            self.fail(name, key);
        }
        self.within(name, secret, LINE)
    }

    /// A mail address; may be empty.
    pub fn email(&mut self, name: &str) -> String {
        let email = self.text_most(name, 254);
        let plain = email.parse::<lettre::Address>().is_ok_and(|address| address.domain().contains('.'));
        if !email.is_empty() && !plain {
            self.fail(name, "form-email");
        }
        email
    }

    /// A web address, `https://` put before it if it has no scheme; may be empty.
    pub fn url(&mut self, name: &str) -> String {
        let typed = self.text(name);
        if typed.is_empty() {
            return typed;
        }
        let whole = if typed.contains("://") { typed } else { format!("https://{typed}") };
        if let Some(url) = url::Url::parse(&whole).ok().filter(is_public) {
            return url.into();
        }
        self.fail(name, "form-url");
        whole
    }

    /// A whole number within a range; `None` when nothing was typed or it is wrong.
    pub fn number(&mut self, name: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let typed = self.text(name);
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let args = [("least", (*range.start()).into()), ("most", (*range.end()).into())];
            self.fail_with(name, "form-number", &args);
        }
        number
    }

    /// A day from the fields `name-day`, `name-month`, `name-year`; `None` when nothing was typed or it is wrong.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let [day, month, year] =
            ["day", "month", "year"].map(|part| self.value(&format!("{name}-{part}")).trim().to_owned());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return None;
        }
        let date = (|| {
            let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
            Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().filter(|date| date.year() >= 1000)
        })();
        if date.is_none() {
            self.fail(name, "form-date");
        }
        date
    }

    /// A day that must be there; `key` says what is missing.
    pub fn required_date(&mut self, name: &str, key: &str) -> Option<Date> {
        let date = self.date(name);
        if date.is_none() {
            self.fail(name, key);
        }
        date
    }

    /// One of the answers that `parse` knows; `key` says what to choose when it is none of them.
    pub fn one_of<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>, key: &str) -> Option<T> {
        let chosen = parse(self.value(name));
        if chosen.is_none() {
            self.fail(name, key);
        }
        chosen
    }

    /// Any of the answers that `parse` knows; an unknown one is an error.
    pub fn some_of<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let chosen: Option<Vec<T>> = self.all(name).into_iter().map(parse).collect();
        chosen.unwrap_or_else(|| {
            self.fail(name, "form-choice");
            Vec::new()
        })
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    fn within(&mut self, name: &str, text: String, most: usize) -> String {
        if text.chars().count() > most {
            self.fail_with(name, "form-too-long", &[("n", most.into())]);
        }
        text
    }
}

/// An address of the web that others can open: no other scheme, no password, a host with a dot.
fn is_public(url: &url::Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
        && url.host_str().is_some_and(|host| host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&str, &str)]) -> Form {
        Form::of(Lang::En, values.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
    }

    #[test]
    fn what_was_typed_stays_and_what_is_read_is_tidy() {
        let mut form = form(&[("title", "  Acta   Physica "), ("media", "print"), ("media", "online")]);
        assert_eq!(form.required("title", "form-required"), "Acta Physica");
        assert_eq!(form.value("title"), "  Acta   Physica ");
        assert_eq!(form.all("media"), ["print", "online"]);
        assert!(form.has("media", "online") && !form.has("media", "carrier"));
        assert!(form.ok());
    }

    #[test]
    fn the_first_error_of_a_field_stays() {
        let mut form = form(&[("title", "\u{0} ")]);
        form.required("title", "form-required");
        form.fail("title", "form-url");
        form.fail("", "error-limited-text");
        assert_eq!(form.error("title").unwrap(), "Fill in this field");
        let fields: Vec<String> = form.errors().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", ""]);
        assert!(!form.ok());
    }

    #[test]
    fn days() {
        for (day, month, year, read, fails) in [
            ("31", "3", "2027", Some("2027-03-31"), false),
            (" 1", "02", "2024 ", Some("2024-02-01"), false),
            ("", "", "", None, false),
            ("29", "2", "2027", None, true),
            ("1", "13", "2027", None, true),
            ("1", "1", "27", None, true),
            ("1", "1", "0027", None, true),
            ("1", "", "2027", None, true),
            ("-1", "1", "2027", None, true),
        ] {
            let mut form = form(&[("start-day", day), ("start-month", month), ("start-year", year)]);
            let date = form.date("start").map(|date| date.to_string());
            assert_eq!((date.as_deref(), form.failed("start")), (read, fails), "{day} {month} {year}");
        }
    }

    #[test]
    fn addresses() {
        for (typed, read, fails) in [
            ("www.nature.com/a b", "https://www.nature.com/a%20b", false),
            ("http://例え.jp/", "http://xn--r8jz45g.jp/", false),
            ("", "", false),
            ("javascript://x.y/%0aalert(1)", "javascript://x.y/%0aalert(1)", true),
            ("https://user:pass@x.org", "https://user:pass@x.org", true),
            ("localhost", "https://localhost", true),
            ("not an address", "https://not an address", true),
        ] {
            let mut form = form(&[("url", typed)]);
            assert_eq!((form.url("url").as_str(), form.failed("url")), (read, fails), "{typed}");
        }
        for (typed, fails) in
            [("ann@press.example", false), ("ann@localhost", true), ("ann", true), ("", false)]
        {
            let mut form = form(&[("email", typed)]);
            form.email("email");
            assert_eq!(form.failed("email"), fails, "{typed}");
        }
    }

    #[test]
    fn numbers_and_choices() {
        let mut form = form(&[("n", "12"), ("m", "1001"), ("k", "x"), ("way", "print"), ("ways", "none")]);
        assert_eq!(form.number("n", 1..=1000), Some(12));
        assert_eq!(
            (form.number("m", 1..=1000), form.number("k", 1..=9), form.number("none", 1..=9)),
            (None, None, None)
        );
        assert_eq!(form.error("m").unwrap(), "Write a whole number from 1 to 1000");
        assert_eq!(form.one_of("way", issn::Medium::from_code, "form-choice"), Some(issn::Medium::Print));
        assert_eq!(form.some_of("ways", issn::Medium::from_code), []);
        assert!(form.failed("ways") && form.failed("k") && !form.failed("none") && !form.failed("way"));
    }

    #[test]
    fn no_field_is_endless() {
        let mut form = form(&[("title", &"é".repeat(LINE + 1)), ("short", &"é".repeat(LINE))]);
        form.text("title");
        form.text("short");
        assert_eq!(form.error("title").unwrap(), "Write no more than 1000 characters");
        assert!(!form.failed("short"));
    }
}
