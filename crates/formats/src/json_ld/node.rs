//! Objects of JSON-LD that hold nothing empty, and addresses that are always valid.

use issn::Issn;
use serde_json::{Map, Value};

/// How the addresses of one resource are written.
pub(crate) struct Ids {
    prefix: String,
}

impl Ids {
    /// The address of a serial. Rule: product.md (*Addresses and commands*)
    pub(crate) fn resource(issn: Issn) -> String {
        format!("http://issn.org/resource/ISSN/{issn}")
    }

    /// As fragments, for a document whose base is the resource.
    pub(crate) const fn relative() -> Self {
        Self { prefix: String::new() }
    }

    /// In full, for documents about several resources.
    pub(crate) fn absolute(issn: Issn) -> Self {
        Self { prefix: Self::resource(issn) }
    }

    /// The resource itself (an empty fragment), or the thing with this fragment.
    pub(crate) fn own(&self, fragment: &str) -> String {
        format!("{}{fragment}", self.prefix)
    }

    /// The thing of this kind that a name stands for, such as `#Publisher-Nature_Publishing_Group`.
    pub(crate) fn named(&self, kind: &str, name: &str) -> String {
        self.own(&format!("#{kind}-{}", encoded(&name.split_whitespace().collect::<Vec<_>>().join("_"))))
    }
}

/// Text within an address: what an address may not hold is percent-encoded.
pub(crate) fn encoded(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for sign in text.chars() {
        let plain = sign.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(sign);
        // Letters beyond ASCII may stand in an IRI; controls, private use and the like may not.
        if plain || (!sign.is_ascii() && sign.is_alphanumeric()) {
            address.push(sign);
        } else {
            address.extend(sign.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    address
}

/// An address that came with the record, percent-encoded where that makes it valid; `None` when nothing does.
pub(crate) fn address(text: &str) -> Option<String> {
    let valid = |text: String| oxrdf::NamedNode::new(text).ok().map(oxrdf::NamedNode::into_string);
    valid(text.trim().to_owned()).or_else(|| valid(encoded(text.trim())))
}

/// An object under construction.
pub(crate) struct Node(Map<String, Value>);

impl Node {
    pub(crate) fn new() -> Self {
        Self(Map::new())
    }

    pub(crate) fn of_type(kind: &str) -> Self {
        let mut node = Self::new();
        node.put("type", kind);
        node
    }

    pub(crate) fn with_id(id: String) -> Self {
        Self::with_id_key("id", id)
    }

    /// For a context that does not call the address `id`.
    pub(crate) fn with_id_key(key: &str, id: String) -> Self {
        let mut node = Self::new();
        node.put(key, id);
        node
    }

    pub(crate) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    pub(crate) fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Adds to the list under this key; nothing when there is nothing to add, and nothing twice.
    pub(crate) fn list<V: Into<Value>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) {
        for value in values {
            let value = value.into();
            match self.0.entry(key).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(list) if !list.contains(&value) => list.push(value),
                _ => {}
            }
        }
    }

    pub(crate) fn into_map(self) -> Map<String, Value> {
        self.0
    }

    pub(crate) fn into_value(self) -> Value {
        Value::Object(self.0)
    }
}
