//! CQL as this register understands it: names of indexes and relations put into conditions of the index.
//!
//! Used by the expert search, by `/api/v1/search` and by SRU, whose diagnostics number what is refused.
//! Rule: product (*Expert search*)

use formats::cql::{self, Boolean, Clause, Cql, CqlError, CqlProblem, Joint, Modifier, Tree};
use issn::Issn;
use search::{Criterion, Field, Holds, MAX_DEPTH, Match, Sort};

use crate::texts::Said;

mod values;

pub use values::marc_country;
use values::{span, value};

/// Every name of an index, in lower case, and its field. The first name of a field is the one we write.
pub const INDEXES: [(&str, Field); 25] = [
    ("cql.serverchoice", Field::Any),
    ("cql.anywhere", Field::Any),
    ("issn", Field::Issn),
    ("bath.issn", Field::Issn),
    ("issnl", Field::IssnL),
    ("title", Field::Title),
    ("bath.title", Field::Title),
    ("dc.title", Field::Title),
    ("keytitle", Field::KeyTitle),
    ("publisher", Field::Publisher),
    ("dc.publisher", Field::Publisher),
    ("place", Field::Place),
    ("subject", Field::Subject),
    ("country", Field::Country),
    ("language", Field::Language),
    ("dc.language", Field::Language),
    ("medium", Field::Medium),
    ("status", Field::Status),
    ("start", Field::Start),
    ("end", Field::End),
    ("centre", Field::Centre),
    ("archive", Field::Archive),
    ("indexing", Field::Indexing),
    ("oa", Field::OpenAccess),
    ("modified", Field::Modified),
];
/// One more name for when a record last changed.
const MODIFIED: &str = "rec.lastmodificationdate";

/// Context sets that a prefix may be assigned to, and the prefix that we know them by.
const SETS: [(&str, &str); 5] = [
    ("info:srw/context-sets/1/dc-v1.1", "dc"),
    ("http://zing.z3950.org/cql/bath/2.0/", "bath"),
    ("info:srw/context-sets/2/rec-1.1", "rec"),
    ("info:srw/cql-context-set/1/cql-v1.2", "cql"),
    ("info:srw/cql-context-set/1/cql-v1.1", "cql"),
];

/// Modifiers that ask for what is done anyway.
const MODIFIERS: [&str; 6] = ["ignorecase", "ignoreaccents", "masked", "word", "string", "relevant"];

/// What a query asks of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub criteria: Criterion,
    /// The order that `sortBy` names.
    pub sort: Option<Sort>,
}

/// Why a query is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no CQL.
    Syntax(CqlError),
    /// It is CQL that is not supported: the number of the SRU diagnostic, and what it is about.
    Unsupported(u16, String),
}

impl Refused {
    /// The number in `info:srw/diagnostic/1/…`.
    pub const fn diagnostic(&self) -> u16 {
        match self {
            Self::Unsupported(number, _) => *number,
            Self::Syntax(error) => match error.problem {
                CqlProblem::TooLong => 12,
                CqlProblem::OpenParenthesis | CqlProblem::TooDeep => 13,
                CqlProblem::OpenQuote => 14,
                CqlProblem::TooMany => 38,
                _ => 10,
            },
        }
    }

    /// What the diagnostic is about: the name or the place.
    pub fn details(&self) -> String {
        match self {
            Self::Unsupported(_, what) => what.clone(),
            Self::Syntax(error) => error.to_string(),
        }
    }

    /// What went wrong and the way out, for people.
    pub fn said(&self) -> Said {
        match self {
            Self::Syntax(error) => {
                let at = i64::try_from(error.at).unwrap_or(i64::MAX);
                syntax(&error.problem).with("at", at)
            }
            Self::Unsupported(number, what) => {
                let said = match number {
                    15 => Said::new("cql-set"),
                    16 => Said::new("cql-index"),
                    19 | 21 => Said::new("cql-relation"),
                    20 => Said::new("cql-modifier"),
                    28 => Said::new("cql-masking"),
                    36 => Said::new("cql-term"),
                    38 => Said::new("cql-many"),
                    39..=46 => Said::new("cql-boolean"),
                    _ => Said::new("cql-sort"),
                };
                said.with("what", what.clone())
            }
        }
    }
}

fn syntax(problem: &CqlProblem) -> Said {
    match problem {
        CqlProblem::Empty => Said::new("cql-empty"),
        CqlProblem::TooLong => Said::new("cql-too-long"),
        CqlProblem::TooMany => Said::new("cql-too-many"),
        CqlProblem::TooDeep => Said::new("cql-too-deep"),
        CqlProblem::OpenQuote => Said::new("cql-open-quote"),
        CqlProblem::OpenParenthesis => Said::new("cql-open-parenthesis"),
        CqlProblem::NoTerm => Said::new("cql-no-term"),
        CqlProblem::Unexpected(what) => Said::new("cql-unexpected").with("what", what.clone()),
        CqlProblem::NoModifier => Said::new("cql-no-modifier"),
        CqlProblem::NoSortKey => Said::new("cql-no-sort-key"),
        CqlProblem::BadPrefix => Said::new("cql-bad-prefix"),
    }
}

