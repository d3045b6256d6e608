//! Facts of a serial as the page sets them: label over values, and what a value leads to.

use crate::web::kit::Visit;

/// A part of the page with its facts; there is at least one.
pub struct Part {
    pub id: &'static str,
    pub title: String,
    pub facts: Vec<Fact>,
}

/// One label with its values; there is at least one.
#[derive(Debug)]
pub struct Fact {
    pub label: String,
    pub values: Vec<Value>,
    pub is_wide: bool,
}

/// One value: pieces side by side, each of which may lead somewhere.
#[derive(Debug, Default)]
pub struct Value {
    pub pieces: Vec<Piece>,
    /// The language it is written in; empty for the page's own or when unknown.
    pub lang: String,
    /// A quiet remark behind it.
    pub note: String,
}

/// Words, perhaps with where they lead.
#[derive(Debug)]
pub struct Piece {
    pub text: String,
    pub url: String,
    /// Leads away from here.
    pub is_outside: bool,
}

/// The facts of a part, in the order in which they are put in. Nothing is said where nothing is known.
pub struct Facts<'a> {
    visit: &'a Visit,
    all: Vec<Fact>,
}

impl<'a> Facts<'a> {
    pub const fn new(visit: &'a Visit) -> Self {
        Self { visit, all: Vec::new() }
    }

    /// Puts in a fact under the text of a key.
    pub fn put(&mut self, key: &str, values: impl IntoIterator<Item = Value>) {
        self.under(self.visit.t(key), values);
    }

    /// Puts in a fact that takes the whole width.
    pub fn wide(&mut self, key: &str, values: impl IntoIterator<Item = Value>) {
        self.put(key, values);
        if let Some(last) = self.all.last_mut() {
            last.is_wide = true;
        }
    }

    /// Puts in a fact under this label; values under one label stand together.
    pub fn under(&mut self, label: String, values: impl IntoIterator<Item = Value>) {
        let values: Vec<Value> = values.into_iter().filter(Value::says_something).collect();
        if values.is_empty() {
            return;
        }
        match self.all.iter_mut().find(|fact| fact.label == label) {
            Some(fact) => fact.values.extend(values),
            None => self.all.push(Fact { label, values, is_wide: false }),
        }
    }

    /// The part of the page, if anything is known.
    pub fn part(self, id: &'static str) -> Option<Part> {
        let title = self.visit.t(&format!("record-part-{id}"));
        (!self.all.is_empty()).then_some(Part { id, title, facts: self.all })
    }
}

impl Value {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().with(text, String::new())
    }

    /// Words that lead to another page of ours.
    pub fn linked(text: impl Into<String>, url: String) -> Self {
        Self::default().with(text, url)
    }

    /// An address of the web leads there; anything else that stands in its place is shown and leads nowhere.
    pub fn outside(address: &str) -> Self {
        Self::outside_as(address, address)
    }

    /// Other words for an address of the web.
    pub fn outside_as(text: &str, address: &str) -> Self {
        let is_outside = is_web(address);
        let url = if is_outside { address.to_owned() } else { String::new() };
        Self { pieces: vec![Piece { text: text.to_owned(), url, is_outside }], ..Self::default() }
    }

    #[must_use]
    pub fn with(mut self, text: impl Into<String>, url: String) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.pieces.push(Piece { text, url, is_outside: false });
        }
        self
    }

    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    #[must_use]
    pub fn in_language(mut self, lang: String) -> Self {
        self.lang = lang;
        self
    }

    fn says_something(&self) -> bool {
        self.pieces.iter().any(|piece| !piece.text.trim().is_empty())
    }
}

/// Whether a browser may be led there.
pub fn is_web(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// The search for serials with these very words.
pub fn search(visit: &Visit, text: &str) -> String {
    let words: String = url::form_urlencoded::byte_serialize(format!("\"{text}\"").as_bytes()).collect();
    visit.url(&format!("/search?q={words}"))
}
