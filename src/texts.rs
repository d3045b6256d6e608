//! What we say, in the reader's language: texts, dates, money.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "en",
        // Marks around every value would be copied along with numbers and addresses.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static IDS: [LanguageIdentifier; 6] =
    [langid!("en"), langid!("fr"), langid!("es"), langid!("ar"), langid!("ru"), langid!("zh")];

/// What stands for a name in a text. Numbers must be given as numbers, or plurals go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Number(i64),
}

/// A text that is chosen now and written later, when the reader's language is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub key: Cow<'static, str>,
    pub args: Vec<(&'static str, Value)>,
}

/// A language that addresses may begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    En,
    Fr,
    Es,
    Ar,
    Ru,
    Zh,
}

impl Lang {
    pub const ALL: [Self; 6] = [Self::En, Self::Fr, Self::Es, Self::Ar, Self::Ru, Self::Zh];

    /// The code in addresses and in the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    /// Reads a code; `None` is a language we do not have.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ar => "العربية",
            Self::Ru => "Русский",
            Self::Zh => "中文",
        }
    }

    /// The direction it is written in, as HTML says it.
    pub const fn dir(self) -> &'static str {
        if matches!(self, Self::Ar) { "rtl" } else { "ltr" }
    }

    /// The languages in which every text is there: only these are offered.
    pub const fn complete() -> &'static [Self] {
        &[Self::En, Self::Fr]
    }

    pub fn is_complete(self) -> bool {
        Self::complete().contains(&self)
    }

    /// The complete language that an `Accept-Language` header likes best; English if it likes none.
    pub fn negotiate(accept: &str) -> Self {
        let mut wanted: Vec<(f32, Self)> = accept.split(',').filter_map(liked).collect();
        // Stable: of two liked equally, the first stays first.
        wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
        wanted.first().map_or(Self::En, |(_, lang)| *lang)
    }

    fn id(self) -> &'static LanguageIdentifier {
        &IDS[self as usize]
    }
}

/// One range of an `Accept-Language` header, if it is of a complete language and liked at all.
fn liked(range: &str) -> Option<(f32, Lang)> {
    let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
    let weight: f32 = weight.trim().strip_prefix("q=")?.trim().parse().ok()?;
    let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
    let lang = if primary == "*" { Lang::En } else { Lang::parse(&primary)? };
    (lang.is_complete() && weight > 0.0).then_some((weight, lang))
}

/// Reads all texts now rather than when the first page asks for one.
///
/// # Errors
/// When a file in `locales/` is broken: then there is nothing to serve.
pub fn load() -> anyhow::Result<()> {
    // The library reads its files once, when first asked, and panics if it cannot.
    let read = std::panic::catch_unwind(|| {
        Lang::complete().iter().all(|lang| find(*lang, "kit-decimal-mark", &[]).is_some())
    });
    match read {
        Ok(true) => Ok(()),
        Ok(false) => anyhow::bail!("the texts in locales/ are not complete"),
        Err(panic) => {
            let why = panic.downcast_ref::<String>().map_or("see the panic above", String::as_str);
            anyhow::bail!("the texts in locales/ cannot be read: {why}")
        }
    }
}

/// The text of a key, in English where the language lacks it.
///
/// A key or a value that is missing everywhere shows as `⟦key⟧` and is logged, so that tests can find it.
///
/// ```
/// use masthead::texts::{Lang, text};
/// assert_eq!(text(Lang::En, "form-too-long", &[("n", 1.into())]), "Write no more than 1 character");
/// ```
pub fn text(lang: Lang, key: &str, args: &[(&str, Value)]) -> String {
    find(lang, key, args).unwrap_or_else(|| {
        tracing::warn!(text.key = key, text.lang = lang.code(), "a text is missing");
        format!("⟦{key}⟧")
    })
}

/// The text of a key, if there is one: for keys made from data, such as the name of a country.
pub fn find(lang: Lang, key: &str, args: &[(&str, Value)]) -> Option<String> {
    let filled: HashMap<Cow<'static, str>, FluentValue<'_>> =
        args.iter().map(|(name, value)| (Cow::Owned((*name).to_owned()), value.fluent())).collect();
    TEXTS.try_lookup_complete(lang.id(), key, Some(&filled))
}

/// The text of a key that takes no values.
pub fn plain(lang: Lang, key: &str) -> String {
    text(lang, key, &[])
}

impl Value {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Value {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )+};
}
numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