/// Reads a query and puts it into conditions.
///
/// # Errors
/// What is no CQL, and what the register has no index for.
pub fn read(text: &str) -> Result<Asked, Refused> {
    understand(&cql::parse(text).map_err(Refused::Syntax)?)
}

/// Puts a query that was read before into conditions.
///
/// # Errors
/// What the register has no index for.
pub fn understand(query: &Cql) -> Result<Asked, Refused> {
    let criteria = tree(&query.tree, &mut Vec::new())?;
    let sort = match query.sort.as_slice() {
        [] => None,
        [key] => Some(sort(&key.index, &key.modifiers)?),
        [_, second, ..] => return unsupported(82, &second.index),
    };
    Ok(Asked { criteria, sort })
}

fn unsupported<T>(number: u16, what: &str) -> Result<T, Refused> {
    Err(Refused::Unsupported(number, what.chars().take(80).collect()))
}

/// Prefixes assigned around a part of the tree, the innermost last.
type Prefixes = Vec<(Option<String>, &'static str)>;

fn tree(part: &Tree, prefixes: &mut Prefixes) -> Result<Criterion, Refused> {
    match part {
        Tree::Clause(own) => clause(own, prefixes),
        Tree::Chain { first, rest } => chain(first, rest, prefixes),
        Tree::Prefixed { name, uri, inner } => {
            let Some((_, set)) = SETS.iter().find(|(known, _)| known == uri) else {
                return unsupported(15, uri);
            };
            prefixes.push((name.as_ref().map(|name| name.to_lowercase()), set));
            let inner = tree(inner, prefixes);
            prefixes.pop();
            inner
        }
    }
}

/// From left to right; equal joints stay side by side, so that long chains are not deep.
fn chain(first: &Tree, rest: &[(Boolean, Tree)], prefixes: &mut Prefixes) -> Result<Criterion, Refused> {
    let (mut done, mut depth) = (tree(first, prefixes)?, 0);
    for (at, (boolean, part)) in rest.iter().enumerate() {
        if boolean.kind == Joint::Prox {
            // What is near must be words: the result of a chain is none.
            done =
                if at == 0 { near(boolean, first, part, prefixes)? } else { return unsupported(39, "prox") };
            continue;
        }
        if let Some(modifier) = boolean.modifiers.first() {
            return unsupported(46, &modifier.name);
        }
        let next = tree(part, prefixes)?;
        let next = if boolean.kind == Joint::Not { Criterion::Not(Box::new(next)) } else { next };
        done = match (done, boolean.kind) {
            (Criterion::Or(mut all), Joint::Or) => {
                all.push(next);
                Criterion::Or(all)
            }
            (Criterion::And(mut all), Joint::And | Joint::Not) => {
                all.push(next);
                Criterion::And(all)
            }
            (done, kind) => {
                depth += 1;
                let both = vec![done, next];
                if kind == Joint::Or { Criterion::Or(both) } else { Criterion::And(both) }
            }
        };
        if depth > MAX_DEPTH / 4 {
            return unsupported(38, boolean.kind.word());
        }
    }
    Ok(done)
}

/// Two words of one index, no further apart than the modifier says.
fn near(boolean: &Boolean, left: &Tree, right: &Tree, prefixes: &Prefixes) -> Result<Criterion, Refused> {
    let (Tree::Clause(left), Tree::Clause(right)) = (left, right) else { return unsupported(39, "prox") };
    let (field, other) = (field(left, prefixes)?, field(right, prefixes)?);
    if field != other || field.holds() != Holds::Text {
        return unsupported(39, "prox");
    }
    let (mut apart, mut ordered) = (1, false);
    for Modifier { name, value } in &boolean.modifiers {
        match (name.as_str(), value) {
            ("unit", Some((_, unit))) if unit.eq_ignore_ascii_case("word") => {}
            ("unit", _) => return unsupported(42, "unit"),
            ("ordered", None) => ordered = true,
            ("unordered", None) => ordered = false,
            ("distance", Some((symbol, n))) => {
                let Some(n) = n.parse::<u32>().ok().filter(|n| (1..=100).contains(n)) else {
                    return unsupported(41, n);
                };
                apart = match symbol.as_str() {
                    "<=" => n,
                    "<" if n > 1 => n - 1,
                    "=" if n == 1 => 1,
                    _ => return unsupported(40, symbol),
                };
            }
            _ => return unsupported(46, name),
        }
    }
    Ok(Criterion::Near(field, vec![left.term.clone(), right.term.clone()], apart, ordered))
}

/// The field that a clause names.
fn field(clause: &Clause, prefixes: &Prefixes) -> Result<Field, Refused> {
    let Some(written) = &clause.index else { return Ok(Field::Any) };
    let lower = written.to_lowercase();
    let (prefix, own) = lower.split_once('.').map_or((None, lower.as_str()), |(set, own)| (Some(set), own));
    let assigned = prefixes.iter().rev().find(|(name, _)| name.as_deref() == prefix);
    let name = match (assigned, prefix) {
        (Some((_, set)), _) => format!("{set}.{own}"),
        (None, Some(set)) => format!("{set}.{own}"),
        (None, None) => own.to_owned(),
    };
    // A default set adds names; ours stay.
    let known = |name: &str| INDEXES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
    match known(&name).or_else(|| known(&lower)) {
        Some(field) => Ok(field),
        None if name == MODIFIED => Ok(Field::Modified),
        None => unsupported(16, written),
    }
}

fn clause(clause: &Clause, prefixes: &Prefixes) -> Result<Criterion, Refused> {
    if clause.index.as_deref().is_some_and(|index| index.eq_ignore_ascii_case("cql.allRecords")) {
        return Ok(Criterion::And(Vec::new()));
    }
    let field = field(clause, prefixes)?;
    for modifier in &clause.relation.modifiers {
        let name = modifier.name.strip_prefix("cql.").unwrap_or(&modifier.name);
        if modifier.value.is_some() || !MODIFIERS.contains(&name) {
            return unsupported(20, &modifier.name);
        }
    }
    let relation = clause.relation.name.strip_prefix("cql.").unwrap_or(&clause.relation.name);
    match field.holds() {
        Holds::Text => worded(field, relation, &clause.term),
        Holds::Number | Holds::Code => coded(field, relation, &clause.term),
        Holds::Year | Holds::Day => dated(field, relation, &clause.term),
    }
}

fn worded(field: Field, relation: &str, term: &str) -> Result<Criterion, Refused> {
    let has = |how| Criterion::Has(field, how, term.to_owned());
    Ok(match relation {
        // A number typed anywhere leads to its record.
        "=" if field == Field::Any && Issn::parse(term).is_ok() => {
            Criterion::Or(vec![Criterion::words(Field::Issn, term), has(Match::Phrase)])
        }
        "=" | "adj" | "scr" => has(Match::Phrase),
        "all" => has(Match::Words),
        "any" => has(Match::AnyWord),
        "==" | "exact" => has(Match::Whole),
        "<>" => Criterion::Not(Box::new(has(Match::Whole))),
        other => return unsupported(19, other),
    })
}

fn coded(field: Field, relation: &str, term: &str) -> Result<Criterion, Refused> {
    let is_number = field.holds() == Holds::Number;
    if !is_number && term.contains(['*', '?', '^']) {
        return unsupported(28, term);
    }
    let values = |how: &str| -> Result<Vec<Criterion>, Refused> {
        let words: Vec<&str> = match how {
            "any" | "all" if field != Field::Archive => term.split_whitespace().collect(),
            _ => vec![term.trim()],
        };
        words.into_iter().map(|word| Ok(Criterion::Has(field, Match::Whole, value(field, word)?))).collect()
    };
    Ok(match relation {
        "=" | "==" | "exact" | "adj" | "scr" => Criterion::And(values("=")?),
        "all" => Criterion::And(values("all")?),
        "any" => Criterion::Or(values("any")?),
        "<>" => Criterion::Not(Box::new(Criterion::And(values("=")?))),
        other => return unsupported(19, other),
    })
}

fn dated(field: Field, relation: &str, term: &str) -> Result<Criterion, Refused> {
    let Some((first, last)) = span(field, term) else {
        return match (relation, term.split_once(char::is_whitespace)) {
            ("within", Some((from, to))) => match (span(field, from), span(field, to)) {
                (Some((from, _)), Some((_, to))) => Ok(Criterion::Between(field, Some(from), Some(to))),
                _ => unsupported(36, term),
            },
            _ => unsupported(36, term),
        };
    };
    Ok(match relation {
        "=" | "==" | "exact" | "scr" | "within" => Criterion::Between(field, Some(first), Some(last)),
        "<" => Criterion::Between(field, None, Some(first - 1)),
        "<=" => Criterion::Between(field, None, Some(last)),
        ">" => Criterion::Between(field, Some(last + 1), None),
        ">=" => Criterion::Between(field, Some(first), None),
        "<>" => Criterion::Not(Box::new(Criterion::Between(field, Some(first), Some(last)))),
        other => return unsupported(19, other),
    })
}

fn sort(index: &str, modifiers: &[Modifier]) -> Result<Sort, Refused> {
    let mut descending = false;
    for modifier in modifiers {
        match modifier.name.as_str() {
            "sort.ascending" | "ascending" => descending = false,
            "sort.descending" | "descending" => descending = true,
            "sort.ignorecase" | "ignorecase" => {}
            other => return unsupported(82, other),
        }
    }
    match (index.to_lowercase().as_str(), descending) {
        ("title" | "keytitle" | "dc.title" | "bath.title", false) => Ok(Sort::Title),
        ("issn" | "bath.issn", false) => Ok(Sort::Issn),
        ("start", true) => Ok(Sort::Newest),
        ("modified" | MODIFIED, true) => Ok(Sort::Changed),
        _ => unsupported(82, index),
    }
}

#[cfg(test)]
mod tests;
