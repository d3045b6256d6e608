//! The linked data of a record as RDF: the JSON-LD object spelled out by our own context.

use std::collections::HashMap;
use std::sync::LazyLock;

use issn::{Issn, Record};
use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term, Triple};
use serde_json::{Map, Value};

use crate::error::FormatError;
use crate::json_ld::{self, CONTEXT, Ids};

/// What our context says of a term.
struct Meaning {
    address: String,
    /// `@id` for a thing, else the datatype.
    kind: String,
    reverse: bool,
}

/// Prefixes and terms, read from the context itself so that the two cannot differ.
struct Vocabulary {
    prefixes: HashMap<String, String>,
    terms: HashMap<String, Meaning>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let context: Map<String, Value> = serde_json::from_str(CONTEXT).unwrap_or_default();
    let prefix = |(key, value): (&String, &Value)| Some((key.clone(), value.as_str()?.to_owned()));
    let prefixes: HashMap<String, String> =
        context.iter().filter_map(prefix).filter(|(_, address)| !address.starts_with('@')).collect();
    let term = |(key, value): (&String, &Value)| {
        let reverse = value.get("@reverse").and_then(Value::as_str);
        let compact = reverse.or_else(|| value.get("@id").and_then(Value::as_str))?;
        let kind = value.get("@type").and_then(Value::as_str)?;
        let (address, kind) = (expanded(&prefixes, compact), expanded(&prefixes, kind));
        Some((key.clone(), Meaning { address, kind, reverse: reverse.is_some() }))
    };
    let terms = context.iter().filter_map(term).collect();
    Vocabulary { prefixes, terms }
});

fn expanded(prefixes: &HashMap<String, String>, compact: &str) -> String {
    let split = compact.split_once(':').filter(|(_, rest)| !rest.starts_with("//"));
    let known = split.and_then(|(prefix, rest)| prefixes.get(prefix).map(|base| format!("{base}{rest}")));
    known.unwrap_or_else(|| compact.to_owned())
}

/// The prefixes that Turtle and RDF/XML are written with, in alphabetical order.
pub(crate) fn prefixes() -> Vec<(&'static str, &'static str)> {
    let all = VOCABULARY.prefixes.iter().map(|(prefix, address)| (prefix.as_str(), address.as_str()));
    // The others are no good as prefixes: what they abbreviate are things, not terms.
    let terms =
        all.filter(|(_, address)| !address.contains("issn.org/resource") && !address.contains("/countries/"));
    let mut sorted: Vec<_> = terms.collect();
    sorted.sort_unstable();
    sorted
}

/// All triples about the record. Blank nodes are named after the number, so that records can stand in one file.
///
/// # Errors
/// When an address in the record cannot be one; the builders encode what would make it so.
pub(crate) fn triples(record: &Record) -> Result<Vec<Triple>, FormatError> {
    spelled_out(&json_ld::body(record, &Ids::absolute(record.issn)), record.issn)
}

/// All triples of an object whose addresses are written in full; `issn` names its blank nodes.
pub(crate) fn spelled_out(body: &Map<String, Value>, issn: Issn) -> Result<Vec<Triple>, FormatError> {
    let mut graph = Graph { triples: Vec::new(), name: issn.compact(), blank: 0 };
    graph.node(body, None)?;
    Ok(graph.triples)
}

struct Graph {
    triples: Vec<Triple>,
    name: String,
    blank: usize,
}

impl Graph {
    /// Tells everything that an object says and returns what it is about; `id` comes from an id map.
    fn node(
        &mut self,
        object: &Map<String, Value>,
        id: Option<&str>,
    ) -> Result<NamedOrBlankNode, FormatError> {
        let named = object.get("id").and_then(Value::as_str).or(id);
        let subject: NamedOrBlankNode = if let Some(id) = named {
            address(id)?.into()
        } else {
            self.blank += 1;
            BlankNode::new(format!("n{}b{}", self.name, self.blank)).map_err(failed)?.into()
        };
        for (key, value) in object {
            match key.as_str() {
                "id" => {}
                "type" => {
                    for class in values(value).filter_map(Value::as_str) {
                        self.triples.push(Triple::new(subject.clone(), rdf::TYPE, address(class)?));
                    }
                }
                "identifiedBy" if value.is_object() => self.id_map(&subject, value)?,
                key => self.property(&subject, key, value)?,
            }
        }
        Ok(subject)
    }

    /// Objects keyed by their address.
    fn id_map(&mut self, subject: &NamedOrBlankNode, value: &Value) -> Result<(), FormatError> {
        let predicate = NamedNode::new(meaning("identifiedBy")?.address.clone()).map_err(failed)?;
        for (id, object) in value.as_object().into_iter().flatten() {
            let object = self.node(object.as_object().unwrap_or(&Map::new()), Some(id))?;
            self.triples.push(Triple::new(subject.clone(), predicate.clone(), Term::from(object)));
        }
        Ok(())
    }

    fn property(&mut self, subject: &NamedOrBlankNode, key: &str, value: &Value) -> Result<(), FormatError> {
        let meaning = meaning(key)?;
        let predicate = NamedNode::new(meaning.address.clone()).map_err(failed)?;
        for value in values(value) {
            let object: Term = match value {
                Value::Object(object) if object.contains_key("@value") => tagged(object)?.into(),
                Value::Object(object) => self.node(object, None)?.into(),
                Value::String(text) if meaning.kind == "@id" => address(text)?.into(),
                Value::String(text) => {
                    Literal::new_typed_literal(text, NamedNode::new(meaning.kind.clone()).map_err(failed)?)
                        .into()
                }
                other => {
                    return Err(FormatError::Serializer(format!("{key}: {other} has no place in our data")));
                }
            };
            match (meaning.reverse, object) {
                (false, object) => self.triples.push(Triple::new(subject.clone(), predicate.clone(), object)),
                (true, Term::NamedNode(other)) => {
                    self.triples.push(Triple::new(other, predicate.clone(), Term::from(subject.clone())));
                }
                (true, other) => {
                    return Err(FormatError::Serializer(format!("{key}: {other} has no address")));
                }
            }
        }
        Ok(())
    }
}

fn values(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map_or_else(|| std::slice::from_ref(value).iter(), |list| list.iter())
}

fn meaning(key: &str) -> Result<&'static Meaning, FormatError> {
    VOCABULARY.terms.get(key).ok_or_else(|| FormatError::Serializer(format!("{key} is not in our context")))
}

fn address(text: &str) -> Result<NamedNode, FormatError> {
    NamedNode::new(expanded(&VOCABULARY.prefixes, text)).map_err(failed)
}

/// A text with a language tag, or a plain one.
fn tagged(object: &Map<String, Value>) -> Result<Literal, FormatError> {
    let part = |key| object.get(key).and_then(Value::as_str);
    let value = part("@value").unwrap_or_default();
    match part("@language") {
        Some(language) => Literal::new_language_tagged_literal(value, language).map_err(failed),
        None => Ok(Literal::new_simple_literal(value)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "stands in map_err")]
fn failed(error: impl ToString) -> FormatError {
    FormatError::Serializer(error.to_string())
}
