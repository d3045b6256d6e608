//! What the samples of the gallery are filled with.

use crate::web::kit::{Form, Visit};

/// Every state there is a shape for: its code, and the key of its word.
pub const STATUSES: [(&str, &str); 21] = [
    ("draft", "state-draft"),
    ("pending", "state-pending"),
    ("incomplete", "state-incomplete"),
    ("on-hold", "state-onhold"),
    ("provisional", "state-provisional"),
    ("processed", "state-processed"),
    ("rejected", "state-rejected"),
    ("cancelled", "state-cancelled"),
    ("registered", "event-registered"),
    ("confirmed", "status-register"),
    ("legacy", "status-legacy"),
    ("suppressed", "status-suppressed"),
    ("paid", "dev-pages-paid"),
    ("due", "dev-pages-due"),
    ("overdue", "dev-pages-overdue"),
    ("active", "account-active"),
    ("blocked", "account-blocked"),
    ("good", "dev-pages-good"),
    ("warn", "dev-pages-warn"),
    ("bad", "dev-pages-bad"),
    ("info", "dev-pages-info"),
];

/// One set of every kind of field, in one state. Names begin with the state, so that three sets fit on one page.
pub struct Fields {
    pub form: Form,
    pub state: &'static str,
    /// The key of what this state is called.
    pub title: &'static str,
}

impl Fields {
    pub fn empty(visit: &Visit) -> Self {
        Self { form: Form::new(visit), state: "empty", title: "dev-pages-fields-empty" }
    }

    pub fn filled(visit: &Visit) -> Self {
        let form = Form::new(visit)
            .with("filled-title", "Cahiers de la mer")
            .with("filled-email", "henri.sample@example.org")
            .with("filled-note", "Deux numéros par an.\nمجلة البحر")
            .with("filled-nature", "magazine")
            .with("filled-medium", "print")
            .with("filled-media", "print")
            .with("filled-media", "online")
            .with("filled-proof", "url")
            .with("filled-url", "https://www.example.org/")
            .with_date("filled-first", Some(visit.today()))
            .with("filled-agree", "yes");
        Self { form, state: "filled", title: "dev-pages-fields-filled" }
    }

    pub fn wrong(visit: &Visit) -> Self {
        let mut form = Form::new(visit)
            .with("wrong-email", "henri.sample@")
            .with("wrong-note", LONG_WORD.repeat(4))
            .with("wrong-first-day", "31")
            .with("wrong-first-month", "2")
            .with("wrong-first-year", "27");
        form.fail("", "dev-pages-wrong-whole");
        form.fail("wrong-title", "missing-title");
        form.fail("wrong-email", "form-email");
        form.fail("wrong-secret", "password-short");
        form.fail_with("wrong-note", "form-too-long", &[("n", 100.into())]);
        form.fail("wrong-nature", "missing-nature");
        form.fail("wrong-medium", "form-choice");
        form.fail("wrong-media", "missing-media");
        form.fail("wrong-first", "form-date");
        form.fail("wrong-proof", "refusal-proof-other");
        form.fail_with("wrong-file", "form-file-wrong-type", &[("name", "cover.exe".into())]);
        form.fail("wrong-agree", "form-required");
        Self { form, state: "wrong", title: "dev-pages-fields-wrong" }
    }

    /// The name of a field of this set.
    pub fn name(&self, field: &str) -> String {
        format!("{}-{field}", self.state)
    }
}

pub fn natures(v: &Visit) -> Vec<(&'static str, String)> {
    ["journal", "magazine", "newspaper", "series"].map(|code| (code, v.t(&format!("nature-{code}")))).into()
}

pub fn media(v: &Visit) -> Vec<(&'static str, String, String)> {
    let hint = |code| if code == "mobile" { v.t("dev-pages-medium-hint") } else { String::new() };
    ["print", "online", "mobile"].map(|code| (code, v.t(&format!("medium-{code}")), hint(code))).into()
}

pub fn answers(v: &Visit) -> Vec<(&'static str, String, String)> {
    [("yes", "dev-pages-yes"), ("no", "dev-pages-no")]
        .map(|(code, key)| (code, v.t(key), String::new()))
        .into()
}

/// One row of a table.
pub struct Serial {
    pub title: String,
    pub lang: &'static str,
    pub issn: &'static str,
    pub status: &'static str,
    pub word: &'static str,
    pub received: String,
    pub cents: i64,
}

const LONG_WORD: &str = "Donaudampfschifffahrtsgesellschaftskapitänsmütze";

fn serial(v: &Visit, title: &str, lang: &'static str, issn: &'static str, state: usize) -> Serial {
    let (status, word) = STATUSES[state % STATUSES.len()];
    let far = i64::try_from(state).unwrap_or_default();
    let received = super::day(v, -9 * far - 1);
    Serial { title: title.to_owned(), lang, issn, status, word, received, cents: 2_500 + 40_075 * far }
}

pub fn one(v: &Visit) -> Vec<Serial> {
    vec![serial(v, "Nature", "en", "0028-0836", 1)]
}

pub fn many(v: &Visit) -> Vec<Serial> {
    [
        ("Nature", "en", "0028-0836"),
        (
            "Proceedings of the National Academy of Sciences of the United States of America",
            "en",
            "0027-8424",
        ),
        ("British medical journal (Clinical research ed.)", "en", "0267-0623"),
        ("The Lancet", "en", "0140-6736"),
        ("Physical review. A, Atomic, molecular, and optical physics", "en", "1050-2947"),
        ("The Physical review", "en", "0031-899X"),
        ("JAMA", "en", "0098-7484"),
        ("Science", "en", "0036-8075"),
    ]
    .into_iter()
    .enumerate()
    .map(|(at, (title, lang, issn))| serial(v, title, lang, issn, at))
    .collect()
}

/// 400 characters without a space.
pub fn endless() -> String {
    LONG_WORD.chars().cycle().take(400).collect()
}

/// Titles that break pages: 400 characters without a space, Arabic, Chinese.
pub fn long(v: &Visit) -> Vec<Serial> {
    let endless = endless();
    let arabic = "المجلة العربية للعلوم الفيزيائية والرياضيات والهندسة التطبيقية الصادرة عن الجامعة";
    vec![
        serial(v, &endless, "de", "0028-0836", 2),
        serial(v, arabic, "ar", "0036-8075", 3),
        serial(v, "物理学报：中国物理学会主办的综合性学术期刊", "zh", "0031-899X", 5),
    ]
}

/// The name of each icon, as the file of icons has them.
pub fn icons() -> Vec<&'static str> {
    names(include_str!("../../../../static/icons.svg"))
}

fn names(svg: &'static str) -> Vec<&'static str> {
    svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_shape_is_shown() {
        let shapes: BTreeSet<&str> =
            names(include_str!("../../../../static/shapes.svg")).into_iter().collect();
        assert_eq!(STATUSES.iter().map(|(code, _)| *code).collect::<BTreeSet<_>>(), shapes);
        assert!(icons().contains(&"barcode"));
    }

    #[test]
    fn the_longest_title() {
        let title = endless();
        assert_eq!((title.chars().count(), title.contains(' ')), (400, false));
    }
}