impl Said {
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// With a value for a name in the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The text in a language.
    pub fn text(&self, lang: Lang) -> String {
        text(lang, &self.key, &self.args)
    }
}

/// A day as one writes it: "14 March 2027".
pub fn date(lang: Lang, date: Date) -> String {
    let month = plain(lang, &format!("date-month-{}", date.month()));
    let values =
        [("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())];
    text(lang, "date-written", &values)
}

/// A day for tables: "14 Mar 2027".
pub fn short_date(lang: Lang, date: Date) -> String {
    let month = plain(lang, &format!("date-short-month-{}", date.month()));
    let values =
        [("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())];
    text(lang, "date-short", &values)
}

/// A moment as one writes it in a time zone: "14 March 2027, 09:05".
pub fn datetime(lang: Lang, at: Timestamp, tz: &TimeZone) -> String {
    let local = tz.to_datetime(at);
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    text(lang, "date-time-written", &[("date", date(lang, local.date()).into()), ("time", time.into())])
}

/// The size of a file as people read it: "340 kB", "2.4 MB". Counted by 1024, as the limits that are told beside it.
pub fn size(lang: Lang, bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10) / (1024 * 1024);
    if tenths < 10 {
        return text(lang, "kit-size-kb", &[("n", bytes.div_ceil(1024).into())]);
    }
    let mut written = (tenths / 10).to_string();
    if !tenths.is_multiple_of(10) {
        written = format!("{written}{}{}", plain(lang, "kit-decimal-mark"), tenths % 10);
    }
    text(lang, "kit-size-mb", &[("n", written.into())])
}

/// Whole cents as one writes an amount of money.
pub fn money(lang: Lang, cents: i64, currency: &str) -> String {
    documents::amount(cents, currency, lang.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_ask_for() {
        for (accept, lang) in [
            ("fr-CA,fr;q=0.9,en;q=0.8", Lang::Fr),
            ("de-DE,de;q=0.9,en;q=0.5,fr;q=0.7", Lang::Fr),
            ("ar,en;q=0.5", Lang::En),
            ("fr;q=0, *", Lang::En),
            ("FR", Lang::Fr),
            ("", Lang::En),
            ("fr;q=x,,;;q=1", Lang::En),
            ("en, fr", Lang::En),
        ] {
            assert_eq!(Lang::negotiate(accept), lang, "{accept}");
        }
    }

    #[test]
    fn dates_are_written_out() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(date(Lang::En, day("2027-03-14")), "14 March 2027");
        assert_eq!(date(Lang::Fr, day("2027-03-14")), "14 mars 2027");
        assert_eq!(date(Lang::Fr, day("2027-08-01")), "1er août 2027");
        assert_eq!(short_date(Lang::En, day("2027-03-04")), "4 Mar 2027");
        assert_eq!(short_date(Lang::Fr, day("2027-12-14")), "14 déc. 2027");
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let at = "2027-03-14T23:05:00Z".parse().unwrap();
        assert_eq!(datetime(Lang::Fr, at, &paris), "15 mars 2027 à 00:05");
    }

    #[test]
    fn sizes_of_files() {
        for (bytes, en, fr) in [
            (0, "0 kB", "0 ko"),
            (1, "1 kB", "1 ko"),
            (1024 * 340, "340 kB", "340 ko"),
            (1024 * 1024 * 5 / 2, "2.5 MB", "2,5 Mo"),
            (10 * 1024 * 1024, "10 MB", "10 Mo"),
        ] {
            assert_eq!((size(Lang::En, bytes).as_str(), size(Lang::Fr, bytes).as_str()), (en, fr));
        }
        assert!(size(Lang::En, u64::MAX).ends_with(" MB"));
    }

    #[test]
    fn all_files_of_texts_can_be_read() {
        load().unwrap();
    }

    #[test]
    fn what_is_missing_shows() {
        assert_eq!(plain(Lang::Fr, "no-such-key"), "⟦no-such-key⟧");
        assert_eq!(plain(Lang::En, "form-too-long"), "⟦form-too-long⟧", "a value is missing");
        assert_eq!(plain(Lang::Ru, "error-missing-title"), "Page not found", "English stands in");
    }

    #[test]
    fn plurals() {
        let n = |lang, n: i32| text(lang, "form-too-long", &[("n", n.into())]);
        assert_eq!(n(Lang::Fr, 0), "N’écrivez pas plus de 0 caractère");
        assert_eq!(n(Lang::En, 2), "Write no more than 2 characters");
    }
}
